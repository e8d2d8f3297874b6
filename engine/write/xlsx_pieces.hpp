// A sheet of more rows than a worksheet holds goes on in others: which rows stand where.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "document/workbook.hpp"
#include "write/xlsx_layout.hpp"

namespace wenshu::write {

// Of all sheets, each under its name, the worksheets that continue it under names of their own: 台账,
// 台账(2). A worksheet holds `sheet_rows` with what stands above and below the ledger's rows.
std::vector<SheetLayout> layouts_of(const document::Workbook& workbook, const std::vector<std::string>& names,
                                    std::size_t sheet_rows);

}  // namespace wenshu::write
