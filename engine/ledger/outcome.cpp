#include "ledger/outcome.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "ledger/attainment.hpp"
#include "ledger/comparison_base.hpp"
#include "ledger/faults.hpp"
#include "ledger/group_order.hpp"

namespace wenshu::ledger {
namespace {

base::Diagnostic overflow(const Measure& measure) {
    return error("ledger.overflow", measure.place, "", {{"measure", measure.name}});
}

Quantity quantity(const model::Value& value) {
    if (const auto* rate = std::get_if<base::Rate>(&value.data)) return *rate;
    return std::get<base::Decimal>(value.data);
}

// What was planned for a group: its own target, or the one for all.
std::optional<Quantity> target_of(const Measure& measure, const std::string& group) {
    for (const Target& target : measure.targets) {
        if (target.group.empty() || target.group == group) return quantity(target.value);
    }
    return std::nullopt;
}

// What was planned for all groups together, where that can be added up.
std::optional<Quantity> target_in_all(const Measure& measure, std::span<const Group> groups) {
    const bool adds_up = measure.operation == Operation::count || measure.operation == Operation::sum;
    if (measure.by.empty()) return target_of(measure, {});
    if (!adds_up) return std::nullopt;
    std::optional<Quantity> sum;
    for (const Group& group : groups) {
        const auto target = target_of(measure, group.label);
        if (target) sum = sum ? add(*sum, *target) : target;
    }
    return sum;
}

class Asking {
  public:
    Asking(const Measure& measure, Ground now, std::optional<Ground> last, std::optional<int> year)
        : measure_(measure), now_(std::move(now)), last_(std::move(last)), year_(year) {}

    base::Result<Outcome> outcome() {
        add_groups();
        Outcome outcome;
        for (std::size_t i = 0; i < groups_.size(); ++i) {
            auto one = standing(i);
            if (!one) return std::move(one).faults();
            outcome.standings.push_back(*std::move(one));
        }
        auto all = in_all();
        if (!all) return std::move(all).faults();
        outcome.all = *std::move(all);
        outcome.columns = now_.answers.columns;
        return arranged(std::move(outcome));
    }

  private:
    // Behind those of this year's rows, before the one of empty cells.
    void add_groups() {
        groups_ = now_.answers.groups;
        if (measure_.by.size() != 1) return;
        if (last_ && measure_.by[0].derived == Derived::none) {
            for (const Group& group : last_->answers.groups) add_group(group.label, group.rank == unfilled);
        }
        for (const Target& target : measure_.targets) {
            if (!target.group.empty()) add_group(target.group, false);
        }
    }

    void add_group(const std::string& label, bool is_unfilled) {
        if (now_.places.contains(label) || !added_.insert(label).second) return;
        const bool ends_unfilled = !groups_.empty() && groups_.back().rank == unfilled;
        const auto end = groups_.end() - (ends_unfilled ? 1 : 0);
        groups_.insert(end, {is_unfilled ? unfilled : unfilled - 1, label});
    }

    base::Result<Standing> standing(std::size_t i) {
        const Group& group = groups_[i];
        Standing standing;
        standing.value = now_.of_label(group.label);
        if (measure_.versus != Versus::nothing) standing.last = base_of(measure_, group, now_, last_, year_);
        if (measure_.cumulative && group.rank != unfilled) {
            auto total = cumulated(group);
            if (!total) return std::move(total).faults();
            standing.total = *std::move(total);
        }
        standing.target = target_of(measure_, group.label);
        return reckoned(std::move(standing));
    }

    base::Result<Standing> in_all() const {
        Standing standing;
        standing.value = now_.answers.total;
        if (measure_.versus == Versus::last_year && last_) standing.last = last_->answers.total;
        standing.target = target_in_all(measure_, groups_);
        return reckoned(std::move(standing));
    }

