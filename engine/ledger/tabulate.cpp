#include "ledger/tabulate.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

#include "ledger/faults.hpp"
#include "ledger/fnv.hpp"
#include "ledger/select.hpp"
#include "ledger/sql_query.hpp"

namespace wenshu::ledger {
namespace {

using Ledgers = std::map<std::string, Ledger>;

// A measure that asks one ledger, with the rows it takes and how they are told apart.
struct Leaf {
    const Measure* measure = nullptr;
    const Ledger* ledger = nullptr;
    std::vector<std::uint32_t> rows;
    std::vector<Axis> axes;
};

Leaf leaf(const Measure& measure, std::span<const Dimension> by, std::optional<int> year,
          const Ledgers& ledgers) {
    const Ledger& ledger = ledgers.at(measure.ledger);
    Leaf leaf{&measure, &ledger, select(ledger, measure, year), {}};
    for (const Dimension& dimension : by) leaf.axes.push_back(axis(ledger, measure, dimension, leaf.rows));
    return leaf;
}

// Itself, or the part and the whole of a rate.
std::vector<const Measure*> sides(const Measure& measure, std::span<const Measure> all) {
    if (measure.operation != Operation::rate) return {&measure};
    const Measure* part = find(all, measure.part);
    const Measure* whole = find(all, measure.whole);
    assert(part != nullptr && whole != nullptr);
    return {part, whole};
}

// The groups that any of the leaves has, as they are shown. The last leaf is the whole of a rate.
std::vector<Group> groups(const std::vector<Leaf>& leaves, const Dimension& dimension, std::size_t place) {
    std::vector<std::int64_t> ranks;
    for (const Leaf& leaf : leaves) {
        ranks.insert(ranks.end(), leaf.axes[place].ranks.begin(), leaf.axes[place].ranks.end());
    }
    return shown_groups(*leaves.back().ledger, *leaves.back().measure, dimension, std::move(ranks));
}

// For each row of the leaf the index among the groups that are shown.
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

struct Shape {
    std::vector<Group> groups;
    std::vector<Group> columns;
};

base::Result<Answers> answers_of(const Leaf& leaf, const Shape& shape) {
    const std::vector<std::uint32_t> all(leaf.rows.size(), 0);
    auto total = aggregate(*leaf.ledger, *leaf.measure, leaf.rows, all, 1);
    if (!total) return std::move(total).faults();
    Answers answers{total->front(), shape.groups, {}, shape.columns, {}};
    if (leaf.axes.empty()) return answers;
    const auto rows = shown(leaf.axes[0], shape.groups);
    auto totals = aggregate(*leaf.ledger, *leaf.measure, leaf.rows, rows, shape.groups.size());
    if (!totals) return std::move(totals).faults();
    answers.totals = std::move(*totals);
    if (leaf.axes.size() < 2) return answers;
    auto cells = shown(leaf.axes[1], shape.columns);
    const auto width = static_cast<std::uint32_t>(shape.columns.size());
    for (std::size_t i = 0; i < cells.size(); ++i) cells[i] += rows[i] * width;
    auto crossed = aggregate(*leaf.ledger, *leaf.measure, leaf.rows, cells, shape.groups.size() * width);
    if (!crossed) return std::move(crossed).faults();
    answers.cells = std::move(*crossed);
    return answers;
}

base::Decimal decimal(const Quantity& number) {
    if (const auto* whole = std::get_if<std::int64_t>(&number)) return {*whole, 0};
    return std::get<base::Decimal>(number);
}

// 0/0 where a side has no value.
Answer rate(const Answer& part, const Answer& whole) {
    Fnv digest;
    digest.add(part.rows.digest);
    digest.add(whole.rows.digest);
    Answer answer{base::Rate{}, {whole.rows.count, digest.state}, whole.first_row};
    if (part.value && whole.value) answer.value = base::Rate{decimal(*part.value), decimal(*whole.value)};
    return answer;
}

std::vector<Answer> rates(const std::vector<Answer>& parts, const std::vector<Answer>& wholes) {
    std::vector<Answer> rates;
    for (std::size_t i = 0; i < parts.size(); ++i) rates.push_back(rate(parts[i], wholes[i]));
    return rates;
}

// In all, a rate without a whole has no value.
Answer rate_in_all(const Answer& part, const Answer& whole) {
    Answer answer = rate(part, whole);
    if (std::get<base::Rate>(*answer.value).whole == base::Decimal{}) answer.value.reset();
    return answer;
}

}  // namespace

bool is_answerable(const Measure& measure, std::span<const Measure> all, const Ledgers& ledgers) {
    const auto is_there = [&](const std::string& ledger) { return ledgers.contains(ledger); };
    if (!std::ranges::all_of(measure.reads, is_there)) return false;
    return std::ranges::all_of(sides(measure, all),
                               [&](const Measure* side) { return ledgers.contains(side->ledger); });
}

base::Result<Answers> tabulate(const Measure& measure, std::span<const Dimension> by, std::optional<int> year,
                               std::span<const Measure> all, const Ledgers& ledgers) {
    if (measure.operation == Operation::sql) {
        if (!year && std::ranges::equal(by, measure.by)) return ask_sql(measure, ledgers);
        return error("ledger.sql_per", measure.place, "", {{"measure", measure.name}});
    }
    std::vector<Leaf> leaves;
    for (const Measure* side : sides(measure, all)) leaves.push_back(leaf(*side, by, year, ledgers));
    Shape shape;
    if (!by.empty()) shape.groups = groups(leaves, by[0], 0);
    if (by.size() > 1) shape.columns = groups(leaves, by[1], 1);
    const std::size_t width = std::max<std::size_t>(shape.columns.size(), 1);
    if (shape.groups.size() > max_groups / width) {
        return error("ledger.too_many_groups", measure.place, "",
                     {{"measure", measure.name}, {"limit", static_cast<std::int64_t>(max_groups)}});
    }
    std::vector<Answers> answers;
    for (const Leaf& leaf : leaves) {
        auto one = answers_of(leaf, shape);
        if (!one) return std::move(one).faults();
        answers.push_back(std::move(*one));
    }
    if (answers.size() == 1) return std::move(answers.front());
    const Answers& part = answers[0];
    const Answers& whole = answers[1];
    return Answers{rate_in_all(part.total, whole.total), shape.groups, rates(part.totals, whole.totals),
                   shape.columns, rates(part.cells, whole.cells)};
}

}  // namespace wenshu::ledger
