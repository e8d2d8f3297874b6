#include "render/table.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/utf8.hpp"
#include "render/filter.hpp"
#include "render/guess.hpp"
#include "render/names.hpp"
#include "render/print.hpp"
#include "text/lists.hpp"
#include "text/width.hpp"

namespace wenshu::render {
namespace {

// Up to four Han characters are short enough to stand in the middle of their column.
constexpr std::size_t short_columns = 8;

struct Source {
    std::string key;  // empty: the row is the cell
    std::string title;
    const model::Schema* schema = nullptr;
};

base::Diagnostic column_fault(std::string code, base::Location where, std::string column) {
    return {base::Severity::error, std::move(code), where, {}, {{"column", std::move(column)}}};
}

base::Diagnostic unknown_column(const model::Schema* rows, const std::string& name, base::Location where) {
    std::vector<std::string> names;
    if (rows != nullptr) {
        for (const model::Property& property : rows->properties) {
            names.push_back(property.key);
            if (!property.schema.title.empty()) names.push_back(property.schema.title);
        }
    }
    base::Diagnostic fault = column_fault("template.unknown_column", where, name);
    fault.args = with_guess(std::move(fault.args), name, names);
    return fault;
}

// What the schema has no property for is taken by its key where the schema leaves that open.
std::vector<Source> picked(const model::Schema* rows, const std::vector<Pick>& picks, base::Location where,
                           base::Diagnostics& faults) {
    std::vector<Source> sources;
    for (const Pick& pick : picks) {
        const model::Property* property = property_named(rows, pick.name);
        if (property == nullptr && !is_open(rows)) {
            faults.push_back(unknown_column(rows, pick.name, where));
        } else if (property == nullptr) {
            sources.push_back({pick.name, pick.title.empty() ? pick.name : pick.title, nullptr});
        } else {
            const std::string& title = pick.title.empty() ? model::display_name(*property) : pick.title;
            sources.push_back({property->key, title, &property->schema});
        }
    }
    return sources;
}

std::vector<Source> all_sources(const model::Schema* rows, const model::List& list) {
    std::vector<Source> sources;
    if (rows != nullptr) {
        for (const model::Property& property : rows->properties) {
            sources.push_back({property.key, model::display_name(property), &property.schema});
        }
    }
    if (!is_open(rows)) return sources;
    for (const model::Value& row : list) {
        const model::Map* map = model::map_of(row);
        if (map == nullptr) continue;
        for (const model::Field& field : map->fields) {
            const bool known = std::any_of(sources.begin(), sources.end(), [&field](const Source& source) {
                return source.key == field.key;
            });
            if (!known) sources.push_back({field.key, field.key, nullptr});
        }
    }
    return sources;
}

bool is_nested(Kinds kinds) {
    return (kinds & (Kind::list | Kind::map)) == kinds && !kinds.empty();
}

bool is_nested(const model::Schema* schema) {
    if (schema == nullptr) return false;
    return schema->type == model::Type::map ||
           (schema->type == model::Type::list && is_nested(kinds_of(items_of(schema))));
}

// The cell of a value; nothing where it is too deep for one.
std::optional<document::Inlines> cell(const model::Value& value) {
    const model::List* list = model::list_of(value);
    if (list == nullptr) {
        if (model::map_of(value) != nullptr) return std::nullopt;
        return inlines(printed(value), mark_of(value));
    }
    std::vector<std::string> items;
    for (const model::Value& item : *list) {
        if (is_nested(kind_of(item))) return std::nullopt;
        items.push_back(printed(item));
    }
    return inlines(text::join_zh(items), {});
}

class Column {
  public:
    explicit Column(Source source) : source_(std::move(source)) {}

    const std::string& title() const { return source_.title; }

    std::optional<document::Inlines> take(const model::Value& row) {
        const model::Value* value = source_.key.empty() ? &row : model::find(row, source_.key);
        if (value == nullptr) return document::Inlines();
        std::optional<document::Inlines> made = cell(*value);
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

bool has_map_rows(const model::List& list, const model::Schema* rows) {
    if (!list.empty()) return model::map_of(list.front()) != nullptr;
    return rows != nullptr && rows->type == model::Type::map;
}

std::vector<Source> sources_of(const model::List& list, const model::Schema* schema,
                               const std::vector<Pick>& picks, base::Location where,
                               base::Diagnostics& faults) {
    const model::Schema* rows = items_of(schema);
    if (has_map_rows(list, rows))
        return picks.empty() ? all_sources(rows, list) : picked(rows, picks, where, faults);
    for (const Pick& pick : picks) faults.push_back(unknown_column(nullptr, pick.name, where));
    std::string title = rows == nullptr ? "" : rows->title;
    if (title.empty() && schema != nullptr) title = schema->title;
    return {{"", std::move(title), rows}};
}

}  // namespace

std::vector<Pick> parse_picks(std::string_view text) {
    std::vector<Pick> picks;
    std::string list(text);
    for (std::size_t at = list.find("，"); at != std::string::npos; at = list.find("，", at)) {
        list.replace(at, std::string_view("，").size(), ",");
    }
    for (std::size_t from = 0; from <= list.size();) {
        const std::size_t comma = std::min(list.find(',', from), list.size());
        const std::string_view part = std::string_view(list).substr(from, comma - from);
        const std::size_t equals = std::min(part.find('='), part.size());
        const std::string_view title = equals < part.size() ? part.substr(equals + 1) : "";
        picks.push_back({std::string(base::trim(part.substr(0, equals))), std::string(base::trim(title))});
        from = comma + 1;
    }
    return picks;
}

base::Result<document::Table> table(const model::List& list, const model::Schema* schema,
                                    const std::vector<Pick>& picks, base::Location where) {
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
            std::optional<document::Inlines> cell = column.take(row);
            if (!cell) faults.push_back(column_fault("template.column_nested", where, column.title()));
            cells.push_back(cell ? *std::move(cell) : document::Inlines());
        }
    }
    if (!faults.empty()) {
        base::arrange(faults);
        return faults;
    }
    for (const Column& column : columns)
        made.columns.push_back({inlines(column.title(), {}), column.align()});
    return made;
}

base::Diagnostics lint_table(const model::Schema* schema, const std::vector<Pick>& picks,
                             base::Location where) {
    const model::Schema* rows = items_of(schema);
    base::Diagnostics faults;
    if (rows == nullptr || rows->type == model::Type::any) return faults;
    for (const Source& source : sources_of({}, schema, picks, where, faults)) {
        if (is_nested(source.schema))
            faults.push_back(column_fault("template.column_nested", where, source.title));
    }
    return faults;
}

}  // namespace wenshu::render
