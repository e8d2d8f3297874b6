#include "cli/json.hpp"

#include <fmt/format.h>

namespace wenshu::cli {

std::string json_string(std::string_view text) {
    std::string out = "\"";
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
