#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

#include "flow/ledger_jobs.hpp"
#include "flow/plan.hpp"
#include "ledger/measure.hpp"
#include "render/print.hpp"
#include "text/numbers.hpp"

namespace wenshu::flow {
namespace {

// What every fact with groups has; all else stands beside its values.
constexpr std::array<std::string_view, 4> own_keys = {"group", "value", "share", "cells"};

constexpr std::uint8_t points_decimals = 2;

// What stands under a key of a group, where there is anything.
Said said(const model::Value* value, base::Rounding rounding) {
    if (value == nullptr) return {};
    const auto* figure = std::get_if<model::Figure>(&value->data);
    return {render::printed(*value, rounding), figure == nullptr ? 0 : figure->rows.count};
}

std::string text_at(const model::Value& group, std::string_view key, base::Rounding rounding) {
    const auto* value = model::find(group, key);
    return value == nullptr ? std::string() : render::printed(*value, rounding);
}

// Rates differ in 百分点, not in percent.
std::string text_of_extra(const ledger::Measure& measure, const model::Value& group, const std::string& key) {
    const auto* value = model::find(group, key);
    if (value == nullptr) return {};
    const bool is_points = measure.operation == ledger::Operation::rate && key.ends_with("difference");
    const auto* figure = std::get_if<model::Figure>(&value->data);
    if (!is_points || figure == nullptr) return render::printed(*value, measure.rounding);
    const base::Rate nothing{{0, 0}, {1, 0}};
    return text::points(std::get<base::Rate>(figure->value), nothing, points_decimals, measure.rounding);
}

std::vector<std::string> texts_of_extras(const Statistic& one, const ledger::Measure& measure,
                                         const model::Value& group) {
    std::vector<std::string> texts;
    for (const Extra& extra : one.extras) texts.push_back(text_of_extra(measure, group, extra.key));
    return texts;
}

SaidGroup group_of(const Statistic& one, const ledger::Measure& measure, const model::Value& value) {
    SaidGroup group{text_at(value, "group", measure.rounding),
                    said(model::find(value, "value"), measure.rounding),
                    text_at(value, "share", measure.rounding),
                    {},
                    texts_of_extras(one, measure, value)};
    const auto* cells = model::find(value, "cells");
    if (cells == nullptr) return group;
    for (const auto& cell : *model::list_of(*cells))
        group.cells.push_back(said(model::find(cell, "value"), measure.rounding));
    return group;
}

// What the schema of a fact has beside the number itself.
std::vector<Extra> extras_of(const model::Schema& fact) {
    std::vector<Extra> extras;
    const model::Schema& one = fact.items.empty() ? fact : fact.items.front();
    for (const auto& property : one.properties) {
        const bool is_extra = std::ranges::find(own_keys, property.key) == own_keys.end();
        if (is_extra) extras.push_back({property.key, property.schema.title});
    }
    return extras;
}

void take_groups(Statistic& one, const ledger::Measure& measure, const model::List& groups) {
    for (const auto& group : groups) one.groups.push_back(group_of(one, measure, group));
    const auto* cells = groups.empty() ? nullptr : model::find(groups.front(), "cells");
    if (cells == nullptr) return;
    for (const auto& cell : *model::list_of(*cells))
        one.columns.push_back(text_at(cell, "group", measure.rounding));
}

Statistic statistic(const ledger::Measure& measure, const model::Schema& schema, const model::Value* fact) {
    Statistic one;
    one.id = measure.id;
    one.name = measure.name;
    one.unit = measure.unit;
    one.ledger = measure.ledger;
    one.description = measure.description;
    one.adds_up =
        measure.operation == ledger::Operation::count || measure.operation == ledger::Operation::sum;
    one.extras = extras_of(schema);
    for (const auto& dimension : measure.by) one.by.push_back(dimension.title);
    const auto* groups = fact == nullptr ? nullptr : model::list_of(*fact);
    if (groups != nullptr) {
        take_groups(one, measure, *groups);
    } else if (fact != nullptr && model::map_of(*fact) != nullptr) {
        one.value = said(model::find(*fact, "value"), measure.rounding);
        one.of_extras = texts_of_extras(one, measure, *fact);
    } else {
        one.value = said(fact, measure.rounding);
    }
    return one;
}

// A measure whose ledger the plan does not name has nothing to say.
bool is_asked(const ledger::Measure& measure, const StatisticsRequest& request, const Plan& plan) {
    if (!plan.ledgers.contains(measure.ledger)) return false;
    return request.measures.empty() ||
           std::ranges::find(request.measures, measure.id) != request.measures.end();
}

}  // namespace

base::Result<StatisticsOutcome> ledger_statistics(const StatisticsRequest& request, Session& session) {
    auto plan = load_plan(request.plan, Completeness::draft, session,
                          request.skip_bad_rows ? ledger::BadRows::leave_out : ledger::BadRows::fault);
    if (!plan) return std::move(plan).faults();
    base::Diagnostics faults;
    for (const std::string& id : request.measures) {
        if (ledger::find(plan->measures, id) == nullptr)
            faults.push_back(ledger::unknown_measure(plan->measures, id, {}, {}));
    }
    if (!faults.empty()) return faults;
    const auto* facts = model::find(plan->scopes.front().value, "facts");
    const auto* schema = model::find(plan->scopes.front().schema, "facts");
    StatisticsOutcome outcome{{}, std::move(plan->notes)};
    for (const auto& measure : plan->measures) {
        if (is_asked(measure, request, *plan))
            outcome.statistics.push_back(
                statistic(measure, *model::find(*schema, measure.id), model::find(*facts, measure.id)));
    }
    return outcome;
}

}  // namespace wenshu::flow
