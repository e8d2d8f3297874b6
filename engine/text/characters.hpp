// What kind of character a code point is, as far as the cleaning of Chinese text asks.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/utf8.hpp"

namespace wenshu::text {

// Reads the code point at `offset` as base::next_code_point does; the three bytes of a Han at once.
char32_t next_character(std::string_view text, std::size_t& offset);

bool is_han(char32_t c);
bool is_digit(char32_t c);         // ASCII
bool is_latin_letter(char32_t c);  // ASCII
bool is_line_end(char32_t c);      // line feed, or the end of the text (0)

// The levels of GB/T 2312 by code point.
class HanLevels {
  public:
    static constexpr char32_t first = 0x4E00;
    static constexpr char32_t last = 0x9FFF;

    HanLevels();
    bool is_common(char32_t c) const { return c >= first && c <= last && levels_[c - first] == 1; }
    bool is_simplified(char32_t c) const { return c >= first && c <= last && levels_[c - first] != 0; }

  private:
    std::array<std::uint8_t, last - first + 1> levels_{};  // 0: in neither
};

const HanLevels& han_levels();

// A character of everyday use: GB/T 2312's first level, 3755 Han.
bool is_common_han(char32_t c);

// A character of simplified writing: GB/T 2312's two levels, 6763 Han.
bool is_simplified_han(char32_t c);

// The code point that ends before `offset`, or begins at it; 0 at the ends of the text.
char32_t before(std::string_view text, std::size_t offset);
char32_t at(std::string_view text, std::size_t offset);

// Where the code point that ends before `offset` begins; 0 at the start.
std::size_t start_before(std::string_view text, std::size_t offset);

// A set of bytes, to look for the first of them: most passes look at few places of a clean text.
class ByteSet {
  public:
    constexpr explicit ByteSet(std::string_view bytes) {
        for (const char byte : bytes) holds_[static_cast<unsigned char>(byte)] = true;
    }
    constexpr bool has(char byte) const { return holds_[static_cast<unsigned char>(byte)]; }
    // The first of them from `offset` on; the text's size where there is none.
    constexpr std::size_t find(std::string_view text, std::size_t offset) const {
        while (offset < text.size() && !holds_[static_cast<unsigned char>(text[offset])]) ++offset;
        return offset;
    }

  private:
    std::array<bool, 256> holds_{};
};

// The text from the last line feed before `offset` to the next one.
std::string_view line_around(std::string_view text, std::size_t offset);

inline char32_t next_character(std::string_view text, std::size_t& offset) {
    const auto byte = [&](std::size_t i) {
        return static_cast<char32_t>(static_cast<unsigned char>(text[i]));
    };
    const char32_t lead = byte(offset);
    if (lead < 0xE0 || lead > 0xEF || offset + 2 >= text.size()) return base::next_code_point(text, offset);
    offset += 3;
    return ((lead & 0x0FU) << 12U) | ((byte(offset - 2) & 0x3FU) << 6U) | (byte(offset - 1) & 0x3FU);
}

}  // namespace wenshu::text
