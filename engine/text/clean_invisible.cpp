// Characters that nobody sees.
#include <array>
#include <string_view>

#include <unicode/uchar.h>

#include "base/utf8.hpp"
#include "text/characters.hpp"
#include "text/clean_passes.hpp"

namespace wenshu::text {
namespace {

constexpr char32_t line_separator = 0x2028;
constexpr char32_t paragraph_separator = 0x2029;
constexpr char32_t next_line = 0x85;
constexpr char32_t joiner = 0x200D;

// Zero-width, bidirectional and interlinear controls, fillers, soft hyphen, byte order mark.
bool is_invisible(char32_t c) {
    return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
           c == 0x00AD || c == 0x034F || c == 0x061C || c == 0x115F || c == 0x1160 || c == 0x180E ||
           c == 0x3164 || c == 0xFEFF || c == 0xFFA0 || (c >= 0xFFF9 && c <= 0xFFFB);
}

bool is_control(char32_t c) {
    return (c < 0x20 && c != U'\t' && c != U'\n') || (c >= 0x7F && c < 0xA0);
}

// Bullets of symbol fonts, as word processors leave them in copied lists.
bool is_symbol_bullet(char32_t c) {
    return c >= 0xF020 && c <= 0xF0FF;
}

// A3A0, with which pages in GBK were padded, as converters read it.
constexpr char32_t gbk_padding = 0xE5E5;

bool starts_line(std::string_view text, std::size_t offset) {
    while (before(text, offset) == U' ' || before(text, offset) == U'　' || before(text, offset) == U'\t')
        offset = start_before(text, offset);
    return is_line_end(before(text, offset));
}

bool is_emoji(char32_t c) {
    return c == 0xFE0F || u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_EXTENDED_PICTOGRAPHIC) != 0;
}

// Bytes that begin one of these characters; most bytes of clean text do not.
constexpr std::array<bool, 256> suspicious_bytes() {
    std::array<bool, 256> table{};
    for (std::size_t byte = 0; byte < 0x20; ++byte) table[byte] = byte != '\t' && byte != '\n';
    for (const unsigned byte : {0x7FU, 0xC2U, 0xCDU, 0xD8U, 0xE1U, 0xE2U, 0xE3U, 0xEEU, 0xEFU})
        table[byte] = true;
    return table;
}
constexpr auto suspicious = suspicious_bytes();

void inspect(std::string_view text, std::size_t start, std::size_t end, char32_t c, Editor& editor) {
    const std::size_t length = end - start;
    if (c == U'\r') {
        editor.replace(start, length, at(text, end) == U'\n' ? "" : "\n", "D-19");
    } else if (c == line_separator || c == 0x0B || c == 0x0C || c == next_line) {
        editor.replace(start, length, "\n", "D-19");
    } else if (c == paragraph_separator) {
        editor.replace(start, length, "\n\n", "D-19");
    } else if (is_control(c)) {
        editor.remove(start, length, "D-19");
    } else if (c == joiner && is_emoji(before(text, start)) && is_emoji(at(text, end))) {
        return;
    } else if (is_invisible(c)) {
        editor.remove(start, length, "D-17");
    } else if (c == gbk_padding || (is_symbol_bullet(c) && starts_line(text, start))) {
        editor.remove(start, length, "D-20");
    }
}

}  // namespace

Edited remove_invisible(std::string_view text, const CleanOptions&) {
    Editor editor(text);
    for (std::size_t offset = 0; offset < text.size();) {
        if (!suspicious[static_cast<unsigned char>(text[offset])]) {
            ++offset;
            continue;
        }
        const std::size_t start = offset;
        const char32_t c = base::next_code_point(text, offset);
        inspect(text, start, offset, c, editor);
    }
    return std::move(editor).finish();
}

}  // namespace wenshu::text
