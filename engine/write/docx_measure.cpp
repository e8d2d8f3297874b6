#include "write/docx_measure.hpp"

#include <algorithm>
#include <cmath>
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

// A character with what a text's width depends on.
struct Measured {
    char32_t c = 0;
    std::size_t columns = 0;
    Kind kind = Kind::other;
    double gap_before = 0;  // columns
};

// Hands every character of the text to `visit`, in order.
template <class Visit>
void measure(const document::Inlines& inlines, Visit visit) {
    const std::string text = document::plain_text(inlines);
    Kind before = Kind::other;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        Measured now;
        now.c = base::next_code_point(text, at);
        now.columns = text::columns(std::string_view(text).substr(begin, at - begin));
        now.kind = now.columns == 2                  ? Kind::wide
                   : is_ascii_letter_or_digit(now.c) ? Kind::latin
                                                     : Kind::other;
        const bool gap = now.kind != Kind::other && before != Kind::other && now.kind != before;
        now.gap_before = gap ? 0.5 : 0;
        before = now.kind;
        visit(now);
    }
}

// Half an em is what Chinese faces give a Latin character; letters of others are up to this wide (measured:
// Times New Roman, Noto Sans, Arial).
double ems(const Measured& character) {
    constexpr std::u32string_view widest = U"MWmw%@";
    if (character.columns != 1) return static_cast<double>(character.columns) / 2;
    if (widest.find(character.c) != std::u32string_view::npos) return 0.95;
    if (character.c >= U'A' && character.c <= U'Z') return 0.72;
    if (character.c >= U'a' && character.c <= U'z') return 0.6;
    return character.kind == Kind::latin ? 0.56 : 0.5;
}

// GB/T 15834-2011 5.1: these do not begin a line, and those below do not end one.
bool binds_to_the_left(char32_t c) {
    return std::u32string_view(U"，。、；：？！）》〉」』】〕”’…—·％%℃°,.;:?!)]}").find(c) !=
           std::u32string_view::npos;
}

bool binds_to_the_right(char32_t c) {
    return std::u32string_view(U"（《〈「『【〔“‘([{￥$").find(c) != std::u32string_view::npos;
}

bool may_break(const Measured& before, const Measured& now) {
    if (binds_to_the_right(before.c) || binds_to_the_left(now.c)) return false;
    return before.kind == Kind::wide || now.kind == Kind::wide;
}

}  // namespace

double measured_columns(const document::Inlines& inlines) {
    double widest = 0;
    double line = 0;
    measure(inlines, [&](const Measured& now) {
        line = now.c == U'\n' ? 0 : line + static_cast<double>(now.columns) + now.gap_before;
        widest = std::max(widest, line);
    });
    return widest;
}

Breadth measured_breadth(const document::Inlines& inlines) {
    Breadth widest;
    Breadth now;
    Measured before;
    measure(inlines, [&](const Measured& character) {
        const double width = ems(character);
        const double gap = character.gap_before / 2;
        const bool space = character.c == U' ' || character.c == U'\n';
        now.line = character.c == U'\n' ? 0 : now.line + gap + width;
        now.piece = space ? 0 : may_break(before, character) ? width : now.piece + gap + width;
        widest = {std::max(widest.line, now.line), std::max(widest.piece, now.piece)};
        before = character;
    });
    return widest;
}

int measured_lines(const document::Inlines& inlines, double ems_of_line) {
    double lines = 0;
    double line = 0;
    const auto taken = [&] { return std::max(1.0, std::ceil(line / std::max(ems_of_line, 1.0))); };
    measure(inlines, [&](const Measured& character) {
        if (character.c != U'\n') {
            line += ems(character) + character.gap_before / 2;
            return;
        }
        lines += taken();
        line = 0;
    });
    return static_cast<int>(std::min(lines + taken(), 1e6));
}

}  // namespace wenshu::write
