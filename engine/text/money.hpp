// Amounts of money as cheques and official papers write them out (人民币大写, 票据填写规定).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/decimal.hpp"

namespace wenshu::text {

// 1409.5 becomes 人民币壹仟肆佰零玖元伍角整. Rounded to 分, halves away from zero; negative amounts say
// 人民币负…. Where the rule leaves 零 open, it is written after 元 and left out after 万:
// 壹拾万柒仟元零伍角叁分.
std::string rmb(base::Decimal amount);

// The amount that such words say, exactly, with or without 人民币 in front. Every writing that the rules
// leave open is read (圆, 正, 整 behind 角 or none, the open 零, 貳 陸 萬 億); nothing for any other: 一 二
// 两 for 壹 贰, 拾元 without 壹, a 零 too many or too few, 整 behind 分, none behind 元, a gap.
std::optional<base::Decimal> parse_rmb(std::string_view text);

}  // namespace wenshu::text
