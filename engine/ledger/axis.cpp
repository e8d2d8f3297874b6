#include "ledger/axis.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/overload.hpp"
#include "ledger/periods.hpp"
#include "ledger/select.hpp"
#include "text/dates.hpp"

namespace wenshu::ledger {
namespace {

// As many ranks as fit a table of this size are looked up in one; others by halving.
constexpr std::int64_t max_table = 1 << 20;

// Of a text column with an enum; none for all others.
std::span<const std::string> choices_of(const Ledger& ledger, const Dimension& dimension) {
    const model::Schema* column = model::find(ledger.schema(), dimension.column);
    if (column == nullptr || column->type != model::Type::string) return {};
    return column->choices;
}

std::int64_t rank_of(base::Date date) {
    return date.year * 10000 + date.month * 100 + date.day;
}

// By the schema's choices where it has them, else by first appearance in the ledger.
std::vector<std::int64_t> ranks_of_words(const Texts& texts, std::span<const std::string> choices) {
    std::vector<std::int64_t> ranks;
    for (std::size_t code = 0; code < texts.words.size(); ++code) {
        const auto choice = std::ranges::find(choices, texts.words[code]);
        ranks.push_back(choices.empty() ? static_cast<std::int64_t>(code) : choice - choices.begin());
    }
    return ranks;
}

template <class Rank>
std::vector<std::int64_t> ranks_of_rows(const Column& column, std::span<const std::uint32_t> rows,
                                        Rank rank) {
    std::vector<std::int64_t> ranks;
    ranks.reserve(rows.size());
    for (const std::uint32_t row : rows) ranks.push_back(column.empty[row] ? unfilled : rank(row));
    return ranks;
}

std::vector<std::int64_t> ranks_of_rows(const Ledger& ledger, const Measure& measure,
                                        const Dimension& dimension, std::span<const std::uint32_t> rows) {
    const Derived derived = dimension.derived;
    const Column& column = *ledger.column(derived == Derived::none ? dimension.column : measure.date);
    return std::visit(
        base::overload{
            [&](const Texts& texts) {
                const auto ranks = ranks_of_words(texts, choices_of(ledger, dimension));
                return ranks_of_rows(column, rows,
                                     [&](std::uint32_t row) { return ranks[texts.codes[row]]; });
            },
            [&](const Dates& dates) {
                return ranks_of_rows(column, rows, [&](std::uint32_t row) {
                    return derived == Derived::none ? rank_of(dates[row])
                                                    : period_of(dates[row], derived).value_or(unfilled);
                });
            },
            [&](const Integers& integers) {
                return ranks_of_rows(column, rows, [&](std::uint32_t row) { return integers[row]; });
            },
            [&](const Truths& truths) {  // 是 before 否
                return ranks_of_rows(column, rows,
                                     [&](std::uint32_t row) { return std::int64_t{truths[row] == 0}; });
            },
            [&](const auto&) { return std::vector<std::int64_t>(rows.size(), unfilled); },
        },
        column.cells);
}

std::vector<std::int64_t> distinct(std::vector<std::int64_t> ranks) {
    std::ranges::sort(ranks);
    ranks.erase(std::unique(ranks.begin(), ranks.end()), ranks.end());
    return ranks;
}

// Where ranks lie close together, as all but numbers do: which of them occur, without sorting a million.
Axis narrow_axis(const std::vector<std::int64_t>& ranks, std::int64_t least, std::int64_t most) {
    constexpr auto absent = std::numeric_limits<std::uint32_t>::max();
    const auto slot_of = [&](std::int64_t rank) {
        return static_cast<std::size_t>(rank == unfilled ? most - least + 1 : rank - least);
    };
    std::vector<std::uint32_t> table(slot_of(unfilled) + 1, absent);
    for (const std::int64_t rank : ranks) table[slot_of(rank)] = 0;
    Axis axis;
    for (std::size_t slot = 0; slot < table.size(); ++slot) {
        if (table[slot] == absent) continue;
        table[slot] = static_cast<std::uint32_t>(axis.ranks.size());
        axis.ranks.push_back(slot == slot_of(unfilled) ? unfilled : least + static_cast<std::int64_t>(slot));
    }
    axis.groups.reserve(ranks.size());
    for (const std::int64_t rank : ranks) axis.groups.push_back(table[slot_of(rank)]);
    return axis;
}

Axis wide_axis(const std::vector<std::int64_t>& ranks) {
    Axis axis{distinct(ranks), {}};
    axis.groups.reserve(ranks.size());
    for (const std::int64_t rank : ranks) {
        const auto group = std::ranges::lower_bound(axis.ranks, rank) - axis.ranks.begin();
        axis.groups.push_back(static_cast<std::uint32_t>(group));
    }
    return axis;
}

bool is_wanted(const Measure& measure, const Dimension& dimension, const std::string& choice) {
    return std::ranges::all_of(measure.where, [&](const Condition& condition) {
        return condition.subject != dimension || admits(condition, choice);
    });
}

// Every period of each year that occurs; of a year without a name, 0, where none does.
void add_whole_years(std::vector<std::int64_t>& ranks, Derived kind) {
    const std::int64_t periods = periods_per_year(kind);
    std::set<std::int64_t> years;
    for (const std::int64_t rank : ranks) {
        if (rank != unfilled) years.insert(rank / periods);
    }
    if (years.empty()) years.insert(0);
    for (const std::int64_t year : years) {
        for (std::int64_t i = 0; i < periods; ++i) ranks.push_back(year * periods + i);
    }
}

std::string label_of(const Ledger& ledger, const Dimension& dimension, std::int64_t rank, bool with_year) {
    if (rank == unfilled) return unfilled_label;
    if (dimension.derived != Derived::none) return period_label(rank, dimension.derived, with_year);
    const auto choices = choices_of(ledger, dimension);
    if (!choices.empty()) return choices[static_cast<std::size_t>(rank)];
    return std::visit(base::overload{
                          [&](const Texts& texts) { return texts.words[static_cast<std::size_t>(rank)]; },
                          [&](const Dates&) {
                              return text::date_cn({static_cast<std::int16_t>(rank / 10000),
                                                    static_cast<std::uint8_t>(rank / 100 % 100),
                                                    static_cast<std::uint8_t>(rank % 100)});
                          },
                          [&](const Truths&) { return std::string(rank == 0 ? "是" : "否"); },
                          [&](const auto&) { return std::to_string(rank); },
                      },
                      ledger.column(dimension.column)->cells);
}

}  // namespace

Axis axis(const Ledger& ledger, const Measure& measure, const Dimension& dimension,
          std::span<const std::uint32_t> rows) {
    const auto ranks = ranks_of_rows(ledger, measure, dimension, rows);
    std::int64_t least = unfilled;
    std::int64_t most = std::numeric_limits<std::int64_t>::min();
    for (const std::int64_t rank : ranks) {
        if (rank == unfilled) continue;
        least = std::min(least, rank);
        most = std::max(most, rank);
    }
    if (most < least) return narrow_axis(ranks, 0, -1);
    // Halves, since the distance of two int64 need not fit one.
    return most / 2 - least / 2 < max_table / 2 ? narrow_axis(ranks, least, most) : wide_axis(ranks);
}

std::vector<Group> shown_groups(const Ledger& ledger, const Measure& measure, const Dimension& dimension,
                                std::vector<std::int64_t> ranks) {
    if (dimension.derived == Derived::quarter || dimension.derived == Derived::month) {
        add_whole_years(ranks, dimension.derived);
    }
    const auto choices = choices_of(ledger, dimension);
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (is_wanted(measure, dimension, choices[i])) ranks.push_back(static_cast<std::int64_t>(i));
    }
    ranks = distinct(std::move(ranks));
    const std::int64_t periods = dimension.derived == Derived::none ? 1 : periods_per_year(dimension.derived);
    const auto last = ranks.empty() || ranks.back() != unfilled ? ranks.end() : ranks.end() - 1;
    const bool several_years = last != ranks.begin() && ranks.front() / periods != *(last - 1) / periods;
    std::vector<Group> groups;
    groups.reserve(ranks.size());
    for (const std::int64_t rank : ranks)
        groups.push_back({rank, label_of(ledger, dimension, rank, several_years)});
    return groups;
}

}  // namespace wenshu::ledger
