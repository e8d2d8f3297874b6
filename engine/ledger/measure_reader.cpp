#include "ledger/measure_reader.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "check/names.hpp"
#include "ledger/conditions.hpp"
#include "ledger/describe.hpp"
#include "ledger/faults.hpp"
#include "ledger/ledger.hpp"
#include "ledger/measure_form.hpp"
#include "ledger/sql_query.hpp"

namespace wenshu::ledger {
namespace {

// Templates name measures in paths and filters: facts.lectures.
bool is_name(std::string_view id) {
    return !id.empty() && id.find_first_of(" \t\n.,:;|'\"{}[]@^#&!/>") == id.npos;
}

bool is_number(model::Type type) {
    return type == model::Type::integer || type == model::Type::decimal;
}

}  // namespace

MeasureReader::MeasureReader(const model::Entry& entry, const std::map<std::string, model::Schema>& ledgers)
    : entry_(entry), ledgers_(ledgers) {
    measure_.id = entry.key;
    measure_.name = entry.key;
    measure_.place = entry.where;
}

std::string MeasureReader::path(std::string_view key) const {
    return key.empty() ? "measures." + entry_.key : fmt::format("measures.{}.{}", entry_.key, key);
}

base::Location MeasureReader::place(std::string_view key) const {
    const model::Tree* tree = model::find(entry_.value, key);
    return tree == nullptr ? entry_.where : tree->where;
}

std::string MeasureReader::text(std::string_view key) const {
    const model::Value* value = model::find(map_, key);
    const std::string* text = value == nullptr ? nullptr : model::text_of(*value);
    return text == nullptr ? std::string() : *text;
}

void MeasureReader::fault(std::string code, std::string_view key, std::vector<base::Arg> args) {
    args.push_back({"measure", measure_.id});
    faults_.push_back(error(std::move(code), place(key), path(key), std::move(args)));
}

void MeasureReader::read() {
    if (!is_name(measure_.id)) fault("ledger.measure_id", "");
    auto bound = bind_at(entry_.value, measure_form(entry_.value), path(""));
    if (!bound) return base::append(faults_, std::move(bound).faults());
    if (auto* map = std::get_if<model::Map>(&bound->data)) map_ = std::move(*map);
    read_names();
    read_operation();
    read_order();
    read_extras();
    if (is_quotient(measure_.operation)) return refuse_what_rates_take_from_others();
    if (measure_.ledger.empty()) return fault("ledger.measure_ledger", "");
    const model::Schema* rows = rows_of(measure_.ledger, "ledger");
    if (rows == nullptr) return;
    if (measure_.operation == Operation::sql) return read_sql(*rows);
    read_column(*rows);
    read_date(*rows);
    read_where(*rows);
    read_by(*rows);
    measure_.description = describe(measure_, *rows);
}

void MeasureReader::read_names() {
    if (model::find(map_, "name") != nullptr) measure_.name = text("name");
    measure_.ledger = text("ledger");
    measure_.unit = text("unit");
}

void MeasureReader::read_operation() {
    const auto given = operations_in(map_);
    if (given.empty()) return fault("ledger.measure_operation", "");
    measure_.operation = given.front();
    if (given.size() > 1) {
        fault("ledger.measure_operations", key_of(given[1]),
              {{"first", std::string(key_of(given[0]))}, {"second", std::string(key_of(given[1]))}});
    }
    if (!is_quotient(measure_.operation)) return;
    const model::Value& sides = *model::find(map_, key_of(measure_.operation));
    measure_.part = *model::text_of(*model::find(sides, "part"));
    measure_.whole = *model::text_of(*model::find(sides, "whole"));
}

void MeasureReader::read_column(const model::Schema& rows) {
    if (measure_.operation == Operation::count) return;
    const std::string_view key = key_of(measure_.operation);
    const std::string name = text(key);
    const model::Property* property = check::property_named(rows, name);
    if (property == nullptr) {
        faults_.push_back(check::unknown_key(rows, name, place(key), path(key)));
        return;
    }
    if (measure_.operation != Operation::distinct && !is_number(property->schema.type)) {
        fault("ledger.measure_number", key, {{"column", model::display_name(*property)}});
    }
    measure_.column = property->key;
    if (measure_.unit.empty() && measure_.operation != Operation::distinct)
        measure_.unit = property->schema.unit;
}

void MeasureReader::read_date(const model::Schema& rows) {
    if (const std::string* column = date_column(rows)) measure_.date = *column;
    if (model::find(map_, "date") == nullptr) return;
    const std::string name = text("date");
    const model::Property* property = check::property_named(rows, name);
    if (property == nullptr) {
        faults_.push_back(check::unknown_key(rows, name, place("date"), path("date")));
    } else if (property->schema.type != model::Type::date && property->schema.type != model::Type::month) {
        fault("ledger.measure_date", "date", {{"column", model::display_name(*property)}});
    } else {
        measure_.date = property->key;
    }
}

void MeasureReader::read_where(const model::Schema& rows) {
    const model::Tree* tree = model::find(entry_.value, "where");
    if (tree == nullptr || model::is_null(*tree)) return;
    auto read = conditions(*tree, rows, path("where"));
    if (!read) return base::append(faults_, std::move(read).faults());
    measure_.where = std::move(*read);
    for (const Condition& condition : measure_.where) require_date(condition.subject, "where");
}

void MeasureReader::read_by(const model::Schema& rows) {
    const model::Tree* tree = model::find(entry_.value, "by");
    if (tree == nullptr || model::is_null(*tree)) return;
    auto read = dimensions(*tree, rows, path("by"));
    if (!read) return base::append(faults_, std::move(read).faults());
    measure_.by = std::move(*read);
    for (const Dimension& dimension : measure_.by) require_date(dimension, "by");
}

// What groups a query has it says itself; `by` gives them a name.
void MeasureReader::read_sql(const model::Schema& rows) {
    measure_.sql = text("sql");
    for (const char* key : {"where", "date", "rest"}) {
        if (model::find(map_, key) != nullptr) fault("ledger.sql_key", key, {{"found", key}});
    }
    const model::Tree* by = model::find(entry_.value, "by");
    if (by != nullptr && !model::is_null(*by)) {
        const auto* name = model::text_of(*by);
        if (name == nullptr) return fault("ledger.sql_by", "by");
        measure_.by.push_back({"", Derived::none, *name});
    }
    measure_.description = describe(measure_, rows);
    auto reads = check_sql(measure_, ledgers_);
    if (!reads) return base::append(faults_, std::move(reads).faults());
    measure_.reads = *std::move(reads);
}

void MeasureReader::require_date(const Dimension& dimension, std::string_view key) {
    if (dimension.derived == Derived::none || !measure_.date.empty()) return;
    fault("ledger.measure_no_date", key, {{"dimension", dimension.title}, {"ledger", measure_.ledger}});
}

void MeasureReader::read_order() {
    if (const model::Value* top = model::find(map_, "top")) {
        measure_.top = static_cast<std::size_t>(std::get<std::int64_t>(top->data));
        measure_.order = Order::value;
    }
    const model::Value* order = model::find(map_, "order");
    const model::List* listed = order == nullptr ? nullptr : model::list_of(*order);
    if (listed != nullptr) {
        measure_.order = Order::region;
        for (const model::Value& name : *listed) measure_.regions.push_back({*model::text_of(name)});
    } else if (order != nullptr) {
        measure_.order = order_named(text("order"));
    }
    if (model::find(map_, "by") != nullptr) return;
    for (const char* key : {"top", "order", "rest"}) {
        if (model::find(map_, key) != nullptr) fault("ledger.measure_by", key, {{"found", key}});
    }
}

void MeasureReader::refuse_what_rates_take_from_others() {
    for (const char* key : {"where", "date"}) {
        if (model::find(map_, key) != nullptr) fault("ledger.rate_key", key, {{"found", key}});
    }
}

void MeasureReader::complete(std::span<const Measure> all) {
    complete_quotient(all);
    check_extras();
}

void MeasureReader::complete_quotient(std::span<const Measure> all) {
    if (!is_quotient(measure_.operation)) return;
    const Measure* part = side(measure_.part, "part", all);
    const Measure* whole = side(measure_.whole, "whole", all);
    if (part == nullptr || whole == nullptr) return;
    if (!measure_.ledger.empty() && measure_.ledger != whole->ledger) {
        fault("ledger.rate_ledger", "ledger", {{"found", measure_.ledger}, {"ledger", whole->ledger}});
    }
    measure_.ledger = whole->ledger;
    // Periods can be told only where both sides have dates; each side goes by its own.
    if (!part->date.empty()) measure_.date = whole->date;
    measure_.description =
        measure_.operation == Operation::rate ? describe_rate(*part, *whole) : describe_ratio(*part, *whole);
    if (model::find(map_, "by") == nullptr) return;
    if (part->ledger != whole->ledger) return fault("ledger.rate_by", "by");
    if (const model::Schema* rows = rows_of(whole->ledger, "by")) read_by(*rows);
}

const Measure* MeasureReader::side(const std::string& id, std::string_view key,
                                   std::span<const Measure> all) {
    const std::string_view operation = key_of(measure_.operation);
    const model::Tree* written = model::find(*model::find(entry_.value, operation), key);
    const std::string where = fmt::format("{}.{}", path(operation), key);
    const Measure* measure = find(all, id);
    if (measure == nullptr) {
        faults_.push_back(unknown_measure(all, id, written->where, where));
    } else if (is_quotient(measure->operation)) {
        faults_.push_back(error("ledger.rate_of_rate", written->where, where, {{"found", id}}));
    } else if (measure->operation == Operation::sql) {
        faults_.push_back(error("ledger.rate_of_sql", written->where, where, {{"found", id}}));
    } else if (!measure->by.empty()) {
        faults_.push_back(error("ledger.rate_of_groups", written->where, where, {{"found", id}}));
    } else {
        return measure;
    }
    return nullptr;
}

const model::Schema* MeasureReader::rows_of(const std::string& ledger, std::string_view key) {
    const auto found = ledgers_.find(ledger);
    if (found != ledgers_.end()) return &found->second;
    std::vector<std::string> names;
    for (const auto& [name, schema] : ledgers_) names.push_back(name);
    faults_.push_back(error_with_guess("ledger.unknown_ledger", place(key), path(key), ledger, names));
    return nullptr;
}

}  // namespace wenshu::ledger
