#include "write/numbering.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>

namespace wenshu::write {

std::string HeadingNumbers::next(int level) {
    assert(level >= 1 && level <= 4);
    const auto index = static_cast<std::size_t>(level - 1);
    std::fill(counts_.begin() + level, counts_.end(), 0);
    return document::heading_number(layout_->headings[index], ++counts_[index]);
}

std::string list_marker(bool ordered, int depth, int number) {
    if (!ordered) return depth == 0 ? "——" : "·";
    const std::string digits = std::to_string(number);
    if (depth == 0) return digits + ".";
    return depth == 1 ? "（" + digits + "）" : digits + "）";
}

}  // namespace wenshu::write
