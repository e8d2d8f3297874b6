#include "text/normalize.hpp"

#include <algorithm>
#include <array>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>

#include "base/utf8.hpp"

namespace wenshu::text {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// Controls (DEL too), soft hyphen, zero-width and bidirectional controls, byte order mark, and the fillers
// that show nothing. Variation selectors are not among them: they tell apart the forms of a character in a
// name.
constexpr std::array<Range, 14> removed = {{{0x0000, 0x0008},
                                            {0x000B, 0x001F},
                                            {0x007F, 0x009F},
                                            {0x00AD, 0x00AD},
                                            {0x034F, 0x034F},
                                            {0x061C, 0x061C},
                                            {0x115F, 0x1160},
                                            {0x180E, 0x180E},
                                            {0x200B, 0x200F},
                                            {0x202A, 0x202E},
                                            {0x2060, 0x206F},
                                            {0x3164, 0x3164},
                                            {0xFEFF, 0xFEFF},
                                            {0xFFA0, 0xFFA0}}};

// Full-width forms stand 0xFEE0 above their ASCII characters.
constexpr std::array<Range, 3> full_width = {{{0xFF10, 0xFF19}, {0xFF21, 0xFF3A}, {0xFF41, 0xFF5A}}};
constexpr char32_t full_width_offset = 0xFEE0;

constexpr char32_t zero_width_joiner = 0x200D;
constexpr char32_t emoji_selector = 0xFE0F;

// The ranges are in order.
bool is_in(char32_t code_point, const auto& ranges) {
    const auto* const range = std::ranges::lower_bound(ranges, code_point, {}, &Range::last);
    return range != ranges.end() && code_point >= range->first;
}

// The first bytes of all characters above in UTF-8; most bytes of clean text are none of them.
constexpr std::array<bool, 256> suspicious_bytes() {
    std::array<bool, 256> table{};
    for (std::size_t byte = 0; byte < 0x20; ++byte) table[byte] = byte != '\t' && byte != '\n';
    for (const unsigned byte : {0x7FU, 0xC2U, 0xCDU, 0xD8U, 0xE1U, 0xE2U, 0xE3U, 0xEFU}) table[byte] = true;
    return table;
}
constexpr auto suspicious = suspicious_bytes();

// The bytes of printable ASCII, and of Han from U+4000 to U+9FFF: nothing of them changes, nor do they
// compose.
constexpr std::array<bool, 256> plain_bytes() {
    std::array<bool, 256> table{};
    for (std::size_t byte = 0x20; byte < 0x7F; ++byte) table[byte] = true;
    for (std::size_t byte = 0x80; byte < 0xC0; ++byte) table[byte] = true;
    for (std::size_t byte = 0xE4; byte < 0xEA; ++byte) table[byte] = true;
    return table;
}
constexpr auto plain = plain_bytes();

// The marks of Chinese papers: dashes, quotes and dots, 、 to 〩, and full-width ones that are no letter or
// digit.
bool is_plain_mark(std::string_view sequence) {
    if (sequence.size() < 3) return false;
    const auto last = static_cast<unsigned char>(sequence[2]);
    if (sequence.starts_with("\xE2\x80")) {
        return last == 0x94 || last == 0x98 || last == 0x99 || last == 0x9C || last == 0x9D || last == 0xA6;
    }
    if (sequence.starts_with("\xE3\x80")) return last >= 0x81 && last <= 0xA9;
    return sequence.starts_with("\xEF\xBC") &&
           ((last >= 0x81 && last <= 0x8F) || (last >= 0x9A && last <= 0xA0));
}

// The next offset at which something may have to change; the text's size where there is none.
std::size_t next_suspicious(std::string_view text, std::size_t offset) {
    while (offset < text.size() && !suspicious[static_cast<unsigned char>(text[offset])]) ++offset;
    return offset;
}

bool is_emoji(char32_t code_point) {
    const auto c = static_cast<UChar32>(code_point);
    return code_point == emoji_selector || u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC) != 0 ||
           u_hasBinaryProperty(c, UCHAR_EMOJI_MODIFIER) != 0;
}

char32_t last_code_point(std::string_view text) {
    if (text.empty()) return 0;
    std::size_t start = text.size() - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
    return base::next_code_point(text, start);
}

// A joiner between two emoji makes one picture of them.
bool joins_emoji(std::string_view before, std::string_view after) {
    std::size_t start = 0;
    return !after.empty() && is_emoji(last_code_point(before)) &&
           is_emoji(base::next_code_point(after, start));
}

// Everything but NFC.
std::string cleaned(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    std::size_t copied = 0;
    for (auto offset = next_suspicious(text, 0); offset < text.size();
         offset = next_suspicious(text, offset)) {
        const auto start = offset;
        const auto code_point = base::next_code_point(text, offset);
        const bool wide = is_in(code_point, full_width);
        if (!wide && !is_in(code_point, removed)) continue;
        out += text.substr(copied, start - copied);
        copied = offset;
        if (wide) out += static_cast<char>(code_point - full_width_offset);
        if (code_point == '\r' && !text.substr(offset).starts_with('\n')) out += '\n';
        if (code_point == zero_width_joiner && joins_emoji(out, text.substr(offset))) copied = start;
    }
    return out.append(text.substr(copied));
}

}  // namespace

std::string normalize(std::string_view utf8) {
    std::string text = cleaned(utf8);
    if (std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) return text;
    UErrorCode status = U_ZERO_ERROR;
    const auto* const nfc = icu::Normalizer2::getNFCInstance(status);
    const icu::StringPiece piece(text.data(), static_cast<int32_t>(text.size()));
    if (U_FAILURE(status) || nfc->isNormalizedUTF8(piece, status)) return text;
    std::string composed;
    icu::StringByteSink<std::string> sink(&composed, piece.length());
    nfc->normalizeUTF8(0, piece, sink, nullptr, status);
    return U_SUCCESS(status) ? composed : text;
}

bool is_surely_normal(std::string_view utf8) {
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto byte = static_cast<unsigned char>(utf8[i]);
        if (!plain[byte] && !is_plain_mark(utf8.substr(i, 3))) return false;
    }
    return true;
}

bool has_reserved(std::string_view text) {
    return text.find("\xEE\x80\x80") != std::string_view::npos ||
           text.find("\xEE\x80\x81") != std::string_view::npos;
}

}  // namespace wenshu::text
