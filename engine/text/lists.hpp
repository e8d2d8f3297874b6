// Several items in one sentence.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace wenshu::text {

// 甲、乙、丙
std::string join_zh(std::span<const std::string> items, std::string_view joiner = "、");

}  // namespace wenshu::text
