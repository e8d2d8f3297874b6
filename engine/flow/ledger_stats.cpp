#include <algorithm>
#include <utility>

#include "flow/ledger_jobs.hpp"
#include "flow/plan.hpp"
#include "ledger/measure.hpp"
#include "render/print.hpp"

namespace wenshu::flow {
namespace {

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

SaidGroup group_of(const model::Value& value, base::Rounding rounding) {
    SaidGroup group{text_at(value, "group", rounding),
                    said(model::find(value, "value"), rounding),
                    text_at(value, "share", rounding),
                    {}};
    const auto* cells = model::find(value, "cells");
    if (cells == nullptr) return group;
    for (const auto& cell : *model::list_of(*cells))
        group.cells.push_back(said(model::find(cell, "value"), rounding));
    return group;
}

Statistic statistic(const ledger::Measure& measure, const model::Value* fact) {
    Statistic one;
    one.id = measure.id;
    one.name = measure.name;
    one.unit = measure.unit;
    one.ledger = measure.ledger;
    one.description = measure.description;
    one.adds_up =
        measure.operation == ledger::Operation::count || measure.operation == ledger::Operation::sum;
    for (const auto& dimension : measure.by) one.by.push_back(dimension.title);
    const auto* groups = fact == nullptr ? nullptr : model::list_of(*fact);
    if (groups == nullptr) {
        one.value = said(fact, measure.rounding);
        return one;
    }
    for (const auto& group : *groups) one.groups.push_back(group_of(group, measure.rounding));
    const auto* cells = groups->empty() ? nullptr : model::find(groups->front(), "cells");
    if (cells == nullptr) return one;
    for (const auto& cell : *model::list_of(*cells))
        one.columns.push_back(text_at(cell, "group", measure.rounding));
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
    StatisticsOutcome outcome{{}, std::move(plan->notes)};
    for (const auto& measure : plan->measures) {
        if (is_asked(measure, request, *plan))
            outcome.statistics.push_back(statistic(measure, model::find(*facts, measure.id)));
    }
    return outcome;
}

}  // namespace wenshu::flow
