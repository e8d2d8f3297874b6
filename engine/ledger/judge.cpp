#include "ledger/judge.hpp"

#include <algorithm>
#include <utility>

#include "ledger/faults.hpp"
#include "ledger/tabulate.hpp"

namespace wenshu::ledger {
namespace {

struct Period {
    std::string label;
    std::optional<Quantity> value;
};

// The answers of several periods may be added up.
bool is_additive(Operation operation) {
    return operation == Operation::count || operation == Operation::sum;
}

std::optional<Quantity> value_of(const Answer& answer) {
    if (!answer.value) return std::nullopt;
    const auto* rate = std::get_if<base::Rate>(&*answer.value);
    return rate != nullptr && rate->whole == base::Decimal{} ? std::nullopt : answer.value;
}

// What a measure answers of a group that no row is in.
std::optional<Quantity> value_of_nothing(Operation operation) {
    const bool zero = is_additive(operation) || operation == Operation::distinct;
    return zero ? std::optional<Quantity>(std::int64_t{0}) : std::nullopt;
}

// The groups of all the ledger's rows, so that a community where nothing of the kind was done is not
// forgotten.
base::Result<std::vector<Group>> all_groups(const Goal& goal, const std::map<std::string, Ledger>& ledgers) {
    Measure rows;
    rows.name = goal.measure->name;
    rows.ledger = goal.measure->ledger;
    rows.date = goal.measure->date;
    rows.place = goal.measure->place;
    auto answers = tabulate(rows, {&*goal.per, 1}, goal.year, {}, ledgers);
    if (!answers) return std::move(answers).faults();
    std::erase_if(answers->groups, [](const Group& group) { return group.rank == unfilled; });
    return std::move(answers->groups);
}

std::vector<Period> periods(const std::vector<Group>& groups, const Answers& answers, Operation operation) {
    std::vector<Period> periods;
    for (const Group& group : groups) {
        const auto found = std::ranges::find(answers.groups, group.rank, &Group::rank);
        if (found == answers.groups.end()) {
            periods.push_back({group.label, value_of_nothing(operation)});
        } else {
            const auto index = static_cast<std::size_t>(found - answers.groups.begin());
            periods.push_back({group.label, value_of(answers.totals[index])});
        }
    }
    return periods;
}

// Nothing where a number does not fit.
std::optional<Verdict> judge_whole(Verdict verdict, const Goal& goal) {
    const auto done = value_of(verdict.done);
    if (!done) return verdict;
    const auto met = holds(*done, goal.comparison, goal.target);
    verdict.gap = gap(*done, goal.comparison, goal.target);
    if (!met || !verdict.gap) return std::nullopt;
    verdict.met = *met;
    verdict.completion = completion(*done, goal.comparison, goal.target, *met);
    return verdict.completion ? std::optional(std::move(verdict)) : std::nullopt;
}

std::optional<Verdict> judge_periods(Verdict verdict, const Goal& goal, const std::vector<Period>& periods) {
    const bool additive = is_additive(goal.measure->operation);
    for (const Period& period : periods) {
        const auto met =
            period.value ? holds(*period.value, goal.comparison, goal.target) : std::optional(false);
        if (!met) return std::nullopt;
        if (!*met) verdict.missed.push_back(period.label);
        if (!period.value) continue;
        const auto one = gap(*period.value, goal.comparison, goal.target);
        if (!one) return std::nullopt;
        if (!verdict.gap || (!additive && is_more(*one, *verdict.gap))) {
            verdict.gap = one;
        } else if (additive) {
            verdict.gap = add(*verdict.gap, *one);
            if (!verdict.gap) return std::nullopt;
        }
    }
    verdict.met = verdict.missed.empty() && !periods.empty();
    const auto done = value_of(verdict.done);
    if (!done) return verdict;
    const auto count = static_cast<std::int64_t>(std::max<std::size_t>(periods.size(), 1));
    const auto target = additive ? times(goal.target, count) : goal.target;
    if (target) verdict.completion = completion(*done, goal.comparison, *target, verdict.met);
    return verdict.completion ? std::optional(std::move(verdict)) : std::nullopt;
}

}  // namespace

base::Result<Verdict> judge(const Goal& goal, std::span<const Measure> all,
                            const std::map<std::string, Ledger>& ledgers) {
    const std::span<const Dimension> by = goal.per ? std::span(&*goal.per, 1) : std::span<const Dimension>();
    auto answers = tabulate(*goal.measure, by, goal.year, all, ledgers);
    if (!answers) return std::move(answers).faults();
    Verdict verdict;
    verdict.done = answers->total;
    std::optional<Verdict> judged;
    if (goal.per) {
        auto groups = all_groups(goal, ledgers);
        if (!groups) return std::move(groups).faults();
        judged = judge_periods(std::move(verdict), goal, periods(*groups, *answers, goal.measure->operation));
    } else {
        judged = judge_whole(std::move(verdict), goal);
    }
    if (!judged) return error("ledger.overflow", goal.measure->place, "", {{"measure", goal.measure->name}});
    return std::move(*judged);
}

}  // namespace wenshu::ledger
