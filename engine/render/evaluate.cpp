#include "render/evaluate.hpp"

#include <utility>

#include "base/overload.hpp"
#include "render/filter.hpp"
#include "render/guess.hpp"
#include "render/print.hpp"

namespace wenshu::render {
namespace {

base::Diagnostic fault_at(base::Location where, std::string code, std::vector<base::Arg> args) {
    return {base::Severity::error, std::move(code), where, {}, std::move(args)};
}

Evaluated made(model::Value value) {
    Evaluated evaluated;
    evaluated.made = std::move(value);
    return evaluated;
}

base::Result<Evaluated> loop_name(const Tag& tag, std::span<const Level> levels) {
    const Level* loop = innermost_loop(levels);
    if (loop == nullptr) return fault_at(tag.where, "template.not_in_loop", {{"name", tag.name}});
    const auto index = static_cast<std::int64_t>(loop->index);
    switch (tag.builtin) {
        case Builtin::index: return made({index, {}});
        case Builtin::ordinal: return made({index + 1, {}});
        case Builtin::first: return made({loop->index == 0, {}});
        default: return made({loop->index + 1 == loop->count, {}});
    }
}

document::Block block_of(Builtin builtin) {
    using document::Orientation;
    if (builtin == Builtin::contents) return {document::Contents{}};
    if (builtin == Builtin::landscape) return {document::PageBreak{Orientation::landscape}};
    if (builtin == Builtin::portrait) return {document::PageBreak{Orientation::portrait}};
    return {document::PageBreak{}};
}

base::Result<Evaluated> start(const Tag& tag, std::span<const Level> levels) {
    Evaluated evaluated;
    if (is_block(tag.builtin)) {
        evaluated.block = std::vector{block_of(tag.builtin)};
    } else if (tag.builtin == Builtin::self) {
        evaluated.given = levels.back().value;
        evaluated.schema = levels.back().schema;
    } else if (tag.builtin != Builtin::none) {
        return loop_name(tag, levels);
    } else {
        const Name name = look_up(levels, tag.path);
        if (name.state == Name::State::unknown) return unknown_name(tag, levels, name);
        evaluated.given = name.value;
        evaluated.schema = name.schema;
    }
    const bool null =
        evaluated.given != nullptr && std::holds_alternative<model::Null>(evaluated.given->data);
    if (null) evaluated.given = nullptr;
    return evaluated;
}

// Filters see a figure's number; its mark is kept beside.
void take_apart(Evaluated& evaluated) {
    const model::Value* value = evaluated.value();
    const auto* figure = value == nullptr ? nullptr : std::get_if<model::Figure>(&value->data);
    if (figure != nullptr) evaluated.made = without_provenance(*figure, value->where);
}

base::Result<Evaluated> apply(const Tag& tag, const Call& call, Evaluated before,
                              std::span<const Level> levels, const Scope& scope) {
    const Filter& filter = *call.filter;
    const model::Value null;
    const model::Value& value = before.value() == nullptr ? null : *before.value();
    const Kinds kind = before.block ? Kind::block : kind_of(value);
    if ((kind & filter.takes).empty()) {
        if (kind == Kinds(Kind::nothing)) return before;
        return fault_at(call.where, "template.filter_type",
                        {{"filter", std::string(filter.name)},
                         {"name", tag.name},
                         {"found", std::string(kind_name(kind))},
                         {"expected", std::string(kind_name(filter.takes))}});
    }
    base::Result<Output> output = filter.apply({value, before.schema, call, scope, levels});
    if (!output) return std::move(output).faults();
    if (std::holds_alternative<Unchanged>(*output)) return before;
    Evaluated after;
    after.mark = std::move(before.mark);
    if (auto* blocks = std::get_if<std::vector<document::Block>>(&*output)) {
        after.block = std::move(*blocks);
    } else if (auto* passage = std::get_if<document::Markdown>(&*output)) {
        after.block = std::move(*passage);
    } else {
        after.made = std::get<model::Value>(*std::move(output));
    }
    return after;
}

}  // namespace

base::Result<Evaluated> evaluate(const Tag& tag, std::span<const Level> levels, const Scope& scope) {
    base::Result<Evaluated> evaluated = start(tag, levels);
    if (!evaluated) return evaluated;
    if (evaluated->value() != nullptr) evaluated->mark = mark_of(*evaluated->value());
    if (!tag.filters.empty()) take_apart(*evaluated);
    for (const Call& call : tag.filters) {
        evaluated = apply(tag, call, *std::move(evaluated), levels, scope);
        if (!evaluated) return evaluated;
    }
    return evaluated;
}

bool is_true(const model::Value& value) {
    return std::visit(base::overload{
                          [](model::Null) { return false; },
                          [](bool truth) { return truth; },
                          [](const std::string& text) { return !text.empty(); },
                          [](const model::List& list) { return !list.empty(); },
                          [](const auto&) { return true; },
                      },
                      value.data);
}

std::optional<base::Diagnostic> unprintable(const Tag& tag, const model::Value& value) {
    const Kinds kind = kind_of(value);
    if ((kind & (Kind::list | Kind::map | Kind::boolean)).empty()) return std::nullopt;
    return fault_at(tag.where, "template.print",
                    {{"name", tag.name}, {"found", std::string(kind_name(kind))}});
}

Missing missing_fact(const Tag& tag, std::span<const Level> levels) {
    Missing missing;
    std::string_view origin = "plan";
    if (tag.builtin == Builtin::self) {
        missing.described = {path_of(levels.back()), path_of(levels.back())};
    } else {
        const Name name = look_up(levels, tag.path);
        missing.described = describe(levels, name, tag.path);
        if (name.schema != nullptr && name.schema->computed) origin = "computed";
    }
    missing.fault = fault_at(tag.where, "template.missing_value",
                             {{"path", missing.described.path},
                              {"title", missing.described.title},
                              {"origin", std::string(origin)}});
    missing.fault.path = missing.described.path;
    return missing;
}

std::string path_of(const Tag& tag, std::span<const Level> levels) {
    if (tag.builtin == Builtin::self) return path_of(levels.back());
    if (tag.builtin != Builtin::none) return {};
    return describe(levels, look_up(levels, tag.path), tag.path).path;
}

base::Diagnostic unknown_name(const Tag& tag, std::span<const Level> levels, const Name& name) {
    const std::string& part = tag.path[name.part];
    return fault_at(tag.where, "template.unknown_name",
                    with_guess({{"name", tag.name}}, part, known_names(levels, name)));
}

}  // namespace wenshu::render
