// Dashes of other families: ―― and -- in a sentence, － and – between years (GB/T 15834-2011 4.10, 4.13).
#include <string_view>

#include "base/utf8.hpp"
#include "text/characters.hpp"
#include "text/clean_passes.hpp"

namespace wenshu::text {
namespace {

// ― ─ ━ － ﹣ – ﹘, and - and — themselves.
bool is_dash(char32_t c) {
    return c == U'-' || c == 0x2013 || c == 0x2014 || c == 0x2015 || c == 0x2500 || c == 0x2501 ||
           c == 0xFF0D || c == 0xFE63 || c == 0xFE58;
}

bool is_chinese(char32_t c) {
    constexpr std::u32string_view marks = U"“”‘’（）《》〈〉〔〕，。；：、？！";
    return is_han(c) || (c != 0 && marks.find(c) != std::u32string_view::npos);
}

struct Run {
    std::size_t end = 0;
    std::size_t count = 0;
    char32_t only = 0;  // the dash of which it is made, if of one
};

Run run_at(std::string_view text, std::size_t start) {
    Run run{start, 0, at(text, start)};
    while (is_dash(at(text, run.end))) {
        if (at(text, run.end) != run.only) run.only = 0;
        base::next_code_point(text, run.end);
        ++run.count;
    }
    return run;
}

// 0791－88665321
bool is_phone(std::string_view text, std::size_t start, std::size_t end) {
    std::size_t left = start;
    while (left > 0 && is_digit(before(text, left))) --left;
    std::size_t right = end;
    while (is_digit(at(text, right))) ++right;
    return start - left >= 3 && start - left <= 4 && at(text, left) == U'0' && right - end >= 7;
}

// What should stand for the run between `left` and `right`; nothing where it may stay.
std::string_view meant(std::string_view text, std::size_t start, const Run& run) {
    const char32_t left = before(text, start);
    const char32_t right = at(text, run.end);
    const bool chinese = is_chinese(left) && (is_chinese(right) || is_digit(right) || is_latin_letter(right));
    if (run.count == 2 && run.only != U'—') return chinese ? "——" : "";
    if (run.count != 1 || run.only == U'-' || run.only == U'—') return {};
    if (is_digit(left) && is_digit(right)) return is_phone(text, start, run.end) ? "-" : "—";
    const bool ends = (is_han(left) || is_digit(left) || left == U'%') && (is_han(right) || is_digit(right));
    return ends ? "—" : "";
}

}  // namespace

Edited mend_dashes(std::string_view text, const CleanOptions&) {
    constexpr ByteSet first_bytes("-\xE2\xEF");
    Editor editor(text);
    for (auto offset = first_bytes.find(text, 0); offset < text.size();
         offset = first_bytes.find(text, offset)) {
        if (!is_dash(at(text, offset))) {
            ++offset;
            continue;
        }
        const Run run = run_at(text, offset);
        if (const auto dash = meant(text, offset, run); !dash.empty()) {
            editor.replace(offset, run.end - offset, dash, "D-24");
        }
        offset = run.end;
    }
    return std::move(editor).finish();
}

}  // namespace wenshu::text
