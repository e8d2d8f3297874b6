// Joins the schemas of several packs to the one schema of a plan file.
#pragma once

#include "base/result.hpp"
#include "model/schema.hpp"

namespace wenshu::check {

// The union of the properties at every level; required keys are united. Where both say something of the same
// property the first one's words (title, description, examples) stand. Fault: schema.conflict where their
// types, formats, titles, choices or limits cannot both hold.
base::Result<model::Schema> merge(const model::Schema& a, const model::Schema& b);

}  // namespace wenshu::check
