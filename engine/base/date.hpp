// Calendar dates of the Gregorian calendar, without clock or zone.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wenshu::base {

// Reduced precision as in ISO 8601: day 0 is a whole month, month 0 (with day 0) a whole year.
struct Date {
    std::int16_t year = 1;
    std::uint8_t month = 0;
    std::uint8_t day = 0;

    auto operator<=>(const Date&) const = default;
};

// Whether such a day (month, year) is in the calendar, years 1 to 9999.
bool is_valid(Date date);

std::uint8_t days_in_month(std::int16_t year, std::uint8_t month);

// "2018-02-03", "2018-02" or "2018"; nothing for other forms and for dates that are not in the calendar.
std::optional<Date> parse_iso_date(std::string_view text);
std::string to_iso_string(Date date);

// 1 to 4; 0 where the month is open.
int quarter(Date date);

// Days since 1970-01-01, and back. The date must have a day.
std::int32_t to_days(Date date);
Date from_days(std::int32_t days);

}  // namespace wenshu::base
