// What a number in a cell of a sheet says, by its number format (ECMA-376 part 1, 18.8.30): dates, times and
// percents are numbers too.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace wenshu::serial {

enum class NumberKind { plain, date, month, year, date_time, time, percent };

struct NumberForm {
    NumberKind kind = NumberKind::plain;
    std::size_t digits = 0;  // a plain number shows at least so many, with zeros in front: 007
};

// Of a number format: its id, and its code where the workbook has one of its own.
NumberForm number_form(std::uint32_t id, std::string_view code);

enum class NumberFault { none, no_number, too_many_digits, no_date };

struct NumberText {
    std::string text;
    NumberFault fault = NumberFault::none;
};

// The number as data: plain decimals with at most the 15 digits that a spreadsheet program keeps, ISO dates,
// 14:30, 98.5%. `from_1904`: days count from 1904-01-01.
NumberText number_text(std::string_view written, NumberForm form, bool from_1904);

}  // namespace wenshu::serial
