// GBK that lost a byte, so that the characters behind it are pairs of halves.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/utf8.hpp"
#include "text/characters.hpp"
#include "text/clean_passes.hpp"
#include "text/converter.hpp"
#include "text/text_lines.hpp"
#include "text/words.hpp"

namespace wenshu::text {
namespace {

constexpr double prose = 0.4;           // the share of words in what reads like prose
constexpr double margin = 0.15;         // what must lie between it and what was there before
constexpr std::size_t shortest = 2;     // characters out of step
constexpr std::size_t context = 5;      // characters in front that help to find the lost byte
constexpr std::size_t window = 6;       // characters behind
constexpr std::size_t back = 4;         // characters before the first odd one
constexpr std::string_view lost = "□";  // a character of which nobody can know more
constexpr char32_t replacement = 0xFFFD;

bool is_gap(char32_t c) {
    return c == U'?' || c == replacement;
}

// Lead bytes that may have been lost: those of marks, then of common Han.
std::string lead_bytes() {
    std::string leads = "\xA1\xA3";
    for (unsigned byte = 0xB0; byte <= 0xF7; ++byte) leads += static_cast<char>(byte);
    return leads;
}

// The end of the characters of two bytes at `offset`.
std::size_t run_of_two_bytes(std::string_view text, std::size_t offset) {
    while (offset < text.size() && at(text, offset) >= 0x80 && !is_gap(at(text, offset)))
        base::next_code_point(text, offset);
    return offset;
}

// What follows a run out of step, as far as it belongs to it.
struct Run {
    std::size_t start = 0;  // of the characters behind the gap
    std::size_t end = 0;
    std::string bytes;
};

// A reading of a run: the text, and where the text that was given goes on.
struct Reading {
    std::string text;
    std::size_t end = 0;
};

std::size_t some_before(std::string_view text, std::size_t offset, std::size_t count) {
    while (count-- > 0 && offset > 0 && before(text, offset) != U'\n') offset = start_before(text, offset);
    return offset;
}

// A mark that prose has, or none at all.
bool is_mark(char32_t c) {
    constexpr std::u32string_view marks = U"，。、；：？！“”‘’（）《》〈〉【】〔〕…—·％～　";
    return (c >= 0xFF01 && c <= 0xFF5E) || marks.find(c) != std::u32string_view::npos;
}

// The marks whose bytes are lost most often.
bool is_sentence_mark(char32_t c) {
    constexpr std::u32string_view marks = U"，。、；：“”（）《》";
    return marks.find(c) != std::u32string_view::npos;
}

// What prose hardly has: a Han that is not of everyday use, a letter of any other writing.
bool is_odd(char32_t c) {
    return c >= 0x80 && !is_common_han(c) && !is_mark(c);
}

bool has_odd(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        if (is_odd(base::next_code_point(text, offset))) return true;
    }
    return false;
}

bool is_plausible(std::string_view text, std::size_t least_han) {
    std::size_t han = 0;
    std::size_t odd = 0;
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t c = base::next_code_point(text, offset);
        han += is_han(c) ? 1U : 0U;
        odd += is_odd(c) ? 1U : 0U;
    }
    return han >= least_han && odd * 6 <= han;
}

class Shifted {
  public:
    explicit Shifted(std::string_view text) : text_(text), leads_(lead_bytes()) {}

    // The run behind `start`, put in step; nothing where it makes no more sense than before. `gap` is where
    // the mark of the loss begins, or `start` where there is none.
    std::optional<Reading> read(std::size_t gap, std::size_t start) {
        const Run run = run_at(start);
        // What stands behind a run that was put in step is likely to be out of step as well.
        const bool chained = gap == chained_;
        if (run.bytes.size() < (chained ? 2 : 2 * shortest) || !may_be_shifted(run, chained)) {
            return std::nullopt;
        }
        const auto lead = best_lead(gap, run);
        auto found = lead ? paired(lead->byte, run) : std::nullopt;
        if (!found) return std::nullopt;
        if (lead->unsure && is_han(at(found->text, 0))) found->text.replace(0, first_size(found->text), lost);
        const double was = meter_.share(text_.substr(run.start, run.end - run.start));
        const double is = std::max(meter_.share(left_of(gap) + found->text), meter_.share(found->text));
        if (is < was || (!chained && is <= std::max(prose, was + margin))) return std::nullopt;
        if (is_gap(at(text_, found->end))) chained_ = found->end;
        return found;
    }

    // The same where nothing marks the loss: it happened at one of the characters before `odd`, the first one
    // that prose hardly has. The reading begins where `from` says.
    std::optional<Reading> read_unmarked(std::size_t odd, std::size_t& from) {
        std::size_t best = odd;
        double most = -1;
        std::size_t start = odd;
        for (std::size_t i = 0; i <= back && at(text_, start) >= 0x80 && !is_gap(at(text_, start)); ++i) {
            const auto lead = best_lead(start, run_at(start));
            if (lead && lead->share > most) {
                most = lead->share;
                best = start;
            }
            if (start == 0) break;
            start = start_before(text_, start);
        }
        from = best;
        return read(best, best);
    }

  private:
    // All that is not ASCII, up to the next gap.
    Run run_at(std::size_t start) const {
        Run run{start, run_of_two_bytes(text_, start), {}};
        const auto characters = text_.substr(start, run.end - start);
        auto bytes = encoded(characters, "GBK");
        if (!bytes) bytes = encoded(characters, "gb18030");
        const bool pairs = bytes && bytes->size() == 2 * base::count_code_points(characters);
        if (pairs) run.bytes = *std::move(bytes);
        return run;
    }

