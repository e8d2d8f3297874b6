// Writes a workbook as .xlsx: dates are dates, numbers numbers, and every total is a formula with its value
// cached. The same workbook gives the same bytes.
#pragma once

#include "base/result.hpp"
#include "base/sink.hpp"
#include "document/workbook.hpp"

namespace wenshu::write {

// Rows are asked for as they are written. Faults: xlsx.* in the catalogue of this room; nothing reaches the
// sink then.
base::Result<void> xlsx(const document::Workbook& workbook, base::Sink& sink);

}  // namespace wenshu::write
