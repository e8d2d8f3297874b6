// Reads the ledgers of the year before, which measures compare with.
#pragma once

#include <filesystem>
#include <map>
#include <span>
#include <string>

#include "base/result.hpp"
#include "flow/ledgers.hpp"
#include "ledger/measure.hpp"

namespace wenshu::flow {

// Those that the plan names as `last_year` of a ledger, a file or { store:, ledger:, year: }. Where it names
// none and takes one year from a store, the year before from there, if a measure asks and the store has it.
// `ledgers` are those that were read. All faults at once. Notes: rows that were left out, and
// plan.last_year_empty: no row is dated in the year before the plan's.
base::Result<base::Noted<Ledgers>> load_last_year(const model::Value& plan, const Ledgers& ledgers,
                                                  std::span<const ledger::Measure> measures,
                                                  const std::filesystem::path& folder,
                                                  ledger::BadRows bad_rows, Session& session);

}  // namespace wenshu::flow
