#include "text/characters.hpp"

#include <array>
#include <cstdint>
#include <memory>

#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/uscript.h>

#include "base/utf8.hpp"

namespace wenshu::text {
// Read off the converter: level 1 is rows 16 to 55, the last one up to cell 89; level 2 rows 56 to 87.
HanLevels::HanLevels() {
    constexpr unsigned first_row = 0xB0;
    constexpr unsigned last_row_of_level_1 = 0xD7;
    constexpr unsigned last_row = 0xF7;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> gbk(ucnv_open("GBK", &status), &ucnv_close);
    for (unsigned row = first_row; row <= last_row && U_SUCCESS(status); ++row) {
        const unsigned last_cell = row == last_row_of_level_1 ? 0xF9U : 0xFEU;
        for (unsigned cell = 0xA1; cell <= last_cell; ++cell) {
            const std::array<char, 2> bytes = {static_cast<char>(row), static_cast<char>(cell)};
            const char* source = bytes.data();
            const auto c =
                static_cast<char32_t>(ucnv_getNextUChar(gbk.get(), &source, source + bytes.size(), &status));
            if (U_FAILURE(status) || c < first || c > last) continue;
            levels_[c - first] = row <= last_row_of_level_1 ? 1 : 2;
        }
    }
}

const HanLevels& han_levels() {
    static const HanLevels levels;
    return levels;
}

bool is_han(char32_t c) {
    if (c >= HanLevels::first && c <= HanLevels::last) return true;
    if (c < 0x3000) return false;
    return c == U'〇' || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0x20000 && c <= 0x323AF);
}

bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

bool is_latin_letter(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

bool is_line_end(char32_t c) {
    return c == U'\n' || c == 0;
}

bool is_common_han(char32_t c) {
    return han_levels().is_common(c);
}

bool is_simplified_han(char32_t c) {
    return han_levels().is_simplified(c);
}

std::size_t start_before(std::string_view text, std::size_t offset) {
    if (offset == 0) return 0;
    std::size_t start = offset - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
    return start;
}

char32_t before(std::string_view text, std::size_t offset) {
    if (offset == 0) return 0;
    std::size_t start = start_before(text, offset);
    return base::next_code_point(text, start);
}

char32_t at(std::string_view text, std::size_t offset) {
    return offset < text.size() ? base::next_code_point(text, offset) : 0;
}

std::string_view line_around(std::string_view text, std::size_t offset) {
    const auto start = offset == 0 ? 0 : text.rfind('\n', offset - 1) + 1;
    const auto end = text.find('\n', offset);
    return text.substr(start, (end == std::string_view::npos ? text.size() : end) - start);
}

}  // namespace wenshu::text
