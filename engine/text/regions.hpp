// The order in which an office lists its regions (社区, 街道, 区, 省), which no sound and no stroke gives: by
// a table.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace wenshu::text {

// One entry a region, in their order: the full name, behind it the other names that it goes by.
using Regions = std::vector<std::vector<std::string>>;

struct RegionOrder {
    std::vector<std::size_t> positions;  // of the names, in their order
    std::size_t known = 0;               // so many of them the table knows; the others stand last, by pinyin
};

// A name is known where it is one of the table's or begins with a full name; what stands behind that is
// looked up in turn (河北省石家庄市), and pinyin decides where the table does not.
RegionOrder ordered(const std::vector<std::string>& names, const Regions& regions);

}  // namespace wenshu::text
