// Text that was decoded as another encoding than it was written in.
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

constexpr double prose = 0.4;             // what reads like prose
constexpr std::size_t shortest_run = 3;   // characters: shorter ones say too little
constexpr char32_t replacement = 0xFFFD;  // stands where a decoder gave up

std::size_t count_if(std::string_view text, bool (*is)(char32_t)) {
    std::size_t count = 0;
    for (std::size_t offset = 0; offset < text.size();)
        count += is(base::next_code_point(text, offset)) ? 1U : 0U;
    return count;
}

// Whether a line has so many rare Han: hardly a clean one has.
bool has_rare_han(std::string_view line, std::size_t enough) {
    const HanLevels& levels = han_levels();
    std::size_t rare = 0;
    for (std::size_t offset = 0; offset < line.size() && rare < enough;) {
        if (static_cast<unsigned char>(line[offset]) < 0x80) {
            ++offset;
            continue;
        }
        const char32_t c = next_character(line, offset);
        rare += !levels.is_common(c) && is_han(c) ? 1U : 0U;
    }
    return rare >= enough;
}

bool is_rare_han(char32_t c) {
    return is_han(c) && !is_common_han(c);
}

// Han of everyday use, hardly a rare one, and something to read.
bool is_plausible(std::string_view text) {
    const std::size_t han = count_if(text, is_han);
    return han >= 2 && count_if(text, is_rare_han) * 10 <= han;
}

// Not a character of Chinese text: neither ASCII nor Han nor one of their marks.
bool is_foreign(char32_t c) {
    const bool mark = (c >= 0x2010 && c <= 0x2026) || (c >= 0x3000 && c <= 0x3020) ||
                      (c >= 0xFF00 && c <= 0xFF5E) || c == 0x00B7 || c == 0x2103 || c == 0x25A1 ||
                      c == 0x25CB || (c >= 0x2460 && c <= 0x249B) || c == 0xFEFF || c == 0x00D7 ||
                      c == 0x00A0;
    return c >= 0x80 && !is_han(c) && !mark;
}

// UTF-8 cannot come about by chance where it says Chinese, be it simplified or Traditional.
bool is_chinese_utf8(std::string_view bytes) {
    return base::find_invalid_utf8(bytes) == std::string_view::npos && count_if(bytes, is_foreign) == 0 &&
           count_if(bytes, [](char32_t c) { return c >= 0x80; }) > 0;
}

bool is_letter_of_single_byte(char32_t c) {
    // Windows-1252 puts punctuation and letters where Latin-1 has controls.
    constexpr std::array<char32_t, 27> windows = {0x20AC, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x017D, 0x2018,
                                                  0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
                                                  0x2122, 0x0161, 0x203A, 0x0153, 0x017E, 0x0178};
    if (c > 0x2122) return false;
    return (c >= 0x80 && c <= 0xFF) || std::ranges::find(windows, c) != windows.end();
}

// Whether a text of one encoding was found already: then the shortest runs are taken for it too.
struct Seen {
    bool utf8 = false;
    bool gbk = false;
};

std::optional<std::string> utf8_of(std::string_view run, const char* single, const Seen& seen) {
    auto bytes = encoded(run, single);
    if (!bytes || *bytes == run || base::find_invalid_utf8(*bytes) != std::string_view::npos) {
        return std::nullopt;
    }
    if (is_chinese_utf8(*bytes) && (seen.utf8 || count_if(*bytes, is_han) >= 2)) return bytes;
    // What was read wrongly twice is letters of single bytes once more.
    const bool letters = count_if(*bytes, is_han) == 0 && bytes->find('\xC3') != std::string::npos;
    return letters ? utf8_of(*bytes, single, seen) : std::nullopt;
}

std::optional<std::string> gbk_of(std::string_view run, const char* single, const Seen& seen) {
    const auto bytes = encoded(run, single);
    auto text = bytes ? decoded(*bytes, "GBK") : std::nullopt;
    if (!text || count_if(*text, is_foreign) > 0) return std::nullopt;
    const bool known = seen.gbk && count_if(*text, is_rare_han) == 0;
    if (known || (is_plausible(*text) && word_share(*text) >= prose)) return text;
    return std::nullopt;
}

