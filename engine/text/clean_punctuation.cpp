// Punctuation marks of other families where Chinese ones belong (GB/T 15834-2011).
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

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
    Mark{0xFE51, "、"}, Mark{0xFE52, "。"}, Mark{0xFE56, "？"}, Mark{0xFE57, "！"}, Mark{0xFE59, "（"},
    Mark{0xFE5A, "）"}, Mark{0xFF64, "、"}, Mark{0xFF61, "。"}, Mark{0x301E, "”"},  Mark{0x301D, "“"},
    Mark{0x2027, "·"},  Mark{0x2024, "·"},  Mark{0x30FB, "·"},  Mark{0xFF65, "·"},  Mark{0x2022, "·"},
    Mark{0x22C5, "·"},  Mark{0x2219, "·"}};

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

// An ASCII mark in a Chinese sentence, followed at `end`: Han on one side at least, nothing foreign on the
// other.
bool is_in_chinese(std::string_view text, std::size_t start, std::size_t end) {
    const char32_t left = before(text, start);
    const char32_t right = at(text, end);
    const bool han = is_han(left) || is_closing(left) || is_han(right) || is_opening(right);
    if (is_han(left) && is_digit(right)) return true;  // 其中,25人
    return han && may_precede(left) && may_follow(right) &&
           (is_han(left) || is_closing(left) || !is_line_end(right));
}

// How a text ends its sentences: with . at the ends of its lines more often than with 。
bool stops_with_ascii(std::string_view text) {
    std::size_t ascii = 0;
    std::size_t chinese = 0;
    for (auto end = text.find('\n'); end != std::string_view::npos; end = text.find('\n', end + 1)) {
        const char32_t last = before(text, end);
        chinese += last == U'。' ? 1U : 0U;
        ascii += last == U'.' && is_han(before(text, end - 1)) ? 1U : 0U;
    }
    return ascii > chinese;
}

class MarkMender {
  public:
    explicit MarkMender(std::string_view text) : text_(text), editor_(text) {}

    Edited mended() && {
        for (std::size_t offset = 0; offset < text_.size();) {
            const auto byte = static_cast<unsigned char>(text_[offset]);
            const bool ascii =
                byte == ',' || byte == ';' || byte == ':' || byte == '?' || byte == '!' || byte == '.';
            // The other families begin with E2, E3 and EF.
            if (!ascii && byte != 0xE2 && byte != 0xE3 && byte != 0xEF) {
                ++offset;
                continue;
            }
            const std::size_t start = offset;
            const char32_t c = next_character(text_, offset);
            if (c == U'，' || c == U'。' || c == U'、') continue;  // most of what begins with these bytes
            if (c == U'.') {
                mend_stop(start);
            } else if (ascii) {
                mend_ascii(start, c);
            } else {
                mend_family(start, offset, c);
            }
        }
        return std::move(editor_).finish();
    }

  private:
    void mend_ascii(std::size_t start, char32_t c) {
        const std::size_t end = start + 1;
        const bool ratio = c == U':' && is_digit(at(text_, end)) && is_digit(before(text_, start));
        // The space behind an English mark goes with it.
        const auto behind = std::min(text_.find_first_not_of(' ', end), text_.size());
        const bool spaced = behind > end && !is_line_end(at(text_, behind));
        if (ratio || !is_in_chinese(text_, start, spaced ? behind : end)) return;
        editor_.replace(start, (spaced ? behind : end) - start, meant(ascii_marks, c), "PUN-01");
    }

    void mend_stop(std::size_t start) {
        const char32_t left = before(text_, start);
        const char32_t right = at(text_, start + 1);
        const bool ends =
            is_line_end(right) && (is_han(left) || is_closing(left) || ends_number(start, left));
        if (ends ||
            (is_han(left) && (is_han(right) || is_opening(right)) && by_ascii() && !is_numeral(start)))
            editor_.replace(start, 1, "。", "PUN-01");
    }

    // 86场，达100%. at the end of a sentence of some length; 1. alone is an ordinal.
    bool ends_number(std::size_t start, char32_t left) const {
        constexpr std::string_view comma = "，";
        return (is_digit(left) || left == U'%') &&
               line_around(text_, start).find(comma) != std::string_view::npos;
    }

    // 一.工作目标 at the start of a line, 五.一 among numerals.
    bool is_numeral(std::size_t start) const {
        constexpr std::u32string_view numerals = U"一二三四五六七八九十";
        return numerals.find(before(text_, start)) != std::u32string_view::npos;
    }

    bool by_ascii() {
        if (!by_ascii_) by_ascii_ = stops_with_ascii(text_);
        return *by_ascii_;
    }

