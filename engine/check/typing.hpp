// Texts read as what a type wants: the parts of the typing rule.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "model/schema.hpp"

namespace wenshu::check {

// The type's name in the catalogue: "integer", "date"…
std::string_view word_for(model::Type type);

// What a text is that is no number: something else, or one that does not fit into 64 bits.
enum class NoNumber { other, overflow };

// A sign, digits with or without well-formed grouping (1,234), a point and decimals.
std::variant<base::Decimal, NoNumber> read_number(std::string_view text);

// The number before % or ％; blanks may stand between them.
std::variant<base::Decimal, NoNumber> read_percent(std::string_view text);

// true, false, 是, 否, and True, TRUE, False, FALSE as YAML has them.
std::optional<bool> read_boolean(std::string_view text);

}  // namespace wenshu::check
