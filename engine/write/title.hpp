// The title of a paper in the lines that it is printed in, for writers of every format.
#pragma once

#include <cstddef>
#include <vector>

#include "document/document.hpp"
#include "document/layout.hpp"

namespace wenshu::write {

// The title's lines, balanced to what fits the type area in this style (GB/T 9704-2012 7.3.1): runs, links
// and marks stay what they are; a line break of the title's own stays, and so does each line that fits. One
// empty line for an empty title. No line holds a line break.
std::vector<document::Inlines> title_lines(const document::Inlines& title, const document::TextStyle& style,
                                           const document::Layout& layout);

// The same for any text and room; `columns` as text::columns counts.
std::vector<document::Inlines> lines_within(const document::Inlines& inlines, std::size_t columns);

// What the bytes `begin` to `end` of the plain text hold, run by run.
document::Inlines cut_inlines(const document::Inlines& inlines, std::size_t begin, std::size_t end);

// The name of an attachment, without a mark or space behind it (GB/T 9704-2012 7.3.4).
document::Inlines bare_name(const document::Inlines& title);

// The lines as one text, a line break between each two.
document::Inlines joined_lines(const std::vector<document::Inlines>& lines);

}  // namespace wenshu::write
