// Exact decimal numbers: money and shares are never binary floating point.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wenshu::base {

// units × 10^-scale. 1409.50 is {140950, 2}; the scale is what was written, and comparison ignores it.
struct Decimal {
    std::int64_t units = 0;
    std::uint8_t scale = 0;
};

// What becomes of a number half-way between two: away from zero (四舍五入), or to the even neighbour
// (四舍六入五成双, GB/T 8170-2008, 3.2).
enum class Rounding : std::uint8_t { half_up, half_even };

// The largest scale that is read or computed.
inline constexpr std::uint8_t max_scale = 18;

// "-12.30": an optional sign, digits, at most one point with digits on both sides. Nothing for anything else,
// and nothing for what does not fit.
std::optional<Decimal> parse_decimal(std::string_view text);

// Plain digits with exactly `scale` decimals: "-12.30".
std::string to_string(Decimal number);

// Nothing where the exact result does not fit.
std::optional<Decimal> add(Decimal a, Decimal b);
std::optional<Decimal> subtract(Decimal a, Decimal b);
std::optional<Decimal> multiply(Decimal a, Decimal b);

// a / b to `scale` decimals. Nothing for b = 0 or where the result does not fit.
std::optional<Decimal> divide(Decimal a, Decimal b, std::uint8_t scale,
                              Rounding rounding = Rounding::half_up);

// To `scale` decimals. Nothing where the result does not fit.
std::optional<Decimal> rounded(Decimal number, std::uint8_t scale, Rounding rounding = Rounding::half_up);

// Without trailing zeros behind the point.
Decimal shortest(Decimal number);

// The nearest double: for spreadsheet cells, whose format has nothing else.
double to_double(Decimal number);

std::strong_ordering operator<=>(Decimal a, Decimal b);
bool operator==(Decimal a, Decimal b);

// A share that keeps both of its parts and rounds only when it is printed; whole = 0 has no value ("—").
struct Rate {
    Decimal part;
    Decimal whole;

    bool operator==(const Rate&) const = default;
};

// part / whole × 100 to `scale` decimals; nothing for whole = 0.
std::optional<Decimal> percent(const Rate& rate, std::uint8_t scale, Rounding rounding = Rounding::half_up);

// Compares the shares, not their parts: 1/2 and 2/4 are equivalent. Unordered where a whole is 0.
std::partial_ordering compare(const Rate& a, const Rate& b);

}  // namespace wenshu::base
