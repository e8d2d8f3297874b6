// How much a Chinese text reads like one: by ICU's dictionary of words.
#pragma once

#include <string_view>

namespace wenshu::text {

// The share of Han that stand in words of two and more, 0 to 1; 0 where there is no Han. Chinese prose has
// half and more, characters thrown together a fifth.
double word_share(std::string_view text);

}  // namespace wenshu::text
