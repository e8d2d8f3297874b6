// Spaces that are none of the text's: indents, what pages pad with, gaps inside of Chinese prose.
#include <algorithm>
#include <string_view>

#include "base/utf8.hpp"
#include "text/characters.hpp"
#include "text/clean_passes.hpp"

namespace wenshu::text {
namespace {

// U+0020 and tab, and the other widths of space: no-break, en, em, thin, ideographic …
bool is_space(char32_t c) {
    return c == U' ' || c == U'\t' || c == 0x00A0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
           c == 0x205F || c == 0x3000;
}

bool is_cjk_mark(char32_t c) {
    return (c >= 0x3001 && c <= 0x3011) || (c >= 0x3014 && c <= 0x301F) || (c >= 0xFF01 && c <= 0xFF0F) ||
           (c >= 0xFF1A && c <= 0xFF20) || c == 0x2018 || c == 0x2019 || c == 0x201C || c == 0x201D;
}

bool is_chinese(char32_t c) {
    return is_han(c) || is_cjk_mark(c);
}

// Marks that bring their own room: no space stands beside them.
bool is_clause_mark(char32_t c) {
    return c == U'，' || c == U'。' || c == U'；' || c == U'：' || c == U'、' || c == U'？' || c == U'！';
}

// Where the run of spaces that begins at `start` ends.
std::size_t spaces_end(std::string_view text, std::size_t start) {
    std::size_t offset = start;
    while (offset < text.size()) {
        std::size_t next = offset;
        if (!is_space(base::next_code_point(text, next))) break;
        offset = next;
    }
    return offset;
}

// Han in a row before or behind an offset, counted up to three.
std::size_t han_before(std::string_view text, std::size_t offset) {
    std::size_t count = 0;
    while (count < 3 && is_han(before(text, offset))) {
        offset = start_before(text, offset);
        ++count;
    }
    return count;
}

std::size_t han_behind(std::string_view text, std::size_t offset) {
    std::size_t count = 0;
    while (count < 3 && is_han(at(text, offset))) {
        base::next_code_point(text, offset);
        ++count;
    }
    return count;
}

// 张　三, 通　知: single characters that were set apart on purpose.
bool is_set_apart(std::string_view text, std::size_t start, std::size_t end) {
    return han_before(text, start) == 1 && han_behind(text, end) == 1;
}

// 第一条　为规范…: the number of an article stands apart from what it says (GB/T 15834-2011 B.3.6).
bool is_behind_number(std::string_view text, std::size_t start) {
    constexpr std::u32string_view units = U"条章节编款篇";
    constexpr std::u32string_view numerals = U"〇零一二三四五六七八九十百千0123456789";
    if (units.find(before(text, start)) == std::u32string_view::npos) return false;
    std::size_t offset = start_before(text, start);
    while (before(text, offset) != 0 && numerals.find(before(text, offset)) != std::u32string_view::npos)
        offset = start_before(text, offset);
    if (before(text, offset) != U'第') return false;
    for (offset = start_before(text, offset); is_space(before(text, offset));)
        offset = start_before(text, offset);
    return is_line_end(before(text, offset));
}

// 健 康 教 育 工 作: a sentence with a space behind every character.
bool is_letterspaced(std::string_view text, std::size_t start) {
    constexpr std::size_t fewest = 5;
    const auto line = line_around(text, start);
    std::size_t gaps = 0;
    for (std::size_t offset = 0; offset < line.size();) {
        const std::size_t end = spaces_end(line, offset);
        if (end == offset) {
            base::next_code_point(line, offset);
            continue;
        }
        const bool alone = han_before(line, offset) == 1 && han_behind(line, end) == 1;
        gaps = alone ? gaps + 1 : gaps;
        offset = end;
    }
    return gaps >= fewest && gaps * 3 >= base::count_code_points(line) / 2;
}

// Prose has commas or full stops; rows of a list and headings of columns do not.
bool is_prose(std::string_view line) {
    return line.find("，") != std::string_view::npos || line.find("。") != std::string_view::npos ||
           line.find("；") != std::string_view::npos;
}

// A row of a Markdown table, whose columns were lined up.
bool is_table_row(std::string_view line) {
    return line.starts_with('|');
}

void inspect(std::string_view text, std::size_t start, std::size_t end, Editor& editor) {
    const char32_t left = before(text, start);
    const char32_t right = at(text, end);
    const auto run = text.substr(start, end - start);
    const bool percent =
        is_digit(left) && (right == U'%' || right == U'％') && !is_table_row(line_around(text, start));
    const bool beside_mark =
        is_clause_mark(right) || (is_clause_mark(left) && (is_chinese(right) || is_digit(right)));
    if (is_line_end(left) || is_line_end(right) || percent ||
        (beside_mark && !is_table_row(line_around(text, start)))) {
        editor.remove(start, run.size(), "D-18");
    } else if (is_chinese(left) && is_chinese(right)) {
        const bool prose = is_prose(line_around(text, start));
        const bool stays = !prose || is_behind_number(text, start) ||
                           (is_set_apart(text, start, end) && !is_letterspaced(text, start));
        editor.replace(start, run.size(),
                       stays ? (run.find('\t') == std::string_view::npos ? "　" : "\t") : "", "D-18");
    } else if (run.find('\t') == std::string_view::npos && !is_table_row(line_around(text, start))) {
        editor.replace(start, run.size(), " ", "D-18");
    }
}

}  // namespace

Edited tidy_spaces(std::string_view text, const CleanOptions&) {
    constexpr ByteSet first_bytes(" \t\xC2\xE2\xE3");
    Editor editor(text);
    for (std::size_t offset = first_bytes.find(text, 0); offset < text.size();
         offset = first_bytes.find(text, offset)) {
        const std::size_t end = spaces_end(text, offset);
        if (end == offset) {
            ++offset;
            continue;
        }
        inspect(text, offset, end, editor);
        offset = end;
    }
    return std::move(editor).finish();
}

// Several empty lines are one, and none stands at the start.
Edited remove_blank_lines(std::string_view text, const CleanOptions&) {
    Editor editor(text);
    if (text.starts_with('\n')) editor.remove(0, std::min(text.find_first_not_of('\n'), text.size()), "D-18");
    for (auto found = text.find("\n\n\n", editor.position()); found != std::string_view::npos;
         found = text.find("\n\n\n", found)) {
        const auto end = std::min(text.find_first_not_of('\n', found), text.size());
        editor.remove(found + 2, end - found - 2, "D-18");
        found = end;
    }
    return std::move(editor).finish();
}

}  // namespace wenshu::text
