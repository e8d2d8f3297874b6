#include "render/fill.hpp"

#include <algorithm>
#include <charconv>
#include <deque>
#include <optional>
#include <set>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "base/overload.hpp"
#include "render/evaluate.hpp"
#include "render/print.hpp"
#include "render/walk.hpp"

namespace wenshu::render {
namespace {

constexpr std::string_view token_open = "\uE000";
constexpr std::string_view token_close = "\uE001";

enum class Form { tokens, plain };

// Answers a template's tags from the data of a scope.
class Filling final : public Answers {
  public:
    Filling(const Scope& scope, Form form) : scope_(scope), form_(form) {
        levels_.push_back({&scope.root, &scope.schema});
    }

    std::string value(const Tag& tag) override {
        base::Result<Evaluated> evaluated = evaluate(tag, levels_, scope_);
        if (!evaluated) return fault(std::move(evaluated).faults());
        if (evaluated->block) return token(*std::move(evaluated->block));
        if (evaluated->value() == nullptr) return missing(tag);
        if (std::optional<base::Diagnostic> unfit = unprintable(tag, *evaluated->value())) {
            return fault({*std::move(unfit)});
        }
        return print(printed(*evaluated->value(), scope_.rounding), evaluated->mark);
    }

    std::size_t section(const Tag& tag) override {
        base::Result<Evaluated> evaluated = evaluate(tag, levels_, scope_);
        if (!evaluated) {
            fault(std::move(evaluated).faults());
            return 0;
        }
        if (evaluated->value() == nullptr || !is_true(*evaluated->value())) return 0;
        if (sections_.size() < levels_.size()) sections_.resize(levels_.size());
        Section& section = sections_[levels_.size() - 1];
        section.evaluated = *std::move(evaluated);
        section.path = path_of(tag, levels_);
        const model::List* list = model::list_of(*section.evaluated.value());
        return list == nullptr ? 1 : list->size();
    }

    void enter(std::size_t index) override {
        const Section& section = sections_[levels_.size() - 1];
        const model::Value* value = section.evaluated.value();
        const model::Schema* schema = section.evaluated.schema;
        const model::List* list = model::list_of(*value);
        if (list == nullptr) {
            levels_.push_back({value, schema, false, 0, 0, section.path});
        } else {
            levels_.push_back({&(*list)[index], items_of(schema), true, index, list->size(), section.path});
        }
    }

    void leave() override { levels_.pop_back(); }

    base::Diagnostics faults() && {
        base::arrange(faults_);
        return std::move(faults_);
    }

    document::Filled filled(std::string text, base::Location origin) && {
        return {std::move(text), std::move(slots_), origin, std::move(pending_)};
    }

  private:
    // The section that is open at a level, until the level is left.
    struct Section {
        Evaluated evaluated;
        std::string path;
    };

    std::string fault(base::Diagnostics faults) {
        base::append(faults_, std::move(faults));
        return {};
    }

    std::string print(std::string text, const document::Mark& mark) {
        return form_ == Form::plain ? std::move(text) : token(inlines(text, mark));
    }

    std::string token(document::Slot slot) {
        slots_.push_back(std::move(slot));
        return fmt::format("{}{}{}", token_open, slots_.size() - 1, token_close);
    }

    std::string missing(const Tag& tag) {
        const Missing fact = missing_fact(tag, levels_);
        if (!scope_.draft) return fault({fact.fault});
        const document::Mark mark{document::Mark::Kind::missing, fact.described.path};
        if (pending_paths_.insert(fact.described.path).second) {
            pending_.push_back({fact.described.path, fact.described.title, tag.where});
        }
        return print(fmt::format("【待补：{}】", fact.described.title), mark);
    }

    const Scope& scope_;
    Form form_;
    std::vector<Level> levels_;
    std::deque<Section> sections_;
    std::vector<document::Slot> slots_;
    std::vector<document::Pending> pending_;
    std::set<std::string> pending_paths_;
    base::Diagnostics faults_;
};

base::Result<document::Filled> fill_as(Form form, const Template& prepared, const Scope& scope) {
    Filling filling(scope, form);
    base::Result<std::string> text = walk(prepared, filling);
    base::Diagnostics faults = std::move(filling).faults();
    if (!text) base::append(faults, std::move(text).faults());
    if (!faults.empty()) return faults;
    return std::move(filling).filled(*std::move(text), prepared.origin);
}

// Blocks have no place in a line, whatever the data.
base::Diagnostics blocks_in(const Template& line) {
    base::Diagnostics faults;
    for (const Tag& tag : line.tags) {
        if (tag.block) {
            faults.push_back(
                {base::Severity::error, "template.block_in_line", tag.where, {}, {{"name", tag.name}}});
        }
    }
    return faults;
}

void add(document::Inlines& out, document::Inlines more) {
    out.insert(out.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

// Tokens give way to their inlines, the text between them to plain runs.
document::Inlines resolve(document::Filled filled) {
    document::Inlines out;
    const std::string_view text = filled.text;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t open = std::min(text.find(token_open, from), text.size());
        add(out, inlines(text.substr(from, open - from), {}));
        if (open == text.size()) break;
        const std::size_t digits = open + token_open.size();
        const std::size_t close = text.find(token_close, digits);
        std::size_t slot = 0;
        std::from_chars(text.data() + digits, text.data() + close, slot);
        add(out, std::get<document::Inlines>(std::move(filled.slots[slot])));
        from = close + token_close.size();
    }
    return out;
}

}  // namespace

base::Result<document::Filled> fill(const Template& body, const Scope& scope) {
    return fill_as(Form::tokens, body, scope);
}

base::Result<FilledLine> fill_line(const Template& element, const Scope& scope) {
    base::Diagnostics blocks = blocks_in(element);
    if (!blocks.empty()) return blocks;
    base::Result<document::Filled> filled = fill_as(Form::tokens, element, scope);
    if (!filled) return std::move(filled).faults();
    auto pending = std::move(filled->pending);
    return FilledLine{resolve(*std::move(filled)), std::move(pending)};
}

base::Result<std::string> fill_text(const Template& name, const Scope& scope) {
    base::Diagnostics blocks = blocks_in(name);
    if (!blocks.empty()) return blocks;
    base::Result<document::Filled> filled = fill_as(Form::plain, name, scope);
    if (!filled) return std::move(filled).faults();
    return std::move(filled->text);
}

}  // namespace wenshu::render
