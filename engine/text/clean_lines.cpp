// Lines that were cut at a fixed width.
#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "base/utf8.hpp"
#include "text/characters.hpp"
#include "text/clean_passes.hpp"
#include "text/text_lines.hpp"
#include "text/width.hpp"
#include "text/words.hpp"

namespace wenshu::text {
namespace {

bool is_any_of(char32_t c, std::u32string_view all) {
    return c != 0 && all.find(c) != std::u32string_view::npos;
}

struct Line {
    std::size_t start = 0;
    std::string_view text;  // without the spaces at its ends
    bool indented = false;
    std::size_t columns = 0;
    std::size_t characters = 0;

    std::size_t end() const { return start + text.size(); }
};

std::vector<Line> trimmed_lines(std::string_view text) {
    constexpr std::u32string_view spaces = U" 　\t\u00A0";
    std::vector<Line> lines;
    for (const TextLine& whole : lines_of(text)) {
        auto line = whole.text;
        std::size_t start = 0;
        while (is_any_of(at(line, start), spaces)) base::next_code_point(line, start);
        std::size_t end = line.size();
        while (end > start && is_any_of(before(line, end), spaces)) end = start_before(line, end);
        const auto inside = line.substr(start, end - start);
        const std::size_t indent = columns(line.substr(0, start));
        lines.push_back({whole.start + start, inside, start > 0, indent + columns(inside),
                         indent / 2 + base::count_code_points(inside)});
    }
    return lines;
}

bool ends_sentence(std::string_view line) {
    return is_any_of(before(line, line.size()), U"。！？；：….!?;:");
}

// 一、 （一） 1. 1、 (1) 第一条 ① 附件: here a paragraph begins.
bool starts_paragraph(std::string_view line) {
    constexpr std::u32string_view han = U"一二三四五六七八九十百〇";
    const char32_t first = at(line, 0);
    if (is_any_of(first, U"#-*•●■◆★") || (first >= 0x2460 && first <= 0x249B)) return true;
    if (line.starts_with("附件") || line.starts_with("附：")) return true;
    std::size_t offset = 0;
    const bool bracketed = is_any_of(first, U"（(");
    const bool numbered = first == U'第';
    if (bracketed || numbered) base::next_code_point(line, offset);
    const std::size_t start = offset;
    while (is_any_of(at(line, offset), han) || is_digit(at(line, offset)))
        base::next_code_point(line, offset);
    if (offset == start) return false;
    std::size_t behind = offset;
    const char32_t mark = behind < line.size() ? base::next_code_point(line, behind) : 0;
    if (bracketed) return is_any_of(mark, U"）)");
    if (numbered) return is_any_of(mark, U"条章节篇，");
    return is_any_of(mark, U"、.．") && !is_digit(at(line, behind));
}

// How wide lines may be before they are cut: in columns, as screens count, or in characters, as sites do.
struct Cut {
    std::size_t Line::*measure = nullptr;
    std::size_t width = 0;  // a line of this width is full
    std::size_t full = 0;   // lines that are, and end in the middle of a sentence

    bool is_full(const Line& line) const { return line.*measure >= width; }
};

class Joiner {
  public:
    explicit Joiner(std::string_view text) : text_(text), lines_(trimmed_lines(text)) {
        bool together = false;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (lines_[i].text.empty()) continue;
            filled_.push_back(i);
            indents_ += lines_[i].indented ? 1U : 0U;
            if (i > 0 && !lines_[i - 1].text.empty()) together = true;
            if (i > 0 && lines_[i - 1].text.empty()) ++blanks_;
        }
        each_apart_ = !together && blanks_ > 0;
    }

