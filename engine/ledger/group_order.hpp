// In which order the groups of a measure are shown, and how many of them.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "ledger/aggregate.hpp"
#include "ledger/axis.hpp"
#include "ledger/measure.hpp"

namespace wenshu::ledger {

// The indexes of the groups in the measure's order, each with its answer; the group of empty cells last.
std::vector<std::size_t> in_order(const Measure& measure, std::span<const Group> groups,
                                  std::span<const Answer> answers);

// How many of these are shown: `top`, and by value also those whose value is that of the last, unless it is
// 0.
// That of empty cells stays for its own value alone.
std::size_t shown_count(const Measure& measure, std::span<const std::size_t> order,
                        std::span<const Group> groups, std::span<const Answer> answers);

}  // namespace wenshu::ledger
