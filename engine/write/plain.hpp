// What the writers of text share: characters that may stand in a file, numbers in columns, the closing of a
// paper.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"

namespace wenshu::write {

// The text without control characters; a tab is a space, line feeds stay.
std::string printable(std::string_view text);

// The printable text of inlines, a line break as a line feed.
std::string printable_text(const document::Inlines& inlines);

// The parts between line feeds; one empty part for an empty text.
std::vector<std::string_view> split_lines(std::string_view text);

// How a column is set: as the table says, but a column of numbers that nobody aligned is set right.
document::Align column_align(const document::Table& table, std::size_t column);

// Whether the date is longer than the signature above it: then the date keeps its distance from the right
// margin and the signature moves to the left (GB/T 9704-2012 7.3.5.2). A date without a signature counts as
// longer.
bool is_date_longer(const document::Frame& frame);

// What is printed for an image where a text can show none: 【图：alternative】.
std::string image_label(const document::Image& image);

}  // namespace wenshu::write
