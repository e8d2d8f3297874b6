// The groups that a dimension tells rows apart by.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <vector>

#include "ledger/ledger.hpp"
#include "ledger/measure.hpp"

namespace wenshu::ledger {

// Groups stand in the order of their ranks; within one ledger a rank means the same group for every measure.
struct Group {
    std::int64_t rank = 0;
    std::string label;
};

// The rank of the rows whose cell is empty: after all others. No column counts that far.
inline constexpr std::int64_t unfilled = std::numeric_limits<std::int64_t>::max();
inline constexpr const char* unfilled_label = "（未填）";

struct Axis {
    std::vector<std::int64_t> ranks;    // of the groups that occur, ascending
    std::vector<std::uint32_t> groups;  // for each row asked for, the index of its group
};

Axis axis(const Ledger& ledger, const Measure& measure, const Dimension& dimension,
          std::span<const std::uint32_t> rows);

// The groups to be shown where these occur: choices and the periods of a year whole, with their labels.
std::vector<Group> shown_groups(const Ledger& ledger, const Measure& measure, const Dimension& dimension,
                                std::vector<std::int64_t> ranks);

}  // namespace wenshu::ledger