    Edited joined() && {
        Editor editor(text_);
        // Digits make a line narrower but not shorter: each measure finds lines that the other one misses.
        std::vector<Cut> cuts;
        if (const auto cut = cut_of(&Line::columns, 40, 160, 3)) cuts.push_back(*cut);
        if (const auto cut = cut_of(&Line::characters, 20, 80, 1)) cuts.push_back(*cut);
        if (cuts.empty()) return std::move(editor).finish();
        for (std::size_t k = 0; k + 1 < filled_.size(); ++k) {
            const Line& line = lines_[filled_[k]];
            const Line& next = lines_[filled_[k + 1]];
            const bool apart = filled_[k + 1] > filled_[k] + 1 && !each_apart_;
            const bool full = std::ranges::any_of(cuts, [&](const Cut& cut) { return cut.is_full(line); });
            if (apart || !full || !goes_on(line, next)) continue;
            // An English sentence is cut between two words, a number or an address anywhere.
            const bool latin =
                is_latin_letter(before(line.text, line.text.size())) && is_latin_letter(at(next.text, 0));
            editor.replace(line.end(), next.start - line.end(), latin ? " " : "", "D-26");
        }
        return std::move(editor).finish();
    }

  private:
    // The widest line's width, if many lines are that wide and end in the middle of a sentence, some of them
    // in the middle of a word.
    std::optional<Cut> cut_of(std::size_t Line::*measure, std::size_t narrowest, std::size_t widest,
                              std::size_t slack) {
        constexpr std::size_t fewest = 3;
        std::size_t width = 0;
        for (const std::size_t i : filled_) width = std::max(width, lines_[i].*measure);
        if (width < narrowest || width > widest) return std::nullopt;
        Cut cut{measure, width - slack, 0};
        std::size_t torn = 0;
        for (std::size_t k = 0; k + 1 < filled_.size(); ++k) {
            const Line& line = lines_[filled_[k]];
            if (!cut.is_full(line) || ends_sentence(line.text)) continue;
            ++cut.full;
            torn += is_torn(line.text, lines_[filled_[k + 1]].text) ? 1U : 0U;
        }
        const bool is_cut = cut.full >= fewest && cut.full * 8 >= filled_.size() && torn * 4 >= cut.full;
        return is_cut ? std::optional(cut) : std::nullopt;
    }

    // Whether the end of a line cannot be the end of anything.
    bool is_torn(std::string_view line, std::string_view next) {
        constexpr std::size_t context = 12;  // bytes: four Han
        const char32_t last = before(line, line.size());
        if (is_any_of(last, U"，、（“《")) return true;
        if (is_digit(last) && is_digit(at(next, 0))) return true;
        const auto left = line.size() > context ? line.substr(line.size() - context) : line;
        if ((static_cast<unsigned char>(left.front()) & 0xC0U) == 0x80U) return false;
        return words_.joins(std::string(left) + std::string(base::first_code_points(next, 4)), left.size());
    }

    bool goes_on(const Line& line, const Line& next) const {
        constexpr std::size_t enough = 2;
        if (starts_paragraph(next.text) &&
            (ends_sentence(line.text) || !is_any_of(before(line.text, line.text.size()), U"，、")))
            return false;
        // Indents or empty lines tell paragraphs apart: then a full stop at the end of a full line says
        // nothing.
        if (indents_ >= enough) return !next.indented;
        return (blanks_ >= enough && !each_apart_) || !ends_sentence(line.text);
    }

    std::string_view text_;
    std::vector<Line> lines_;
    std::vector<std::size_t> filled_;  // lines with something in them
    std::size_t indents_ = 0;
    std::size_t blanks_ = 0;  // places at which lines stand apart
    bool each_apart_ = false;
    WordMeter words_;
};

}  // namespace

Edited join_lines(std::string_view text, const CleanOptions&) {
    // A line that no width cuts is a paragraph, and then none of them was cut.
    constexpr std::size_t longest = 2 * 160 + 1;  // bytes, of which each makes half a column at least
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        if (end - start > longest) return {};
        start = end + 1;
    }
    return Joiner(text).joined();
}

}  // namespace wenshu::text
