// Whether a value of the right type keeps what its schema says of it besides: choices, pattern, lengths,
// limits.
#pragma once

#include <string_view>

#include "base/diagnostic.hpp"
#include "model/schema.hpp"
#include "model/value.hpp"

namespace wenshu::check {

// Whether there is anything that a text may break.
bool limits_texts(const model::Schema& schema);

// The faults of a scalar value; a list's are bind's.
base::Diagnostics over_limits(const model::Value& value, const model::Schema& schema, std::string_view path);

}  // namespace wenshu::check
