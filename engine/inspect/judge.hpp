// Holds what a paper's pages measure against a layout.
#pragma once

#include <span>
#include <string>

#include "document/layout.hpp"
#include "inspect/finding.hpp"
#include "inspect/lines.hpp"

namespace wenshu::inspect {

// Every row that the layout has a number for. The type area is read as a box (版心 = the area that lines
// fill): its upper edge lies where the box of the first line begins, not where ink does. Text is placed in
// its line as renderers place exact spacing: the baseline at 80 % of the pitch, which was measured in
// LibreOffice 7.4.
Judgement judge(std::span<const PageMarks> pages, const document::Layout& layout);

// The name of the layout that a paper seems to follow: by its red mark and rules, "plain" where it has none.
std::string guess_layout(std::span<const PageMarks> pages);

}  // namespace wenshu::inspect
