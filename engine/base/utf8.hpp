// The little of UTF-8 that needs no Unicode tables.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace wenshu::base {

// Code points in valid UTF-8.
std::size_t count_code_points(std::string_view text);

// The offset of the first byte that does not belong to well-formed UTF-8 (Unicode 15, table 3-7); npos if all
// does.
std::size_t find_invalid_utf8(std::string_view text);

// Reads the code point at `offset` of valid UTF-8 and moves the offset behind it.
char32_t next_code_point(std::string_view text, std::size_t& offset);

// Appends a code point as UTF-8.
void append_utf8(std::string& out, char32_t code_point);

// The first `count` code points.
std::string_view first_code_points(std::string_view text, std::size_t count);

// At most so many bytes from the front, or from the end, cut between characters.
std::string_view first_bytes(std::string_view text, std::size_t most);
std::string_view last_bytes(std::string_view text, std::size_t most);

// ASCII space, tab, line feed and carriage return cut off at both ends.
std::string_view trim(std::string_view text);

// The same with U+3000: what stands around a cell or a value and means nothing.
std::string_view trim_blanks(std::string_view text);

}  // namespace wenshu::base
