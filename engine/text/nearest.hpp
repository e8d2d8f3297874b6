// What somebody meant who wrote a name that is not known.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace wenshu::text {

// The candidate that is most like the word, the first of several; nothing where none is plausible. A few
// wrong, missing or swapped characters are plausible, another case, and a word with the candidate in it
// (活动日期 for 日期).
std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates);

}  // namespace wenshu::text
