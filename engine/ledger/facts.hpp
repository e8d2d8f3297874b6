// What a ledger says: the measures answered, as data for templates, every number a Figure with its query and
// rows.
#pragma once

#include <map>
#include <span>
#include <string>

#include "base/result.hpp"
#include "ledger/ledger.hpp"
#include "ledger/measure.hpp"
#include "model/schema.hpp"
#include "model/value.hpp"

namespace wenshu::ledger {

// A map from measure ids to
//   a Figure                                             without `by`;
//   a list of { group, value, share }                    by one dimension; share only of counts and sums,
//   against
//                                                        the total of all groups, also of those that `top`
//                                                        cuts;
//   a list of { group, cells: [{ group, value }], value }  by two; value is the row's own answer, every row
//   has the
//                                                        same groups in its cells.
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
                                 const std::map<std::string, Ledger>& ledgers);

// The shape of that map, with titles and units, all of it computed; the schemas are those of the ledgers'
// rows.
model::Schema facts_schema(std::span<const Measure> measures,
                           const std::map<std::string, model::Schema>& ledgers);

}  // namespace wenshu::ledger
