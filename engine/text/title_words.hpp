// A title taken apart into what its lines must keep whole, and what each word is to those beside it.
#pragma once

#include <string_view>
#include <vector>

namespace wenshu::text {

// The words of a text one after another: ICU's, mended by those of official_words.hpp. Spaces and punctuation
// are words of their own.
std::vector<std::string_view> words_in(std::string_view text);

bool is_particle(std::string_view word);       // 的, 了, 等: belongs to what stands before it
bool is_name_ending(std::string_view word);    // 办事处, 委员会, 市: ends a name that begins before it
bool is_conjunction(std::string_view word);    // 和, 与, 暨: may begin a line, and should not end one
bool leads_on(std::string_view word);          // 关于, 对, 各: should not end a line
bool is_closing(std::string_view word);        // ， 。 》 —: never begins a line
bool is_opening(std::string_view word);        // 《 “ （: never ends one
bool closes_bracket(std::string_view word);    // 》 ” ）
bool ends_in_number(std::string_view word);    // 2026, 二十, 第一
bool begins_with_unit(std::string_view word);  // 年, 届, 次, ％: belongs to the number before it

// One Han that no dictionary joined to another: as a rule a piece of a name.
bool is_lone_han(std::string_view word);

}  // namespace wenshu::text
