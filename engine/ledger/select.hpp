// The rows that a measure takes.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "ledger/ledger.hpp"
#include "ledger/measure.hpp"

namespace wenshu::ledger {

// The numbers of the rows that meet all conditions, in order; with `year` only rows of that year by the
// measure's date column. The measure was read for this ledger's schema.
std::vector<std::uint32_t> select(const Ledger& ledger, const Measure& measure, std::optional<int> year);

// Whether a text that is not empty meets the condition.
bool admits(const Condition& condition, const std::string& text);

}  // namespace wenshu::ledger
