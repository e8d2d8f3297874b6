#include "write/xlsx_criteria_text.hpp"

#include <algorithm>
#include <cstddef>

#include "base/utf8.hpp"
#include "write/xlsx_text.hpp"

namespace wenshu::write {
namespace {

// A text in a formula holds 255 UTF-16 units, and escapes may double it.
constexpr std::size_t longest_asked = 127;

constexpr std::u32string_view numeral_han = U"〇零一二三四五六七八九十百千万亿廿卅两壹贰叁肆伍陆柒捌玖拾";

// Han that a date, a time or a sum of money may be written with beside its digits.
constexpr std::u32string_view unit_han = U"年月日号时点分秒上下午早晚前后星期周元角整正负第公历农民国";

bool is_latin_letter(char32_t narrow) {
    return narrow >= 'a' && narrow <= 'z';
}

bool is_digit(char32_t c) {
    return (c >= '0' && c <= '9') || (c >= U'０' && c <= U'９');
}

bool is_han(char32_t c) {
    return c >= 0x4E00 && c <= 0x9FFF;
}

// Characters that every system knows and orders.
bool is_common(char32_t c) {
    return (c >= 0x20 && c <= 0x7E) || is_han(c) || c == U'·' || (c >= 0x2010 && c <= 0x2027) ||
           (c >= 0x2460 && c <= 0x249B) || (c >= 0x3000 && c <= 0x3017) || (c >= 0xFF01 && c <= 0xFF5E);
}

char32_t narrowed(char32_t c) {
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
    if (c == 0x3000) c = ' ';
    return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
}

// Whether a program could take the text for a number, a date or a truth.
bool may_be_a_value(std::string_view text) {
    bool has_digits = false;
    bool has_letters = false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = base::next_code_point(text, at);
        const bool is_numeral = is_digit(c) || numeral_han.find(c) != std::u32string_view::npos;
        has_digits = has_digits || is_numeral;
        has_letters = has_letters || is_latin_letter(narrowed(c));
        if (is_han(c) && !is_numeral && unit_han.find(c) == std::u32string_view::npos) return false;
    }
    const std::string shape = shape_of(text);
    return has_digits || !has_letters || shape == "true" || shape == "false" ||
           shape.find('#') != std::string::npos;
}

bool is_operator(char c) {
    return c == '=' || c == '<' || c == '>';
}

bool has_outer_spaces(std::string_view text) {
    const auto is_space = [&](std::size_t at) {
        const char32_t c = base::next_code_point(text, at);
        return c == ' ' || c == 0x3000;
    };
    return is_space(0) || text.back() == ' ' || text.ends_with("\u3000");
}

}  // namespace

Askable askable(std::string_view text) {
    if (text.empty() || count_utf16(text) > longest_asked || escaped_text(text) != text) {
        return Askable::never;
    }
    bool is_ordinary = true;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = base::next_code_point(text, at);
        if (c < 0x20 || c == 0x7F) return Askable::never;
        is_ordinary = is_ordinary && is_common(c);
    }
    const bool is_plain = is_ordinary && !may_be_a_value(text) && !has_outer_spaces(text);
    return is_plain ? Askable::by_criterion : Askable::by_exact;
}

std::string shape_of(std::string_view text) {
    std::string shape;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = base::next_code_point(text, at);
        if (is_common(c)) base::append_utf8(shape, narrowed(c));
    }
    return shape;
}

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) out.append(c == '"' ? 2 : 1, c);
    return out + "\"";
}

std::string as_criterion(std::string_view text) {
    std::string escaped = is_operator(text.front()) ? "=" : "";
    for (const char c : text) {
        if (c == '*' || c == '?' || c == '~') escaped += '~';
        escaped += c;
    }
    return quoted(escaped);
}

bool is_own_criterion(std::string_view text) {
    return !is_operator(text.front()) && text.find_first_of("*?~") == std::string_view::npos;
}

}  // namespace wenshu::write
