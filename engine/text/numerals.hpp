// Whole numbers in Chinese numerals, both ways. ICU's own rules write 兆 for 10^12 and read 一百二 as 102.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wenshu::text {

// 一百二十三, 十二, 一万零五, 一万亿, 负三. Beyond 亿 the mainland counts on: 万亿, 亿亿.
std::string han_cardinal(std::int64_t number);

// Digit by digit: "2018" becomes 二〇一八. What is no digit stays.
std::string han_digits(std::string_view digits);

// The number that such a text says: 十二, 两千零二十六, 一百二 (120), 二〇一八, 廿五, 壹佰. Nothing for
// approximate numbers (十几, 数十, 三四, 三五), for other texts, and for what does not fit.
std::optional<std::int64_t> parse_han(std::string_view text);

// The same of counted numbers alone, as days and months are: 十五 and 二十, not 一五.
std::optional<std::int64_t> parse_han_counted(std::string_view text);

// The digits that such a text names one by one, as years are: 二〇一八, 二零一八, 二○一八 become "2018".
// Nothing for texts with anything else in them.
std::optional<std::string> parse_han_digits(std::string_view text);

// 第十二 and 第12. Nothing below 0.
std::optional<std::int64_t> parse_ordinal(std::string_view text);

}  // namespace wenshu::text
