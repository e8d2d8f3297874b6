// Numbers that were typed with look-alikes or torn apart.
#include <string>
#include <string_view>

#include "base/utf8.hpp"
#include "text/characters.hpp"
#include "text/clean_passes.hpp"

namespace wenshu::text {
namespace {

bool is_han_digit(char32_t c) {
    constexpr std::u32string_view digits = U"一二三四五六七八九";
    return digits.find(c) != std::u32string_view::npos;
}

// What is typed for 〇: a circle, a letter, a digit, 零.
bool is_zero_like(char32_t c) {
    constexpr std::u32string_view zeros = U"〇○◯OoＯ0零";
    return zeros.find(c) != std::u32string_view::npos;
}

// Four digits before 年, two of them Han at least and none behind another digit: GB/T 15835-2011.
std::size_t year_start(std::string_view text, std::size_t year) {
    std::size_t offset = year;
    int digits = 0;
    int han = 0;
    while (digits < 4 && (is_han_digit(before(text, offset)) || is_zero_like(before(text, offset)))) {
        han += is_han_digit(before(text, offset)) ? 1 : 0;
        offset = start_before(text, offset);
        ++digits;
    }
    const char32_t left = before(text, offset);
    const bool whole = digits == 4 && han >= 2 && !is_han_digit(left) && !is_zero_like(left);
    return whole ? offset : year;
}

}  // namespace

Edited mend_years(std::string_view text, const CleanOptions&) {
    constexpr std::string_view word = "年";
    Editor editor(text);
    for (auto year = text.find(word); year != std::string_view::npos;
         year = text.find(word, year + word.size())) {
        for (std::size_t offset = year_start(text, year); offset < year;) {
            const std::size_t start = offset;
            const char32_t c = base::next_code_point(text, offset);
            if (is_zero_like(c)) editor.replace(start, offset - start, "〇", "D-25");
        }
    }
    return std::move(editor).finish();
}

namespace {

std::size_t digits_end(std::string_view text, std::size_t offset) {
    while (offset < text.size() && is_digit(static_cast<char32_t>(static_cast<unsigned char>(text[offset]))))
        ++offset;
    return offset;
}

// The full-width commas of 1，234，567 where something that is counted follows.
std::size_t grouping_end(std::string_view text, std::size_t comma) {
    constexpr std::string_view wide = "，";
    std::size_t offset = comma;
    while (text.substr(offset).starts_with(wide) &&
           digits_end(text, offset + wide.size()) == offset + wide.size() + 3) {
        offset += wide.size() + 3;
    }
    constexpr std::u32string_view counters = U"人元户次个名件项场条万亿平亩吨份册张家所处余多";
    const bool counts = counters.find(at(text, offset)) != std::u32string_view::npos;
    return offset > comma && counts ? offset : comma;
}

}  // namespace

Edited mend_grouping(std::string_view text, const CleanOptions&) {
    constexpr std::string_view wide = "，";
    Editor editor(text);
    for (auto comma = text.find(wide); comma != std::string_view::npos;
         comma = text.find(wide, comma + wide.size())) {
        std::size_t start = comma;
        while (start > 0 && is_digit(before(text, start))) --start;
        const bool is_group = start < comma && comma - start <= 3 && text[start] != '0';
        for (auto end = is_group ? grouping_end(text, comma) : comma; comma < end; comma += wide.size() + 3) {
            editor.replace(comma, wide.size(), ",", "D-34");
        }
    }
    return std::move(editor).finish();
}

namespace {

// 1 234人: three digits behind a space where something that is counted follows; the end of the last group.
std::size_t spaced_groups_end(std::string_view text, std::size_t space) {
    std::size_t offset = space;
    while (at(text, offset) == U' ' && digits_end(text, offset + 1) == offset + 4) offset += 4;
    constexpr std::u32string_view counters = U"人元户次个名件项场条万亿平亩吨份册张家处批";
    const bool counts = counters.find(at(text, offset)) != std::u32string_view::npos;
    return offset > space && counts ? offset : space;
}

// What numbers 表 3 120人: the first digits belong to it.
bool is_numbered(char32_t c) {
    constexpr std::u32string_view words = U"表图第件页年月日栋楼室号款条";
    return words.find(c) != std::u32string_view::npos;
}

}  // namespace

Edited mend_spaced_groups(std::string_view text, const CleanOptions&) {
    Editor editor(text);
    for (auto space = text.find(' '); space != std::string_view::npos; space = text.find(' ', space + 1)) {
        std::size_t start = space;
        while (start > 0 && is_digit(before(text, start))) --start;
        const char32_t left = before(text, start);
        const bool is_group =
            start < space && space - start <= 3 && text[start] != '0' && is_han(left) && !is_numbered(left);
        for (auto end = is_group ? spaced_groups_end(text, space) : space; space < end; space += 4)
            editor.replace(space, 1, ",", "D-34");
        if (space >= text.size()) break;
    }
    return std::move(editor).finish();
}

// 98. 5%, 98 .5%, 98·5%
Edited mend_decimals(std::string_view text, const CleanOptions&) {
    constexpr ByteSet points(".\xC2");
    Editor editor(text);
    for (auto point = points.find(text, 0); point < text.size(); point = points.find(text, point + 1)) {
        std::size_t end = point;
        const char32_t mark = base::next_code_point(text, end);
        if (mark != U'.' && mark != U'·') continue;
        std::size_t start = point;
        while (mark == U'.' && start > 0 && text[start - 1] == ' ') --start;
        while (mark == U'.' && at(text, end) == U' ') ++end;
        const auto behind = digits_end(text, end);
        const bool torn = is_digit(before(text, start)) && behind > end && at(text, behind) == U'%';
        if (torn && start >= editor.position()) editor.replace(start, end - start, ".", "D-34");
    }
    return std::move(editor).finish();
}

// 5月18曰, as scanners read it.
Edited mend_days(std::string_view text, const CleanOptions&) {
    constexpr std::string_view says = "曰";
    Editor editor(text);
    for (auto found = text.find(says); found != std::string_view::npos;
         found = text.find(says, found + says.size())) {
        std::size_t start = found;
        while (start > 0 && (is_digit(before(text, start)) || is_han_digit(before(text, start)) ||
                             before(text, start) == U'十')) {
            start = start_before(text, start);
        }
        if (start < found && before(text, start) == U'月') editor.replace(found, says.size(), "日", "D-13");
    }
    return std::move(editor).finish();
}

}  // namespace wenshu::text
