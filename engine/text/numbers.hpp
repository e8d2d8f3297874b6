// Numbers in figures. Exact: the digits of the decimal are written, and rounding happens only where decimals
// are asked for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/decimal.hpp"

namespace wenshu::text {

struct NumberForm {
    bool grouping = false;  // 1,234,567
    std::optional<std::uint8_t>
        decimals;  // rounded or filled up to so many; absent: as many as the number has
    base::Rounding rounding = base::Rounding::half_up;
};

std::string number(base::Decimal value, NumberForm form);

// "98.5%" with exactly `decimals` decimals; "—" where the whole is 0.
std::string percent(const base::Rate& rate, std::uint8_t decimals,
                    base::Rounding rounding = base::Rounding::half_up);

// By how many percentage points the first share is the larger one: "3.3个百分点", "-0.5个百分点", never "%".
// It is the difference of the two as they are printed with so many decimals, so that a sentence with all
// three adds up; without zeros at its end. "—" where one of them has no value.
std::string points(const base::Rate& rate, const base::Rate& before, std::uint8_t decimals,
                   base::Rounding rounding = base::Rounding::half_up);

// In one unit of 万, 亿 or 万亿 without losing a digit: 1.2345万, 3.45亿; below 10000 as it is.
std::string wan(base::Decimal value);

}  // namespace wenshu::text
