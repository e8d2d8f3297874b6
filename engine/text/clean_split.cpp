// A text that was never broken into lines, or whose breaks became spaces.
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/utf8.hpp"
#include "text/characters.hpp"
#include "text/clean_passes.hpp"
#include "text/numerals.hpp"
#include "text/text_lines.hpp"
#include "text/width.hpp"

namespace wenshu::text {
namespace {

constexpr std::size_t long_line = 400;  // columns: a paragraph of some length
constexpr std::u32string_view ends = U"。；！？：”）";

bool is_any_of(char32_t c, std::u32string_view all) {
    return c != 0 && all.find(c) != std::u32string_view::npos;
}

struct Ordinal {
    std::size_t offset = 0;
    std::int64_t number = 0;
};

enum class Style { plain, bracketed, digits, articles };  // 一、 （一） 1. 第一条

std::int64_t digits_at(std::string_view text, std::size_t& offset) {
    std::int64_t value = 0;
    const std::size_t start = offset;
    while (offset - start < 3 && is_digit(at(text, offset))) value = value * 10 + (text[offset++] - '0');
    return value;
}

std::int64_t han_at(std::string_view text, std::size_t& offset) {
    const std::size_t start = offset;
    while (offset - start < 15 && is_any_of(at(text, offset), U"一二三四五六七八九十百零"))
        base::next_code_point(text, offset);
    const auto number = offset == start ? std::nullopt : parse_han(text.substr(start, offset - start));
    return number.value_or(0);
}

std::optional<Ordinal> ordinal_at(std::string_view text, std::size_t offset, Style style) {
    std::size_t end = offset;
    if (style == Style::bracketed && !is_any_of(base::next_code_point(text, end), U"（("))
        return std::nullopt;
    if (style == Style::articles && base::next_code_point(text, end) != U'第') return std::nullopt;
    const std::int64_t number = style == Style::digits ? digits_at(text, end) : han_at(text, end);
    if (number == 0 || end >= text.size()) return std::nullopt;
    const char32_t mark = base::next_code_point(text, end);
    const std::u32string_view marks = style == Style::plain       ? U"、"
                                      : style == Style::bracketed ? U"）)"
                                      : style == Style::digits    ? U".．、"
                                                                  : U"条";
    const bool decimal = style == Style::digits && is_digit(at(text, end));
    return is_any_of(mark, marks) && !decimal ? std::optional(Ordinal{offset, number}) : std::nullopt;
}

// Where an ordinal may stand in a line that lost its breaks: behind a sentence, and （一） behind a heading.
bool may_start(std::string_view line, std::size_t offset, Style style) {
    const char32_t left = before(line, offset);
    if (left == 0 || is_any_of(left, ends) || left == U' ' || left == U'　') return true;
    return style == Style::bracketed && is_han(left);
}

std::vector<Ordinal> ordinals(std::string_view line, Style style) {
    std::vector<Ordinal> found;
    for (std::size_t offset = 0; offset < line.size();) {
        if (may_start(line, offset, style)) {
            if (const auto ordinal = ordinal_at(line, offset, style)) found.push_back(*ordinal);
        }
        base::next_code_point(line, offset);
    }
    return found;
}

// 1 2 3 …; what stands below others may begin anew.
bool is_sequence(const std::vector<Ordinal>& all, Style style) {
    constexpr std::size_t fewest = 3;
    if (all.size() < fewest || all.front().number != 1) return false;
    const bool anew = style == Style::bracketed || style == Style::digits;
    for (std::size_t i = 1; i < all.size(); ++i) {
        const bool next = all[i].number == all[i - 1].number + 1;
        if (!next && !(anew && all[i].number == 1)) return false;
    }
    return true;
}

// Places before the ordinals that count on.
void find_ordinals(std::string_view line, std::vector<std::size_t>& places) {
    for (const Style style : {Style::plain, Style::bracketed, Style::digits, Style::articles}) {
        const auto all = ordinals(line, style);
        if (!is_sequence(all, style)) continue;
        for (const Ordinal& ordinal : all) places.push_back(ordinal.offset);
    }
}

// …落实。柳溪街道办事处2018年2月3日: who signs, and when, behind the last sentence.
void find_signature(std::string_view line, std::vector<std::size_t>& places) {
    constexpr std::string_view stop = "。";
    constexpr std::size_t shortest = 4;  // characters of a name
    constexpr std::size_t longest = 30;
    auto rest = line.substr(0, line.find_last_not_of(' ') + 1);
    const auto last = rest.rfind(stop);
    if (last == std::string_view::npos || !rest.ends_with("日")) return;
    std::size_t date = rest.size();
    while (is_digit(before(rest, date)) || is_any_of(before(rest, date), U"年月日 "))
        date = start_before(rest, date);
    const std::size_t name = last + stop.size();
    if (date <= name || rest.substr(date).find("年") == std::string_view::npos) return;
    const auto size = base::count_code_points(rest.substr(name, date - name));
    if (size < shortest || size > longest) return;
    places.push_back(name);
    places.push_back(date);
}

bool is_gap(char32_t c) {
    return c == U' ' || c == U'　' || c == U'\t' || c == 0x00A0;
}

struct Gap {
    std::size_t start = 0;
    std::size_t end = 0;
    bool wide = false;        // an indent
    bool behind_end = false;  // behind a sentence, or before an ordinal
};

std::vector<Gap> gaps_in(std::string_view line) {
    std::vector<Gap> gaps;
    for (std::size_t offset = 0; offset < line.size();) {
        const std::size_t start = offset;
        if (!is_gap(base::next_code_point(line, offset))) continue;
        while (is_gap(at(line, offset))) base::next_code_point(line, offset);
        const bool inside = start > 0 && offset < line.size();
        if (!inside || before(line, start) < 0x80 || at(line, offset) < 0x80) {
            const bool listed = inside && is_digit(at(line, offset)) && is_any_of(before(line, start), ends);
            if (!listed) continue;
        }
        bool ordinal = false;
        for (const Style style : {Style::plain, Style::bracketed, Style::digits, Style::articles})
            ordinal = ordinal || ordinal_at(line, offset, style).has_value();
        gaps.push_back({start, offset, columns(line.substr(start, offset - start)) >= 3,
                        ordinal || is_any_of(before(line, start), ends)});
    }
    return gaps;
}

// The spaces that breaks became, where a whole text stands in one line.
std::vector<Gap> breaks_in(std::string_view line) {
    constexpr std::size_t fewest = 4;
    auto gaps = gaps_in(line);
    const auto wide = static_cast<std::size_t>(std::ranges::count_if(gaps, &Gap::wide));
    if (wide >= fewest) std::erase_if(gaps, [](const Gap& gap) { return !gap.wide; });
    const auto fitting = static_cast<std::size_t>(std::ranges::count_if(gaps, &Gap::behind_end));
    return gaps.size() >= fewest && fitting * 2 >= gaps.size() ? gaps : std::vector<Gap>();
}

void split_at_places(const TextLine& line, Editor& editor) {
    std::vector<std::size_t> places;
    find_ordinals(line.text, places);
    if (!places.empty()) find_signature(line.text, places);
    std::ranges::sort(places);
    const auto doubled = std::ranges::unique(places);
    places.erase(doubled.begin(), doubled.end());
    for (const std::size_t place : places) {
        if (place > 0) editor.replace(line.start + place, 0, "\n", "D-27");
    }
}

}  // namespace

Edited split_lines(std::string_view text, const CleanOptions&) {
    constexpr std::size_t fewest_bytes = 300;
    constexpr std::size_t few_lines = 3;
    Editor editor(text);
    const auto lines = lines_of(text);
    for (const TextLine& line : lines) {
        if (line.text.size() < fewest_bytes) continue;
        const bool alone = lines.size() <= few_lines;
        const auto breaks =
            alone && columns(line.text) >= long_line / 2 ? breaks_in(line.text) : std::vector<Gap>();
        for (const Gap& gap : breaks)
            editor.replace(line.start + gap.start, gap.end - gap.start, "\n", "D-27");
        if (breaks.empty() && columns(line.text) >= long_line) split_at_places(line, editor);
    }
    return std::move(editor).finish();
}

}  // namespace wenshu::text
