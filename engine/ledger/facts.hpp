// What a ledger says: the measures answered, as data for templates, every number a Figure with its query and
// rows.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>

#include "base/result.hpp"
#include "ledger/ledger.hpp"
#include "ledger/measure.hpp"
#include "model/schema.hpp"
#include "model/value.hpp"

namespace wenshu::ledger {

// The ledgers of the year before the plan's, under the names of the plan's own, and the plan's year.
struct LastYear {
    std::map<std::string, Ledger> ledgers;
    std::optional<int> year;
};

// A map from measure ids to
//   a Figure without `by`; a map with `value` in it where the measure has `compare` or `target`;
//   a list of { group, value, share } by one dimension; share only of counts and sums, against the total of
//   all groups, also of those that `top` cuts;
//   a list of { group, cells: [{ group, value }], value } by two; value is the row's own answer, every row
//   has the same groups in its cells.
//
// With `compare` there stand beside a value
//   last        the same of last year, or of the period before; left out where that is not known
//   difference  value - last; of rates a rate, in 百分点
//   change      difference / |last|, not of rates; 0/0, which prints as —, from 0, where the sign changes,
//   and
//               where last is not known
//   direction   增长, 下降 or 持平, of rates 提高, 下降 or 持平; — where last is not known
// with `cumulative` total, and compared with last year total_last, total_difference, total_change and
// total_direction; with `target` the target and completion, value / target, 0/0 where there is no target or
// it is 0. What outcome.hpp says of the groups and of last year's rows holds.
//
// With `top` the groups whose value is that of the last stay too; `rest` names a last row for all others.
// Groups are shown in this order: years, quarters and months by time, and every quarter or month of each year
// that occurs (of one unnamed year where none does); a column with choices (enum) by these, every choice;
// other texts by first appearance; numbers, dates and truth values by size. Rows whose cell is empty come
// last, as （未填）. A condition on the grouped column itself narrows the choices. With several years,
// periods carry theirs.
//
// Values: sums and extremes have the type of their column; avg has 2 decimals, rounded as the measure says;
// rates keep part and whole. Empty cells do not count. Without any row counts and sums are 0; an average, an
// extreme, and a rate whose whole is 0, have no value and are left out (in a group the rate is 0/0, which
// prints as —). A measure whose ledger is not in `ledgers` is left out. Faults: ledger.overflow,
// ledger.too_many_groups.
base::Result<model::Value> facts(std::span<const Measure> measures,
                                 const std::map<std::string, Ledger>& ledgers, const LastYear& last = {});

// The shape of that map, with titles and units, all of it computed; the schemas are those of the ledgers'
// rows.
model::Schema facts_schema(std::span<const Measure> measures,
                           const std::map<std::string, model::Schema>& ledgers);

}  // namespace wenshu::ledger
