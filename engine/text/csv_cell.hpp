// A text as a cell of a CSV file, quoted as RFC 4180 wants it and harmless in spreadsheet programs.
#pragma once

#include <string>
#include <string_view>

namespace wenshu::text {

// A text that a spreadsheet program would take for a formula: = + - @ or a tab at its beginning, behind any
// number of apostrophes. A sign alone is none.
bool looks_like_formula(std::string_view text);

// In quotes where it must be. A text that looks like a formula gets an apostrophe before it, as spreadsheet
// programs mark texts; who reads the file back takes one off.
std::string csv_cell(std::string_view text);

}  // namespace wenshu::text
