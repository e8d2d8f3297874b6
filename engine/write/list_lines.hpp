// A list of names in the lines that it is printed in, for a place whose height must be known beforehand.
#pragma once

#include <vector>

#include "document/document.hpp"

namespace wenshu::write {

// Lines of at most `columns` (half a Han), broken behind 、 ， ； and at line breaks, and inside a name only
// where it is wider than a line. Runs, links and marks stay what they are. One empty line for an empty list.
std::vector<document::Inlines> list_lines(const document::Inlines& list, double columns);

}  // namespace wenshu::write