// ä¸­å›½ and ÖÐ¹ú: every character stands for a byte.
std::optional<std::string> from_single_bytes(std::string_view run, Seen& seen) {
    for (const char* const single : {"ISO-8859-1", "windows-1252"}) {
        if (auto text = utf8_of(run, single, seen)) {
            seen.utf8 = true;
            return text;
        }
        if (auto text = gbk_of(run, single, seen)) {
            seen.gbk = true;
            return text;
        }
    }
    return std::nullopt;
}

// The run of such characters that begins at `start`.
std::size_t run_end(std::string_view text, std::size_t start, bool (*belongs)(char32_t)) {
    std::size_t offset = start;
    while (offset < text.size()) {
        std::size_t next = offset;
        if (!belongs(base::next_code_point(text, next))) break;
        offset = next;
    }
    return offset;
}

// From the first letter of single bytes in a line to the last one, with all ASCII between.
std::pair<std::size_t, std::size_t> stretch(std::string_view line) {
    std::size_t first = line.size();
    std::size_t last = 0;
    for (std::size_t offset = 0; offset < line.size();) {
        const std::size_t start = offset;
        if (!is_letter_of_single_byte(base::next_code_point(line, offset))) continue;
        first = std::min(first, start);
        last = offset;
    }
    return {first, last};
}

// The stretch as a whole, else its runs one by one.
void repair_line(const TextLine& line, Seen& seen, Editor& editor) {
    const auto [first, last] = stretch(line.text);
    if (first >= last) return;
    const auto whole = line.text.substr(first, last - first);
    if (const auto mended = from_single_bytes(whole, seen)) {
        return editor.replace(line.start + first, whole.size(), *mended, "D-05");
    }
    for (std::size_t offset = first; offset < last;) {
        const std::size_t end = run_end(line.text, offset, is_letter_of_single_byte);
        const auto run = line.text.substr(offset, end - offset);
        const bool enough = base::count_code_points(run) >= (seen.utf8 || seen.gbk ? 2 : shortest_run);
        if (const auto mended = enough ? from_single_bytes(run, seen) : std::nullopt) {
            editor.replace(line.start + offset, run.size(), *mended, "D-05");
        }
        offset = end;
        if (offset < last) base::next_code_point(line.text, offset);
    }
}

// Reads UTF-8 of which some bytes were lost, each marked by a ?.
class TornUtf8 {
  public:
    explicit TornUtf8(std::string_view bytes) : bytes_(bytes) {}

    // The text, a ? for what nobody can know; nothing where most is lost.
    std::optional<std::string> read() {
        for (std::size_t at = 0; at < bytes_.size();) at += step(at);
        return lost_ <= whole_ && whole_ > 0 ? std::optional(std::move(text_)) : std::nullopt;
    }

  private:
    std::size_t step(std::size_t at) {
        const auto rest = bytes_.substr(at);
        const auto lead = static_cast<unsigned char>(rest.front());
        const std::size_t size = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        const auto character = rest.substr(0, size);
        const bool complete =
            character.size() == size && base::find_invalid_utf8(character) == std::string_view::npos;
        if (complete && rest.front() != '?') {
            text_ += character;
            whole_ += size > 1 ? 1U : 0U;
            return size;
        }
        // Up to the next byte that can begin a character.
        std::size_t length = 1;
        while (length < rest.size() && (static_cast<unsigned char>(rest[length]) & 0xC0U) == 0x80U) ++length;
        if (rest.front() != '?' && length < rest.size() && rest[length] == '?') ++length;
        while (length < rest.size() && (static_cast<unsigned char>(rest[length]) & 0xC0U) == 0x80U) ++length;
        ++lost_;
        text_ += guess(rest.substr(0, length), length == rest.size());
        return length;
    }

    // A comma and a full stop are told by the two bytes that are left of them.
    static std::string_view guess(std::string_view bytes, bool at_end) {
        if (bytes.starts_with("\xEF\xBC")) return "，";
        if (bytes.starts_with("\xE3\x80")) return at_end ? "。" : "、";
        return bytes == "?" && at_end ? "" : "□";
    }

    std::string_view bytes_;
    std::string text_;
    std::size_t whole_ = 0;
    std::size_t lost_ = 0;
};