    void mend_family(std::size_t start, std::size_t end, char32_t c) {
        if (is_han(c)) return;
        const auto other = meant(families, c);
        if (other.empty()) return;
        const char32_t left = before(text_, start);
        const char32_t right = at(text_, end);
        const bool dot = other == "·" && is_digit(left) && is_digit(right);  // 5•12
        const bool bullet = other == "·" && is_line_end(left);
        const bool number = (is_digit(left) || left == U'%') && !is_digit(right);
        if (!bullet && (dot || number || is_han(left) || is_han(right) || is_closing(left)))
            editor_.replace(start, end - start, other, "D-24");
    }

    std::string_view text_;
    Editor editor_;
    std::optional<bool> by_ascii_;
};

}  // namespace

Edited mend_marks(std::string_view text, const CleanOptions&) {
    return MarkMender(text).mended();
}

namespace {

struct Run {
    std::string_view found;
    std::string_view meant;
    std::string_view rule;
};

// Where one run begins as another does, the longer stands first.
constexpr std::array runs = {Run{"⋯⋯", "……", "PUN-04"},           Run{"⋯", "……", "PUN-04"},
                             Run{"······", "……", "PUN-04"},       Run{"···", "……", "PUN-04"},
                             Run{"・・・・・・", "……", "PUN-04"}, Run{"・・・", "……", "PUN-04"},
                             Run{"。。。", "……", "PUN-04"},       Run{"，，", "，", "PUN-08"},
                             Run{"。。", "。", "PUN-08"},         Run{"；；", "；", "PUN-08"},
                             Run{"，。", "。", "PUN-07"},         Run{"、。", "。", "PUN-07"}};

// Three full stops and more between Chinese are an ellipsis: the length of the run.
std::size_t dots(std::string_view text, std::size_t start) {
    const auto end = std::min(text.find_first_not_of('.', start), text.size());
    const bool chinese = is_han(before(text, start)) || is_closing(before(text, start));
    return end - start >= 3 && chinese ? end - start : 0;
}

// One … between Han or at the end of what Han say: an ellipsis is six dots (GB/T 15834-2011 4.11.2).
bool is_single_ellipsis(std::string_view text, std::size_t start) {
    constexpr std::string_view half = "…";
    const auto rest = text.substr(start);
    if (!rest.starts_with(half) || rest.substr(half.size()).starts_with(half)) return false;
    const char32_t right = at(text, start + half.size());
    return is_han(before(text, start)) && (is_han(right) || is_line_end(right) || is_closing(right));
}

// A comma before another mark, as converters of web texts put it there: 一,、 is 一、 and 回顾,; is 回顾；.
bool is_stray_comma(std::string_view text, std::size_t start) {
    constexpr std::u32string_view marks = U",;:、；：，。！？";
    const char32_t left = before(text, start);
    return (is_han(left) || is_closing(left)) && marks.find(at(text, start + 1)) != std::u32string_view::npos;
}

// Whether one of the runs may begin here: a mark alone does not.
bool may_run(std::string_view text, std::size_t start) {
    const auto byte = static_cast<unsigned char>(text[start]);
    if (byte == ',') return is_stray_comma(text, start);
    if (byte == '.') return text.substr(start).starts_with("...");
    if (byte == 0xE2) return text.substr(start).starts_with("…") || text.substr(start).starts_with("⋯");
    if (byte == 0xC2) return text.substr(start).starts_with("··");
    // ， 。 ； 、 and ・ take three bytes; what follows begins as they do.
    return start + 3 < text.size() && (text[start + 3] == '\xE3' || text[start + 3] == '\xEF');
}

// The run at `start`, and what it should be; of full stops as long as it goes on.
Run run_at(std::string_view text, std::size_t start) {
    if (text[start] == ',') return {text.substr(start, 1), "", "PUN-08"};
    if (const auto length = dots(text, start); length > 0)
        return {text.substr(start, length), "……", "PUN-04"};
    if (is_single_ellipsis(text, start)) return {text.substr(start, 3), "……", "PUN-04"};
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
    constexpr ByteSet first_bytes(",.\xC2\xE2\xE3\xEF");
    for (auto offset = first_bytes.find(text, 0); offset < text.size();
         offset = first_bytes.find(text, offset)) {
        const Run run = may_run(text, offset) ? run_at(text, offset) : Run{};
        if (run.found.empty()) {
            ++offset;
            continue;
        }
        editor.replace(offset, run.found.size(), run.meant, run.rule);
        offset += run.found.size();
    }
    return std::move(editor).finish();
}

}  // namespace wenshu::text
