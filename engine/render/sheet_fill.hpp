// A sheet filled: its templates from the data, its rows from a list in the data or from a ledger.
#pragma once

#include "base/result.hpp"
#include "document/workbook.hpp"
#include "model/rows.hpp"
#include "render/scope.hpp"
#include "render/sheet.hpp"

namespace wenshu::render {

// `ledger` holds the rows of the ledger that the sheet names, null where it names none; it must outlive the
// sheet, whose rows are read from it as they are written. Faults: those of fill_text, bind_rows and
// bind_columns, and sheet.not_printable.
base::Result<document::Sheet> fill_sheet(const SheetSpec& spec, const Scope& scope,
                                         const model::Rows* ledger);

}  // namespace wenshu::render
