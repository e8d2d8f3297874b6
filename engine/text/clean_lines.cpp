// Lines that are none of the text's: cut at a fixed width, or never broken at all.
#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "base/utf8.hpp"
#include "text/characters.hpp"
#include "text/clean_passes.hpp"
#include "text/numerals.hpp"
#include "text/width.hpp"

namespace wenshu::text {
namespace {

struct Line {
    std::size_t start = 0;
    std::string_view text;  // without its line feed
    std::size_t width = 0;
};

std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> lines;
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const auto line = text.substr(start, end - start);
        lines.push_back({start, line, columns(line)});
        start = end + 1;
    }
    return lines;
}

bool ends_sentence(std::string_view line) {
    constexpr std::u32string_view marks = U"。！？；：…”）.!?;:";
    return marks.find(before(line, line.size())) != std::u32string_view::npos;
}

// 一、 （一） 1. 1、 (1) 第一 ① and an indent: here a paragraph begins.
bool starts_paragraph(std::string_view line) {
    constexpr std::u32string_view numbers = U"一二三四五六七八九十百〇0123456789";
    const char32_t first = at(line, 0);
    if (first == U' ' || first == U'　' || first == U'第' || first == U'（' || first == U'(' ||
        first == U'#' || first == U'-' || first == U'附' || (first >= 0x2460 && first <= 0x249B)) {
        return true;
    }
    std::size_t offset = 0;
    while (offset < line.size() && numbers.find(at(line, offset)) != std::u32string_view::npos)
        base::next_code_point(line, offset);
    const char32_t mark = at(line, offset);
    return offset > 0 && (mark == U'、' || mark == U'.' || mark == U'．' || mark == U',' || mark == U'，');
}

// The width at which lines were cut: that of most lines which end in the middle of a sentence, if they are
// many and no line is wider.
std::optional<std::size_t> cut_width(const std::vector<Line>& lines) {
    constexpr std::size_t narrowest = 40;  // columns
    constexpr std::size_t slack = 3;       // a cut line is shorter where a mark or a word would not fit
    constexpr std::size_t fewest = 4;
    std::size_t widest = 0;
    std::size_t filled = 0;
    for (const Line& line : lines) widest = std::max(widest, line.width);
    for (const Line& line : lines) {
        const bool open = !line.text.empty() && !ends_sentence(line.text);
        filled += open && line.width + slack >= widest ? 1U : 0U;
    }
    const bool is_cut = widest >= narrowest && filled >= fewest && filled * 4 >= lines.size();
    return is_cut ? std::optional(widest - slack) : std::nullopt;
}

}  // namespace

Edited join_lines(std::string_view text, const CleanOptions&) {
    Editor editor(text);
    const auto lines = lines_of(text);
    const auto width = cut_width(lines);
    for (std::size_t i = 0; width && i + 1 < lines.size(); ++i) {
        const Line& line = lines[i];
        const Line& next = lines[i + 1];
        const bool joins = line.width >= *width && !ends_sentence(line.text) && !next.text.empty() &&
                           !starts_paragraph(next.text);
        if (!joins) continue;
        const bool latin = before(line.text, line.text.size()) < 0x80 && at(next.text, 0) < 0x80;
        editor.replace(line.start + line.text.size(), 1, latin ? " " : "", "D-26");
    }
    return std::move(editor).finish();
}

namespace {

struct Ordinal {
    std::size_t offset = 0;
    std::int64_t number = 0;
};

// 一、 or （一） at `offset`, by its number.
std::optional<Ordinal> ordinal_at(std::string_view text, std::size_t offset, bool bracketed) {
    constexpr std::u32string_view numerals = U"一二三四五六七八九十";
    std::size_t end = offset;
    if (bracketed && base::next_code_point(text, end) != U'（') return std::nullopt;
    const std::size_t start = end;
    while (end < text.size() && end - start < 9 && numerals.find(at(text, end)) != std::u32string_view::npos)
        base::next_code_point(text, end);
    const auto number = end == start ? std::nullopt : parse_han(text.substr(start, end - start));
    if (!number || at(text, end) != (bracketed ? U'）' : U'、')) return std::nullopt;
    return Ordinal{offset, *number};
}

// The ordinals of a line that stand behind the end of a sentence or at its start.
std::vector<Ordinal> ordinals(std::string_view line, bool bracketed) {
    constexpr std::u32string_view ends = U"。；！？： 　";
    std::vector<Ordinal> found;
    for (std::size_t offset = 0; offset < line.size();) {
        const char32_t left = before(line, offset);
        const bool can_start = left == 0 || ends.find(left) != std::u32string_view::npos;
        if (const auto ordinal = can_start ? ordinal_at(line, offset, bracketed) : std::nullopt)
            found.push_back(*ordinal);
        base::next_code_point(line, offset);
    }
    return found;
}

// 1 2 3 …; what is bracketed may begin anew.
bool is_sequence(const std::vector<Ordinal>& all, bool bracketed) {
    constexpr std::size_t fewest = 3;
    if (all.size() < fewest || all.front().number != 1) return false;
    for (std::size_t i = 1; i < all.size(); ++i) {
        const bool next = all[i].number == all[i - 1].number + 1;
        if (!next && !(bracketed && all[i].number == 1)) return false;
    }
    return true;
}

}  // namespace

Edited split_lines(std::string_view text, const CleanOptions&) {
    constexpr std::size_t widest = 400;  // columns: a paragraph of some length
    Editor editor(text);
    for (const Line& line : lines_of(text)) {
        if (line.width < widest) continue;
        std::vector<std::size_t> places;
        for (const bool bracketed : {false, true}) {
            const auto all = ordinals(line.text, bracketed);
            if (!is_sequence(all, bracketed)) continue;
            for (const Ordinal& ordinal : all) places.push_back(ordinal.offset);
        }
        std::ranges::sort(places);
        for (const std::size_t place : places) {
            if (place > 0) editor.replace(line.start + place, 0, "\n", "D-27");
        }
    }
    return std::move(editor).finish();
}

}  // namespace wenshu::text
