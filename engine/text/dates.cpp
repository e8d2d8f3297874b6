#include "text/dates.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

#include <unicode/gregocal.h>
#include <unicode/locid.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include "text/date_pattern.hpp"
#include "text/numerals.hpp"

namespace wenshu::text {
namespace {

// The parts of a date that are not open, each followed by its word.
template <class Write>
std::string compose(base::Date date, Write write) {
    std::string text = write(date.year, true).append("年");
    if (date.month > 0) text.append(write(date.month, false)).append("月");
    if (date.day > 0) text.append(write(date.day, false)).append("日");
    return text;
}

// What separates year, month and day, and what closes the text.
struct Form {
    std::string_view first;
    std::string_view second;
    std::string_view year_end;
    std::string_view month_end;
    std::string_view day_end;
};

constexpr std::array<Form, 4> forms = {
    {{"-", "-", "", "", ""}, {"/", "/", "", "", ""}, {".", ".", "", "", ""}, {"年", "月", "年", "月", "日"}}};

// Reads a text from its front.
class Reader {
  public:
    explicit Reader(std::string_view text) : rest_(text) {}

    // A number of `least` to `most` digits.
    std::optional<int> number(std::size_t least, std::size_t most) {
        std::size_t count = 0;
        while (count < most && count < rest_.size() && rest_[count] >= '0' && rest_[count] <= '9') ++count;
        if (count < least) return std::nullopt;
        int value = 0;
        std::from_chars(rest_.data(), rest_.data() + count, value);
        rest_.remove_prefix(count);
        return value;
    }

    bool skip(std::string_view mark) {
        if (!rest_.starts_with(mark)) return false;
        rest_.remove_prefix(mark.size());
        return true;
    }

    std::string_view rest() const { return rest_; }

  private:
    std::string_view rest_;
};

// Nothing for a month or day 0, which would be an open part.
std::optional<base::Date> in_calendar(int year, std::optional<int> month, std::optional<int> day) {
    if (month == 0 || day == 0) return std::nullopt;
    const base::Date date{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month.value_or(0)),
                          static_cast<std::uint8_t>(day.value_or(0))};
    return base::is_valid(date) ? std::optional(date) : std::nullopt;
}

std::optional<base::Date> parse_form(std::string_view text, const Form& form) {
    Reader reader(text);
    const auto year = reader.number(4, 4);
    if (!year) return std::nullopt;
    if (reader.rest() == form.year_end) return in_calendar(*year, {}, {});
    if (!reader.skip(form.first)) return std::nullopt;
    const auto month = reader.number(1, 2);
    if (!month) return std::nullopt;
    if (reader.rest() == form.month_end) return in_calendar(*year, month, {});
    if (!reader.skip(form.second)) return std::nullopt;
    const auto day = reader.number(1, 2);
    return day && reader.rest() == form.day_end ? in_calendar(*year, month, day) : std::nullopt;
}

// What stands before the word, which is taken off with it; nothing where the word is not there.
std::optional<std::string_view> take_until(std::string_view& text, std::string_view word) {
    const auto at = text.find(word);
    if (at == std::string_view::npos) return std::nullopt;
    const auto before = text.substr(0, at);
    text.remove_prefix(at + word.size());
    return before;
}

// 1 to 31 in Han numerals.
std::optional<int> parse_part(std::optional<std::string_view> text) {
    const auto number = text ? parse_han_counted(*text) : std::nullopt;
    return number && *number >= 1 && *number <= 31 ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

// 二〇一八年二月三日: the year digit by digit, month and day counted.
std::optional<base::Date> parse_date_zh(std::string_view text) {
    const auto written = take_until(text, "年");
    const auto digits = written ? parse_han_digits(*written) : std::nullopt;
    const auto year = digits ? Reader(*digits).number(4, 4) : std::nullopt;
    if (!year || digits->size() != 4) return std::nullopt;
    if (text.empty()) return in_calendar(*year, {}, {});
    const auto month = parse_part(take_until(text, "月"));
    if (!month || text.empty()) return month ? in_calendar(*year, month, {}) : std::nullopt;
    const auto day = parse_part(take_until(text, "日"));
    return day && text.empty() ? in_calendar(*year, month, day) : std::nullopt;
}

base::Diagnostic fault(std::string code, std::vector<base::Arg> args) {
    base::Diagnostic diagnostic;
    diagnostic.code = std::move(code);
    diagnostic.args = std::move(args);
    return diagnostic;
}

base::Diagnostic pattern_fault(const PatternFault& found, std::string_view pattern) {
    return fault("text.date_pattern",
                 {{"pattern", std::string(pattern)}, {"kind", found.kind}, {"letter", found.letter}});
}

bool leaves_open(base::Date date, const PatternFields& fields) {
    return (date.month == 0 && fields.month) || (date.day == 0 && fields.day);
}

// The Gregorian calendar for all years, and no zone but UTC: nothing of the machine shows.
std::optional<std::string> format(base::Date date, std::string_view pattern) {
    constexpr UDate one_day = 86'400'000;
    const base::Date whole{date.year, std::max<std::uint8_t>(date.month, 1),
                           std::max<std::uint8_t>(date.day, 1)};
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale("zh", "CN");
    icu::GregorianCalendar calendar(*icu::TimeZone::getGMT(), locale, status);
    calendar.setGregorianChange(-std::numeric_limits<UDate>::max(), status);
    const auto utf16 =
        icu::UnicodeString::fromUTF8(icu::StringPiece(pattern.data(), static_cast<int32_t>(pattern.size())));
    icu::SimpleDateFormat formatter(utf16, locale, status);
    if (U_FAILURE(status)) return std::nullopt;
    formatter.setCalendar(calendar);
    icu::UnicodeString text;
    formatter.format(base::to_days(whole) * one_day, text, nullptr, status);
    if (U_FAILURE(status)) return std::nullopt;
    std::string utf8;
    return text.toUTF8String(utf8);
}

}  // namespace

std::string date_zh(base::Date date) {
    return compose(date, [](int number, bool year) {
        return year ? han_digits(std::to_string(number)) : han_cardinal(number);
    });
}

std::string date_cn(base::Date date) {
    return compose(date, [](int number, bool) { return std::to_string(number); });
}

base::Result<std::string> format_date(base::Date date, std::string_view pattern) {
    const auto fields = read_pattern(pattern);
    if (const auto* wrong = std::get_if<PatternFault>(&fields)) return pattern_fault(*wrong, pattern);
    if (leaves_open(date, std::get<PatternFields>(fields))) {
        return fault("text.date_precision", {{"date", date_cn(date)}, {"pattern", std::string(pattern)}});
    }
    const auto text = format(date, pattern);
    if (!text) return pattern_fault({"other", std::string(pattern)}, pattern);
    return *text;
}

std::optional<base::Date> parse_date(std::string_view text) {
    for (const auto& form : forms) {
        if (auto date = parse_form(text, form)) return date;
    }
    return parse_date_zh(text);
}

}  // namespace wenshu::text
