#include "read/ordinals.hpp"

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"
#include "text/characters.hpp"
#include "text/numerals.hpp"

namespace wenshu::read {
namespace {

constexpr std::u32string_view han_numerals = U"一二三四五六七八九十百";

bool is_in(std::u32string_view set, char32_t c) {
    return set.find(c) != std::u32string_view::npos;
}

std::size_t spaces(std::u32string_view text) {
    return std::min(text.find_first_not_of(U" \t　\u00A0"), text.size());
}

// A number of at most three digits or so many Han numerals.
struct Number {
    std::int64_t value = 0;
    std::size_t length = 0;
    bool is_han = false;
};

std::optional<Number> number_at(std::u32string_view text) {
    constexpr std::size_t longest_digits = 3;
    constexpr std::size_t longest_han = 5;  // 一百二十三
    if (const auto digits = digit_run(text); digits > 0) {
        if (digits > longest_digits) return std::nullopt;
        std::int64_t value = 0;
        for (const char32_t c : text.substr(0, digits)) value = value * 10 + (c - U'0');
        return Number{value, digits, false};
    }
    const auto length = han_run(text);
    if (length == 0 || length > longest_han) return std::nullopt;
    std::string utf8;
    for (const char32_t c : text.substr(0, length)) base::append_utf8(utf8, c);
    const auto value = text::parse_han(utf8);
    return value ? std::optional(Number{*value, length, true}) : std::nullopt;
}

// （一） and （1）, whichever brackets; a 、 behind them is a slip and belongs to them.
std::optional<Ordinal> bracketed(std::u32string_view line) {
    if (line.empty() || !is_in(U"（(〔", line.front())) return std::nullopt;
    std::size_t at = 1 + spaces(line.substr(1));
    const auto number = number_at(line.substr(at));
    if (!number) return std::nullopt;
    at += number->length;
    at += spaces(line.substr(at));
    if (at >= line.size() || !is_in(U"）)〕", line[at])) return std::nullopt;
    ++at;
    if (at < line.size() && is_in(U"、.．,，:：", line[at])) ++at;
    return Ordinal{number->is_han ? 2 : 4, number->value, at + spaces(line.substr(at))};
}

// 一、二季度 and 1、2号楼: the next number goes with the first.
bool goes_on(std::u32string_view behind, const Number& number) {
    if (!number.is_han) return digit_run(behind) > 0;
    const auto next = number_at(behind);
    constexpr std::u32string_view units = U"季产月级类线等档班期楼号";
    return next && next->is_han && next->value == number.value + 1 && behind.size() > next->length &&
           is_in(units, behind[next->length]);
}

// 一、 and 1. with the marks that stand in their place, and 1) without its opening bracket.
std::optional<Ordinal> marked(std::u32string_view line) {
    const auto number = number_at(line);
    if (!number) return std::nullopt;
    std::size_t at = number->length + spaces(line.substr(number->length));
    if (at >= line.size() || !is_in(U"、.．,，）):：", line[at])) return std::nullopt;
    const bool half_bracket = is_in(U"）)", line[at]);
    if (!number->is_han && is_in(U":：", line[at])) return std::nullopt;  // 9:00
    ++at;
    if (goes_on(line.substr(at), *number)) return std::nullopt;
    const int level = (number->is_han ? 1 : 3) + (half_bracket ? 1 : 0);
    return Ordinal{level, number->value, at + spaces(line.substr(at))};
}

// 第一章 and 第一节
std::optional<Ordinal> chapter(std::u32string_view line) {
    if (!line.starts_with(U'第')) return std::nullopt;
    const auto number = number_at(line.substr(1));
    if (!number) return std::nullopt;
    const auto rest = line.substr(1 + number->length);
    for (const auto& [word, level] :
         {std::pair<std::u32string_view, int>{U"章", 1}, {U"部分", 1}, {U"节", 2}}) {
        if (!rest.starts_with(word)) continue;
        std::size_t at = 1 + number->length + word.size();
        if (at < line.size() && is_in(U"、：:", line[at])) ++at;
        return Ordinal{level, number->value, at + spaces(line.substr(at))};
    }
    return std::nullopt;
}

// Ordinals that are one character: ㈠ ⑴ ⒈ ①.
std::optional<Ordinal> single(std::u32string_view line) {
    struct Row {
        char32_t first;
        char32_t last;
        int level;
    };
    constexpr Row rows[] = {{U'㈠', U'㈩', 2}, {U'⑴', U'⒇', 4}, {U'⒈', U'⒛', 3}, {U'①', U'⑳', 5}};
    if (line.empty()) return std::nullopt;
    for (const Row& row : rows) {
        if (line.front() < row.first || line.front() > row.last) continue;
        std::size_t at = 1;
        if (at < line.size() && is_in(U"、.．,，", line[at])) ++at;
        return Ordinal{row.level, static_cast<std::int64_t>(line.front() - row.first) + 1,
                       at + spaces(line.substr(at))};
    }
    return std::nullopt;
}

}  // namespace

std::u32string code_points(std::string_view utf8) {
    std::u32string all;
    all.reserve(utf8.size() / 3 + 1);
    for (std::size_t offset = 0; offset < utf8.size();) all += base::next_code_point(utf8, offset);
    return all;
}

std::optional<Ordinal> ordinal_of(std::u32string_view line) {
    for (const auto form : {bracketed, marked, chapter, single}) {
        if (const auto ordinal = form(line)) return ordinal;
    }
    return std::nullopt;
}

std::size_t digit_run(std::u32string_view text) {
    std::size_t length = 0;
    while (length < text.size() && text::is_digit(text[length])) ++length;
    return length;
}

std::size_t han_run(std::u32string_view text) {
    return std::min(text.find_first_not_of(han_numerals), text.size());
}

}  // namespace wenshu::read
