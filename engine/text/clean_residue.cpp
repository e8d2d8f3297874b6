// What was thrown between the characters of a text: noise against copying, stray marks, the marks of
// Markdown.
#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "base/utf8.hpp"
#include "text/characters.hpp"
#include "text/clean_notices.hpp"
#include "text/clean_passes.hpp"
#include "text/text_lines.hpp"

namespace wenshu::text {
namespace {

bool is_ascii(std::string_view text, std::size_t offset) {
    return offset < text.size() && static_cast<unsigned char>(text[offset]) < 0x80;
}

// Noise is full of marks that no Chinese sentence has.
bool has_odd_marks(std::string_view run) {
    constexpr std::size_t fewest = 2;
    constexpr std::string_view odd = "!@#$^&*+={}[]|\\~`<>?;_";
    return static_cast<std::size_t>(std::ranges::count_if(
               run, [&](char c) { return odd.find(c) != std::string_view::npos; })) >= fewest;
}

// The part of a run of ASCII that is noise: 100% in front of it is the sentence's.
std::string_view noise_in(std::string_view run) {
    constexpr std::size_t longest_piece = 2;
    constexpr std::size_t shortest = 10;
    if (run.size() < shortest) return {};
    const auto is_own = [](std::string_view piece) {
        return piece.size() > longest_piece ||
               std::ranges::all_of(piece, [](char c) { return c >= '0' && c <= '9'; });
    };
    const auto first = run.find(' ');
    if (first != std::string_view::npos && first > 1 && is_own(run.substr(0, first)))
        run.remove_prefix(first);
    const auto last = run.rfind(' ');
    if (last != std::string_view::npos && run.size() - last > 2 && is_own(run.substr(last + 1)))
        run.remove_suffix(run.size() - last);
    return is_noise(run) && has_odd_marks(run) ? run : std::string_view();
}

class Remover {
  public:
    Remover(std::string_view text, bool markdown) : text_(text), markdown_(markdown), editor_(text) {}

    Edited removed() && {
        dots_are_stray_ = text_.find('.') != std::string_view::npos && ends_with_stops();
        for (const TextLine& line : lines_of(text_)) {
            if (!markdown_ && is_rule(line.text)) {
                remove_line(line);
                continue;
            }
            std::size_t offset = markdown_ ? 0 : remove_heading(line);
            while (offset < line.text.size()) {
                offset = is_ascii(line.text, offset) ? inspect(line, offset) : offset + 1;
            }
        }
        return std::move(editor_).finish();
    }

  private:
    void remove_line(const TextLine& line) {
        editor_.remove(line.start, std::min(line.end() + 1, text_.size()) - line.start, "D-31");
    }

    // ``` and --- alone in a line.
    static bool is_rule(std::string_view line) {
        if (line.starts_with("```")) return count_han(line) == 0;
        return line.size() >= 3 && (line.find_first_not_of('-') == std::string_view::npos ||
                                    line.find_first_not_of('*') == std::string_view::npos ||
                                    line.find_first_not_of('=') == std::string_view::npos);
    }

    // ## and a decoration before a heading; how far the line is done.
    std::size_t remove_heading(const TextLine& line) {
        constexpr std::array<std::string_view, 16> decorations = {"🌟", "✅", "📌", "🔥", "✨", "💡", "📢", "🎯",
                                                                  "🚀", "👉", "📝", "📋", "🔹", "🔸", "📣", "⭐"};
        std::size_t end = std::min(line.text.find_first_not_of('#'), line.text.size());
        if (end > 0 && (end > 6 || at(line.text, end) != U' ')) end = 0;
        for (const auto decoration : decorations) {
            if (line.text.substr(end).starts_with(decoration)) end += decoration.size();
        }
        if (end == 0) return 0;
        while (at(line.text, end) == U' ' || at(line.text, end) == 0xFE0F)
            base::next_code_point(line.text, end);
        editor_.remove(line.start, end, "D-31");
        return end;
    }

    // What begins with an ASCII character in a line; where to go on.
    std::size_t inspect(const TextLine& line, std::size_t offset) {
        std::size_t end = offset;
        while (is_ascii(line.text, end)) ++end;
        const auto run = line.text.substr(offset, end - offset);
        const auto noise = run.size() < line.text.size() ? noise_in(run) : std::string_view();
        if (!noise.empty()) {
            const auto start = offset + static_cast<std::size_t>(noise.data() - run.data());
            editor_.remove(line.start + start, noise.size(), "D-07");
            return end;
        }
        constexpr ByteSet strays("`.*");
        const auto upto = line.text.substr(0, end);
        for (offset = strays.find(upto, offset); offset < end; offset = strays.find(upto, offset + 1))
            remove_stray(line, offset, end);
        return end;
    }

    void remove_stray(const TextLine& line, std::size_t offset, std::size_t end) {
        const char32_t left = before(line.text, offset);
        const char32_t right = at(line.text, offset + 1);
        const char c = line.text[offset];
        const bool between = is_han(left) && is_han(right);
        if (c == '`' && !markdown_ && left != U'`' && right != U'`' && (is_han(left) || is_han(right))) {
            editor_.remove(line.start + offset, 1, "D-08");
        } else if (c == '.' && between && dots_are_stray_ && !(is_numeral(left) && is_numeral(right)) &&
                   !is_ordinal(line.text, offset)) {
            editor_.remove(line.start + offset, 1, "D-08");
        } else if (c == '*' && !markdown_ && offset + 1 < end && right == U'*' && left != U'*' &&
                   line.start + offset >= editor_.position() && at(line.text, offset + 2) != U'*' &&
                   is_bold(line.text)) {
            editor_.remove(line.start + offset, 2, "D-31");
        }
    }

    static bool is_numeral(char32_t c) {
        constexpr std::u32string_view numerals = U"一二三四五六七八九十";
        return numerals.find(c) != std::u32string_view::npos;
    }

    // 一.工作目标
    static bool is_ordinal(std::string_view line, std::size_t dot) {
        std::size_t offset = dot;
        while (is_numeral(before(line, offset))) offset = start_before(line, offset);
        return offset < dot && !is_han(before(line, offset));
    }

    // ** in pairs; 电线** alone is a word that was masked.
    static bool is_bold(std::string_view line) {
        std::size_t count = 0;
        for (auto found = line.find("**"); found != std::string_view::npos;
             found = line.find("**", found + 2))
            ++count;
        return count > 0 && count % 2 == 0 && line.find("***") == std::string_view::npos;
    }

    // Sentences end with 。 in this text, so that a dot between Han is none of it.
    bool ends_with_stops() const {
        constexpr std::string_view stop = "。\n";
        constexpr int enough = 2;
        int count = 0;
        for (auto found = text_.find(stop); found != std::string_view::npos && count < enough;
             found = text_.find(stop, found + 1))
            ++count;
        return count >= enough;
    }

    std::string_view text_;
    bool markdown_;
    bool dots_are_stray_ = false;
    Editor editor_;
};

}  // namespace

Edited remove_residue(std::string_view text, const CleanOptions& options) {
    return Remover(text, options.markdown).removed();
}

}  // namespace wenshu::text
