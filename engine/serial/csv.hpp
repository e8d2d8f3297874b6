// CSV (RFC 4180) as offices write it: quoted cells with line breaks, comma, tab or semicolon between cells.
#pragma once

#include <span>

#include "base/result.hpp"
#include "base/sources.hpp"
#include "model/rows.hpp"

namespace wenshu::serial {

base::Result<void> read_csv(const base::SourceText& source, model::RowVisitor& visitor);

// The same by several at once: each visitor gets the header and one part of the rows, the parts in the order
// of the visitors. False where the table has a fault or cannot be cut there: then what the visitors took does
// not count, and read_csv tells the faults.
bool read_csv_in_parts(const base::SourceText& source, std::span<model::RowVisitor* const> visitors);

}  // namespace wenshu::serial
