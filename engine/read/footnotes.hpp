// Footnotes of a text: 文字[^1] and, in a line of its own, [^1]: 脚注的内容.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "read/cmark.hpp"
#include "read/context.hpp"

namespace wenshu::read {

// The definitions that references lead to, in the order of their numbers; faults for those that no reference
// leads to and for those that are written twice, which the parser drops without a word.
std::vector<Node> footnotes(Node root, Context& context);

// The label of a reference that nothing defines: it stays a text, [^1]. Nothing where the writer escaped it.
std::optional<std::string> undefined_label(std::string_view text, std::string_view line);

}  // namespace wenshu::read
