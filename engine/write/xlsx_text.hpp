// What Excel demands of texts: characters that XML can hold, lengths counted in UTF-16, names that a sheet
// may bear.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "document/workbook.hpp"

namespace wenshu::write {

// Of a cell, in UTF-16 code units.
inline constexpr std::size_t longest_cell_text = 32767;

std::size_t count_utf16(std::string_view text);

// "D12" for row 11 and column 3, both counted from 0.
std::string cell_name(std::size_t row, std::size_t column);

// What stands in the way of writing this text to a cell: xlsx.encoding, xlsx.character {character} or
// xlsx.text_length {found, limit}, without sheet, cell and place.
std::optional<base::Diagnostic> fault_in_text(std::string_view text);

// Excel reads _x0041_ in a cell as A; this is the text that it reads as the one given.
std::string escaped_text(std::string_view text);

// With ASCII letters small: names that differ in nothing else are one name to Excel.
std::string without_case(std::string name);

// The names of all sheets as Excel accepts them: []:*?/\ full-width, at most 31 characters, no two alike
// where case is ignored, of which the later ones get a number: 台账, 台账(2). Fault: xlsx.sheet_name for a
// name without a character.
base::Result<std::vector<std::string>> sheet_names(const std::vector<document::Sheet>& sheets);

// A name beside these that no sheet bears yet.
std::string unused_sheet_name(const std::string& name, const std::vector<std::string>& names);

}  // namespace wenshu::write
