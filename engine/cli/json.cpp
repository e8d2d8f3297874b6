#include "cli/json.hpp"

#include <fmt/format.h>

#include "base/utf8.hpp"

namespace wenshu::cli {

std::string json_string(std::string_view text) {
    std::string out = "\"";
    // The name of a file may hold any bytes: those that are no UTF-8 become U+FFFD.
    for (auto wrong = base::find_invalid_utf8(text); wrong != std::string_view::npos;
         wrong = base::find_invalid_utf8(text)) {
        const auto fine = json_string(text.substr(0, wrong));
        out += fine.substr(1, fine.size() - 2) + "\xEF\xBF\xBD";
        text.remove_prefix(wrong + 1);
    }
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += {'\\', c};
        } else {
            out += byte < 0x20 ? fmt::format("\\u{:04x}", byte) : std::string(1, c);
        }
    }
    return out + "\"";
}

}  // namespace wenshu::cli
