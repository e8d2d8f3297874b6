// Measures in plain Chinese, for those who ask where a number comes from.
#pragma once

#include <string>

#include "ledger/measure.hpp"
#include "model/schema.hpp"

namespace wenshu::ledger {

// “活动台账中活动类别为健康讲座且日期从2018年1月起的参加人次合计”. The schema is that of the measure's
// ledger; not for rates and ratios.
std::string describe(const Measure& measure, const model::Schema& row_schema);

// “健康讲座占计划活动的比例”
std::string describe_rate(const Measure& part, const Measure& whole);

// “发放慰问金与走访人数之比”
std::string describe_ratio(const Measure& part, const Measure& whole);

}  // namespace wenshu::ledger
