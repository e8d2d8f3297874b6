// Slips of the pen that Markdown takes for text: what the template's writer surely meant otherwise is a fault
// rather than stray signs on paper.
#pragma once

#include <cstddef>
#include <string_view>

#include "read/cmark.hpp"
#include "read/context.hpp"

namespace wenshu::read {

// Faults for the lines of a paragraph: “##标题” without its space, a table whose head does not fit its rule.
void report_slips(Node paragraph, Context& context);

// Whether a heading is a text over a line of dashes, which was hardly meant to be one.
bool is_underlined_by_dashes(Node heading, const Context& context);

// How many cells a line of a table has as it is written.
std::size_t count_cells(std::string_view line);

}  // namespace wenshu::read
