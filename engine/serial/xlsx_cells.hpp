// What stands in a cell of a sheet, as data: texts, exact decimals, ISO dates; and what cannot be read of it.
#pragma once

#include <string>
#include <string_view>

#include "serial/xlsx_rows.hpp"

namespace wenshu::serial {

struct CellText {
    std::string text;        // normalized, without blanks at both ends
    const char* fault{};     // a code, or null
    bool is_number = false;  // and neither date nor time
};

CellText text_of(const Book& book, const SheetRow& row, const RawSheetCell& cell);

}  // namespace wenshu::serial
