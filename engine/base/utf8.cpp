#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace wenshu::base {
namespace {

unsigned char byte_at(std::string_view text, std::size_t offset) {
    return static_cast<unsigned char>(text[offset]);
}

bool is_continuation(unsigned char byte) {
    return (byte & 0xC0U) == 0x80U;
}

// What table 3-7 allows after a lead byte: how long the sequence is, and the range of its second byte.
struct Lead {
    std::size_t length;
    unsigned char second_low = 0x80;
    unsigned char second_high = 0xBF;
};

Lead lead_of(unsigned char byte) {
    if (byte < 0x80) return {1};
    if (byte < 0xC2) return {0};
    if (byte < 0xE0) return {2};
    if (byte == 0xE0) return {3, 0xA0, 0xBF};
    if (byte == 0xED) return {3, 0x80, 0x9F};
    if (byte < 0xF0) return {3};
    if (byte == 0xF0) return {4, 0x90, 0xBF};
    if (byte < 0xF4) return {4};
    if (byte == 0xF4) return {4, 0x80, 0x8F};
    return {0};
}

constexpr std::string_view wide_blank = "\u3000";

// Few texts begin or end with a blank: only those are looked at more closely.
bool may_be_trimmed(std::string_view text) {
    const auto may_be = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    return !text.empty() && (may_be(text.front()) || may_be(text.back()) || text.starts_with(wide_blank) ||
                             text.ends_with(wide_blank));
}

// Past well-formed ASCII and sequences of three bytes with any second byte, which nearly all text is made of.
std::size_t skip_common(std::string_view text, std::size_t offset) {
    while (offset < text.size()) {
        const auto byte = byte_at(text, offset);
        if (byte < 0x80) {
            ++offset;
            continue;
        }
        const bool is_common = byte > 0xE0 && byte < 0xF0 && byte != 0xED && offset + 2 < text.size() &&
                               is_continuation(byte_at(text, offset + 1)) &&
                               is_continuation(byte_at(text, offset + 2));
        if (!is_common) break;
        offset += 3;
    }
    return offset;
}

}  // namespace

std::size_t count_code_points(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return !is_continuation(static_cast<unsigned char>(c)); }));
}

std::size_t find_invalid_utf8(std::string_view text) {
    std::size_t offset = 0;
    while (offset < text.size()) {
        offset = skip_common(text, offset);
        if (offset == text.size()) break;
        const Lead lead = lead_of(byte_at(text, offset));
        if (lead.length == 0 || offset + lead.length > text.size()) return offset;
        for (std::size_t i = 1; i < lead.length; ++i) {
            const auto byte = byte_at(text, offset + i);
            const bool fits =
                i == 1 ? byte >= lead.second_low && byte <= lead.second_high : is_continuation(byte);
            if (!fits) return offset;
        }
        offset += lead.length;
    }
    return std::string_view::npos;
}

char32_t next_code_point(std::string_view text, std::size_t& offset) {
    const auto first = byte_at(text, offset++);
    if (first < 0x80) return first;
    const std::size_t more = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    auto code_point = static_cast<char32_t>(first & (0x3FU >> more));
    for (std::size_t i = 0; i < more && offset < text.size(); ++i) {
        code_point = (code_point << 6U) | (byte_at(text, offset++) & 0x3FU);
    }
    return code_point;
}

void append_utf8(std::string& out, char32_t code_point) {
    const auto put = [&out](std::uint32_t byte) {
        out += static_cast<char>(static_cast<unsigned char>(byte));
    };
    const std::uint32_t c = code_point;
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0U | (c >> 6U));
        put(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        put(0xE0U | (c >> 12U));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    } else {
        put(0xF0U | (c >> 18U));
        put(0x80U | ((c >> 12U) & 0x3FU));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    }
}

std::string_view first_bytes(std::string_view text, std::size_t most) {
    std::size_t end = std::min(text.size(), most);
    while (end > 0 && end < text.size() && is_continuation(byte_at(text, end))) --end;
    return text.substr(0, end);
}

std::string_view last_bytes(std::string_view text, std::size_t most) {
    std::size_t start = text.size() - std::min(text.size(), most);
    while (start < text.size() && is_continuation(byte_at(text, start))) ++start;
    return text.substr(start);
}

std::string_view first_code_points(std::string_view text, std::size_t count) {
    std::size_t offset = 0;
    while (offset < text.size()) {
        if (!is_continuation(byte_at(text, offset)) && count-- == 0) return text.substr(0, offset);
        ++offset;
    }
    return text;
}

std::string_view trim(std::string_view text) {
    constexpr std::string_view blank = " \t\r\n";
    const auto first = text.find_first_not_of(blank);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

std::string_view trim_blanks(std::string_view text) {
    while (may_be_trimmed(text)) {
        const auto before = text.size();
        text = trim(text);
        if (text.starts_with(wide_blank)) text.remove_prefix(wide_blank.size());
        if (text.ends_with(wide_blank)) text.remove_suffix(wide_blank.size());
        if (text.size() == before) break;
    }
    return text;
}

}  // namespace wenshu::base
