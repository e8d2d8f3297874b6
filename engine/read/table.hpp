// A table of the Markdown text.
#pragma once

#include "document/document.hpp"
#include "read/cmark.hpp"
#include "read/context.hpp"

namespace wenshu::read {

// A row with more or fewer cells than the head is a fault: Markdown would drop or add cells without a word.
document::Table table(Node node, Context& context);

}  // namespace wenshu::read
