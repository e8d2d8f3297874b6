// What queries of measures may use besides SQLite's own: exact sums, averages and rounding of decimals, days
// between dates.
#pragma once

#include <optional>
#include <string_view>

#include "base/decimal.hpp"

struct sqlite3;

namespace wenshu::ledger {

// Whether SQLite's REAL gives the number back as it is: 15 digits at most.
bool fits_real(base::Decimal number);

// A REAL in SQLite's own words, which have 15 digits: "310.75", "1.0e-05".
std::optional<base::Decimal> decimal_of_real(std::string_view text);

// sum(x), avg(x): exact, a fault for texts and for results of more than 15 digits; avg has 2 decimals.
// round(x), round(x, decimals): of what x is as a decimal. Both round half away from zero. days(date): since
// 1970-01-01, so that differences are days.
void add_functions(sqlite3* database);

}  // namespace wenshu::ledger
