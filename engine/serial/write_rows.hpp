// Writes a typed table so that it can be read back without loss: rows in their order, the same bytes for the
// same rows.
#pragma once

#include "base/result.hpp"
#include "base/sink.hpp"
#include "model/rows.hpp"

namespace wenshu::serial {

enum class ByteOrderMark { without, with };  // Excel takes a CSV without one for GBK

// RFC 4180 with line feeds; the header has the Chinese names. Texts are
// written as text::csv_cell says.
base::Result<void> write_csv(const model::Rows& rows, ByteOrderMark mark, base::Sink& sink);

// An object a line, by the columns' keys, without those that are empty; numbers keep their decimals, percents
// are texts.
base::Result<void> write_jsonl(const model::Rows& rows, base::Sink& sink);

}  // namespace wenshu::serial
