#include "text/detect.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "base/utf8.hpp"
#include "text/characters.hpp"
#include "text/converter.hpp"

namespace wenshu::text {
namespace {

constexpr std::size_t shortest = 24;           // bytes
constexpr std::size_t longest_sample = 65536;  // bytes; enough to tell
constexpr double sensible = 0.7;
constexpr double certain = 0.9;

bool is_everyday(char32_t c) {
    const bool ascii = (c >= 0x20 && c < 0x7F) || c == U'\n' || c == U'\r' || c == U'\t';
    const bool mark =
        (c >= 0x3000 && c <= 0x3015) || (c >= 0xFF01 && c <= 0xFF5E) || (c >= 0x2010 && c <= 0x2026);
    return ascii || mark || is_common_han(c);
}

// The share of everyday characters; 0 where the bytes are not well-formed.
double sense(std::string_view bytes, const char* converter) {
    const auto text = decoded(bytes, converter);
    if (!text || text->empty()) return 0;
    std::size_t all = 0;
    std::size_t everyday = 0;
    for (std::size_t offset = 0; offset < text->size(); ++all) {
        everyday += is_everyday(base::next_code_point(*text, offset)) ? 1U : 0U;
    }
    return static_cast<double>(everyday) / static_cast<double>(all);
}

// Big5 orders its characters by use: 5401 frequent ones from A440 to C67E, symbols before them.
double frequent_big5(std::string_view bytes) {
    std::size_t pairs = 0;
    std::size_t frequent = 0;
    for (std::size_t i = 0; i + 1 < bytes.size(); ++i) {
        const auto lead = static_cast<unsigned char>(bytes[i]);
        if (lead < 0x80) continue;
        ++pairs;
        frequent += lead >= 0xA1 && lead <= 0xC6 ? 1U : 0U;
        ++i;
    }
    return pairs == 0 ? 0 : static_cast<double>(frequent) / static_cast<double>(pairs);
}

// A sample that ends between two lines, so that no character is cut; two bytes a character stay in step.
std::string_view sample(std::string_view bytes) {
    if (bytes.size() <= longest_sample) return bytes;
    const auto end = bytes.rfind('\n', longest_sample);
    return bytes.substr(0, end == std::string_view::npos || end % 2 != 0 ? longest_sample : end);
}

}  // namespace

Detected detect(std::string_view bytes) {
    const auto part = sample(bytes);
    const double as_gb = sense(part, "gb18030");
    if (part.size() < shortest || as_gb >= sensible) return {};
    for (const char* const wide : {"UTF-16LE", "UTF-16BE"}) {
        if (part.size() % 2 == 0 && sense(part, wide) >= certain) return {Encoding::utf16, wide};
    }
    if (decoded(part, "Big5") && frequent_big5(part) >= certain) return {Encoding::big5, "Big5"};
    return {};
}

}  // namespace wenshu::text
