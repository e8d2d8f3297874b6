#include "ledger/measure_form.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace wenshu::ledger {
namespace {

struct OperationName {
    std::string_view key;
    Operation operation;
};
constexpr std::array operations = {
    OperationName{"count", Operation::count}, OperationName{"sum", Operation::sum},
    OperationName{"avg", Operation::avg},     OperationName{"min", Operation::min},
    OperationName{"max", Operation::max},     OperationName{"distinct", Operation::distinct},
    OperationName{"rate", Operation::rate},   OperationName{"ratio", Operation::ratio},
    OperationName{"sql", Operation::sql},
};

struct OrderName {
    std::string_view key;
    Order order;
};
constexpr std::array orders = {
    OrderName{"key", Order::key},       OrderName{"value", Order::value},
    OrderName{"pinyin", Order::pinyin}, OrderName{"stroke", Order::stroke},
    OrderName{"region", Order::region},
};

model::Property text_property(std::string key, std::vector<std::string> choices = {}) {
    model::Schema schema;
    schema.type = model::Type::string;
    schema.choices = std::move(choices);
    if (schema.choices.empty()) schema.min_length = 1;
    return {std::move(key), std::move(schema)};
}

model::Property list_property(std::string key) {
    model::Schema schema;
    schema.type = model::Type::list;
    schema.items.push_back(text_property("").schema);
    schema.min_items = 1;
    return {std::move(key), std::move(schema)};
}

model::Property number_property(std::string key, std::int64_t minimum, std::optional<std::int64_t> maximum) {
    model::Schema schema;
    schema.type = model::Type::integer;
    schema.minimum = base::Decimal{minimum, 0};
    if (maximum) schema.maximum = base::Decimal{*maximum, 0};
    return {std::move(key), std::move(schema)};
}

model::Property truth_property(std::string key) {
    model::Schema schema;
    schema.type = model::Type::boolean;
    return {std::move(key), std::move(schema)};
}

model::Property sides_property(std::string key) {
    model::Schema schema;
    schema.type = model::Type::map;
    schema.properties = {text_property("part"), text_property("whole")};
    schema.required = {"part", "whole"};
    return {std::move(key), std::move(schema)};
}

}  // namespace

model::Schema measure_form(const model::Tree& measure) {
    const model::Tree* order = model::find(measure, "order");
    const bool is_listed = order != nullptr && std::holds_alternative<model::Sequence>(order->node);
    model::Schema schema;
    schema.type = model::Type::map;
    for (const char* key :
         {"name", "ledger", "unit", "sum", "avg", "min", "max", "distinct", "date", "sql", "rest"}) {
        schema.properties.push_back(text_property(key));
    }
    schema.properties.push_back(text_property("count", {"rows"}));
    schema.properties.push_back(text_property("compare", {"last_year", "previous"}));
    schema.properties.push_back(is_listed
                                    ? list_property("order")
                                    : text_property("order", {"key", "value", "pinyin", "stroke", "region"}));
    schema.properties.push_back(sides_property("rate"));
    schema.properties.push_back(sides_property("ratio"));
    schema.properties.push_back(number_property("top", 1, std::nullopt));
    schema.properties.push_back(number_property("decimals", 0, 6));
    schema.properties.push_back(truth_property("cumulative"));
    for (const char* key : {"where", "by", "target"}) schema.properties.push_back({key, {}});
    return schema;
}

std::vector<Operation> operations_in(const model::Map& measure) {
    std::vector<Operation> given;
    for (const OperationName& name : operations) {
        if (model::find(measure, name.key) != nullptr) given.push_back(name.operation);
    }
    return given;
}

std::string_view key_of(Operation operation) {
    return std::ranges::find(operations, operation, &OperationName::operation)->key;
}

Order order_named(std::string_view name) {
    return std::ranges::find(orders, name, &OrderName::key)->order;
}

}  // namespace wenshu::ledger
