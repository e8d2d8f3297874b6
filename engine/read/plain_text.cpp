#include "read/plain_text.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "read/structure.hpp"
#include "text/characters.hpp"

namespace wenshu::read {
namespace {

// A byte order mark counts as a space: it stands at the start of a file.
bool is_space(char32_t c) {
    return c == U' ' || c == U'\t' || c == U'　' || c == U'\u00A0' || c == U'\v' || c == U'\f' ||
           c == U'\uFEFF';
}

// A rule that is drawn with signs says nothing.
bool is_rule(std::string_view line) {
    constexpr std::size_t shortest = 8;
    return line.size() >= shortest && (line.front() == '-' || line.front() == '=') &&
           line.find_first_not_of(line.front()) == std::string_view::npos;
}

}  // namespace

document::Manuscript plain_text(std::string_view utf8) {
    document::Manuscript manuscript;
    for (std::size_t start = 0; start < utf8.size();) {
        const std::size_t line_end = std::min(utf8.find_first_of("\r\n", start), utf8.size());
        std::size_t begin = start;
        std::size_t end = line_end;
        while (begin < end && is_space(text::at(utf8, begin))) base::next_code_point(utf8, begin);
        while (end > begin && is_space(text::before(utf8, end))) end = text::start_before(utf8, end);
        start = line_end + 1;
        if (begin == end || is_rule(utf8.substr(begin, end - begin))) continue;
        document::Passage passage;
        passage.text = utf8.substr(begin, end - begin);
        passage.ordinal = manuscript.passages.size() + 1;
        passage.stretches = {{0, end - begin, 0, begin}};
        manuscript.passages.push_back(std::move(passage));
    }
    give_parts(manuscript.passages);
    return manuscript;
}

}  // namespace wenshu::read
