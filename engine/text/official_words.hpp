// Words of official Chinese that ICU's dictionary takes apart or reads over their ends (印|发, 批|复,
// 落|实习|近平), and phrases that are one in meaning (安全|生产).
#pragma once

#include <string_view>

namespace wenshu::text {

// The longest of them that the text begins with; empty where there is none.
std::string_view official_word_at(std::string_view text);

}  // namespace wenshu::text
