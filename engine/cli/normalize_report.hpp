// What the cleaning of texts changed, for people and for programs.
#pragma once

#include <string>

#include "base/sources.hpp"
#include "flow/jobs.hpp"
#include "text/message.hpp"

namespace wenshu::cli {

// A line a change, in the order of the text: file:line:column, what was done, what stood there and stands
// there now.
std::string text_changes(const flow::NormalizeOutcome& outcome, const base::Sources& sources,
                         text::Language language);
std::string json_changes(const flow::NormalizeOutcome& outcome, const base::Sources& sources,
                         text::Language language);

// A line a file: how many changes of each kind, and where it went.
std::string summary(const flow::NormalizeOutcome& outcome, text::Language language);

}  // namespace wenshu::cli
