// Plain text that reads like the printed page: title centred, indents, numbered headings, tables drawn in
// columns, and the signature at the right. Han characters count as two columns.
#pragma once

#include "base/result.hpp"
#include "base/sink.hpp"
#include "document/document.hpp"
#include "document/layout.hpp"

namespace wenshu::write {

// Fails only as the sink does.
base::Result<void> txt(const document::Document& paper, const document::Layout& layout, base::Sink& sink);

}  // namespace wenshu::write
