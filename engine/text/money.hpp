// Amounts of money as cheques and official papers write them out (人民币大写, 票据填写规定).
#pragma once

#include <string>

#include "base/decimal.hpp"

namespace wenshu::text {

// 1409.5 becomes 人民币壹仟肆佰零玖元伍角整. Rounded to 分, halves away from zero; negative amounts say
// 人民币负…. Where the rule leaves 零 open, it is written after 元 and left out after 万:
// 壹拾万柒仟元零伍角叁分.
std::string rmb(base::Decimal amount);

}  // namespace wenshu::text
