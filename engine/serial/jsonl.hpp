// JSON Lines: one flat object a line.
#pragma once

#include "base/result.hpp"
#include "base/sources.hpp"
#include "model/rows.hpp"

namespace wenshu::serial {

// Reads the lines twice, for the header and for the rows, and holds one of them at a time.
base::Result<void> read_jsonl(const base::SourceText& source, model::RowVisitor& visitor);

}  // namespace wenshu::serial
