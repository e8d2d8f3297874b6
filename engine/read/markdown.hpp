// Markdown (CommonMark with GFM tables) to the blocks of a paper. Printed values come as tokens and are put
// in their place only after the text is parsed, so that no value is ever read as structure.
#pragma once

#include <vector>

#include "base/result.hpp"
#include "document/document.hpp"
#include "document/filled.hpp"

namespace wenshu::read {

// All faults of the text at once (read.*): what an official paper has no place for, such as code, quotations
// or rules, and what would be lost without a word, such as a cell too many in a table's row.
base::Result<std::vector<document::Block>> markdown(const document::Filled& filled);

// The same for Markdown that no template filled: a file's own lines are the places of its faults.
base::Result<std::vector<document::Block>> markdown(const document::Markdown& passage);

}  // namespace wenshu::read
