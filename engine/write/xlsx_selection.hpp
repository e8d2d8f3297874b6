// Questions to a ledger's sheet as formulas over its plain ranges.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/workbook.hpp"
#include "write/xlsx_criteria.hpp"

namespace wenshu::write {

struct FormulaText {
    std::string text;       // COUNTIFS(台账!$B$4:$B$155,$B5), without = before it
    bool is_array = false;  // must be entered as one: {=…}
};

// Nothing where no formula is sure to come to this value.
std::optional<FormulaText> selection_text(const document::Selection& selection,
                                          const document::SheetCell& value, const Asking& asking);

// The text that a formula gives where there is no value, quoted: the cell's own, else —.
std::string otherwise(const document::SheetCell& value);

// Whether the cell holds a text that a formula can give. An empty cell stays empty: one with a formula is
// counted as filled.
bool is_without_value(const document::SheetCell& value);

std::string joined(const std::vector<std::string>& parts, const char* between);

}  // namespace wenshu::write
