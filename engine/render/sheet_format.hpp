// The `format` of a sheet's column, in the spelling that people know from spreadsheets.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "document/workbook.hpp"
#include "model/schema.hpp"

namespace wenshu::render {

// "0.00", "#,##0", "#,##0.0" for numbers, "0.0%" for percents, "yyyy-mm-dd" and "yyyy年m月d日" for dates.
// Nothing where the text is no format, or none for values of this schema.
std::optional<document::CellForm> parse_format(std::string_view text, const model::Schema& schema);

// The formats that there are for values of this schema, as a message names them; "" where there are none.
std::string formats_for(const model::Schema& schema);

}  // namespace wenshu::render
