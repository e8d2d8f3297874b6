#include "base/date.hpp"

#include <charconv>
#include <chrono>
#include <cstdio>

namespace wenshu::base {
namespace {

std::optional<int> digits(std::string_view text) {
    int number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || text.front() == '-' || read.ec != std::errc{} ||
        read.ptr != text.data() + text.size()) {
        return std::nullopt;
    }
    return number;
}

std::chrono::year_month_day calendar_day(Date date) {
    return std::chrono::year{date.year} / std::chrono::month{date.month} / std::chrono::day{date.day};
}

}  // namespace

std::uint8_t days_in_month(std::int16_t year, std::uint8_t month) {
    const auto last = std::chrono::year{year} / std::chrono::month{month} / std::chrono::last;
    return static_cast<std::uint8_t>(static_cast<unsigned>(last.day()));
}

bool is_valid(Date date) {
    if (date.year < 1 || date.year > 9999 || date.month > 12) return false;
    if (date.month == 0) return date.day == 0;
    return date.day <= days_in_month(date.year, date.month);
}

std::optional<Date> parse_iso_date(std::string_view text) {
    const bool shape = (text.size() == 4 || text.size() == 7 || text.size() == 10) &&
                       (text.size() < 7 || text[4] == '-') && (text.size() < 10 || text[7] == '-');
    if (!shape) return std::nullopt;
    const auto year = digits(text.substr(0, 4));
    const auto month = text.size() < 7 ? std::optional(0) : digits(text.substr(5, 2));
    const auto day = text.size() < 10 ? std::optional(0) : digits(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    if ((text.size() >= 7 && *month == 0) || (text.size() == 10 && *day == 0)) return std::nullopt;
    const Date date{static_cast<std::int16_t>(*year), static_cast<std::uint8_t>(*month),
                    static_cast<std::uint8_t>(*day)};
    return is_valid(date) ? std::optional(date) : std::nullopt;
}

std::string to_iso_string(Date date) {
    char buffer[24];
    const char* form = date.month == 0 ? "%04d" : date.day == 0 ? "%04d-%02d" : "%04d-%02d-%02d";
    std::snprintf(buffer, sizeof buffer, form, int{date.year}, int{date.month}, int{date.day});
    return buffer;
}

int quarter(Date date) {
    return (date.month + 2) / 3;
}

std::int32_t to_days(Date date) {
    return static_cast<std::int32_t>(std::chrono::sys_days{calendar_day(date)}.time_since_epoch().count());
}

Date from_days(std::int32_t days) {
    const std::chrono::year_month_day day{std::chrono::sys_days{std::chrono::days{days}}};
    return {static_cast<std::int16_t>(int{day.year()}), static_cast<std::uint8_t>(unsigned{day.month()}),
            static_cast<std::uint8_t>(unsigned{day.day()})};
}

}  // namespace wenshu::base
