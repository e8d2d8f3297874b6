// Tables drawn in plain text.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "document/document.hpp"
#include "document/layout.hpp"

namespace wenshu::write {

// The table's lines, at most `width` columns wide as long as its columns leave room for two Han characters
// each; long cells wrap inside their column. Drawn with + - |, which are one column wide in every font:
// box-drawing characters take one column in some and two in others, and would never line up in both.
std::vector<std::string> table_lines(const document::Table& table, document::Alignment head,
                                     std::size_t width);

}  // namespace wenshu::write
