// How a value reads where no filter says otherwise.
#pragma once

#include <string>
#include <string_view>

#include "base/decimal.hpp"
#include "document/document.hpp"
#include "model/value.hpp"

namespace wenshu::render {

// Whole numbers and decimals as they are, shares in percent with up to two decimals (“—” where there is no
// whole), dates as 2018年2月3日, truth values as 是 and 否. Empty for what has no such form: nothing, lists,
// maps.
std::string printed(const model::Value& value, base::Rounding rounding);

// Text as inlines that carry the mark; a line feed becomes a line break. An empty text is no inline at all.
document::Inlines inlines(std::string_view text, const document::Mark& mark);

// The mark of a figure; none for other values.
document::Mark mark_of(const model::Value& value);

// The number inside a figure as a value of its own.
model::Value without_provenance(const model::Figure& figure, base::Location where);

}  // namespace wenshu::render
