// How an answer differs from the one that it is compared with: 同比 and 环比, as offices reckon them.
#pragma once

#include <optional>
#include <string_view>

#include "base/decimal.hpp"
#include "ledger/aggregate.hpp"
#include "ledger/measure.hpp"

namespace wenshu::ledger {

struct Growth {
    std::optional<Quantity> difference;  // of two rates a rate, in 百分点; none where a side has no value
    base::Rate change;  // (now - before) / |before|; 0/0, which prints as —, from 0, where the
                        // sign changes, between rates, and where a side has no value
    std::string_view direction = "—";  // 增长, 下降, 持平; of rates 提高, 下降, 持平
};

// Reckoned from what averages and ratios are before they are rounded; the difference is rounded as they are.
// Nothing where a number does not fit.
std::optional<Growth> growth(const Measure& measure, const Answer& now, const Answer& before);

// Whether there is a number: 0/0 is none.
bool has_value(const Answer& answer);

}  // namespace wenshu::ledger
