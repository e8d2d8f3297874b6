#include "check/pattern.hpp"

#include <regex>
#include <string>

#include "base/utf8.hpp"

namespace wenshu::check {
namespace {

// One wchar_t a code point, so that [一-龥] and {2,4} mean characters.
std::wstring wide(std::string_view text) {
    static_assert(sizeof(wchar_t) >= sizeof(char32_t));
    std::wstring points;
    for (std::size_t offset = 0; offset < text.size();) {
        points += static_cast<wchar_t>(base::next_code_point(text, offset));
    }
    return points;
}

}  // namespace

bool is_pattern(std::string_view pattern) {
    try {
        const std::wregex regex(wide(pattern));
        return true;
    } catch (const std::regex_error&) {
        return false;
    }
}

bool matches(std::string_view text, std::string_view pattern) {
    try {
        return std::regex_search(wide(text), std::wregex(wide(pattern)));
    } catch (const std::regex_error&) {
        return false;  // too complex for this text
    }
}

}  // namespace wenshu::check
