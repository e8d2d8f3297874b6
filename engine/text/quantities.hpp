// Numbers as papers write them out, read exactly: figures with 万 and 亿, Han numerals with decimals, halves,
// shares and percentage points. What says about how many (十几, 数十, 三四十) is no number here.
#pragma once

#include <optional>
#include <string_view>

#include "base/decimal.hpp"

namespace wenshu::text {

// 1234.5, 1,234, 三点一四, 负二十; in units 1.2万, 3.45亿, 12万亿, 3万5千, 三万五, 一点二亿; 半, 一半,
// 两个半. What wan() writes is read back to the last digit.
std::optional<base::Decimal> parse_quantity(std::string_view text);

// 98.5%, 5‰, 百分之九十八点五, 百分之百, 千分之三, 三分之二, with both parts as they are written.
std::optional<base::Rate> parse_share(std::string_view text);

// 3.5个百分点, 三个百分点, 百分点 without 个: how many. Never “3%”: that is a share.
std::optional<base::Decimal> parse_points(std::string_view text);

}  // namespace wenshu::text
