#include "render/sheet_columns.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "render/guess.hpp"
#include "render/lint.hpp"
#include "render/sheet_format.hpp"

namespace wenshu::render {
namespace {

base::Diagnostic fault(std::string code, base::Location where, std::vector<base::Arg> args) {
    return {base::Severity::error, std::move(code), where, {}, std::move(args)};
}

// A property by its key or title, as data may name it.
const model::Property* named(const model::Schema& schema, std::string_view name) {
    const auto& properties = schema.properties;
    const auto key =
        std::find_if(properties.begin(), properties.end(), [&](const auto& p) { return p.key == name; });
    if (key != properties.end()) return &*key;
    const auto title = std::find_if(properties.begin(), properties.end(),
                                    [&](const auto& p) { return p.schema.title == name; });
    return title == properties.end() ? nullptr : &*title;
}

std::vector<std::string> names_in(const model::Schema& schema) {
    std::vector<std::string> names;
    for (const model::Property& property : schema.properties) {
        names.push_back(property.key);
        if (!property.schema.title.empty()) names.push_back(property.schema.title);
    }
    return names;
}

struct Found {
    std::vector<std::string> path;
    const model::Schema* schema = nullptr;
};

// Follows "issuer.short" by keys or titles; a title may itself have a point. An open map has every key.
base::Result<Found> follow(const Setting<std::string>& path, const model::Schema& from) {
    Found found{{}, &from};
    std::string_view rest = path.value;
    while (true) {
        const bool is_whole = named(*found.schema, rest) != nullptr;
        const std::string_view name = is_whole ? rest : rest.substr(0, rest.find('.'));
        if (const auto* property = named(*found.schema, name)) {
            found = {std::move(found.path), &property->schema};
            found.path.push_back(property->key);
        } else if (!found.schema->values.empty() && !name.empty()) {
            found.path.emplace_back(name);
            found.schema = &found.schema->values.front();
        } else {
            const auto names = names_in(*found.schema);
            return fault("sheet.unknown_field", path.where,
                         with_guess({{"field", path.value}, {"name", std::string(name)}}, name, names));
        }
        if (name.size() == rest.size()) return found;
        rest.remove_prefix(name.size() + 1);
    }
}

// The schema of what a cell shows: of a list, its items.
const model::Schema* shown_schema(const model::Schema& schema) {
    if (schema.type != model::Type::list) return &schema;
    return schema.items.empty() ? nullptr : &schema.items.front();
}

bool is_printable(const model::Schema* schema) {
    return schema != nullptr && schema->type != model::Type::map && schema->type != model::Type::list;
}

bool is_summable(const model::Schema& schema) {
    return schema.mask.empty() &&
           (schema.type == model::Type::integer || schema.type == model::Type::decimal ||
            schema.type == model::Type::quantity);
}

document::Align usual_align(const model::Schema& schema) {
    switch (schema.type) {
        case model::Type::integer:
        case model::Type::decimal:
        case model::Type::quantity:
        case model::Type::percent: return document::Align::right;
        case model::Type::date:
        case model::Type::month:
        case model::Type::boolean: return document::Align::center;
        default: return schema.choices.empty() ? document::Align::left : document::Align::center;
    }
}

// What the settings ask for that this schema cannot give.
base::Diagnostics unfit_settings(const ColumnSpec& spec, const model::Schema& schema) {
    base::Diagnostics faults;
    const model::Schema* shown = shown_schema(schema);
    if (!is_printable(shown)) {
        faults.push_back(fault("sheet.not_printable", spec.field.where, {{"field", spec.field.value}}));
        return faults;
    }
    if (spec.join && schema.type != model::Type::list) {
        faults.push_back(fault("sheet.join", spec.join->where, {{"field", spec.field.value}}));
    }
    if (spec.total && spec.total->value == document::Total::sum && !is_summable(schema)) {
        faults.push_back(fault("sheet.total", spec.total->where, {{"field", spec.field.value}}));
    }
    if (spec.format && formats_for(*shown).empty()) {
        faults.push_back(fault("sheet.no_format", spec.format->where, {{"field", spec.field.value}}));
    } else if (spec.format && !parse_format(spec.format->value, *shown)) {
        faults.push_back(fault("sheet.format", spec.format->where,
                               {{"found", spec.format->value}, {"choices", formats_for(*shown)}}));
    }
    return faults;
}

document::SheetColumn shown_column(const ColumnSpec& spec, const model::Schema& schema,
                                   const std::string& name) {
    document::SheetColumn column;
    column.title = spec.title.empty() ? name : spec.title;
    column.align = spec.align.value_or(usual_align(schema));
    column.width = spec.width;
    if (spec.format) column.form = parse_format(spec.format->value, schema).value_or(document::CellForm{});
    if (spec.total) column.total = spec.total->value;
    return column;
}

BoundColumn index_column(const ColumnSpec& spec) {
    BoundColumn column;
    column.shown.title = spec.title.empty() ? "序号" : spec.title;
    column.shown.align = spec.align.value_or(document::Align::center);
    column.shown.width = spec.width;
    if (spec.total) column.shown.total = spec.total->value;
    return column;
}

std::size_t position(const model::Schema& row, std::string_view key) {
    const auto at = std::find_if(row.properties.begin(), row.properties.end(),
                                 [&](const auto& p) { return p.key == key; });
    return static_cast<std::size_t>(at - row.properties.begin());
}

base::Result<BoundColumn> bind_column(const ColumnSpec& spec, const model::Schema& row) {
    if (spec.index) return index_column(spec);
    auto found = follow(spec.field, row);
    if (!found) return std::move(found).faults();
    auto faults = unfit_settings(spec, *found->schema);
    if (!faults.empty()) return faults;
    const std::string& name = found->schema->title.empty() ? found->path.back() : found->schema->title;
    BoundColumn column;
    column.schema = found->schema;
    column.ledger_column = position(row, found->path.front());
    column.join = spec.join ? spec.join->value : "；";
    column.shown = shown_column(spec, *shown_schema(*found->schema), name);
    column.path = std::move(found->path);
    return column;
}

// For a ledger whose columns are not picked: all of them.
std::vector<ColumnSpec> all_columns(const SheetSpec& spec, const model::Schema& row) {
    std::vector<ColumnSpec> columns;
    for (const model::Property& property : row.properties) {
        ColumnSpec column;
        column.field = {property.key, spec.ledger.where};
        column.where = spec.ledger.where;
        columns.push_back(std::move(column));
    }
    return columns;
}

base::Diagnostics lint_rows(const SheetSpec& spec, const model::Schema& data,
                            const std::map<std::string, model::Schema>& ledgers) {
    const model::Schema* row = nullptr;
    if (spec.ledger.value.empty()) {
        auto rows = bind_rows(spec, data);
        if (!rows) return std::move(rows).faults();
        row = rows->row;
    } else if (const auto ledger = ledgers.find(spec.ledger.value); ledger != ledgers.end()) {
        row = &ledger->second;
    } else {
        std::vector<std::string> names;
        names.reserve(ledgers.size());
        for (const auto& [name, schema] : ledgers) names.push_back(name);
        return {fault("sheet.unknown_ledger", spec.ledger.where,
                      with_guess({{"ledger", spec.ledger.value}}, spec.ledger.value, names))};
    }
    auto columns = bind_columns(spec, *row);
    return columns ? base::Diagnostics{} : std::move(columns).faults();
}

}  // namespace

base::Result<BoundRows> bind_rows(const SheetSpec& spec, const model::Schema& data) {
    auto found = follow(spec.rows, data);
    if (!found) return std::move(found).faults();
    const model::Schema& list = *found->schema;
    if (list.type != model::Type::list || list.items.empty() || list.items.front().type != model::Type::map) {
        return fault("sheet.not_rows", spec.rows.where, {{"rows", spec.rows.value}});
    }
    return BoundRows{std::move(found->path), &list.items.front()};
}

base::Result<std::vector<BoundColumn>> bind_columns(const SheetSpec& spec, const model::Schema& row) {
    std::vector<BoundColumn> columns;
    base::Diagnostics faults;
    for (const ColumnSpec& column : spec.columns.empty() ? all_columns(spec, row) : spec.columns) {
        auto bound = bind_column(column, row);
        if (bound) {
            columns.push_back(*std::move(bound));
        } else {
            base::append(faults, std::move(bound).faults());
        }
    }
    if (!faults.empty()) return faults;
    return columns;
}

base::Diagnostics lint(const SheetSpec& spec, const model::Schema& data,
                       const std::map<std::string, model::Schema>& ledgers) {
    base::Diagnostics faults = lint(spec.name, data);
    if (spec.title) base::append(faults, lint(*spec.title, data));
    if (spec.note) base::append(faults, lint(*spec.note, data));
    base::append(faults, lint_rows(spec, data, ledgers));
    base::arrange(faults);
    return faults;
}

}  // namespace wenshu::render
