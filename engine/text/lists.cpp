#include "text/lists.hpp"

namespace wenshu::text {

std::string join_zh(std::span<const std::string> items, std::string_view joiner) {
    std::string joined;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) joined += joiner;
        joined += items[i];
    }
    return joined;
}

}  // namespace wenshu::text
