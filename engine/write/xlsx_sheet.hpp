// One sheet as an office keeps it: title, note and heading above the rows, the heading frozen and repeated in
// print.
#pragma once

#include <cstddef>

#include <xlsxwriter.h>

#include "base/result.hpp"
#include "document/workbook.hpp"
#include "write/xlsx_choices.hpp"
#include "write/xlsx_criteria.hpp"
#include "write/xlsx_styles.hpp"

namespace wenshu::write {

// Whether the sheet is within what Excel holds and its texts can be written. Faults: xlsx.rows, xlsx.columns
// and those of fault_in_text.
base::Diagnostics check_sheet(const document::Sheet& sheet);

struct SheetOptions {
    bool takes_tables = true;  // rows become an Excel table where that is possible
};

// Writes a checked sheet, the one that `asking` names; answers how many bytes of XML it is at most.
base::Result<std::size_t> write_sheet(const Asking& asking, SheetOptions options, Styles& styles,
                                      ChoiceLists& lists, lxw_workbook* workbook);

}  // namespace wenshu::write
