// The tokens of a filled text (document/filled.hpp): finding them, and what they stand for.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "document/filled.hpp"

namespace wenshu::read {

// A stretch of text as the template's writer wrote it, or the number of a slot.
using Part = std::variant<std::string_view, std::size_t>;

// The parts of a text in their order; views into `text`. Nothing where a token is not whole or leads to no
// slot.
std::optional<std::vector<Part>> parts(std::string_view text, std::size_t slot_count);

// What a slot says without its form: its text, or a word that blocks are meant.
std::string plain_slot(const document::Slot& slot);

// The text with its tokens replaced by what they say.
std::string resolved(std::string_view text, const std::vector<document::Slot>& slots);

}  // namespace wenshu::read
