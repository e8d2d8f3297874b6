// How wide text is where every character takes whole columns, as in a .txt file or a terminal in a Chinese
// setting.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wenshu::text {

// Wide, full-width and ambiguous characters (“ ” — · ①) count two, combining marks and controls none, others
// one.
std::size_t columns(std::string_view text);

// Spaces behind (before) the text until it is `width` columns wide; a wider text is returned as it is.
std::string pad_right(std::string_view text, std::size_t width);
std::string pad_left(std::string_view text, std::size_t width);

// Lines of at most `width` columns, broken where Unicode's line breaking rules allow it in Chinese: no 。，）
// at the start of a line, no （“ at its end. A line feed always breaks. A word that is wider than a line is
// cut between characters; a single character wider than a line stands alone. Spaces at the end of a line are
// dropped. An empty text is one empty line.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

}  // namespace wenshu::text
