// Figures as papers write them, read exactly, for the rules that calculate with them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/decimal.hpp"

namespace wenshu::proof {

// The measure words behind a figure, as one alternative of a pattern, the longer ones first.
inline constexpr std::string_view measure_words =
    "人次|件次|户次|场次|平方米|万元|亿元|公里|公顷|[人名位户件个项次场家处所份元例起宗条篇辆台套亩吨米]";

// "1,234.5", "3.2万", "2亿"; nothing for other texts and for what does not fit.
std::optional<base::Decimal> figure(std::string_view text);

// A whole number in digits or in Chinese numerals: "12", 十二, 二十五.
std::optional<std::int64_t> whole(std::string_view text);

// The day that its three parts in digits name, and nothing where the calendar has no such day.
std::optional<base::Date> day(std::string_view year, std::string_view month, std::string_view day);

// part / whole × 100 with one mark of tolerance in the last decimal that `stated` has: who rounds and who
// cuts off are both right.
bool is_percentage(base::Decimal part, base::Decimal whole, base::Decimal stated);

// part / whole × 100 with as many decimals as `like` has; empty where there is none.
std::string percentage(base::Decimal part, base::Decimal whole, base::Decimal like);

// Without zeros behind the point: "12.5".
std::string plain(base::Decimal number);

}  // namespace wenshu::proof
