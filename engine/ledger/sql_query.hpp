// SQL as the way out where a measure cannot say it: a query that reads ledgers, and does nothing else.
//
//   late: { name: 逾期整改, ledger: hazards, unit: 项, sql: SELECT count(*) FROM hazards WHERE done > due }
//   spending: { ledger: visits, by: 社区, sql: "SELECT community, sum(money) FROM visits GROUP BY community"
//   }
//
// Tables are the ledgers by name, columns their keys; dates are ISO texts, decimals numbers that stay what
// they are up to 15 digits (sql_copy.hpp). The answer is one number, or with `by`, which says what the groups
// are called, rows of a group and its number, each group once. It is asked of a copy in memory that holds the
// columns that it reads, and SQLite refuses all else: writing, attaching, loading, functions that are not
// known to give the same everywhere, and queries that take for ever or all memory.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "ledger/ledger.hpp"
#include "ledger/measure.hpp"
#include "ledger/tabulate.hpp"
#include "model/schema.hpp"

namespace wenshu::ledger {

// The steps of SQLite's machine that a query may take: some seconds.
inline constexpr std::int64_t max_steps = 300'000'000;

// The ledgers that a query reads, before there is any data. Faults: ledger.sql, ledger.sql_refused,
// ledger.sql_function, ledger.sql_parameter, ledger.sql_columns, at the measure's place.
base::Result<std::vector<std::string>> check_sql(const Measure& measure,
                                                 const std::map<std::string, model::Schema>& ledgers);

// Rows: those of all ledgers that the query reads, which are there. Faults besides: ledger.sql_digits,
// ledger.sql_value, ledger.sql_rows, ledger.sql_group, ledger.sql_group_twice, ledger.sql_endless,
// ledger.too_many_groups.
base::Result<Answers> ask_sql(const Measure& measure, const std::map<std::string, Ledger>& ledgers,
                              std::int64_t steps = max_steps);

}  // namespace wenshu::ledger
