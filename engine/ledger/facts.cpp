#include "ledger/facts.hpp"

#include <algorithm>
#include <compare>
#include <numeric>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "ledger/figures.hpp"
#include "ledger/tabulate.hpp"
#include "text/order.hpp"

namespace wenshu::ledger {
namespace {

// Shares of averages, extremes and rates mean nothing.
bool has_share(Operation operation) {
    return operation == Operation::count || operation == Operation::sum;
}

base::Decimal decimal(const Answer& answer) {
    if (!answer.value) return {};
    if (const auto* whole = std::get_if<std::int64_t>(&*answer.value)) return {*whole, 0};
    return std::get<base::Decimal>(*answer.value);
}

// Whether a is the larger value; what has none is the smallest.
bool is_larger(const Answer& a, const Answer& b) {
    if (!a.value || !b.value) return a.value && !b.value;
    if (const auto* rate = std::get_if<base::Rate>(&*a.value)) {
        const auto order = base::compare(*rate, std::get<base::Rate>(*b.value));
        if (order != std::partial_ordering::unordered) return std::is_gt(order);
        return base::percent(*rate, 0).has_value();
    }
    return decimal(a) > decimal(b);
}

std::vector<std::size_t> ordered_names(const Measure& measure, const std::vector<std::string>& names) {
    if (measure.order == Order::region) return text::ordered(names, measure.regions).positions;
    const bool by_stroke = measure.order == Order::stroke;
    return text::ordered(names, by_stroke ? text::NameOrder::stroke : text::NameOrder::pinyin);
}

std::vector<std::size_t> by_name(const Measure& measure, const Answers& answers) {
    std::vector<std::string> names;
    for (const Group& group : answers.groups) {
        if (group.rank != unfilled) names.push_back(group.label);
    }
    auto order = ordered_names(measure, names);
    for (std::size_t rest = names.size(); rest < answers.groups.size(); ++rest) order.push_back(rest);
    return order;
}

// The indexes of the groups that are shown, in their order.
std::vector<std::size_t> shown(const Measure& measure, const Answers& answers) {
    std::vector<std::size_t> order(answers.groups.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (measure.order == Order::value) {
        std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
            return is_larger(answers.totals[a], answers.totals[b]);
        });
    }
    if (measure.order != Order::value && measure.order != Order::key) order = by_name(measure, answers);
    if (measure.top > 0 && measure.top < order.size()) order.resize(measure.top);
    return order;
}

model::Value group_value(const Measure& measure, const Answer& answer,
                         const std::vector<std::string>& labels) {
    model::Map map;
    model::set(map, "group", {labels.back(), {}});
    if (answer.value) model::set(map, "value", {figure(measure, answer, labels), {}});
    return {std::move(map), {}};
}

model::Value cells(const Measure& measure, const Answers& answers, std::size_t group) {
    model::List list;
    const std::size_t width = answers.columns.size();
    for (std::size_t i = 0; i < width; ++i) {
        list.push_back(group_value(measure, answers.cells[group * width + i],
                                   {answers.groups[group].label, answers.columns[i].label}));
    }
    return {std::move(list), {}};
}

model::Value group_list(const Measure& measure, const Answers& answers) {
    model::List list;
    for (const std::size_t group : shown(measure, answers)) {
        const Answer& answer = answers.totals[group];
        model::Value one = group_value(measure, answer, {answers.groups[group].label});
        auto& map = std::get<model::Map>(one.data);
        if (measure.by.size() == 2) {
            model::set(map, "cells", cells(measure, answers, group));
        } else if (has_share(measure.operation)) {
            model::set(map, "share", {base::Rate{decimal(answer), decimal(answers.total)}, {}});
        }
        list.push_back(std::move(one));
    }
    return {std::move(list), {}};
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

model::Schema fact_schema(const Measure& measure, const std::map<std::string, model::Schema>& ledgers) {
    model::Schema number = titled(type_of(measure, ledgers), measure.name);
    number.unit = measure.unit;
    if (measure.by.empty()) return number;
    const model::Property group{"group", titled(model::Type::string, measure.by[0].title)};
    if (measure.by.size() == 1) {
        std::vector<model::Property> properties{group, {"value", number}};
        if (has_share(measure.operation))
            properties.push_back({"share", titled(model::Type::percent, "占比")});
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

base::Result<model::Value> facts(std::span<const Measure> measures,
                                 const std::map<std::string, Ledger>& ledgers) {
    model::Map map;
    base::Diagnostics faults;
    for (const Measure& measure : measures) {
        if (!is_answerable(measure, measures, ledgers)) continue;
        auto answers = tabulate(measure, measure.by, std::nullopt, measures, ledgers);
        if (!answers) {
            base::append(faults, std::move(answers).faults());
        } else if (!measure.by.empty()) {
            map.fields.push_back({measure.id, group_list(measure, *answers)});
        } else if (answers->total.value) {
            map.fields.push_back({measure.id, {figure(measure, answers->total, {}), {}}});
        }
    }
    if (!faults.empty()) return faults;
    return model::Value{std::move(map), {}};
}

model::Schema facts_schema(std::span<const Measure> measures,
                           const std::map<std::string, model::Schema>& ledgers) {
    model::Schema schema = titled(model::Type::map, "统计结果");
    for (const Measure& measure : measures)
        schema.properties.push_back({measure.id, fact_schema(measure, ledgers)});
    return schema;
}

}  // namespace wenshu::ledger
