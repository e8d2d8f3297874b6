// The conformity table, for people and for programs.
#pragma once

#include <span>
#include <string>

#include "base/sources.hpp"
#include "flow/jobs.hpp"
#include "text/message.hpp"

namespace wenshu::cli {

// The table of one paper: 项目 | 实测 | 标准 | 允差 | 条款 | 结论.
std::string report(const flow::InspectOutcome& outcome, text::Language language);

// A JSON array with an object a paper; names of items, units and verdicts are the same in every language.
std::string json_report(std::span<const flow::InspectOutcome> outcomes, const base::Sources& sources,
                        text::Language language);

}  // namespace wenshu::cli
