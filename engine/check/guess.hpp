// What a text may have been meant to say, written as it should have been: “十二” for a number is 12.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/schema.hpp"

namespace wenshu::check {

// The same, typed right; nothing where no guess is plausible.
std::optional<std::string> guess(std::string_view text, model::Type type);

// Year, month and day as somebody wrote them, in figures or Chinese numerals, with any of the usual
// separators; as many as there are, whether in the calendar or not. Empty where the text is no date at all.
std::vector<int> date_parts(std::string_view text);

}  // namespace wenshu::check
