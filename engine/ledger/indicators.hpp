// Fills what a plan leaves to the ledger: how far each indicator was reached, what came of each task.
#pragma once

#include <map>
#include <span>
#include <string>

#include "base/result.hpp"
#include "ledger/ledger.hpp"
#include "ledger/measure.hpp"
#include "model/schema.hpp"
#include "model/value.hpp"

namespace wenshu::ledger {

// The plan with its computed fields. They are filled where the schema has them:
//
// Beside a property of format "measure" (an indicator: target, op, unit, per):
//   done        Figure: the measure's answer. With `per` 年, 季度 or 月 within the plan's `year`; else over
//   the whole
//               ledger.
//   met         the op holds (">=" where none is given); with `per` in every single period.
//   completion  Rate, not capped. ">=": done / target, with `per` and a count or a sum done / (target ×
//   periods).
//               "<=": 1 where met, else target / done. "=": the smaller of the two by the larger.
//   state       已完成 or 未完成
//   gap         what is missing (too much for "<="; the difference for "="), 0 where met: with `per` the sum
//   over the
//               periods for counts and sums, else the largest of one period. Rates differ by a Rate (百分点).
//   missed      the names of the periods that fell short, in their order; none without several periods.
// `per` may name a column (社区): its periods are the column's choices, else all that occur in the ledger.
// Where the measure has no value (an average of no rows, a rate without a whole) the indicator is not met,
// and done, completion and gap are left out; without a target or without the ledger itself all fields are. A
// percent target needs a rate and a rate a percent target: ledger.target_kind. Faults besides:
// ledger.unknown_measure, ledger.grouped_measure, ledger.no_year, ledger.per, ledger.op, ledger.overflow.
//
// Beside a property of format "measures" (a task): results, a list of { name, value, unit }; no unit for
// shares.
//
// `evaluation` at the top: { total, met_count, missed_count, all_met, missed, rate } over all indicators that
// have been judged, left out where none was; missed are the indicators that fell short, as filled.
base::Result<model::Value> fill_indicators(model::Value plan, const model::Schema& schema,
                                           std::span<const Measure> measures,
                                           const std::map<std::string, Ledger>& ledgers);

}  // namespace wenshu::ledger
