#include "text/mask.hpp"

#include <cstddef>

#include "base/utf8.hpp"

namespace wenshu::text {
namespace {

// `first` and `last` characters stay. Where fewer than `hidden` would be hidden, nothing stays.
std::string keep(std::string_view text, std::size_t first, std::size_t last, std::size_t hidden) {
    const std::size_t length = base::count_code_points(text);
    if (length < first + last + hidden) return std::string(length, '*');
    const std::string_view head = base::first_code_points(text, first);
    const std::string_view but_tail = base::first_code_points(text, length - last);
    const std::string_view tail = text.substr(but_tail.size());
    return std::string(head) + std::string(length - first - last, '*') + std::string(tail);
}

}  // namespace

std::string mask(std::string_view text, std::string_view kind) {
    if (kind == "phone") return keep(text, 3, 4, 3);
    if (kind == "id") return keep(text, 6, 4, 4);
    if (kind == "name") return keep(text, 1, 0, 1);
    return keep(text, 0, 0, 0);
}

}  // namespace wenshu::text
