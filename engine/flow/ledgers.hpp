// Reads the ledgers that a plan names.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "base/result.hpp"
#include "flow/ledger_files.hpp"
#include "flow/session.hpp"
#include "ledger/builder.hpp"
#include "ledger/ledger.hpp"
#include "model/schema.hpp"
#include "model/value.hpp"

namespace wenshu::flow {

using Ledgers = std::map<std::string, ledger::Ledger>;

// `schemas` are the ledgers that the packs know. A ledger is a file, or { store:, ledger:, year: }: a table
// of a store, by the plan's own name for it where `ledger` does not say otherwise. All ledgers are read to
// their end; all faults at once: a name that no pack knows, a format that is not a table, and what is wrong
// in the files. Notes: rows that were left out.
base::Result<base::Noted<Ledgers>> load_ledgers(const model::Value& plan,
                                                const std::map<std::string, model::Schema>& schemas,
                                                const std::filesystem::path& folder, ledger::BadRows bad_rows,
                                                Session& session);

// One ledger of a plan: the value of the field is { file: } or { store:, ledger:, year: }, its key the path
// below `ledgers` that faults name. A file may be a store too: then the whole table is meant.
LoadedLedger load_ledger(const model::Field& field, const LedgerRequest& request,
                         const std::filesystem::path& folder, Session& session);

// The year that such a source takes from its store.
std::optional<int> ledger_year(const model::Value& source);

}  // namespace wenshu::flow
