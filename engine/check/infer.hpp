// A schema for data that comes without one: what it holds is what there is.
#pragma once

#include "model/schema.hpp"
#include "model/tree.hpp"

namespace wenshu::check {

// Quoted scalars are texts; others are truth values, whole numbers, decimals, days or texts by their form.
// The items of a list share one schema, the union of theirs; where their kinds differ they are texts, or
// anything.
model::Schema infer(const model::Tree& data);

}  // namespace wenshu::check
