// What of a cell's values a spreadsheet's numbers can hold: a number is a double there, a date a count of
// days; what is neither is written as text.
#pragma once

#include <cstdint>
#include <optional>

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "document/workbook.hpp"

namespace wenshu::write {

// The nearest double.
double cell_value(base::Decimal number);

// A cell is a double: fifteen digits come back as they were written. Other numbers are written as text.
bool is_exact_in_cell(base::Decimal number);

// The day, the first day of a month, in Excel's count; nothing for a year and for days before 1900-03-01,
// which Excel counts otherwise than everyone.
std::optional<std::int32_t> day_serial(base::Date date);

// What a value is once it is written.
enum class Written { nothing, text, number, rate, day, month };
Written written_as(const document::SheetCell& cell);

// The number that is written; of nothing and of a text none.
std::optional<double> written_number(const document::SheetCell& cell);

}  // namespace wenshu::write
