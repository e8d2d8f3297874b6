#include "write/xlsx_numbers.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/overload.hpp"

namespace wenshu::write {
namespace {

// In days since 1899-12-30. Excel takes 1900 for a leap year, so its days before 1900-03-01 are not
// everyone's.
constexpr std::int32_t serial_of_1970 = 25569;
constexpr std::int32_t first_common_serial = 61;

Written written_as(base::Decimal number) {
    return is_exact_in_cell(number) ? Written::number : Written::text;
}

}  // namespace

// Without the way over digits: both operands are exact, so one rounding remains.
double cell_value(base::Decimal number) {
    constexpr std::int64_t exact = std::int64_t{1} << 53U;
    constexpr double powers[] = {1, 10, 100, 1000, 10'000, 100'000, 1'000'000};
    const bool is_exact = number.units <= exact && number.units >= -exact && number.scale < std::size(powers);
    return is_exact ? static_cast<double>(number.units) / powers[number.scale] : base::to_double(number);
}

bool is_exact_in_cell(base::Decimal number) {
    constexpr std::int64_t limit = 1'000'000'000'000'000;
    while (number.units >= limit || number.units <= -limit) {
        if (number.units % 10 != 0) return false;
        number.units /= 10;
    }
    return true;
}

std::optional<std::int32_t> day_serial(base::Date date) {
    if (date.month == 0) return std::nullopt;
    const base::Date day{date.year, date.month, std::max<std::uint8_t>(date.day, 1)};
    const std::int32_t serial = base::to_days(day) + serial_of_1970;
    return serial < first_common_serial ? std::nullopt : std::optional(serial);
}

Written written_as(const document::SheetCell& cell) {
    return std::visit(
        base::overload{
            [](std::monostate) { return Written::nothing; },
            [](const std::string& text) { return text.empty() ? Written::nothing : Written::text; },
            [](std::int64_t number) {
                return written_as(base::Decimal{number, 0});
            },
            [](base::Decimal number) { return written_as(number); },
            [](const base::Rate& rate) { return rate.whole.units == 0 ? Written::text : Written::rate; },
            [](base::Date date) {
                if (!day_serial(date)) return Written::text;
                return date.day == 0 ? Written::month : Written::day;
            },
        },
        cell);
}

std::optional<double> written_number(const document::SheetCell& cell) {
    switch (written_as(cell)) {
        case Written::nothing:
        case Written::text: return std::nullopt;
        case Written::day:
        case Written::month: return *day_serial(std::get<base::Date>(cell));
        case Written::rate: {
            const auto& rate = std::get<base::Rate>(cell);
            return base::to_double(rate.part) / base::to_double(rate.whole);
        }
        case Written::number: break;
    }
    const auto* whole = std::get_if<std::int64_t>(&cell);
    return cell_value(whole != nullptr ? base::Decimal{*whole, 0} : std::get<base::Decimal>(cell));
}

}  // namespace wenshu::write
