// The copy of ledgers that queries in SQL are put to: a database in memory, one table a ledger.
//
// Integers and truth values are INTEGER, texts and dates TEXT, decimals and percents REAL, percents without
// their sign: so that SQLite compares and sorts them as numbers wherever they stand in a query. A REAL gives
// back every decimal of up to 15 digits as it was; what has more is refused, never rounded.
#pragma once

#include <map>
#include <set>
#include <string>

#include "base/result.hpp"
#include "ledger/ledger.hpp"
#include "ledger/measure.hpp"
#include "ledger/store_database.hpp"
#include "model/schema.hpp"

namespace wenshu::ledger {

// Tables without rows, and the functions of sql_functions.hpp.
base::Result<Database> empty_copy(const std::map<std::string, const model::Schema*>& ledgers);

// The columns that are read, by ledger, of all rows; the others stay empty. Fault: ledger.sql_digits.
base::Result<void> fill(const Database& database, const std::map<std::string, std::set<std::string>>& read,
                        const std::map<std::string, Ledger>& ledgers, const Measure& measure);

}  // namespace wenshu::ledger
