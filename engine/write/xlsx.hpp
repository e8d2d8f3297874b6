// Writes a workbook as .xlsx: dates are dates, numbers numbers, and every total is a formula with its value
// cached. The same workbook gives the same bytes.
#pragma once

#include <cstddef>

#include "base/progress.hpp"
#include "base/result.hpp"
#include "base/sink.hpp"
#include "document/workbook.hpp"

namespace wenshu::write {

struct XlsxOptions {
    std::size_t held_rows = 5000;        // a sheet of more goes to disk row by row
    std::size_t sheet_rows = 1'048'576;  // what Excel's sheets hold: more go on in another
    base::Progress* progress = nullptr;  // is told of the rows; none: nobody looks on
};

// Rows are asked for as they are written. Faults: xlsx.* in the catalogue of this room, and run.stopped;
// nothing reaches the sink then.
base::Result<void> xlsx(const document::Workbook& workbook, base::Sink& sink,
                        const XlsxOptions& options = {});

}  // namespace wenshu::write
