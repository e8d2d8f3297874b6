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

// A text that its pattern refuses, written with other brackets, signs or zeros so that it is taken:
// 东街发(2018)07号 was meant to be 东街发〔2018〕7号. Nothing where none of them helps.
std::optional<std::string> guess_form(std::string_view text, std::string_view pattern);

// Year, month and day as somebody wrote them, in figures or Chinese numerals, with any of the usual
// separators; as many as there are, whether in the calendar or not. Empty where the text is no date at all.
std::vector<int> date_parts(std::string_view text);

}  // namespace wenshu::check
