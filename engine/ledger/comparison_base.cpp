#include "ledger/comparison_base.hpp"

#include <algorithm>
#include <utility>

#include "ledger/periods.hpp"

namespace wenshu::ledger {
namespace {

using Ledgers = std::map<std::string, Ledger>;

// Where last year's rows are.
enum class Source { none, own_ledger, same_ledger };

bool has_dates(const Measure& measure, std::span<const Measure> all) {
    return measure.operation != Operation::sql &&
           std::ranges::all_of(sides(measure, all), [](const Measure* side) { return !side->date.empty(); });
}

bool holds_year(const Ledger& ledger, const std::string& date, int year) {
    const Column& column = *ledger.column(date);
    const auto& dates = std::get<Dates>(column.cells);
    for (std::size_t row = 0; row < dates.size(); ++row) {
        if (!column.empty[row] && dates[row].year == year) return true;
    }
    return false;
}

Source source_of(const Measure& measure, std::span<const Measure> all, const Books& books) {
    if (measure.versus == Versus::nothing) return Source::none;
    if (is_answerable(measure, all, books.last_year)) return Source::own_ledger;
    if (!books.year || !has_dates(measure, all)) return Source::none;
    const bool is_there = std::ranges::all_of(sides(measure, all), [&](const Measure* side) {
        return holds_year(books.ledgers.at(side->ledger), side->date, *books.year - 1);
    });
    return is_there ? Source::same_ledger : Source::none;
}

Ground ground_with(Answers answers) {
    Ground ground;
    ground.answers = std::move(answers);
    const auto& groups = ground.answers.groups;
    for (std::size_t i = 0; i < groups.size(); ++i) ground.places.emplace(groups[i].label, i);
    return ground;
}

base::Result<Ground> ground_of(const Measure& measure, std::span<const Measure> all, std::optional<int> year,
                               const Ledgers& ledgers) {
    if (measure.operation == Operation::sql) {
        auto answers = tabulate(measure, measure.by, year, all, ledgers);
        if (!answers) return std::move(answers).faults();
        Ground ground = ground_with(*std::move(answers));
        ground.nothing.rows = ground.answers.total.rows;
        return ground;
    }
    auto inquiry = Inquiry::put(measure, measure.by, year, all, ledgers);
    if (!inquiry) return std::move(inquiry).faults();
    auto answers = inquiry->answers();
    if (!answers) return std::move(answers).faults();
    Ground ground = ground_with(*std::move(answers));
    ground.inquiry = *std::move(inquiry);
    const bool needs_nothing = measure.versus != Versus::nothing || !measure.targets.empty();
    if (measure.by.empty() || !needs_nothing) return ground;
    auto nothing = ground.inquiry->together(std::vector<bool>(ground.inquiry->groups().size(), false));
    if (!nothing) return std::move(nothing).faults();
    ground.nothing = nothing->total;
    return ground;
}

std::int64_t year_of(std::int64_t rank, Derived kind) {
    return rank / periods_per_year(kind);
}

std::optional<Answer> base_of_period(const Measure& measure, std::int64_t rank, const Ground& now,
                                     const std::optional<Ground>& last, std::optional<int> year) {
    if (rank == unfilled) return std::nullopt;
    const std::int64_t wanted = rank_compared_with(measure, rank, year);
    const Answer* of_now = now.of_rank(rank_compared_with(measure, rank, std::nullopt));
    const Answer* of_last = last ? last->of_rank(wanted) : nullptr;
    const bool is_earlier = measure.versus == Versus::last_year;
    const Answer* first = is_earlier ? of_last : of_now;
    const Answer* second = is_earlier ? of_now : of_last;
    if (first != nullptr) return *first;
    if (second != nullptr) return *second;
    const bool is_covered = last && (!year || year_of(wanted, measure.by[0].derived) == *year - 1);
    return is_covered ? std::optional(last->nothing) : std::nullopt;
}

}  // namespace

Answer Ground::of_label(const std::string& label) const {
    const auto found = places.find(label);
    return found == places.end() ? nothing : answers.totals[found->second];
}

const Answer* Ground::of_rank(std::int64_t rank) const {
    const auto found = std::ranges::lower_bound(answers.groups, rank, {}, &Group::rank);
    if (found == answers.groups.end() || found->rank != rank) return nullptr;
    return &answers.totals[static_cast<std::size_t>(found - answers.groups.begin())];
}

base::Result<Answer> Ground::since_new_year(std::int64_t rank, Derived kind) const {
    std::vector<bool> taken;
    for (const Group& group : inquiry->groups()) {
        taken.push_back(group.rank <= rank && year_of(group.rank, kind) == year_of(rank, kind));
    }
    auto together = inquiry->together(taken);
    if (!together) return std::move(together).faults();
    return together->total;
}

base::Result<Answers> Ground::without(const std::set<std::string>& labels) const {
    std::vector<bool> taken;
    for (const Group& group : inquiry->groups()) taken.push_back(!labels.contains(group.label));
    return inquiry->together(taken);
}

base::Result<Grounds> grounds_of(const Measure& measure, std::span<const Measure> all, const Books& books) {
    const Source source = source_of(measure, all, books);
    const bool by_year = measure.by.size() == 1 && measure.by[0].derived == Derived::year;
    const bool narrows = source == Source::same_ledger && !by_year;
    auto now = ground_of(measure, all, narrows ? books.year : std::nullopt, books.ledgers);
    if (!now) return std::move(now).faults();
    if (source == Source::none) return Grounds{*std::move(now), std::nullopt};
    const bool dated = books.year && has_dates(measure, all);
    auto last = ground_of(measure, all, dated ? std::optional(*books.year - 1) : std::nullopt,
                          source == Source::own_ledger ? books.last_year : books.ledgers);
    if (!last) return std::move(last).faults();
    return Grounds{*std::move(now), *std::move(last)};
}

std::int64_t rank_compared_with(const Measure& measure, std::int64_t rank, std::optional<int> year) {
    const std::int64_t periods = periods_per_year(measure.by[0].derived);
    if (year && rank < periods) rank += *year * periods;
    return measure.versus == Versus::previous ? rank - 1 : rank - periods;
}

std::optional<Answer> base_of(const Measure& measure, const Group& group, const Ground& now,
                              const std::optional<Ground>& last, std::optional<int> year) {
    if (measure.by[0].derived != Derived::none) return base_of_period(measure, group.rank, now, last, year);
    return last ? std::optional(last->of_label(group.label)) : std::nullopt;
}

}  // namespace wenshu::ledger
