#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/utf8.hpp"
#include "check/bind.hpp"
#include "check/fault.hpp"
#include "check/guess.hpp"
#include "check/limits.hpp"
#include "check/typing.hpp"
#include "text/dates.hpp"

namespace wenshu::check {
namespace {

using model::Type;
using Data = decltype(model::Value::data);

// A value, or why there is none: not of the type, or a number beyond 64 bits.
using Reading = std::variant<Data, NoNumber>;

bool is_other(const Reading& reading) {
    const auto* none = std::get_if<NoNumber>(&reading);
    return none != nullptr && *none == NoNumber::other;
}

Reading as_number(std::string_view text) {
    const auto number = read_number(text);
    if (const auto* none = std::get_if<NoNumber>(&number)) return *none;
    return Data{std::get<base::Decimal>(number)};
}

Reading as_integer(std::string_view text) {
    const auto number = read_number(text);
    if (const auto* none = std::get_if<NoNumber>(&number)) return *none;
    const auto whole = std::get<base::Decimal>(number);
    if (whole.scale != 0) return NoNumber::other;
    return Data{whole.units};
}

Reading as_percent(std::string_view text) {
    const auto number = read_percent(text);
    if (const auto* none = std::get_if<NoNumber>(&number)) return *none;
    return Data{base::Rate{std::get<base::Decimal>(number), {100, 0}}};
}

Reading as_quantity(std::string_view text) {
    auto percent = as_percent(text);
    if (!is_other(percent)) return percent;
    auto integer = as_integer(text);
    return is_other(integer) ? as_number(text) : integer;
}

// Whether this is a time of the day as programs write it behind a date: 0:00, 14:30:00.
bool is_clock(std::string_view text) {
    const auto colon = text.find(':');
    return (colon == 1 || colon == 2) && text.size() >= colon + 3 &&
           text.find_first_not_of("0123456789:.") == std::string_view::npos;
}

// A day does not tell the time: 2018/3/5 0:00 is how spreadsheet programs save it as text.
std::string_view without_time(std::string_view text) {
    const auto blank = text.find_last_of(" T");
    if (blank == std::string_view::npos || !is_clock(text.substr(blank + 1))) return text;
    return base::trim_blanks(text.substr(0, blank));
}

Reading as_date(std::string_view text, bool with_day) {
    const auto date = text::parse_date(with_day ? without_time(text) : text);
    if (!date || (with_day && date->day == 0)) return NoNumber::other;
    return Data{*date};
}

// Without a schema a text is taken for what it prints as: 007 and 1.10 stay as they were written.
Reading as_anything(const model::Scalar& scalar) {
    const auto text = Data{scalar.text};
    if (scalar.quoted) return text;
    if (scalar.text == "true" || scalar.text == "false") return Data{scalar.text == "true"};
    const auto number = base::parse_decimal(scalar.text);
    if (!number || base::to_string(*number) != scalar.text) return text;
    return number->scale == 0 ? Data{number->units} : Data{*number};
}

Reading read(const model::Scalar& scalar, const model::Schema& schema) {
    const auto text = base::trim_blanks(scalar.text);
    switch (schema.type) {
        case Type::any: return as_anything(scalar);
        case Type::string: return Data{schema.choices.empty() ? scalar.text : std::string(text)};
        case Type::boolean: {
            const auto truth = read_boolean(text);
            return truth ? Reading{Data{*truth}} : Reading{NoNumber::other};
        }
        case Type::integer: return as_integer(text);
        case Type::decimal: return as_number(text);
        case Type::percent: return as_percent(text);
        case Type::quantity: return as_quantity(text);
        case Type::date: return as_date(text, true);
        case Type::month: return as_date(text, false);
        case Type::list:
        case Type::map: break;
    }
    return NoNumber::other;
}

// A month or day that looks like one but is not in the calendar; nothing for other texts.
std::optional<base::Diagnostic> not_in_calendar(std::string_view text, base::Location where,
                                                std::string_view path) {
    const auto parts = date_parts(text);
    if (parts.size() < 2 || parts[0] < 1 || parts[0] > 9999) return std::nullopt;
    const auto found = shown(text);
    if (parts[1] < 1 || parts[1] > 12) return fault("data.calendar_month", where, path, {{"found", found}});
    const auto last =
        base::days_in_month(static_cast<std::int16_t>(parts[0]), static_cast<std::uint8_t>(parts[1]));
    if (parts.size() < 3 || (parts[2] >= 1 && parts[2] <= last)) return std::nullopt;
    return fault("data.calendar", where, path,
                 {{"found", found},
                  {"year", std::int64_t{parts[0]}},
                  {"month", std::int64_t{parts[1]}},
                  {"last", std::int64_t{last}}});
}

base::Diagnostic misread(const model::Scalar& scalar, NoNumber why, base::Location where,
                         const model::Schema& schema, std::string_view path) {
    const auto text = base::trim_blanks(scalar.text);
    if (why == NoNumber::overflow) return fault("data.overflow", where, path, {{"found", shown(text)}});
    if (schema.type == Type::date || schema.type == Type::month) {
        if (auto calendar = not_in_calendar(text, where, path)) return *std::move(calendar);
    }
    auto diagnostic =
        fault("data.type", where, path,
              {{"found", shown(text)}, {"kind", "text"}, {"expected", std::string(word_for(schema.type))}});
    add_guess(diagnostic, guess(text, schema.type));
    return diagnostic;
}

}  // namespace

base::Result<model::Value> bind_scalar(const model::Scalar& scalar, base::Location where,
                                       const model::Schema& schema, std::string_view path) {
    if (base::trim_blanks(scalar.text).empty()) return model::Value{model::Null{}, where};
    auto reading = read(scalar, schema);
    if (const auto* why = std::get_if<NoNumber>(&reading)) return misread(scalar, *why, where, schema, path);
    model::Value value{std::get<Data>(std::move(reading)), where};
    auto faults = over_limits(value, schema, path);
    if (!faults.empty()) return faults;
    return value;
}

}  // namespace wenshu::check
