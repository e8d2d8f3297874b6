#include "ledger/inquiry.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

#include "ledger/faults.hpp"
#include "ledger/fnv.hpp"
#include "ledger/select.hpp"

namespace wenshu::ledger {
namespace {

using Ledgers = std::map<std::string, Ledger>;

// For each row the index among the groups that are shown.
std::vector<std::uint32_t> shown(const Axis& axis, const std::vector<Group>& groups) {
    std::vector<std::uint32_t> places;
    for (const std::int64_t rank : axis.ranks) {
        const auto found = std::ranges::lower_bound(groups, rank, {}, &Group::rank);
        places.push_back(static_cast<std::uint32_t>(found - groups.begin()));
    }
    std::vector<std::uint32_t> rows;
    rows.reserve(axis.groups.size());
    for (const std::uint32_t group : axis.groups) rows.push_back(places[group]);
    return rows;
}

base::Diagnostic overflow(const Measure& measure) {
    return error("ledger.overflow", measure.place, "", {{"measure", measure.name}});
}

}  // namespace

std::vector<const Measure*> sides(const Measure& measure, std::span<const Measure> all) {
    if (!is_quotient(measure.operation)) return {&measure};
    const Measure* part = find(all, measure.part);
    const Measure* whole = find(all, measure.whole);
    assert(part != nullptr && whole != nullptr);
    return {part, whole};
}

base::Result<Inquiry> Inquiry::put(const Measure& measure, std::span<const Dimension> by,
                                   std::optional<int> year, std::span<const Measure> all,
                                   const Ledgers& ledgers) {
    assert(measure.operation != Operation::sql && by.size() <= 2);
    Inquiry inquiry(measure);
    for (const Measure* side : sides(measure, all)) {
        const Ledger& ledger = ledgers.at(side->ledger);
        inquiry.leaves_.push_back({side, &ledger, select(ledger, *side, year), {}});
    }
    const Leaf& last = inquiry.leaves_.back();  // the whole of a rate
    for (std::size_t i = 0; i < by.size(); ++i) {
        std::vector<Axis> axes;
        std::vector<std::int64_t> ranks;
        for (const Leaf& leaf : inquiry.leaves_) {
            axes.push_back(axis(*leaf.ledger, *leaf.measure, by[i], leaf.rows));
            ranks.insert(ranks.end(), axes.back().ranks.begin(), axes.back().ranks.end());
        }
        auto& groups = i == 0 ? inquiry.groups_ : inquiry.columns_;
        groups = shown_groups(*last.ledger, *last.measure, by[i], std::move(ranks));
        for (std::size_t leaf = 0; leaf < axes.size(); ++leaf) {
            inquiry.leaves_[leaf].groups.push_back(shown(axes[leaf], groups));
        }
    }
    const std::size_t width = std::max<std::size_t>(inquiry.columns_.size(), 1);
    if (inquiry.groups_.size() <= max_groups / width) return inquiry;
    return error("ledger.too_many_groups", measure.place, "",
                 {{"measure", measure.name}, {"limit", static_cast<std::int64_t>(max_groups)}});
}

base::Result<Answers> Inquiry::answers_of(const Leaf& leaf) const {
    const std::vector<std::uint32_t> all(leaf.rows.size(), 0);
    auto total = aggregate(*leaf.ledger, *leaf.measure, leaf.rows, all, 1);
    if (!total) return std::move(total).faults();
    Answers answers{total->front(), groups_, {}, columns_, {}};
    if (leaf.groups.empty()) return answers;
    const auto& rows = leaf.groups[0];
    auto totals = aggregate(*leaf.ledger, *leaf.measure, leaf.rows, rows, groups_.size());
    if (!totals) return std::move(totals).faults();
    answers.totals = std::move(*totals);
    if (leaf.groups.size() < 2) return answers;
    auto cells = leaf.groups[1];
    const auto width = static_cast<std::uint32_t>(columns_.size());
    for (std::size_t i = 0; i < cells.size(); ++i) cells[i] += rows[i] * width;
    auto crossed = aggregate(*leaf.ledger, *leaf.measure, leaf.rows, cells, groups_.size() * width);
    if (!crossed) return std::move(crossed).faults();
    answers.cells = std::move(*crossed);
    return answers;
}

base::Result<Answers> Inquiry::together_of(const Leaf& leaf, const std::vector<bool>& groups) const {
    std::vector<std::uint32_t> rows;
    std::vector<std::uint32_t> cells;
    for (std::size_t i = 0; i < leaf.rows.size(); ++i) {
        if (!groups[leaf.groups[0][i]]) continue;
        rows.push_back(leaf.rows[i]);
        if (leaf.groups.size() > 1) cells.push_back(leaf.groups[1][i]);
    }
    const std::vector<std::uint32_t> all(rows.size(), 0);
    auto total = aggregate(*leaf.ledger, *leaf.measure, rows, all, 1);
    if (!total) return std::move(total).faults();
    Answers answers{total->front(), {}, {}, columns_, {}};
    if (leaf.groups.size() < 2) return answers;
    auto crossed = aggregate(*leaf.ledger, *leaf.measure, rows, cells, columns_.size());
    if (!crossed) return std::move(crossed).faults();
    answers.cells = std::move(*crossed);
    return answers;
}

base::Result<Answers> Inquiry::answers() const {
    std::vector<Answers> found;
    for (const Leaf& leaf : leaves_) {
        auto one = answers_of(leaf);
        if (!one) return one;
        found.push_back(std::move(*one));
    }
    auto answers = combined(std::move(found));
    if (!answers) return answers;
    const auto& all = answers->total.value;
    const auto* rate = all ? std::get_if<base::Rate>(&*all) : nullptr;
    if (rate != nullptr && rate->whole == base::Decimal{}) answers->total.value.reset();
    return answers;
}

base::Result<Answers> Inquiry::together(const std::vector<bool>& groups) const {
    assert(groups.size() == groups_.size());
    std::vector<Answers> found;
    for (const Leaf& leaf : leaves_) {
        auto one = together_of(leaf, groups);
        if (!one) return one;
        found.push_back(std::move(*one));
    }
    return combined(std::move(found));
}

base::Result<Answers> Inquiry::combined(std::vector<Answers> sides) const {
    if (sides.size() == 1) return std::move(sides.front());
    const Answers& part = sides[0];
    const Answers& whole = sides[1];
    auto total = combined(part.total, whole.total);
    auto totals = combined(part.totals, whole.totals);
    auto cells = combined(part.cells, whole.cells);
    if (!total || !totals || !cells) return overflow(*measure_);
    return Answers{*total, whole.groups, *std::move(totals), whole.columns, *std::move(cells)};
}

// A rate is 0/0 where a side has no value, a ratio then has none.
base::Result<Answer> Inquiry::combined(const Answer& part, const Answer& whole) const {
    Fnv digest;
    digest.add(part.rows.digest);
    digest.add(whole.rows.digest);
    Answer answer{base::Rate{}, {whole.rows.count, digest.state}, std::nullopt, whole.first_row};
    base::Rate exact;
    if (part.value && whole.value) exact = {decimal(*part.value), decimal(*whole.value)};
    answer.value = exact;
    if (measure_->operation == Operation::rate) return answer;
    answer.value.reset();
    if (exact.whole == base::Decimal{}) return answer;
    const auto quotient = base::divide(exact.part, exact.whole, measure_->decimals, measure_->rounding);
    if (!quotient) return overflow(*measure_);
    answer.value = *quotient;
    answer.exact = exact;
    return answer;
}

base::Result<std::vector<Answer>> Inquiry::combined(const std::vector<Answer>& parts,
                                                    const std::vector<Answer>& wholes) const {
    std::vector<Answer> answers;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        auto one = combined(parts[i], wholes[i]);
        if (!one) return std::move(one).faults();
        answers.push_back(*one);
    }
    return answers;
}

}  // namespace wenshu::ledger
