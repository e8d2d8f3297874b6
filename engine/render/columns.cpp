#include "render/columns.hpp"

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"
#include "render/guess.hpp"
#include "render/names.hpp"

namespace wenshu::render {
namespace {

constexpr std::string_view below = " > ";

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

// A list of groups with a value each, as facts of two dimensions have it.
bool is_groups(const model::Schema* schema) {
    const model::Schema* items = schema == nullptr ? nullptr : items_of(schema);
    if (items == nullptr || items->type != model::Type::map || items->properties.size() != 2) return false;
    const model::Schema* group = model::find(*items, "group");
    const model::Schema* value = model::find(*items, "value");
    return group != nullptr && group->type == model::Type::string && value != nullptr &&
           !is_nested(kinds_of(value));
}

const std::string* group_of(const model::Value& item) {
    const model::Value* group = model::find(item, "group");
    return group == nullptr ? nullptr : model::text_of(*group);
}

void spread(const Source& source, const model::List& rows, std::vector<Source>& out) {
    std::vector<std::string> labels;
    for (const model::Value& row : rows) {
        const model::Value* cells = model::find(row, source.key);
        const model::List* list = cells == nullptr ? nullptr : model::list_of(*cells);
        for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
            const std::string* label = group_of((*list)[i]);
            if (label != nullptr && std::find(labels.begin(), labels.end(), *label) == labels.end())
                labels.push_back(*label);
        }
    }
    const model::Schema* value = model::find(*items_of(source.schema), "value");
    for (const std::string& label : labels) out.push_back({source.key, label, value, source.title, label});
}

// 场次 > 第一季度: the column 第一季度 under 场次.
void split_heading(Source& source, base::Location where, base::Diagnostics& faults) {
    const std::size_t at = source.title.find(below);
    if (at == std::string::npos) return;
    source.group = source.title.substr(0, at);
    source.title.erase(0, at + below.size());
    if (source.title.find(below) != std::string::npos)
        faults.push_back(column_fault("template.header_levels", where, source.title));
}

}  // namespace

std::vector<Pick> parse_picks(std::string_view text) {
    std::vector<Pick> picks;
    if (base::trim(text).empty()) return picks;
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

std::vector<Source> sources_of(const model::List& list, const model::Schema* schema,
                               const std::vector<Pick>& picks, base::Location where,
                               base::Diagnostics& faults) {
    std::vector<Source> sources;
    const model::Schema* rows = items_of(schema);
    if (!has_map_rows(list, rows)) {
        for (const Pick& pick : picks) faults.push_back(unknown_column(nullptr, pick.name, where));
        std::string title = rows == nullptr ? "" : rows->title;
        if (title.empty() && schema != nullptr) title = schema->title;
        return {{"", std::move(title), rows}};
    }
    for (Source& source : picks.empty() ? all_sources(rows, list) : picked(rows, picks, where, faults)) {
        if (is_groups(source.schema)) {
            spread(source, list, sources);
            continue;
        }
        split_heading(source, where, faults);
        sources.push_back(std::move(source));
    }
    return sources;
}

std::vector<Source> sources_of(const model::Schema* schema, const std::vector<Pick>& picks,
                               base::Location where, base::Diagnostics& faults) {
    const model::Schema* rows = items_of(schema);
    if (!has_map_rows({}, rows)) return sources_of({}, schema, picks, where, faults);
    std::vector<Source> sources = picks.empty() ? all_sources(rows, {}) : picked(rows, picks, where, faults);
    for (Source& source : sources) split_heading(source, where, faults);
    return sources;
}

const model::Value* value_in(const model::Value& row, const Source& source) {
    if (source.key.empty()) return &row;
    const model::Value* value = model::find(row, source.key);
    if (value == nullptr || source.label.empty()) return value;
    const model::List* list = model::list_of(*value);
    for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
        const std::string* label = group_of((*list)[i]);
        if (label != nullptr && *label == source.label) return model::find((*list)[i], "value");
    }
    return nullptr;
}

bool is_nested(Kinds kinds) {
    return (kinds & (Kind::list | Kind::map)) == kinds && !kinds.empty();
}

bool is_nested(const model::Schema* schema) {
    if (schema == nullptr || is_groups(schema)) return false;
    return schema->type == model::Type::map ||
           (schema->type == model::Type::list && is_nested(kinds_of(items_of(schema))));
}

bool has_map_rows(const model::List& list, const model::Schema* rows) {
    if (!list.empty()) return model::map_of(list.front()) != nullptr;
    return rows != nullptr && rows->type == model::Type::map;
}

base::Diagnostic column_fault(std::string code, base::Location where, std::string column) {
    return {base::Severity::error, std::move(code), where, {}, {{"column", std::move(column)}}};
}

}  // namespace wenshu::render
