// Papers and a layout for the tests of all writers: one paper with everything that a paper can hold, one
// whose every field is full of signs that formats take for structure.
#pragma once

#include <string>

#include "document/document.hpp"
#include "document/layout.hpp"

namespace wenshu::write {

// The layout of a plain paper (事务文书): A4, 28 characters a line, 仿宋 16 pt.
document::Layout sample_layout();

// The layout of an official paper (公文) with everything in it: the numbers of GB/T 9704-2012.
document::Layout official_layout();

// The same for a letter (信函, 10.1): its mark above the type area, double rules.
document::Layout letter_layout();

// Title in two lines, addressee, headings of all levels with one that runs in, paragraphs with bold, italics,
// a link, a figure, a missing fact and nasty signs, lists in lists, tables with Han and numbers, an image, a
// page break, closing.
document::Document sample_document();

// Signs that one format or another takes for structure, at the start of a line and inside.
std::string nasty_text();

// nasty_text() in every field.
document::Document hostile_document();

// A text of so many Han characters.
std::string han_text(int characters);

// An image of 8 by 4 pixels.
document::Image small_image(std::string alternative);

}  // namespace wenshu::write
