// A list of the data as a table: columns from the schema of its rows, headings from their titles.
#pragma once

#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "base/result.hpp"
#include "document/document.hpp"
#include "model/schema.hpp"
#include "model/value.hpp"
#include "render/columns.hpp"

namespace wenshu::render {

// The picked columns, or all that the rows' schema has where none are picked. `list` is a list of maps or of
// scalars (one column). Numbers stand right, short texts and dates in the middle, other texts left; missing
// values are empty. Faults, at `where`: template.unknown_column, template.column_nested, template.mixed_rows,
// template.header_levels.
base::Result<document::Table> table(const model::List& list, const model::Schema* schema,
                                    const std::vector<Pick>& picks, base::Location where,
                                    base::Rounding rounding = base::Rounding::half_up);

// The same faults as far as the schema of the list shows them.
base::Diagnostics lint_table(const model::Schema* schema, const std::vector<Pick>& picks,
                             base::Location where);

}  // namespace wenshu::render
