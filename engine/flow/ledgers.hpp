// Reads the ledgers that a plan names.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "base/result.hpp"
#include "flow/session.hpp"
#include "ledger/ledger.hpp"
#include "model/schema.hpp"
#include "model/value.hpp"

namespace wenshu::flow {

// `schemas` are the ledgers that the packs know. All ledgers are read to their end; all faults at once: a
// name that no pack knows, a format that is not a table, and what is wrong in the files.
base::Result<std::map<std::string, ledger::Ledger>> load_ledgers(
    const model::Value& plan, const std::map<std::string, model::Schema>& schemas,
    const std::filesystem::path& folder, Session& session);

}  // namespace wenshu::flow
