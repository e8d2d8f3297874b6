// Reads a table (CSV, JSON Lines) row by row, so that a ledger of any length passes through.
#pragma once

#include "base/result.hpp"
#include "base/sources.hpp"
#include "model/rows.hpp"
#include "serial/format.hpp"

namespace wenshu::serial {

// Gives the visitor the header once, then every row that has anything in it, each with as many cells as the
// header. A row with a fault is not handed on; all faults are gathered. A data format (YAML, JSON) is a
// fault; of a workbook the caller has to say which columns there may be (xlsx.hpp). JSON Lines: the header is the union of the keys in the order of their first appearance, placed
// there.
base::Result<void> rows(const base::SourceText& source, Format format, model::RowVisitor& visitor);

}  // namespace wenshu::serial
