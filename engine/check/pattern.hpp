// Regular expressions of schemas: ECMA 262 over code points, found anywhere in the text as JSON Schema has
// it.
#pragma once

#include <string_view>

namespace wenshu::check {

// The engine recurses once a character: longer texts are not matched.
inline constexpr std::size_t longest_matched = 1000;

bool is_pattern(std::string_view pattern);

// The pattern is a valid one and the text no longer than `longest_matched` code points.
bool matches(std::string_view text, std::string_view pattern);

}  // namespace wenshu::check
