// Whether the groups that a measure orders by region are in its table.
#pragma once

#include <span>

#include "base/diagnostic.hpp"
#include "ledger/measure.hpp"
#include "model/value.hpp"

namespace wenshu::ledger {

// The notes ledger.regions_unknown: the groups that stand last in `facts` because their measure's table does
// not have them. The same groups are told once, however many measures have them.
base::Diagnostics outside_regions(std::span<const Measure> measures, const model::Value& facts);

}  // namespace wenshu::ledger