std::optional<std::string> gbk_bytes(std::string_view run) {
    if (auto bytes = encoded(run, "GBK")) return bytes;
    return encoded(run, "gb18030");  // has the characters for private use too
}

// 涓浗: three bytes of UTF-8 were read as one and a half characters of GBK.
std::optional<std::string> from_gbk(std::string_view run) {
    const auto bytes = gbk_bytes(run);
    if (!bytes || count_if(run, is_rare_han) == 0) return std::nullopt;
    if (is_chinese_utf8(*bytes)) {
        const bool says = count_if(*bytes, is_han) >= 2 && *bytes != run;
        return says && !is_plausible(run) ? bytes : std::nullopt;
    }
    return std::nullopt;
}

// The same where a ? stands for the odd byte at the end of a run.
std::optional<std::string> from_torn_gbk(std::string_view line, std::size_t least_han) {
    std::string marked(line);
    for (auto at = marked.find("\xEF\xBF\xBD"); at != std::string::npos; at = marked.find("\xEF\xBF\xBD", at))
        marked.replace(at, 3, "?");
    const auto bytes = gbk_bytes(marked);
    if (!bytes || is_plausible(line)) return std::nullopt;
    auto text = TornUtf8(*bytes).read();
    const bool says = text && count_if(*text, is_han) >= least_han && count_if(*text, is_foreign) == 0;
    return says && count_if(*text, is_rare_han) * 5 <= count_if(*text, is_han) ? text : std::nullopt;
}

bool is_letter_of_two_bytes(char32_t c) {
    return c >= 0x80;
}

// Marks that were typed around or between what is wrong, or are part of it.
bool is_no_mark(char32_t c) {
    constexpr std::u32string_view marks = U"《》“”‘’（）【】、，。；：？！…—";
    return c >= 0x80 && c != replacement && marks.find(c) == std::u32string_view::npos;
}

bool repair_runs(const TextLine& line, bool (*belongs)(char32_t), Editor& editor) {
    bool mended = false;
    for (std::size_t offset = 0; offset < line.text.size();) {
        const std::size_t end = run_end(line.text, offset, belongs);
        const auto run = line.text.substr(offset, end - offset);
        const bool enough = base::count_code_points(run) >= shortest_run;
        if (const auto text = enough ? from_gbk(run) : std::nullopt) {
            editor.replace(line.start + offset, run.size(), *text, "D-04");
            mended = true;
        }
        offset = end;
        if (offset < line.text.size()) base::next_code_point(line.text, offset);
    }
    return mended;
}

bool has_gap(std::string_view line) {
    return line.find('?') != std::string_view::npos || line.find("\xEF\xBF\xBD") != std::string_view::npos;
}

// Once a line was read as UTF-8 again, a line that says less is believed too.
void repair_gbk_line(const TextLine& line, bool& seen, Editor& editor) {
    if (!has_rare_han(line.text, seen ? 1 : shortest_run - 1)) return;
    auto whole = from_gbk(line.text);
    if (!whole && has_gap(line.text)) whole = from_torn_gbk(line.text, seen ? 1 : 3);
    if (whole) {
        seen = true;
        return editor.replace(line.start, line.text.size(), *whole, "D-04");
    }
    seen = repair_runs(line, is_letter_of_two_bytes, editor) || repair_runs(line, is_no_mark, editor) || seen;
}

}  // namespace

Edited repair_gbk(std::string_view text, const CleanOptions&) {
    Editor editor(text);
    // Pairs of halves are rare characters: a line without any needs no second look.
    bool seen = false;
    for (const TextLine& line : lines_of(text)) repair_gbk_line(line, seen, editor);
    return std::move(editor).finish();
}

Edited repair_single_bytes(std::string_view text, const CleanOptions&) {
    Editor editor(text);
    // The first byte of a Han, in either encoding, reads as one of À to ÿ, whose UTF-8 begins with C3.
    if (text.find('\xC3') == std::string_view::npos) return std::move(editor).finish();
    Seen seen;
    for (const TextLine& line : lines_of(text)) repair_line(line, seen, editor);
    return std::move(editor).finish();
}

}  // namespace wenshu::text
