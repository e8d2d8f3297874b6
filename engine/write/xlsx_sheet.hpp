// One sheet as an office keeps it: title, note and heading above the rows, the heading frozen and repeated in
// print.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <vector>

#include <xlsxwriter.h>

#include "base/progress.hpp"
#include "base/result.hpp"
#include "document/workbook.hpp"
#include "write/xlsx_choices.hpp"
#include "write/xlsx_criteria.hpp"
#include "write/xlsx_stream.hpp"
#include "write/xlsx_styles.hpp"

namespace wenshu::write {

// Whether the sheet is within what Excel holds and its texts can be written. Faults: xlsx.columns and those
// of fault_in_text.
base::Diagnostics check_sheet(const document::Sheet& sheet);

struct SheetOptions {
    std::size_t held_rows = 0;       // a sheet of more is streamed
    std::filesystem::path folder{};  // for the rows that are
    base::Progress* progress = nullptr;
};

// What is held of a sheet until the workbook is put together.
struct WrittenSheet {
    std::size_t held_bytes = 0;  // by the library, no more than this as XML
    std::vector<std::unique_ptr<SheetStream>> streams;
    std::vector<ooxml::Splice> splices;  // out of the streams
};

// Writes a checked sheet, the one that `asking` names, in as many worksheets as its layout has pieces.
base::Result<WrittenSheet> write_sheet(const Asking& asking, const SheetOptions& options, Styles& styles,
                                       ChoiceLists& lists, lxw_workbook* workbook);

}  // namespace wenshu::write
