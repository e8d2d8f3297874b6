// A sheet specification bound to the schema of its rows: which values the columns show, and how. Lint and
// filling both go through here, so that what lint passes can be filled.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "document/workbook.hpp"
#include "model/schema.hpp"
#include "render/sheet.hpp"

namespace wenshu::render {

// Null schema: the row's number.
struct BoundColumn {
    const model::Schema* schema = nullptr;
    std::vector<std::string> path;  // keys from a row to the value; of a ledger one key
    std::size_t ledger_column = 0;
    std::string join;
    document::SheetColumn shown;
};

// The list that the rows are taken from: its keys from the root, and the schema of one row.
struct BoundRows {
    std::vector<std::string> path;
    const model::Schema* row = nullptr;
};

// Faults: sheet.unknown_field, sheet.not_rows.
base::Result<BoundRows> bind_rows(const SheetSpec& spec, const model::Schema& data);

// The columns over rows of this schema. Faults: sheet.unknown_field, sheet.not_printable, sheet.join,
// sheet.total, sheet.format.
base::Result<std::vector<BoundColumn>> bind_columns(const SheetSpec& spec, const model::Schema& row);

// What is wrong with the sheet before there is any data: its templates, its rows, its columns.
base::Diagnostics lint(const SheetSpec& spec, const model::Schema& data,
                       const std::map<std::string, model::Schema>& ledgers);

}  // namespace wenshu::render
