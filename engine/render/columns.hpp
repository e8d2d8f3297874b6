// The columns of a list: those that its rows' schema has, or those that were picked. Tables and charts are
// made of them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/schema.hpp"
#include "model/value.hpp"
#include "render/filter.hpp"

namespace wenshu::render {

// A column that was asked for: "done=完成", "q1=场次 > 第一季度".
struct Pick {
    std::string name;   // key or title
    std::string title;  // the heading; empty: the schema's
};

// "name, target, done=完成", separated by , or ，; none where the text is empty.
std::vector<Pick> parse_picks(std::string_view text);

struct Source {
    std::string key;  // empty: the row is the cell
    std::string title;
    const model::Schema* schema = nullptr;  // of the cells; null where nothing is known
    std::string group{};                    // the heading above this and its neighbours
    std::string label{};                    // of a spread column: the group in the row's list that it shows
};

// The columns in their order. A heading “组 > 列” stands in two rows. What a fact of two dimensions has by
// its second (a list of groups with their values) is spread: one column a group that the rows have, under the
// name of the dimension. Faults: template.unknown_column, template.header_levels.
std::vector<Source> sources_of(const model::List& list, const model::Schema* schema,
                               const std::vector<Pick>& picks, base::Location where,
                               base::Diagnostics& faults);

// The same without rows, as lint sees it: nothing is spread.
std::vector<Source> sources_of(const model::Schema* schema, const std::vector<Pick>& picks,
                               base::Location where, base::Diagnostics& faults);

// The value of a row in a column, or null.
const model::Value* value_in(const model::Value& row, const Source& source);

// Whether the cells of this schema hold several things of several parts each.
bool is_nested(const model::Schema* schema);
bool is_nested(Kinds kinds);

// Whether the rows are maps rather than scalars.
bool has_map_rows(const model::List& list, const model::Schema* rows);

base::Diagnostic column_fault(std::string code, base::Location where, std::string column);

}  // namespace wenshu::render
