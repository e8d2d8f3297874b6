#include "text/text_lines.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "text/characters.hpp"

namespace wenshu::text {

std::vector<TextLine> lines_of(std::string_view text) {
    std::vector<TextLine> lines;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        lines.push_back({start, text.substr(start, end - start)});
        start = end + 1;
    }
    return lines;
}

bool is_blank(std::string_view line) {
    for (std::size_t offset = 0; offset < line.size();) {
        const char32_t c = base::next_code_point(line, offset);
        if (c != U' ' && c != U'\t' && c != U'\r' && c != U'　' && c != 0x00A0) return false;
    }
    return true;
}

std::size_t count_han(std::string_view text) {
    std::size_t han = 0;
    for (std::size_t offset = 0; offset < text.size();)
        han += is_han(base::next_code_point(text, offset)) ? 1U : 0U;
    return han;
}

}  // namespace wenshu::text
