// Lines of a page in columns: paragraphs with their indents, centred lines.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wenshu::write {

// White space as wide as so many columns, of U+3000 as far as it goes: those are as wide as a Han character
// in every font.
std::string space(std::size_t columns);

// Columns before the first line of a paragraph, and before its other lines.
struct Indents {
    std::size_t first = 0;
    std::size_t rest = 0;
};

// A paragraph in lines of at most `width` columns, indents and all. Behind a line feed the text goes on at
// `rest`.
std::vector<std::string> paragraph_lines(std::string_view text, Indents indents, std::size_t width);

// Lines centred in `width` columns, none wider than `limit`, all about as long: a title does not end in a
// stray word (GB/T 9704-2012 7.3.1).
std::vector<std::string> centred_lines(std::string_view text, std::size_t limit, std::size_t width);

}  // namespace wenshu::write
