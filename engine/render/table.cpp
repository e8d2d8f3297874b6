#include "render/table.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "render/filter.hpp"
#include "render/names.hpp"
#include "render/print.hpp"
#include "text/lists.hpp"
#include "text/width.hpp"

namespace wenshu::render {
namespace {

// Up to four Han characters are short enough to stand in the middle of their column.
constexpr std::size_t short_columns = 8;

// The cell of a value; nothing where it is too deep for one.
std::optional<document::Inlines> cell(const model::Value& value, base::Rounding rounding) {
    const model::List* list = model::list_of(value);
    if (list == nullptr) {
        if (model::map_of(value) != nullptr) return std::nullopt;
        return inlines(printed(value, rounding), mark_of(value));
    }
    std::vector<std::string> items;
    for (const model::Value& item : *list) {
        if (is_nested(kind_of(item))) return std::nullopt;
        items.push_back(printed(item, rounding));
    }
    return inlines(text::join_zh(items), {});
}

class Column {
  public:
    explicit Column(Source source) : source_(std::move(source)) {}

    const std::string& title() const { return source_.title; }
    const std::string& group() const { return source_.group; }

    std::optional<document::Inlines> take(const model::Value& row, base::Rounding rounding) {
        const model::Value* value = value_in(row, source_);
        if (value == nullptr) return document::Inlines();
        std::optional<document::Inlines> made = cell(*value, rounding);
        kinds_ = kinds_ | kind_of(*value);
        if (made) is_short_ = is_short_ && text::columns(document::plain_text(*made)) <= short_columns;
        return made;
    }

    document::Align align() const {
        const Kinds seen =
            kinds_ & (Kind::text | Kind::number | Kind::rate | Kind::date | Kind::boolean | Kind::list);
        const Kinds kinds = seen.empty() ? kinds_of(source_.schema) : seen;
        if ((kinds & (Kind::number | Kind::rate)) == kinds) return document::Align::right;
        if ((kinds & (Kind::date | Kind::boolean)) == kinds || is_short_) return document::Align::center;
        return document::Align::left;
    }

  private:
    Source source_;
    Kinds kinds_;
    bool is_short_ = true;
};

}  // namespace

base::Result<document::Table> table(const model::List& list, const model::Schema* schema,
                                    const std::vector<Pick>& picks, base::Location where,
                                    base::Rounding rounding) {
    base::Diagnostics faults;
    std::vector<Column> columns;
    for (Source& source : sources_of(list, schema, picks, where, faults))
        columns.emplace_back(std::move(source));
    const bool maps = has_map_rows(list, items_of(schema));
    document::Table made;
    for (const model::Value& row : list) {
        if ((model::map_of(row) != nullptr) != maps) {
            faults.push_back({base::Severity::error, "template.mixed_rows", where, {}, {}});
            continue;
        }
        std::vector<document::Inlines>& cells = made.rows.emplace_back();
        for (Column& column : columns) {
            std::optional<document::Inlines> cell = column.take(row, rounding);
            if (!cell) faults.push_back(column_fault("template.column_nested", where, column.title()));
            cells.push_back(cell ? *std::move(cell) : document::Inlines());
        }
    }
    if (!faults.empty()) {
        base::arrange(faults);
        return faults;
    }
    for (const Column& column : columns)
        made.columns.push_back({inlines(column.title(), {}), column.align(), column.group()});
    return made;
}

base::Diagnostics lint_table(const model::Schema* schema, const std::vector<Pick>& picks,
                             base::Location where) {
    const model::Schema* rows = items_of(schema);
    base::Diagnostics faults;
    if (rows == nullptr || rows->type == model::Type::any) return faults;
    for (const Source& source : sources_of(schema, picks, where, faults)) {
        if (is_nested(source.schema))
            faults.push_back(column_fault("template.column_nested", where, source.title));
    }
    return faults;
}

}  // namespace wenshu::render
