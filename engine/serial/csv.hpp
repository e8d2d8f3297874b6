// CSV (RFC 4180) as offices write it: quoted cells with line breaks, comma, tab or semicolon between cells.
#pragma once

#include "base/result.hpp"
#include "base/sources.hpp"
#include "model/rows.hpp"

namespace wenshu::serial {

base::Result<void> read_csv(const base::SourceText& source, model::RowVisitor& visitor);

}  // namespace wenshu::serial
