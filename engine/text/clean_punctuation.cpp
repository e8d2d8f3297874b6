// Punctuation marks of other families where Chinese ones belong (GB/T 15834-2011).
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.hpp"
#include "text/characters.hpp"
#include "text/clean_passes.hpp"

namespace wenshu::text {
namespace {

struct Mark {
    char32_t found;
    std::string_view meant;
};

constexpr std::array ascii_marks = {Mark{U',', "，"}, Mark{U';', "；"}, Mark{U':', "："}, Mark{U'?', "？"},
                                    Mark{U'!', "！"}};

// Marks that look like Chinese ones and are others, wherever they stand beside Han.
constexpr std::array families = {
    Mark{0x2236, "："}, Mark{0xFE30, "："}, Mark{0xFE55, "："}, Mark{0xFE54, "；"}, Mark{0xFE50, "，"},
    Mark{0xFE51, "、"}, Mark{0xFE52, "。"}, Mark{0xFF64, "、"}, Mark{0xFF61, "。"}, Mark{0x301E, "”"},
    Mark{0x301D, "“"},  Mark{0x2027, "·"},  Mark{0x2024, "·"},  Mark{0x30FB, "·"},  Mark{0xFF65, "·"}};

std::string_view meant(std::span<const Mark> marks, char32_t c) {
    const auto found = std::ranges::find(marks, c, &Mark::found);
    return found == marks.end() ? std::string_view() : found->meant;
}

bool is_opening(char32_t c) {
    constexpr std::u32string_view marks = U"“‘（《〈【〔「『";
    return marks.find(c) != std::u32string_view::npos;
}

bool is_closing(char32_t c) {
    constexpr std::u32string_view marks = U"”’）》〉】〕」』";
    return marks.find(c) != std::u32string_view::npos;
}

// A number or a unit in a Chinese sentence may stand before a mark: 达100%，
bool may_precede(char32_t c) {
    return is_han(c) || is_closing(c) || is_digit(c) || c == U'%' || c == U'％' || is_latin_letter(c) ||
           c == U')' || c == U'"';
}

bool may_follow(char32_t c) {
    return is_han(c) || is_opening(c) || is_line_end(c) || c == U'"' || c == U'(';
}

// An ASCII mark in a Chinese sentence: Han on one side at least, nothing foreign on the other.
bool is_in_chinese(std::string_view text, std::size_t start) {
    const char32_t left = before(text, start);
    const char32_t right = at(text, start + 1);
    const bool han = is_han(left) || is_closing(left) || is_han(right) || is_opening(right);
    if (is_han(left) && is_digit(right)) return true;  // 其中,25人
    return han && may_precede(left) && may_follow(right) &&
           (is_han(left) || is_closing(left) || !is_line_end(right));
}

void inspect(std::string_view text, std::size_t start, std::size_t end, char32_t c, Editor& editor) {
    const std::size_t length = end - start;
    const auto ascii = meant(ascii_marks, c);
    if (!ascii.empty()) {
        const bool ratio = c == U':' && is_digit(at(text, end)) && is_digit(before(text, start));
        if (!ratio && is_in_chinese(text, start)) editor.replace(start, length, ascii, "PUN-01");
        return;
    }
    if (c == U'.' && is_han(before(text, start)) && is_line_end(at(text, end))) {
        return editor.replace(start, length, "。", "PUN-01");
    }
    const auto other = meant(families, c);
    const bool beside_han = is_han(before(text, start)) || is_han(at(text, end));
    if (!other.empty() && beside_han) editor.replace(start, length, other, "D-24");
}

}  // namespace

Edited mend_marks(std::string_view text, const CleanOptions&) {
    Editor editor(text);
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t start = offset;
        const char32_t c = base::next_code_point(text, offset);
        if (c < 0x80 ? (c == U',' || c == U';' || c == U':' || c == U'?' || c == U'!' || c == U'.')
                     : c >= 0x2024 && !is_han(c)) {
            inspect(text, start, offset, c, editor);
        }
    }
    return std::move(editor).finish();
}

