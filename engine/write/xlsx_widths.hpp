// How wide columns and how high rows must be, from what stands in the cells: a Han counts two, and a table
// that would not fit the page gets narrower columns whose texts wrap.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "document/workbook.hpp"

namespace wenshu::write {

// What a cell shows, in columns of a digit's width.
std::size_t shown_width(const document::SheetCell& cell, const document::CellForm& form);

// The width of every column of a sheet, from its header and its first rows.
std::vector<std::size_t> column_widths(const document::Sheet& sheet);

// What a page of the sheet holds between its margins at full size: columns, and points of height.
std::size_t page_width(const document::Sheet& sheet);
double page_height(const document::Sheet& sheet);

// The lines that a text takes in a column of this width.
std::size_t lines_in(std::string_view text, std::size_t width);

// The lines of a title and of a note, which go over the whole table.
std::size_t title_lines(std::string_view title, const std::vector<std::size_t>& widths);
std::size_t note_lines(std::string_view note, const std::vector<std::size_t>& widths);

// In points, for the largest number of lines in a row's cells.
double row_height(std::size_t lines);
double title_height(std::size_t lines);

}  // namespace wenshu::write
