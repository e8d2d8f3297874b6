// Reads one ledger from where it is kept: a file of rows, or a table of a store.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "flow/session.hpp"
#include "ledger/builder.hpp"
#include "ledger/ledger.hpp"
#include "model/schema.hpp"

namespace wenshu::flow {

using LoadedLedger = base::Result<base::Noted<ledger::Ledger>>;

// What we are to call the ledger, what its rows are, and what becomes of those with faults.
struct LedgerRequest {
    std::string name;
    model::Schema schema;
    ledger::BadRows bad_rows = ledger::BadRows::fault;
    base::Location where;               // where the file is named; faults that have no place stand there
    std::vector<std::string> sheets{};  // of a workbook, by name; empty: those whose headers fit
    bool is_kept = false;               // its rows go into a store: what a workbook masks is a fault
};

// A .xlsx, .csv or .jsonl file, to its end. In a CSV the apostrophe before a formula is not data: spreadsheet
// programs and our export put it there so that the text stays a text. Faults: plan.ledger_format, and what is
// wrong in the file; rows that are left out are told in the notes.
LoadedLedger read_ledger(const std::filesystem::path& file, const LedgerRequest& request, Session& session);

// Whether a file is a store, by its ending: .db, .sqlite, .sqlite3.
bool is_store(const std::filesystem::path& file);

// A table of a store, or of another program's SQLite file.
struct StoreTable {
    std::filesystem::path store;
    std::string ledger;  // its name in the store
    std::optional<int> year;
};

LoadedLedger read_store(const StoreTable& table, const LedgerRequest& request, Session& session);

}  // namespace wenshu::flow
