// Reads which rows a measure takes (`where`) and what it tells them apart by (`by`).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "ledger/measure.hpp"
#include "model/schema.hpp"
#include "model/tree.hpp"

namespace wenshu::ledger {

// check::bind with the data path of the tree in its faults.
base::Result<model::Value> bind_at(const model::Tree& tree, const model::Schema& schema,
                                   const std::string& path);

// A column by its key or title, else 年, 季度 or 月; nothing for other names.
std::optional<Dimension> dimension_named(const model::Schema& row_schema, std::string_view name);

// Whether rows can be told apart by such a column: not by decimals and shares.
bool can_group(const model::Schema& row_schema, const Dimension& dimension);

// Faults: data.unknown_key, what check::bind finds in a value, ledger.condition_*.
base::Result<std::vector<Condition>> conditions(const model::Tree& where, const model::Schema& row_schema,
                                                const std::string& path);

// Faults: data.unknown_key, ledger.dimension_*.
base::Result<std::vector<Dimension>> dimensions(const model::Tree& by, const model::Schema& row_schema,
                                                const std::string& path);

}  // namespace wenshu::ledger
