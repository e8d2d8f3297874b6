#include "ledger/facts.hpp"

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "ledger/figures.hpp"
#include "ledger/fnv.hpp"
#include "ledger/outcome.hpp"

namespace wenshu::ledger {
namespace {

// Shares of averages, extremes and rates mean nothing.
bool has_share(Operation operation) {
    return operation == Operation::count || operation == Operation::sum;
}

base::Decimal part_of_all(const Answer& answer) {
    return answer.value ? decimal(*answer.value) : base::Decimal{};
}

// A number that was worked out from others, with the rows of all of them; `key` and `words` say how.
model::Value worked_out(const Measure& measure, const Quantity& number, model::RowSet rows, std::string unit,
                        std::span<const std::string> labels, std::string_view key, std::string_view words) {
    model::Figure worked = figure(measure, {number, rows}, labels);
    worked.unit = std::move(unit);
    worked.query.measure += fmt::format(".{}", key);
    worked.query.description += fmt::format("，{}", words);
    return {std::move(worked), {}};
}

model::RowSet both(const model::RowSet& now, const model::RowSet& before) {
    Fnv digest;
    digest.add(now.digest);
    digest.add(before.digest);
    return {now.count + before.count, digest.state};
}

// 上年同期 or 上期.
std::string_view base_words(const Measure& measure) {
    return measure.versus == Versus::last_year ? "上年同期" : "上期";
}

// `last`, `difference`, `change` and `direction`, each key behind the prefix.
void set_comparison(model::Map& map, const Measure& measure, const Compared& compared,
                    std::span<const std::string> labels, const std::string& prefix) {
    if (measure.versus == Versus::nothing) return;
    const std::string words = fmt::format("{}{}", prefix.empty() ? "" : "累计", base_words(measure));
    const auto rows = compared.last ? both(compared.value.rows, compared.last->rows) : compared.value.rows;
    const auto set = [&](std::string_view name, const Quantity& number, const model::RowSet& behind,
                         const std::string& unit, const std::string& how) {
        const std::string key = prefix + std::string(name);
        model::set(map, key, worked_out(measure, number, behind, unit, labels, key, how));
    };
    if (compared.last && compared.last->value)
        set("last", *compared.last->value, compared.last->rows, measure.unit, words);
    const Growth& growth = compared.growth;
    if (growth.difference)
        set("difference", *growth.difference, rows, measure.unit, fmt::format("比{}增减", words));
    if (measure.operation != Operation::rate)
        set("change", growth.change, rows, "", fmt::format("比{}增减的比例", words));
    model::set(map, prefix + "direction", {std::string(growth.direction), {}});
}

void set_extras(model::Map& map, const Measure& measure, const Standing& standing,
                std::span<const std::string> labels) {
    set_comparison(map, measure, standing, labels, "");
    if (standing.total && standing.total->value.value) {
        model::set(map, "total",
                   worked_out(measure, *standing.total->value.value, standing.total->value.rows, measure.unit,
                              labels, "total", "累计"));
        if (measure.versus == Versus::last_year)
            set_comparison(map, measure, *standing.total, labels, "total_");
    }
    if (measure.targets.empty()) return;
    if (standing.target) {
        std::visit([&](const auto& number) { model::set(map, "target", {number, {}}); }, *standing.target);
    }
    model::set(map, "completion",
               worked_out(measure, standing.completion, standing.value.rows, "", labels, "completion",
                          "占计划的比例"));
}

model::Value group_value(const Measure& measure, const Answer& answer,
                         const std::vector<std::string>& labels) {
    model::Map map;
    model::set(map, "group", {labels.back(), {}});
    if (answer.value) model::set(map, "value", {figure(measure, answer, labels), {}});
    return {std::move(map), {}};
}

model::Value cells(const Measure& measure, const Outcome& outcome, std::size_t group) {
    model::List list;
    const std::size_t width = outcome.columns.size();
    for (std::size_t i = 0; i < width; ++i) {
        list.push_back(group_value(measure, outcome.cells[group * width + i],
                                   {outcome.groups[group].label, outcome.columns[i].label}));
    }
    return {std::move(list), {}};
}

model::Value group_list(const Measure& measure, const Outcome& outcome) {
    model::List list;
    for (std::size_t i = 0; i < outcome.groups.size(); ++i) {
        const Standing& standing = outcome.standings[i];
        const std::vector<std::string> labels = {outcome.groups[i].label};
        model::Value one = group_value(measure, standing.value, labels);
        auto& map = std::get<model::Map>(one.data);
        if (measure.by.size() == 2) {
            model::set(map, "cells", cells(measure, outcome, i));
        } else if (has_share(measure.operation)) {
            model::set(map, "share",
                       {base::Rate{part_of_all(standing.value), part_of_all(outcome.all.value)}, {}});
        }
        set_extras(map, measure, standing, labels);
        list.push_back(std::move(one));
    }
    return {std::move(list), {}};
}

// Nothing where there is neither a value nor anything beside it.
std::optional<model::Value> fact(const Measure& measure, const Outcome& outcome) {
    if (!measure.by.empty()) return group_list(measure, outcome);
    const Answer& answer = outcome.all.value;
    if (!has_extras(measure)) {
        if (!answer.value) return std::nullopt;
        return model::Value{figure(measure, answer, {}), {}};
    }
    model::Map map;
    if (answer.value) model::set(map, "value", {figure(measure, answer, {}), {}});
    set_extras(map, measure, outcome.all, {});
    return model::Value{std::move(map), {}};
}

}  // namespace

base::Result<model::Value> facts(std::span<const Measure> measures,
                                 const std::map<std::string, Ledger>& ledgers, const LastYear& last) {
    model::Map map;
    base::Diagnostics faults;
    for (const Measure& measure : measures) {
        if (!is_answerable(measure, measures, ledgers)) continue;
        const auto found = outcome(measure, measures, {ledgers, last.ledgers, last.year});
        if (!found) {
            base::append(faults, found.faults());
        } else if (auto value = fact(measure, *found)) {
            map.fields.push_back({measure.id, *std::move(value)});
        }
    }
    if (!faults.empty()) return faults;
    return model::Value{std::move(map), {}};
}

}  // namespace wenshu::ledger
