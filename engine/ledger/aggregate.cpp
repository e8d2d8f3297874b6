#include "ledger/aggregate.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <utility>

#include "base/overload.hpp"
#include "ledger/faults.hpp"
#include "ledger/fnv.hpp"

namespace wenshu::ledger {
namespace {

// No sum of 2^32 int64 leaves it, whatever stands between.
__extension__ using Wide = __int128;

// What one pass over the rows learns of a group; numbers in units of the column's scale.
struct Tally {
    std::uint64_t count = 0;
    std::uint32_t first = 0;
    Fnv digest;
    Wide sum = 0;
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    std::int64_t most = std::numeric_limits<std::int64_t>::min();
    std::int64_t kinds = 0;
};

// The units of a number column; nothing for others.
std::span<const std::int64_t> units_of(const Column* column) {
    if (column == nullptr) return {};
    if (const auto* integers = std::get_if<Integers>(&column->cells)) return *integers;
    if (const auto* decimals = std::get_if<Decimals>(&column->cells)) return decimals->units;
    return {};
}

std::vector<Tally> tally(const Ledger& ledger, const Column* column, std::span<const std::uint32_t> rows,
                         std::span<const std::uint32_t> groups, std::size_t count) {
    const auto units = units_of(column);
    std::vector<Tally> tallies(count);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::uint32_t row = rows[i];
        if (column != nullptr && column->empty[row]) continue;
        Tally& group = tallies[groups[i]];
        if (group.count++ == 0) group.first = row;
        group.digest.add(ledger.keys()[row]);
        if (units.empty()) continue;
        group.sum += units[row];
        group.least = std::min(group.least, units[row]);
        group.most = std::max(group.most, units[row]);
    }
    return tallies;
}

// A number for each cell of a column, equal where the cells are.
std::uint64_t code_of(const Column& column, std::uint32_t row) {
    return std::visit(
        base::overload{
            [&](const Texts& texts) -> std::uint64_t { return texts.codes[row]; },
            [&](const Decimals& decimals) { return std::bit_cast<std::uint64_t>(decimals.units[row]); },
            [&](const Integers& integers) { return std::bit_cast<std::uint64_t>(integers[row]); },
            [&](const Dates& dates) -> std::uint64_t { return std::bit_cast<std::uint32_t>(dates[row]); },
            [&](const Rates& rates) {
                const auto percent = base::percent(rates[row], 6).value_or(base::Decimal{});
                return std::bit_cast<std::uint64_t>(percent.units);
            },
            [&](const Truths& truths) -> std::uint64_t { return truths[row]; },
        },
        column.cells);
}

std::vector<Tally> with_kinds(std::vector<Tally> tallies, const Column& column,
                              std::span<const std::uint32_t> rows, std::span<const std::uint32_t> groups) {
    std::vector<std::pair<std::uint32_t, std::uint64_t>> found;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!column.empty[rows[i]]) found.emplace_back(groups[i], code_of(column, rows[i]));
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    for (const auto& [group, code] : found) ++tallies[group].kinds;
    return tallies;
}

// A number of the column's own type, from units of its scale; nothing where it does not fit.
std::optional<Quantity> number(const Column& column, Wide units) {
    if (units > std::numeric_limits<std::int64_t>::max() ||
        units < std::numeric_limits<std::int64_t>::min()) {
        return std::nullopt;
    }
    const auto narrow = static_cast<std::int64_t>(units);
    const auto* decimals = std::get_if<Decimals>(&column.cells);
    if (decimals == nullptr) return narrow;
    return base::Decimal{narrow, decimals->scale};
}

// The sum by the count, unrounded; nothing where the sum does not fit.
std::optional<base::Rate> exact_average(const Column& column, const Tally& group) {
    const auto sum = number(column, group.sum);
    if (!sum) return std::nullopt;
    return base::Rate{decimal(*sum), {static_cast<std::int64_t>(group.count), 0}};
}

std::optional<Quantity> average(const Measure& measure, const Column& column, const Tally& group) {
    const auto exact = exact_average(column, group);
    if (!exact) return std::nullopt;
    const auto result = base::divide(exact->part, exact->whole, measure.decimals, measure.rounding);
    return result ? std::optional<Quantity>(*result) : std::nullopt;
}

// Whether the operation has no answer for want of cells.
bool is_unanswered(Operation operation, const Tally& group) {
    return group.count == 0 &&
           (operation == Operation::avg || operation == Operation::min || operation == Operation::max);
}

// Nothing where the answer does not fit.
std::optional<Quantity> value_of(const Measure& measure, const Column& column, const Tally& group) {
    switch (measure.operation) {
        case Operation::count:
        case Operation::rate:
        case Operation::ratio:
        case Operation::sql: break;  // ask no column
        case Operation::sum: return number(column, group.sum);
        case Operation::avg: return average(measure, column, group);
        case Operation::min: return number(column, group.least);
        case Operation::max: return number(column, group.most);
        case Operation::distinct: return group.kinds;
    }
    return static_cast<std::int64_t>(group.count);
}

}  // namespace

base::Decimal decimal(const Quantity& number) {
    if (const auto* whole = std::get_if<std::int64_t>(&number)) return {*whole, 0};
    return std::get<base::Decimal>(number);
}

base::Result<std::vector<Answer>> aggregate(const Ledger& ledger, const Measure& measure,
                                            std::span<const std::uint32_t> rows,
                                            std::span<const std::uint32_t> groups, std::size_t count) {
    const Column* column = measure.column.empty() ? nullptr : ledger.column(measure.column);
    auto tallies = tally(ledger, column, rows, groups, count);
    if (column != nullptr && measure.operation == Operation::distinct) {
        tallies = with_kinds(std::move(tallies), *column, rows, groups);
    }
    std::vector<Answer> answers;
    for (const Tally& group : tallies) {
        Answer answer{std::nullopt, {group.count, group.digest.state}, std::nullopt};
        if (group.count > 0) answer.first_row = group.first;
        if (is_unanswered(measure.operation, group)) {
            answers.push_back(answer);
            continue;
        }
        answer.value = column == nullptr ? std::optional<Quantity>(static_cast<std::int64_t>(group.count))
                                         : value_of(measure, *column, group);
        if (column != nullptr && measure.operation == Operation::avg)
            answer.exact = exact_average(*column, group);
        if (!answer.value) return error("ledger.overflow", measure.place, "", {{"measure", measure.name}});
        answers.push_back(answer);
    }
    return answers;
}

}  // namespace wenshu::ledger
