// Reads the rows of a store's table back into a ledger.
#pragma once

#include <cstdint>
#include <vector>

#include "base/result.hpp"
#include "base/sources.hpp"
#include "ledger/store.hpp"

namespace wenshu::ledger {

struct StoredRows {
    Ledger ledger;
    std::vector<std::int64_t> ids;  // the _id of each row
    base::Diagnostics notes;
};

// As Store::load; the ledger must be there. With rows left out the ids are those of all rows.
base::Result<StoredRows> read_rows(const Database& database, const Wanted& wanted, base::Sources& sources);

// The warning store.undated: rows that are in no year.
base::Diagnostic undated_rows(const Wanted& wanted, std::int64_t count);

}  // namespace wenshu::ledger
