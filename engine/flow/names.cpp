#include "flow/names.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/utf8.hpp"

namespace wenshu::flow {
namespace {

constexpr std::size_t longest_name = 255;  // bytes: ext4, and NTFS counts fewer for Han

// Full-width forms lie 0xFEE0 above the ASCII ones.
bool is_reserved(char32_t c) {
    return std::u32string_view(U"\\/:*?\"<>|").find(c) != std::u32string_view::npos;
}

// Controls, and the marks that make a name look like another one (bidi, zero width, private use).
bool is_unseen(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || (c >= 0xE000 && c <= 0xF8FF) ||
           c == 0xFEFF;
}

std::string visible(std::string_view stem) {
    std::string name;
    for (std::size_t offset = 0; offset < stem.size();) {
        const char32_t c = base::next_code_point(stem, offset);
        if (is_reserved(c)) {
            base::append_utf8(name, c + 0xFEE0);
        } else if (!is_unseen(c)) {
            base::append_utf8(name, c);
        }
    }
    return name;
}

std::string_view without_edges(std::string_view name) {
    constexpr std::string_view edges = " .";
    const auto first = name.find_first_not_of(edges);
    if (first == std::string_view::npos) return {};
    return name.substr(first, name.find_last_not_of(edges) - first + 1);
}

bool is_device(std::string_view name) {
    const auto stem = name.substr(0, name.find('.'));
    std::string upper(stem);
    for (char& c : upper) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    constexpr std::array devices = {"CON", "PRN", "AUX", "NUL"};
    if (std::find(devices.begin(), devices.end(), upper) != devices.end()) return true;
    return upper.size() == 4 && (upper.starts_with("COM") || upper.starts_with("LPT")) && upper[3] >= '0' &&
           upper[3] <= '9';
}

}  // namespace

std::string safe_file_name(std::string_view stem, std::string_view extension) {
    const std::string shown = visible(stem);
    std::string name(without_edges(shown));
    if (name.empty()) return {};
    if (is_device(name)) name.insert(0, 1, '_');
    while (name.size() + extension.size() > longest_name) {
        name = base::first_code_points(name, base::count_code_points(name) - 1);
    }
    return std::string(without_edges(name)) + std::string(extension);
}

}  // namespace wenshu::flow
