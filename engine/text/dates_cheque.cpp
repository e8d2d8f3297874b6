// The dates of cheques, which nobody can alter by a stroke.
#include <cstdint>
#include <string>
#include <string_view>

#include "text/counting.hpp"
#include "text/dates.hpp"

namespace wenshu::text {
namespace {

constexpr std::string_view zero = financial_words.digits[0];

std::string digits_of(int year) {
    std::string text;
    for (const char c : std::to_string(year)) {
        text += financial_words.digits[static_cast<std::size_t>(c - '0')];
    }
    return text;
}

std::string counted(std::uint8_t number, bool with_zero) {
    return (with_zero ? std::string(zero) : std::string()) + count_out(number, financial_words);
}

std::string month_of(std::uint8_t month) {
    return counted(month, month <= 2 || month == 10) + "月";
}

std::string day_of(std::uint8_t day) {
    return counted(day, day < 10 || day % 10 == 0) + "日";
}

bool take(std::string_view& text, std::string_view word) {
    if (!text.starts_with(word)) return false;
    text.remove_prefix(word.size());
    return true;
}

// The year's digits are taken off with 年; 0 where they are not there.
std::int16_t take_year(std::string_view& text) {
    int year = 0;
    for (int place = 0; place < 4; ++place) {
        int digit = 0;
        while (digit < 10 && !take(text, financial_words.digits[static_cast<std::size_t>(digit)])) ++digit;
        if (digit == 10) return 0;
        year = year * 10 + digit;
    }
    return take(text, "年") ? static_cast<std::int16_t>(year) : std::int16_t{0};
}

}  // namespace

std::string date_cheque(base::Date date) {
    std::string text = digits_of(date.year) + "年";
    if (date.month > 0) text += month_of(date.month);
    if (date.day > 0) text += day_of(date.day);
    return text;
}

std::optional<base::Date> parse_date_cheque(std::string_view text) {
    base::Date date;
    date.year = take_year(text);
    for (std::uint8_t month = 1; month <= 12 && date.month == 0; ++month) {
        const bool may_have_zero = month >= 3 && month <= 9;
        if (take(text, month_of(month)) || (may_have_zero && take(text, counted(month, true) + "月")))
            date.month = month;
    }
    for (std::uint8_t day = 1; day <= 31 && date.day == 0; ++day) {
        if (text == day_of(day)) date.day = day;
    }
    const bool whole = date.year > 0 && date.month > 0 && date.day > 0;
    return whole && base::is_valid(date) ? std::optional(date) : std::nullopt;
}

}  // namespace wenshu::text
