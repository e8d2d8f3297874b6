#include "write/docx_measure.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/utf8.hpp"
#include "text/width.hpp"

namespace wenshu::write {
namespace {

enum class Kind { other, wide, latin };

bool is_ascii_letter_or_digit(char32_t c) {
    return (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
}

}  // namespace

double measured_columns(const document::Inlines& cell) {
    const std::string text = document::plain_text(cell);
    double widest = 0;
    double line = 0;
    Kind before = Kind::other;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = base::next_code_point(text, at);
        const std::size_t columns = text::columns(std::string_view(text).substr(begin, at - begin));
        const Kind kind = columns == 2 ? Kind::wide : is_ascii_letter_or_digit(c) ? Kind::latin : Kind::other;
        const bool gap = kind != Kind::other && before != Kind::other && kind != before;
        line = c == U'\n' ? 0 : line + static_cast<double>(columns) + (gap ? 0.5 : 0);
        widest = std::max(widest, line);
        before = kind;
    }
    return widest;
}

}  // namespace wenshu::write
