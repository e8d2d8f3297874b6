// Native charts under a table, drawn from its columns.
#pragma once

#include "write/xlsx_target.hpp"

namespace wenshu::write {

// Faults: xlsx.chart for one that points to columns that are not there, xlsx.chart_rows for one over rows
// that subtotals interrupt.
base::Diagnostics check_charts(const document::Sheet& sheet);

// Of a checked sheet.
void write_charts(Target& target);

}  // namespace wenshu::write