    base::Result<Compared> cumulated(const Group& group) const {
        auto value = now_.since_new_year(group.rank, measure_.by[0].derived);
        if (!value) return std::move(value).faults();
        Compared total{*value, std::nullopt, {}};
        if (measure_.versus != Versus::last_year || !last_) return total;
        const auto rank = rank_compared_with(measure_, group.rank, year_);
        auto before = last_->since_new_year(rank, measure_.by[0].derived);
        if (!before) return std::move(before).faults();
        total.last = *before;
        return total;
    }

    // With what can be worked out from its answers.
    base::Result<Standing> reckoned(Standing standing) const {
        const auto grown = [&](Compared& compared) {
            if (!compared.last) return true;
            const auto growth = ledger::growth(measure_, compared.value, *compared.last);
            compared.growth = growth.value_or(Growth{});
            return growth.has_value();
        };
        if (!grown(standing) || (standing.total && !grown(*standing.total))) return overflow(measure_);
        if (!standing.target || !has_value(standing.value)) return standing;
        const auto done = completion(*standing.value.value, Comparison::at_least, *standing.target, false);
        if (!done) return overflow(measure_);
        standing.completion = *done;
        return standing;
    }

    base::Result<Outcome> arranged(Outcome outcome) const {
        std::vector<Answer> values;
        for (const Standing& standing : outcome.standings) values.push_back(standing.value);
        auto order = in_order(measure_, groups_, values);
        // A group that is called as the rest is part of it.
        const auto is_own = [&](std::size_t i) {
            return measure_.rest.empty() || groups_[i].label != measure_.rest;
        };
        std::stable_partition(order.begin(), order.end(), is_own);
        const auto own = static_cast<std::size_t>(std::ranges::count_if(order, is_own));
        const std::size_t shown = shown_count(measure_, std::span(order).first(own), groups_, values);
        const auto standings = std::move(outcome.standings);
        outcome.standings.clear();
        for (std::size_t i = 0; i < shown; ++i) {
            outcome.groups.push_back(groups_[order[i]]);
            outcome.standings.push_back(standings[order[i]]);
            append_cells(outcome.cells, order[i]);
        }
        if (measure_.rest.empty() || shown == order.size()) return outcome;
        return with_rest(std::move(outcome));
    }

    void append_cells(std::vector<Answer>& cells, std::size_t group) const {
        const std::size_t width = now_.answers.columns.size();
        for (std::size_t i = 0; i < width; ++i) cells.push_back(now_.answers.cells[group * width + i]);
    }

    base::Result<Outcome> with_rest(Outcome outcome) const {
        std::set<std::string> kept;
        for (const Group& group : outcome.groups) kept.insert(group.label);
        auto now = now_.without(kept);
        if (!now) return std::move(now).faults();
        Standing standing;
        standing.value = now->total;
        if (measure_.versus == Versus::last_year && last_) {
            auto before = last_->without(kept);
            if (!before) return std::move(before).faults();
            standing.last = before->total;
        }
        std::vector<Group> left;
        for (const Group& group : groups_) {
            if (!kept.contains(group.label)) left.push_back(group);
        }
        standing.target = target_in_all(measure_, left);
        auto one = reckoned(std::move(standing));
        if (!one) return std::move(one).faults();
        outcome.groups.push_back({unfilled, measure_.rest});
        outcome.standings.push_back(*std::move(one));
        outcome.cells.insert(outcome.cells.end(), now->cells.begin(), now->cells.end());
        return outcome;
    }

    const Measure& measure_;
    Ground now_;
    std::optional<Ground> last_;
    std::optional<int> year_;
    std::vector<Group> groups_;
    std::set<std::string> added_;
};

}  // namespace

base::Result<Outcome> outcome(const Measure& measure, std::span<const Measure> all, const Books& books) {
    auto grounds = grounds_of(measure, all, books);
    if (!grounds) return std::move(grounds).faults();
    return Asking(measure, std::move(grounds->now), std::move(grounds->last), books.year).outcome();
}

bool has_extras(const Measure& measure) {
    return measure.versus != Versus::nothing || !measure.targets.empty();
}

}  // namespace wenshu::ledger
