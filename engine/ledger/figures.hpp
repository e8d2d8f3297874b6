// An answer as a Figure: with its unit, its question and its rows.
#pragma once

#include <span>
#include <string>

#include "ledger/aggregate.hpp"
#include "ledger/measure.hpp"
#include "model/figure.hpp"

namespace wenshu::ledger {

// The answer must have a value. The groups that it belongs to, none to two, are added to the question:
// "by_community[东方社区]", “活动台账的行数（社区：东方社区）”.
model::Figure figure(const Measure& measure, const Answer& answer, std::span<const std::string> groups);

}  // namespace wenshu::ledger
