// The tables of a store: made, and brought in line with a schema that has changed.
#pragma once

#include <string>

#include "base/result.hpp"
#include "ledger/store_database.hpp"
#include "model/schema.hpp"

namespace wenshu::ledger {

// The newest layout that this program writes; a store tells its own in user_version.
inline constexpr std::int64_t store_version = 1;

// "wsld" in application_id tells a store from other SQLite files.
inline constexpr std::int64_t store_id = 0x77736C64;

// Makes the tables that every store has, where they are missing.
base::Result<void> make_tables(const Database& database);

// What a ledger of the store is, by the types of its columns alone; the fault store.no_ledger.
base::Result<model::Schema> stored_schema(const Database& database, const std::string& ledger);
base::Result<std::vector<std::string>> stored_ledgers(const Database& database);

// Makes the ledger's table or adds the columns that it lacks; a column never goes. Where columns have changed
// places all rows get new keys. Faults: store.name, store.column_type.
base::Result<void> adopt(const Database& database, const std::string& ledger, const model::Schema& schema);

}  // namespace wenshu::ledger