    // Whether it says something once it is in step: at once, so that most text costs nothing more.
    bool may_be_shifted(const Run& run, bool chained) const {
        const auto characters = text_.substr(run.start, run.end - run.start);
        if (!chained && !has_odd(characters)) return false;
        return is_plausible(rest(run), chained ? 0 : 2);
    }

    std::string left_of(std::size_t gap) const {
        const std::size_t from = some_before(text_, gap, context);
        return std::string(text_.substr(from, gap - from));
    }

    static std::size_t first_size(std::string_view text) {
        std::size_t offset = 0;
        base::next_code_point(text, offset);
        return offset;
    }

    // What stands behind the first pair, which the lost byte has no say in.
    static std::string rest(const Run& run) {
        if (run.bytes.size() < 2) return {};
        auto text = decoded(std::string_view(run.bytes).substr(1, (run.bytes.size() - 1) / 2 * 2), "GBK");
        return text ? *std::move(text) : std::string("\u0414");  // a letter that nobody takes for Chinese
    }

    struct Lead {
        char byte;
        double share;
        bool unsure = false;  // another Han makes as many words
    };

    // The byte with which the first characters make the most words. Most often a mark's byte is lost.
    std::optional<Lead> best_lead(std::size_t gap, const Run& run) {
        constexpr double for_a_mark = 0.12;
        const std::string left = left_of(gap);
        const auto first = run.bytes.substr(0, std::min(run.bytes.size() / 2 * 2, 2 * window) - 1);
        std::optional<Lead> best;
        for (const char lead : leads_) {
            const auto text = run.bytes.empty() ? std::nullopt : decoded(lead + first, "GBK");
            if (!text || !is_plausible(*text, 0) ||
                (!is_han(at(*text, 0)) && !is_sentence_mark(at(*text, 0))))
                continue;
            const double share =
                meter_.share(left + *text) + (is_sentence_mark(at(*text, 0)) ? for_a_mark : 0);
            if (best && share == best->share) best->unsure = true;
            if (!best || share > best->share) best = Lead{lead, share};
        }
        return best;
    }

    // The pairs of a run whose first half was lost, and what becomes of the half at its end.
    std::optional<Reading> paired(char lead, const Run& run) const {
        std::string bytes = lead + run.bytes;
        std::size_t end = run.end;
        const char half = bytes.back();
        bytes.pop_back();
        const char32_t next = at(text_, end);
        const auto absorbed = next >= 0x40 && next < 0x7F
                                  ? decoded(std::string{half, static_cast<char>(next)}, "GBK")
                                  : std::nullopt;
        std::string tail;
        if (absorbed && is_han(at(*absorbed, 0))) {
            tail = *absorbed;
            ++end;
        } else {
            tail = half == '\xA3' ? "，" : half == '\xA1' ? "。" : lost;
            // The gap behind is this character's other half, unless more is out of step behind it.
            std::size_t behind = end;
            if (is_gap(next)) base::next_code_point(text_, behind);
            if (behind > end && !more_behind(behind)) end = behind;
        }
        auto text = decoded(bytes, "GBK");
        if (!text) return std::nullopt;
        return Reading{*text + tail, end};
    }

    bool more_behind(std::size_t start) const {
        const Run run = run_at(start);
        return run.bytes.size() >= 2 && may_be_shifted(run, true) &&
               !is_plausible(text_.substr(run.start, run.end - run.start), 0);
    }

    std::string_view text_;
    std::size_t chained_ = std::string_view::npos;  // the gap behind the run that was read last
    std::string leads_;
    WordMeter meter_;
};

// The gap at `offset` and the run behind it. Two gaps are one character and the half of another one: a comma,
// of which the second half makes no character with whatever follows.
bool mend_gap(std::string_view text, std::size_t gap, Shifted& shifted, Editor& editor) {
    std::size_t start = gap;
    base::next_code_point(text, start);
    const bool two = is_gap(at(text, start));
    if (two) base::next_code_point(text, start);
    if (at(text, start) < 0x80 || is_gap(at(text, start))) return false;
    const auto reading = shifted.read(gap, start);
    if (reading) {
        const std::string comma = two ? "，" : "";
        editor.replace(gap, reading->end - gap, comma + reading->text, "D-03");
    }
    return reading.has_value();
}

// Whether three of the six characters from `offset` on are odd, as in text out of step every other one is.
bool is_dense(std::string_view text, std::size_t offset) {
    std::size_t odd = 0;
    for (int i = 0; i < 6 && offset < text.size() && at(text, offset) != U'\n'; ++i)
        odd += is_odd(base::next_code_point(text, offset)) ? 1U : 0U;
    return odd >= 3;
}

// A run that begins near an odd character where nothing marks the loss; where to go on.
std::size_t mend_unmarked(std::string_view text, std::size_t odd, Shifted& shifted, Editor& editor) {
    std::size_t from = odd;
    const auto reading = shifted.read_unmarked(odd, from);
    if (reading && from >= editor.position()) {
        editor.replace(from, reading->end - from, reading->text, "D-03");
        return reading->end;
    }
    return run_of_two_bytes(text, odd);
}

}  // namespace

Edited repair_shifted(std::string_view text, const CleanOptions&) {
    Editor editor(text);
    std::optional<Shifted> shifted;
    const HanLevels& levels = han_levels();
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t start = offset;
        const char32_t c = next_character(text, offset);
        if (levels.is_common(c)) continue;
        const bool gap = is_gap(c);
        if (!gap && (c < 0x80 || !is_odd(c) || !is_dense(text, start))) continue;
        if (!shifted) shifted.emplace(text);
        if (!gap) {
            offset = mend_unmarked(text, start, *shifted, editor);
        } else if (mend_gap(text, start, *shifted, editor)) {
            offset = editor.position();
        }
    }
    return std::move(editor).finish();
}

}  // namespace wenshu::text
