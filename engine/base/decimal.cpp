#include "base/decimal.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

namespace wenshu::base {
namespace {

// Wide enough for any product of two int64, and for the powers of ten that bring two numbers to one scale.
__extension__ using Wide = __int128;

constexpr Wide wide_limit = (static_cast<Wide>(1) << 126);

Wide power_of_ten(unsigned exponent) {
    Wide power = 1;
    for (unsigned i = 0; i < exponent; ++i) power *= 10;
    return power;
}

std::optional<Decimal> narrow(Wide units, std::uint8_t scale) {
    if (units > std::numeric_limits<std::int64_t>::max() ||
        units < std::numeric_limits<std::int64_t>::min()) {
        return std::nullopt;
    }
    return Decimal{static_cast<std::int64_t>(units), scale};
}

// The divisor is positive.
Wide divide_rounded(Wide dividend, Wide divisor, Rounding rounding) {
    const Wide quotient = dividend / divisor;
    const Wide rest = dividend % divisor;
    const Wide below = rest < 0 ? -rest : rest;
    const Wide above = divisor - below;
    const bool half_goes_away = rounding == Rounding::half_up || quotient % 2 != 0;
    if (below < above || (below == above && !half_goes_away)) return quotient;
    return dividend < 0 ? quotient - 1 : quotient + 1;
}

// Both numbers in units of the finer of the two scales: below 2^63 × 10^18 < 2^123.
Wide units_at(Decimal number, std::uint8_t scale) {
    return static_cast<Wide>(number.units) * power_of_ten(static_cast<unsigned>(scale - number.scale));
}

std::optional<Decimal> sum(Decimal a, Decimal b, int sign) {
    const auto scale = std::max(a.scale, b.scale);
    return narrow(units_at(a, scale) + sign * units_at(b, scale), scale);
}

}  // namespace

std::optional<Decimal> parse_decimal(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    const auto point = text.find('.');
    std::string digits(text.substr(0, point));
    std::size_t scale = 0;
    if (point != std::string_view::npos) {
        const auto decimals = text.substr(point + 1);
        if (digits.empty() || decimals.empty()) return std::nullopt;
        scale = decimals.size();
        digits += decimals;
    }
    if (scale > max_scale || digits.empty() || digits.find_first_not_of("0123456789") != std::string::npos) {
        return std::nullopt;
    }
    if (negative) digits.insert(0, 1, '-');
    Decimal number{0, static_cast<std::uint8_t>(scale)};
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number.units);
    if (read.ec != std::errc{}) return std::nullopt;
    return number;
}

std::string to_string(Decimal number) {
    std::string digits = std::to_string(number.units);
    if (number.scale == 0) return digits;
    const std::size_t sign = digits.front() == '-' ? 1 : 0;
    if (digits.size() - sign <= number.scale)
        digits.insert(sign, number.scale + 1 - (digits.size() - sign), '0');
    digits.insert(digits.size() - number.scale, 1, '.');
    return digits;
}

std::optional<Decimal> add(Decimal a, Decimal b) {
    return sum(a, b, 1);
}

std::optional<Decimal> subtract(Decimal a, Decimal b) {
    return sum(a, b, -1);
}

std::optional<Decimal> multiply(Decimal a, Decimal b) {
    const Wide product = static_cast<Wide>(a.units) * b.units;
    const unsigned scale = static_cast<unsigned>(a.scale) + b.scale;
    if (scale <= max_scale) return narrow(product, static_cast<std::uint8_t>(scale));
    return narrow(divide_rounded(product, power_of_ten(scale - max_scale), Rounding::half_up), max_scale);
}

std::optional<Decimal> divide(Decimal a, Decimal b, std::uint8_t scale, Rounding rounding) {
    if (b.units == 0) return std::nullopt;
    Wide dividend = a.units;
    Wide divisor = b.units;
    if (divisor < 0) {
        dividend = -dividend;
        divisor = -divisor;
    }
    const int shift = scale + b.scale - a.scale;
    if (shift < 0) {
        divisor *= power_of_ten(static_cast<unsigned>(-shift));
        return narrow(divide_rounded(dividend, divisor, rounding), scale);
    }
    for (int i = 0; i < shift; ++i) {
        if (dividend > wide_limit / 10 || dividend < -wide_limit / 10) return std::nullopt;
        dividend *= 10;
    }
    return narrow(divide_rounded(dividend, divisor, rounding), scale);
}

std::optional<Decimal> rounded(Decimal number, std::uint8_t scale, Rounding rounding) {
    if (scale >= number.scale) return narrow(units_at(number, scale), scale);
    const auto divisor = power_of_ten(static_cast<unsigned>(number.scale - scale));
    return narrow(divide_rounded(number.units, divisor, rounding), scale);
}

Decimal shortest(Decimal number) {
    while (number.scale > 0 && number.units % 10 == 0) {
        number.units /= 10;
        --number.scale;
    }
    return number;
}

double to_double(Decimal number) {
    const std::string digits = to_string(number);
    double nearest = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), nearest);
    return nearest;
}

std::strong_ordering operator<=>(Decimal a, Decimal b) {
    const auto scale = std::max(a.scale, b.scale);
    const Wide left = units_at(a, scale);
    const Wide right = units_at(b, scale);
    if (left < right) return std::strong_ordering::less;
    return left > right ? std::strong_ordering::greater : std::strong_ordering::equal;
}

bool operator==(Decimal a, Decimal b) {
    return (a <=> b) == std::strong_ordering::equal;
}

std::optional<Decimal> percent(const Rate& rate, std::uint8_t scale, Rounding rounding) {
    const auto hundredfold = multiply(rate.part, Decimal{100, 0});
    return hundredfold ? divide(*hundredfold, rate.whole, scale, rounding) : std::nullopt;
}

std::partial_ordering compare(const Rate& a, const Rate& b) {
    const auto left = percent(a, 6);
    const auto right = percent(b, 6);
    if (!left || !right) return std::partial_ordering::unordered;
    return *left <=> *right;
}

}  // namespace wenshu::base
