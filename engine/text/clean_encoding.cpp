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
#include "text/words.hpp"

namespace wenshu::text {
namespace {

// What reads like prose, and what must lie between it and what was there before.
constexpr double prose = 0.4;
constexpr double margin = 0.15;

constexpr std::size_t shortest_run = 3;  // characters: shorter ones say too little

bool is_ascii(char32_t c) {
    return c < 0x80;
}

std::size_t count_if(std::string_view text, bool (*is)(char32_t)) {
    std::size_t count = 0;
    for (std::size_t offset = 0; offset < text.size();)
        count += is(base::next_code_point(text, offset)) ? 1U : 0U;
    return count;
}

bool is_rare_han(char32_t c) {
    return is_han(c) && !is_common_han(c);
}

// Han of everyday use, hardly a rare one, and something to read.
bool is_plausible(std::string_view text) {
    const std::size_t han = count_if(text, is_han);
    return han >= 2 && count_if(text, is_rare_han) * 10 <= han;
}

// ä¸­å›½ and ÖÐ¹ú: every character stands for a byte.
std::optional<std::string> from_single_bytes(std::string_view run) {
    for (const char* const single : {"ISO-8859-1", "windows-1252"}) {
        const auto bytes = encoded(run, single);
        if (!bytes) continue;
        if (base::find_invalid_utf8(*bytes) == std::string_view::npos && is_plausible(*bytes)) return bytes;
        auto text = decoded(*bytes, "GBK");
        if (text && is_plausible(*text) && word_share(*text) >= prose) return text;
    }
    return std::nullopt;
}

// 涓浗: three bytes of UTF-8 were read as one and a half characters of GBK.
std::optional<std::string> from_gbk(std::string_view run) {
    if (is_plausible(run)) return std::nullopt;
    const auto bytes = encoded(run, "GBK");
    if (!bytes || base::find_invalid_utf8(*bytes) != std::string_view::npos) return std::nullopt;
    if (!is_plausible(*bytes) || *bytes == run) return std::nullopt;
    return bytes;
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

bool is_letter_of_two_bytes(char32_t c) {
    return !is_ascii(c);
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

using Repair = std::optional<std::string> (*)(std::string_view run);

// Marks that were typed around or between what is wrong, or are part of it.
bool is_mark(char32_t c) {
    constexpr std::u32string_view marks = U"《》“”‘’（）【】、，。；：？！…—";
    return marks.find(c) != std::u32string_view::npos;
}

// The run as a whole, else the parts between its marks.
void repair_run(std::string_view text, std::size_t start, std::size_t end, Repair repair,
                std::string_view rule, Editor& editor) {
    const auto run = text.substr(start, end - start);
    if (base::count_code_points(run) < shortest_run) return;
    if (const auto mended = repair(run)) return editor.replace(start, run.size(), *mended, rule);
    for (std::size_t offset = start; offset < end;) {
        std::size_t part = offset;
        while (part < end && !is_mark(at(text, part))) base::next_code_point(text, part);
        const auto inside = text.substr(offset, part - offset);
        const bool is_part = inside.size() < run.size() && base::count_code_points(inside) >= shortest_run;
        if (const auto mended = is_part ? repair(inside) : std::nullopt) {
            editor.replace(offset, inside.size(), *mended, rule);
        }
        offset = part;
        if (offset < end) base::next_code_point(text, offset);
    }
}

Edited repaired(std::string_view text, bool (*belongs)(char32_t), Repair repair, std::string_view rule) {
    Editor editor(text);
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t end = run_end(text, offset, belongs);
        if (end == offset) {
            base::next_code_point(text, offset);
        } else {
            repair_run(text, offset, end, repair, rule, editor);
            offset = end;
        }
    }
    return std::move(editor).finish();
}

// Bytes that may have been lost before a shifted run: those of punctuation, then of common Han.
std::string lead_bytes() {
    std::string leads = "\xA1\xA3";
    for (unsigned byte = 0xB0; byte <= 0xD7; ++byte) leads += static_cast<char>(byte);
    return leads;
}

// The pairs of a run whose first half was lost; a last byte that is left alone belonged to a comma or a full
// stop.
std::optional<std::string> shifted(std::string_view bytes, char lead) {
    std::string whole = lead + std::string(bytes);
    if (whole.size() % 2 != 0) {
        if (whole.back() == '\xA3') {
            whole += '\xAC';
        } else if (whole.back() == '\xA1') {
            whole += '\xA3';
        } else {
            return std::nullopt;
        }
    }
    auto text = decoded(whole, "GBK");
    return text && is_plausible(*text) ? text : std::nullopt;
}

// Behind a ? that stands for a lost byte: the reading that makes the most words.
std::optional<std::string> from_shifted(std::string_view run) {
    const auto bytes = encoded(run, "GBK");
    if (!bytes || bytes->size() < 2 * shortest_run) return std::nullopt;
    double best = std::max(prose, word_share(run) + margin);
    std::optional<std::string> found;
    for (const char lead : lead_bytes()) {
        auto text = shifted(*bytes, lead);
        if (!text) continue;
        const double share = word_share(*text);
        if (share <= best) continue;
        best = share;
        found = std::move(text);
    }
    return found;
}

}  // namespace

Edited repair_shifted(std::string_view text, const CleanOptions&) {
    Editor editor(text);
    for (auto mark = text.find('?'); mark != std::string_view::npos; mark = text.find('?', mark + 1)) {
        const std::size_t start = mark + 1;
        const std::size_t end = run_end(text, start, is_letter_of_two_bytes);
        if (start < editor.position() + 1 || end == start) continue;
        if (const auto mended = from_shifted(text.substr(start, end - start))) {
            editor.replace(mark, end - mark, *mended, "D-03");
        }
    }
    return std::move(editor).finish();
}

Edited repair_gbk(std::string_view text, const CleanOptions&) {
    // Pairs of halves are rare characters: a text without any needs no second look.
    if (count_if(text, is_rare_han) < shortest_run - 1) return {std::string(text), {}};
    return repaired(text, is_letter_of_two_bytes, from_gbk, "D-04");
}

Edited repair_single_bytes(std::string_view text, const CleanOptions&) {
    // The first byte of a Han, in either encoding, reads as one of À to ÿ, whose UTF-8 begins with C3.
    if (text.find('\xC3') == std::string_view::npos) return {std::string(text), {}};
    return repaired(text, is_letter_of_single_byte, from_single_bytes, "D-05");
}

}  // namespace wenshu::text
