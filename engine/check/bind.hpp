// Binds data as written to a schema: names, types, limits. One typing rule for plan files and ledger cells.
#pragma once

#include <string_view>

#include "base/result.hpp"
#include "model/schema.hpp"
#include "model/tree.hpp"
#include "model/value.hpp"

namespace wenshu::check {

// All faults at once, sorted by place: data.unknown_key, data.twice, data.missing, data.computed, data.type,
// data.choice and the limits. Titles are taken as keys; the Value has the English keys, in the order of the
// file. An absent value (empty, null) leaves its field out.
base::Result<model::Value> bind(const model::Tree& tree, const model::Schema& schema);

// THE typing rule, for plan files and ledger cells alike. The schema's type decides, not the quotes: "12" is
// a number where a number is due, and 007 keeps its zeros where a text is due. Well-formed grouping (1,234)
// is taken. A text of blanks is Null, quoted or not. `path` is the data path for faults.
base::Result<model::Value> bind_scalar(const model::Scalar& scalar, base::Location where,
                                       const model::Schema& schema, std::string_view path);

}  // namespace wenshu::check
