// A text as lines, as the passes of cleaning look at it.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace wenshu::text {

struct TextLine {
    std::size_t start = 0;
    std::string_view text;  // without its line feed

    std::size_t end() const { return start + text.size(); }
};

// Views into `text`. What stands behind the last line feed is a line too, if there is something.
std::vector<TextLine> lines_of(std::string_view text);

bool is_blank(std::string_view line);  // nothing but spaces of any width

std::size_t count_han(std::string_view text);

}  // namespace wenshu::text