namespace {

// The paragraph's straight quotes where they can be told apart: an even number, and Han inside of each pair.
std::vector<std::size_t> straight_quotes(std::string_view paragraph) {
    std::vector<std::size_t> quotes;
    for (auto at = paragraph.find('"'); at != std::string_view::npos; at = paragraph.find('"', at + 1))
        quotes.push_back(at);
    if (quotes.size() % 2 != 0) return {};
    for (std::size_t i = 0; i < quotes.size(); i += 2) {
        const auto inside = paragraph.substr(quotes[i] + 1, quotes[i + 1] - quotes[i] - 1);
        const bool has_han = is_han(text::at(inside, 0)) || is_han(before(inside, inside.size()));
        if (!has_han) return {};
    }
    return quotes;
}

// The bracket that closes the one at `open` in the same paragraph, if all between is Chinese.
std::optional<std::size_t> chinese_bracket(std::string_view paragraph, std::size_t open) {
    bool han = false;
    for (std::size_t offset = open + 1; offset < paragraph.size();) {
        const std::size_t start = offset;
        const char32_t c = base::next_code_point(paragraph, offset);
        if (c == U')') return han ? std::optional(start) : std::nullopt;
        if (c < 0x80) return std::nullopt;
        han = han || is_han(c);
    }
    return std::nullopt;
}

struct Replacement {
    std::size_t offset;
    std::size_t length;
    std::string_view after;
    std::string_view rule;
};

void find_brackets(std::string_view paragraph, std::vector<Replacement>& found) {
    for (auto open = paragraph.find('('); open != std::string_view::npos;
         open = paragraph.find('(', open + 1)) {
        const auto close = chinese_bracket(paragraph, open);
        if (!close) continue;
        found.push_back({open, 1, "（", "PUN-02"});
        found.push_back({*close, 1, "）", "PUN-02"});
    }
}

void find_corner_quotes(std::string_view paragraph, std::vector<Replacement>& found) {
    constexpr std::array corners = {Mark{U'「', "“"}, Mark{U'」', "”"}, Mark{U'『', "‘"}, Mark{U'』', "’"}};
    for (std::size_t offset = 0; offset < paragraph.size();) {
        const std::size_t start = offset;
        const auto other = meant(corners, base::next_code_point(paragraph, offset));
        if (!other.empty()) found.push_back({start, offset - start, other, "D-23"});
    }
}

std::vector<Replacement> pairs_in(std::string_view paragraph) {
    std::vector<Replacement> found;
    const auto quotes = straight_quotes(paragraph);
    for (std::size_t i = 0; i < quotes.size(); ++i)
        found.push_back({quotes[i], 1, i % 2 == 0 ? "“" : "”", "PUN-03"});
    find_brackets(paragraph, found);
    find_corner_quotes(paragraph, found);
    std::ranges::sort(found, {}, &Replacement::offset);
    return found;
}

}  // namespace

Edited mend_pairs(std::string_view text, const CleanOptions&) {
    Editor editor(text);
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        for (const auto& change : pairs_in(text.substr(start, end - start))) {
            editor.replace(start + change.offset, change.length, change.after, change.rule);
        }
        start = end + 1;
    }
    return std::move(editor).finish();
}

namespace {

struct Run {
    std::string_view found;
    std::string_view meant;
    std::string_view rule;
};

// Where one run begins as another does, the longer stands first.
constexpr std::array runs = {Run{"。。。", "……", "PUN-04"}, Run{"，，", "，", "PUN-08"},
                             Run{"。。", "。", "PUN-08"},   Run{"；；", "；", "PUN-08"},
                             Run{"，。", "。", "PUN-07"},   Run{"、。", "。", "PUN-07"}};

// Three full stops and more between Chinese are an ellipsis: the length of the run.
std::size_t dots(std::string_view text, std::size_t start) {
    const auto end = std::min(text.find_first_not_of('.', start), text.size());
    const bool chinese = is_han(before(text, start)) || is_closing(before(text, start));
    return end - start >= 3 && chinese ? end - start : 0;
}

// The run at `start`, and what it should be; of full stops as long as it goes on.
Run run_at(std::string_view text, std::size_t start) {
    if (const auto length = dots(text, start); length > 0)
        return {text.substr(start, length), "……", "PUN-04"};
    for (const Run& run : runs) {
        if (!text.substr(start).starts_with(run.found)) continue;
        std::size_t length = run.found.size();
        while (run.rule == "PUN-04" && text.substr(start + length).starts_with("。"))
            length += std::string_view("。").size();
        return {text.substr(start, length), run.meant, run.rule};
    }
    return {};
}

}  // namespace

Edited mend_runs(std::string_view text, const CleanOptions&) {
    Editor editor(text);
    for (std::size_t offset = 0; offset < text.size();) {
        const auto byte = static_cast<unsigned char>(text[offset]);
        const bool may_begin = byte == '.' || byte == 0xE3 || byte == 0xEF;
        const Run run = may_begin ? run_at(text, offset) : Run{};
        if (run.found.empty()) {
            base::next_code_point(text, offset);
            continue;
        }
        editor.replace(offset, run.found.size(), run.meant, run.rule);
        offset += run.found.size();
    }
    return std::move(editor).finish();
}

}  // namespace wenshu::text
