#include "serial/xlsx_numbers.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "base/date.hpp"

namespace wenshu::serial {
namespace {

constexpr std::size_t most_digits = 15;
constexpr double first_inexact = 1e15;
constexpr int most_decimals = 18;
constexpr std::int64_t seconds_a_day = 86'400;

// 9999-12-31 in days since 1899-12-30.
constexpr double last_day = 2'958'465;
constexpr std::int32_t unix_day = 25'569;  // 1970-01-01 in the same days
constexpr std::int32_t days_to_1904 = 1'462;

// The letters of the first section of a number format, without texts, colours and escapes. Of what stands in
// brackets elapsed hours, minutes and seconds alone count.
std::string letters_of(std::string_view code) {
    std::string letters;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        const char c = code[i];
        if (c == '"') {
            i = std::min(code.find('"', i + 1), code.size());
        } else if (c == '[') {
            const auto end = std::min(code.find(']', i), code.size());
            const auto inside = code.substr(i + 1, end - i - 1);
            if (inside.find_first_not_of("hHmMsS") == std::string_view::npos) letters += 'h';
            i = end;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else {
            letters += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return letters;
}

NumberKind kind_of_letters(const std::string& letters) {
    const auto has = [&](char letter) { return letters.find(letter) != std::string::npos; };
    const bool has_digits = has('0') || has('#');
    if (letters.find("general") != std::string::npos) return NumberKind::plain;
    if (has('%')) return NumberKind::percent;
    const bool has_time = has('h') || has('s');
    const bool has_year = has('y') || (has('e') && !has_digits);
    const bool has_month = has('m') && !has_time;
    if (has_time) return has_year || has('d') ? NumberKind::date_time : NumberKind::time;
    if (has('d')) return NumberKind::date;
    if (has_month) return has_year ? NumberKind::month : NumberKind::date;
    return has_year ? NumberKind::year : NumberKind::plain;
}

// The formats that every program knows without a code; 27 to 58 as in Chinese offices.
NumberKind built_in(std::uint32_t id) {
    switch (id) {
        case 9:
        case 10: return NumberKind::percent;
        case 14:
        case 15:
        case 16:
        case 28:
        case 29:
        case 30:
        case 31:
        case 51:
        case 53:
        case 54:
        case 58: return NumberKind::date;
        case 17:
        case 27:
        case 36:
        case 50:
        case 52:
        case 57: return NumberKind::month;
        case 18:
        case 19:
        case 20:
        case 21:
        case 32:
        case 33:
        case 34:
        case 35:
        case 45:
        case 46:
        case 47:
        case 55:
        case 56: return NumberKind::time;
        case 22: return NumberKind::date_time;
        default: return NumberKind::plain;
    }
}

struct Digits {
    bool negative = false;
    std::string digits;  // without a point
    int point = 0;       // digits before the point
};

// Plain decimals: "-12.5".
std::string plain(const Digits& number) {
    std::string whole =
        number.point > 0 ? number.digits.substr(0, static_cast<std::size_t>(number.point)) : "";
    std::string part = number.point > 0
                           ? number.digits.substr(whole.size())
                           : std::string(static_cast<std::size_t>(-number.point), '0') + number.digits;
    if (number.point > 0) whole.resize(static_cast<std::size_t>(number.point), '0');
    whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size()));
    part.resize(std::min<std::size_t>(part.size(), most_decimals));
    part.resize(part.find_last_not_of('0') + 1);  // npos + 1 == 0
    const std::string text = (whole.empty() ? "0" : whole) + (part.empty() ? "" : "." + part);
    return (number.negative && text != "0" ? "-" : "") + text;
}

// To 15 digits, as spreadsheet programs show them: 0.1 + 0.2 is 0.3.
Digits digits_of(double value) {
    const std::string text = fmt::format("{:.14e}", std::abs(value));  // d.ddddddddddddddde±xx
    const auto mark = text.find('e');
    const bool is_negative = text[mark + 1] == '-';
    int exponent = 0;
    std::from_chars(text.data() + mark + 2, text.data() + text.size(), exponent);
    Digits number{value < 0, text.substr(0, 1) + text.substr(2, mark - 2), 0};
    number.point = (is_negative ? -exponent : exponent) + 1;
    return number;
}

// A number that is written plainly, with no more digits than a program keeps.
std::optional<Digits> plain_digits(std::string_view written) {
    Digits number;
    if (written.starts_with('-')) {
        number.negative = true;
        written.remove_prefix(1);
    }
    const auto point = std::min(written.find('.'), written.size());
    number.digits = written.substr(0, point);
    if (point < written.size()) number.digits += written.substr(point + 1);
    number.point = static_cast<int>(point);
    const bool is_plain = !number.digits.empty() && number.digits.size() <= most_digits &&
                          number.digits.find_first_not_of("0123456789") == std::string::npos;
    return is_plain ? std::optional(number) : std::nullopt;
}

std::string padded(std::string text, std::size_t digits) {
    if (text.find_first_not_of("0123456789") != std::string::npos || text.size() >= digits) return text;
    return std::string(digits - text.size(), '0') + text;
}

std::string time_text(std::int64_t seconds) {
    const auto rest = seconds % 60;
    const auto text = fmt::format("{}:{:02}", seconds / 3600, seconds / 60 % 60);
    return rest == 0 ? text : fmt::format("{}:{:02}", text, rest);
}

NumberText date_text(double value, NumberKind kind, bool from_1904) {
    const auto seconds_in_all = std::llround(value * static_cast<double>(seconds_a_day));
    if (kind == NumberKind::time) return {time_text(seconds_in_all), NumberFault::none};
    auto days = static_cast<std::int32_t>(seconds_in_all / seconds_a_day);
    if (from_1904) {
        days += days_to_1904;
    } else if (days == 0 || days == 60) {
        return {{}, NumberFault::no_date};  // 1900-01-00 and 1900-02-29, which spreadsheets have
    } else if (days < 60) {
        ++days;
    }
    if (days > last_day) return {{}, NumberFault::no_date};
    auto date = base::from_days(days - unix_day);
    if (kind == NumberKind::month && date.day == 1) date.day = 0;
    if (kind == NumberKind::year && date.month == 1 && date.day == 1) date.month = date.day = 0;
    const auto seconds = seconds_in_all % seconds_a_day;
    const bool has_time = kind == NumberKind::date_time && seconds != 0;
    return {base::to_iso_string(date) + (has_time ? " " + time_text(seconds) : ""), NumberFault::none};
}

}  // namespace

NumberForm number_form(std::uint32_t id, std::string_view code) {
    if (code.empty()) return {built_in(id), 0};
    const bool is_padded = code.size() > 1 && code.find_first_not_of('0') == std::string_view::npos;
    return {kind_of_letters(letters_of(code)), is_padded ? std::min(code.size(), most_digits) : 0};
}

NumberText number_text(std::string_view written, NumberForm form, bool from_1904) {
    auto digits = plain_digits(written);
    if (!digits || (form.kind != NumberKind::plain && form.kind != NumberKind::percent)) {
        double value = 0;
        const auto* end = written.data() + written.size();
        const auto read = std::from_chars(written.data(), end, value);
        if (read.ec != std::errc() || read.ptr != end || !std::isfinite(value))
            return {{}, NumberFault::no_number};
        if (form.kind != NumberKind::plain && form.kind != NumberKind::percent) {
            if (value < 0 || value > last_day + 1) return {{}, NumberFault::no_date};
            return date_text(value, form.kind, from_1904);
        }
        if (std::abs(value) >= first_inexact) return {{}, NumberFault::too_many_digits};
        digits = digits_of(value);
    }
    if (form.kind != NumberKind::percent) return {padded(plain(*digits), form.digits), NumberFault::none};
    digits->point += 2;
    return {plain(*digits) + "%", NumberFault::none};
}

}  // namespace wenshu::serial
