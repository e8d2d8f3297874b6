// Whether a ledger holds the year that a plan is about.
#pragma once

#include "base/diagnostic.hpp"
#include "ledger/ledger.hpp"

namespace wenshu::ledger {

// The warning ledger.outside_year at the first row whose date lies in another year, with the number of such
// rows; nothing where all are in the year or the ledger has no date column.
base::Diagnostics outside_year(const Ledger& ledger, int year);

// Whether a row is dated in the year; where there is no date column, whether there is a row.
bool has_year(const Ledger& ledger, int year);

}  // namespace wenshu::ledger
