// The rows of a sheet that is too large to be held: written as XML of our own, deflated while they are made,
// and spliced into the sheet that libxlsxwriter writes around them.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <xlsxwriter.h>

#include "base/diagnostic.hpp"
#include "ooxml/deflate.hpp"
#include "ooxml/repack.hpp"
#include "write/spool.hpp"

namespace wenshu::write {

// Rows come in order, the cells of a row in order too.
class SheetStream {
  public:
    // The rows lie in the folder until they are spliced.
    SheetStream(const std::filesystem::path& folder, std::size_t columns);

    void begin_row(lxw_row_t row);
    void put_blank(lxw_col_t column, lxw_format* format);
    void put_text(lxw_col_t column, std::string_view text, lxw_format* format);
    void put_number(lxw_col_t column, double number, lxw_format* format);
    void end_row();               // as high as all rows are
    void end_row(double height);  // in points

    // After all rows. `part` was written with one row more, `gap` (counted from 0), for the rows to stand in
    // its place. Fault: host.write. This must outlive the splice.
    base::Result<ooxml::Splice> splice(std::string part, lxw_row_t gap);

  private:
    struct Column {
        std::string opening;                                              // <c r="AB
        std::vector<std::pair<const lxw_format*, std::string>> styles{};  // 12" s="3"
    };

    void open_cell(lxw_col_t column, lxw_format* format);
    void close_row(std::string_view attributes);

    Spool spool_;
    ooxml::SlicedDeflate deflate_;
    std::vector<Column> columns_;
    std::string row_number_;
    std::string cells_;  // of the row at hand
    base::Diagnostics faults_;
};

}  // namespace wenshu::write
