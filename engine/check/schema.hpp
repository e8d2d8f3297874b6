// Reads a schema.json: the documented subset of JSON Schema draft-07 as a model::Schema. What it does not
// know is a fault, so that a schema never promises what nobody checks.
#pragma once

#include "base/result.hpp"
#include "model/schema.hpp"
#include "model/tree.hpp"

namespace wenshu::check {

// $ref is resolved here: "#/definitions/x" alone, no cycles. Faults: schema.* with their places, all at once.
base::Result<model::Schema> schema(const model::Tree& json_schema);

}  // namespace wenshu::check
