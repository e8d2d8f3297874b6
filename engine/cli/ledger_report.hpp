// What the ledger jobs did and what measures say, for people and for programs.
#pragma once

#include <string>
#include <vector>

#include "cli/arguments.hpp"
#include "flow/ledger_jobs.hpp"
#include "text/message.hpp"

namespace wenshu::cli {

// A line a file: how many rows came in, how many were there.
std::string report(const flow::ImportOutcome& outcome, text::Language language);
std::string report(const flow::ExportOutcome& outcome, text::Language language);

// Measures without groups in one table, each of the others in its own. JSON holds numbers as numbers where
// they are whole or decimal; CSV has a line for each number.
std::string report(const std::vector<flow::Statistic>& statistics, TableForm form, text::Language language);

}  // namespace wenshu::cli
