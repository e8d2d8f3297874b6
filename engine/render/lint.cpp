#include "render/lint.hpp"

#include <set>
#include <utility>
#include <vector>

#include "render/evaluate.hpp"
#include "render/filter.hpp"
#include "render/guess.hpp"
#include "render/names.hpp"

namespace wenshu::render {
namespace {

// What is known of a tag's value without data.
struct Expected {
    Kinds kinds = any_data;
    const model::Schema* schema = nullptr;
};

class Linter {
  public:
    Linter(const Template& prepared, const model::Schema& schema) : prepared_(prepared) {
        levels_.push_back({nullptr, &schema});
    }

    base::Diagnostics run() && {
        part(0);
        base::arrange(faults_);
        return std::move(faults_);
    }

  private:
    void part(std::size_t index) {
        const Part& part = prepared_.parts[index];
        if (!seen_.insert({index, schemas()}).second) return;
        for (std::size_t i = part.first; i < part.last; ++i) tag(prepared_.tags[i]);
    }

    // A partial that calls itself is read once for every scope that it meets.
    std::vector<const model::Schema*> schemas() const {
        std::vector<const model::Schema*> open;
        for (const Level& level : levels_) open.push_back(level.schema);
        return open;
    }

    void tag(const Tag& tag) {
        switch (tag.kind) {
            case TagKind::text: break;
            case TagKind::value: printable(tag, look(tag)); break;
            case TagKind::section: open(look(tag)); break;
            case TagKind::inverted:
                look(tag);
                levels_.push_back(levels_.back());
                break;
            case TagKind::close: levels_.pop_back(); break;
            case TagKind::partial:
                if (tag.part && levels_.size() <= max_levels) part(*tag.part);
                break;
        }
    }

    void open(const Expected& expected) {
        const bool list = expected.schema == nullptr || !(expected.kinds & Kind::list).empty();
        const model::Schema* inner = expected.schema;
        if (inner != nullptr && inner->type == model::Type::list) inner = items_of(inner);
        levels_.push_back({nullptr, inner, list});
    }

    Expected look(const Tag& tag) {
        Expected expected = start(tag);
        for (const Call& call : tag.filters) apply(tag, call, expected);
        return expected;
    }

    Expected start(const Tag& tag) {
        switch (tag.builtin) {
            case Builtin::none: return name(tag);
            case Builtin::self: return {kinds_of(levels_.back().schema), levels_.back().schema};
            case Builtin::page_break:
            case Builtin::landscape:
            case Builtin::portrait:
            case Builtin::contents: return {Kind::block, nullptr};
            case Builtin::index:
            case Builtin::ordinal: return loop_name(tag, Kind::number);
            case Builtin::first:
            case Builtin::last: return loop_name(tag, Kind::boolean);
        }
        return {};
    }

    Expected loop_name(const Tag& tag, Kind kind) {
        if (innermost_loop(levels_) == nullptr) add(tag.where, "template.not_in_loop", {{"name", tag.name}});
        return {kind, nullptr};
    }

    Expected name(const Tag& tag) {
        const Name name = look_up(levels_, tag.path);
        if (name.state == Name::State::unknown) {
            faults_.push_back(unknown_name(tag, levels_, name));
            return {};
        }
        return {kinds_of(name.schema), name.schema};
    }

    void apply(const Tag& tag, const Call& call, Expected& expected) {
        const Filter& filter = *call.filter;
        if ((expected.kinds & filter.takes).empty()) {
            add(call.where, "template.filter_type",
                {{"filter", std::string(filter.name)},
                 {"name", tag.name},
                 {"found", std::string(kind_name(expected.kinds))},
                 {"expected", std::string(kind_name(filter.takes))}});
        } else if (filter.lint != nullptr) {
            base::append(faults_, filter.lint(call, expected.schema, levels_));
        }
        if (filter.gives == any_data) return;  // it passes on what it took
        expected = {filter.gives, nullptr};
    }

    void printable(const Tag& tag, const Expected& expected) {
        const Kinds printed =
            expected.kinds & (Kind::text | Kind::number | Kind::rate | Kind::date | Kind::block);
        if (!printed.empty()) return;
        add(tag.where, "template.print",
            {{"name", tag.name}, {"found", std::string(kind_name(expected.kinds))}});
    }

    void add(base::Location where, std::string code, std::vector<base::Arg> args) {
        faults_.push_back({base::Severity::error, std::move(code), where, {}, std::move(args)});
    }

    static constexpr std::size_t max_levels = 2 * max_nesting;

    const Template& prepared_;
    std::vector<Level> levels_;
    std::set<std::pair<std::size_t, std::vector<const model::Schema*>>> seen_;
    base::Diagnostics faults_;
};

}  // namespace

base::Diagnostics lint(const Template& prepared, const model::Schema& schema) {
    return Linter(prepared, schema).run();
}

}  // namespace wenshu::render
