// How a cell's value comes about, as a formula that Excel 2010 and later, WPS and LibreOffice work out alike.
#pragma once

#include <optional>

#include "document/workbook.hpp"
#include "write/xlsx_selection.hpp"

namespace wenshu::write {

// Nothing where no formula is sure to come to this value, or none was asked for: it stays a plain one then.
std::optional<FormulaText> formula_text(const document::Formula& formula, const document::SheetCell& value,
                                        const Asking& asking);

}  // namespace wenshu::write
