// What the writers share: characters that may stand in a file, numbers in columns, the words that the
// standard itself puts around an element.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "document/layout.hpp"

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

// A date as the layout prints it: with Han numerals its years digit by digit, its months and days as numbers
// (二〇二六年十二月二十三日). Runs and marks stay; what is missing keeps its words.
document::Inlines printed_date(const document::Inlines& date, const document::Layout& layout);

// What the layout adds behind the issuers' names (文件, 令, 纪要); empty where the last of them ends in it
// already.
std::string mark_suffix(const document::Frame& frame, const document::Layout& layout);

// The issuers that the mark names: all of them, or the host alone.
std::vector<document::Inlines> mark_names(const document::Frame& frame, const document::Layout& layout);

// 附件, or 附件2 as the second of several; counted from 0 (GB/T 9704-2012 7.3.7).
std::string attachment_number(std::size_t index, std::size_t count);

// What is printed for an image where a text can show none: 【图：alternative】.
std::string image_label(const document::Image& image);

}  // namespace wenshu::write
