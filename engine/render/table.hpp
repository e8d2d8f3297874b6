// A list of the data as a table: columns from the schema of its rows, headings from their titles.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "document/document.hpp"
#include "model/schema.hpp"
#include "model/value.hpp"

namespace wenshu::render {

// A column that was asked for: "done=完成".
struct Pick {
    std::string name;   // key or title
    std::string title;  // the heading; empty: the schema's
};

// "name, target, done=完成", separated by , or ，
std::vector<Pick> parse_picks(std::string_view text);

// The picked columns, or all that the rows' schema has where none are picked. `list` is a list of maps or of
// scalars (one column). Numbers stand right, short texts and dates in the middle, other texts left; missing
// values are empty. Faults, at `where`: template.unknown_column, template.column_nested, template.mixed_rows.
base::Result<document::Table> table(const model::List& list, const model::Schema* schema,
                                    const std::vector<Pick>& picks, base::Location where);

// The same faults as far as the schema of the list shows them.
base::Diagnostics lint_table(const model::Schema* schema, const std::vector<Pick>& picks,
                             base::Location where);

}  // namespace wenshu::render
