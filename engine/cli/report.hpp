// Speaks to people: faults and notes to the standard error, results to the standard output.
#pragma once

#include <string>

#include "base/sources.hpp"
#include "flow/jobs.hpp"
#include "flow/layouts.hpp"
#include "text/message.hpp"

namespace wenshu::cli {

// "plan.yaml:14:9: 错误[data.type] indicators[2].target：应为数值，实为“十二”。"
std::string line_of(const base::Diagnostic& diagnostic, const base::Sources& sources,
                    text::Language language);

// All of them, one a line, and a line that counts them.
std::string report(const base::Diagnostics& diagnostics, const base::Sources& sources,
                   text::Language language);

std::string report(const flow::GenerateOutcome& outcome, text::Language language);
std::string report(const std::vector<flow::PackHelp>& packs, text::Language language);
std::string report(const flow::PackHelp& pack, text::Language language);
std::string report(const std::vector<flow::LayoutHelp>& layouts);

// 0 where nothing is an error, 2 for wrong use, 3 where the machine failed, else 1.
int exit_code(const base::Diagnostics& diagnostics);

}  // namespace wenshu::cli
