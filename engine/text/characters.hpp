// What kind of character a code point is, as far as the cleaning of Chinese text asks.
#pragma once

#include <cstddef>
#include <string_view>

namespace wenshu::text {

bool is_han(char32_t c);
bool is_digit(char32_t c);         // ASCII
bool is_latin_letter(char32_t c);  // ASCII
bool is_line_end(char32_t c);      // line feed, or the end of the text (0)

// A character of everyday use: GB/T 2312's first level, 3755 Han.
bool is_common_han(char32_t c);

// A character of simplified writing: GB/T 2312's two levels, 6763 Han.
bool is_simplified_han(char32_t c);

// The code point that ends before `offset`, or begins at it; 0 at the ends of the text.
char32_t before(std::string_view text, std::size_t offset);
char32_t at(std::string_view text, std::size_t offset);

// Where the code point that ends before `offset` begins; 0 at the start.
std::size_t start_before(std::string_view text, std::size_t offset);

// The text from the last line feed before `offset` to the next one.
std::string_view line_around(std::string_view text, std::size_t offset);

}  // namespace wenshu::text
