// One measure answered: in all, and told apart by up to two dimensions.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "ledger/aggregate.hpp"
#include "ledger/axis.hpp"
#include "ledger/ledger.hpp"
#include "ledger/measure.hpp"

namespace wenshu::ledger {

// More groups than any document can show are a fault.
inline constexpr std::size_t max_groups = 100'000;

// Groups stand as facts.hpp says. Of two dimensions the second makes the columns.
struct Answers {
    Answer total;
    std::vector<Group> groups;
    std::vector<Answer> totals;  // one a group
    std::vector<Group> columns;
    std::vector<Answer> cells;  // group by group, one a column
};

// Whether all ledgers that the measure asks are there.
bool is_answerable(const Measure& measure, std::span<const Measure> all,
                   const std::map<std::string, Ledger>& ledgers);

// An answerable measure by these dimensions (not the measure's own), with `year` of the rows of that year
// alone. Of a rate or a ratio part and whole are answered and divided; its rows are those of the whole, with
// a digest over both sides. Faults: ledger.overflow, ledger.too_many_groups, and those of ask_sql;
// ledger.sql_per, for a query can be told apart by nothing that it does not say itself.
base::Result<Answers> tabulate(const Measure& measure, std::span<const Dimension> by, std::optional<int> year,
                               std::span<const Measure> all, const std::map<std::string, Ledger>& ledgers);

}  // namespace wenshu::ledger
