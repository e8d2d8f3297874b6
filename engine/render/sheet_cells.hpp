// Values as the cells of a sheet: numbers and dates stay what they are, lists become one text, personal data
// is masked.
#pragma once

#include "base/result.hpp"
#include "document/workbook.hpp"
#include "model/value.hpp"
#include "render/sheet_columns.hpp"

namespace wenshu::render {

// The cell of a column for a value that its schema allows. Fault: sheet.not_printable for a map or a list of
// them, which only a column without a type can hold.
base::Result<document::SheetCell> sheet_cell(const model::Value& value, const BoundColumn& column);

}  // namespace wenshu::render
