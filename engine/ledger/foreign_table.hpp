// Tables and views of other programs' SQLite files, read as ledgers and never written to.
#pragma once

#include <filesystem>

#include "base/result.hpp"
#include "base/sources.hpp"
#include "ledger/store.hpp"

namespace wenshu::ledger {

// Whether an SQLite file has tables and none of them is ours. Faults: what Database::open finds.
base::Result<bool> is_foreign(const std::filesystem::path& file);

// The rows of `wanted.ledger`, a table or view, in its own order. Columns are known by the keys or titles of
// the schema; places are rows: “office.db(t_activity):12”. Notes: store.other_columns, what Builder leaves
// out, store.undated. Faults: store.no_table, store.no_columns, store.no_dates, store.text, store.blob, what
// Builder finds.
base::Result<base::Noted<Ledger>> load_foreign(const std::filesystem::path& file, const Wanted& wanted,
                                               base::Sources& sources);

}  // namespace wenshu::ledger
