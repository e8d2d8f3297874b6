#include <string>
#include <utility>
#include <vector>

#include "ledger/facts.hpp"
#include "ledger/outcome.hpp"

namespace wenshu::ledger {
namespace {

bool has_share(Operation operation) {
    return operation == Operation::count || operation == Operation::sum;
}

model::Schema titled(model::Type type, std::string title) {
    model::Schema schema;
    schema.type = type;
    schema.title = std::move(title);
    schema.computed = true;
    return schema;
}

model::Type type_of(const Measure& measure, const std::map<std::string, model::Schema>& ledgers) {
    switch (measure.operation) {
        case Operation::count:
        case Operation::distinct: return model::Type::integer;
        case Operation::sql:
        case Operation::ratio:
        case Operation::avg: return model::Type::decimal;
        case Operation::rate: return model::Type::percent;
        case Operation::sum:
        case Operation::min:
        case Operation::max: break;
    }
    return model::find(ledgers.at(measure.ledger), measure.column)->type;
}

model::Schema list_of(std::string title, std::vector<model::Property> properties) {
    model::Schema list = titled(model::Type::list, std::move(title));
    list.items.push_back(titled(model::Type::map, ""));
    list.items.front().properties = std::move(properties);
    return list;
}

// The number under another title.
model::Schema as(model::Schema number, std::string title) {
    number.title = std::move(title);
    return number;
}

void add_comparison(std::vector<model::Property>& properties, const Measure& measure,
                    const model::Schema& number, const std::string& prefix) {
    if (measure.versus == Versus::nothing) return;
    const bool last_year = measure.versus == Versus::last_year;
    const std::string words = prefix.empty() ? "" : "累计";
    properties.push_back({prefix + "last", as(number, words + (last_year ? "上年同期" : "上期"))});
    properties.push_back({prefix + "difference", as(number, words + "增减")});
    if (measure.operation != Operation::rate) {
        properties.push_back(
            {prefix + "change", titled(model::Type::percent, words + (last_year ? "同比" : "环比"))});
    }
    properties.push_back({prefix + "direction", titled(model::Type::string, words + "升降")});
}

// What set_extras of facts.cpp sets.
void add_extras(std::vector<model::Property>& properties, const Measure& measure,
                const model::Schema& number) {
    add_comparison(properties, measure, number, "");
    if (measure.cumulative) {
        properties.push_back({"total", as(number, "累计")});
        if (measure.versus == Versus::last_year) add_comparison(properties, measure, number, "total_");
    }
    if (measure.targets.empty()) return;
    model::Schema target = as(number, "计划");
    if (target.type == model::Type::integer) target.type = model::Type::decimal;
    properties.push_back({"target", std::move(target)});
    properties.push_back({"completion", titled(model::Type::percent, "完成率")});
}

model::Schema fact_schema(const Measure& measure, const std::map<std::string, model::Schema>& ledgers) {
    model::Schema number = titled(type_of(measure, ledgers), measure.name);
    number.unit = measure.unit;
    if (measure.by.empty() && has_extras(measure)) {
        model::Schema map = titled(model::Type::map, measure.name);
        map.properties.push_back({"value", number});
        add_extras(map.properties, measure, number);
        return map;
    }
    if (measure.by.empty()) return number;
    const model::Property group{"group", titled(model::Type::string, measure.by[0].title)};
    if (measure.by.size() == 1) {
        std::vector<model::Property> properties{group, {"value", number}};
        if (has_share(measure.operation))
            properties.push_back({"share", titled(model::Type::percent, "占比")});
        add_extras(properties, measure, number);
        return list_of(measure.name, std::move(properties));
    }
    const model::Property column{"group", titled(model::Type::string, measure.by[1].title)};
    model::Schema row_value = number;
    if (has_share(measure.operation)) row_value.title = "合计";
    return list_of(measure.name, {group,
                                  {"cells", list_of(measure.by[1].title, {column, {"value", number}})},
                                  {"value", std::move(row_value)}});
}

}  // namespace

model::Schema facts_schema(std::span<const Measure> measures,
                           const std::map<std::string, model::Schema>& ledgers) {
    model::Schema schema = titled(model::Type::map, "统计结果");
    for (const Measure& measure : measures)
        schema.properties.push_back({measure.id, fact_schema(measure, ledgers)});
    return schema;
}

}  // namespace wenshu::ledger
