// Numbers in figures. Exact: the digits of the decimal are written, and rounding (halves away from zero,
// 四舍五入) happens only where decimals are asked for.
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
};

std::string number(base::Decimal value, NumberForm form);

// "98.5%" with exactly `decimals` decimals; "—" where the whole is 0.
std::string percent(const base::Rate& rate, std::uint8_t decimals);

// In one unit of 万, 亿 or 万亿 without losing a digit: 1.2345万, 3.45亿; below 10000 as it is.
std::string wan(base::Decimal value);

}  // namespace wenshu::text
