// Bold in Chinese text. CommonMark closes ** only where a word ends, and takes no word to end between a
// punctuation mark and a Han character: **“四禁并举”**方针 would print its asterisks.
#pragma once

#include <string>
#include <string_view>

namespace wenshu::read {

// U+FDD0, a code point that Unicode keeps out of all texts: stands between ** and a punctuation mark, where
// it counts as a letter, so that the parser itself pairs the asterisks and escapes keep their meaning.
inline constexpr char32_t bold_helper = U'\uFDD0';

// The text with helpers where Chinese needs them. Its lines stay the same.
std::string mend_bold(std::string_view markdown);

// The text without helpers.
std::string without_helpers(std::string_view text);

}  // namespace wenshu::read
