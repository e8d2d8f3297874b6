// Writes a document as an office file (.docx): built-in styles, automatic Chinese numbering, page number.
// The same document and layout give the same bytes.
#pragma once

#include "base/result.hpp"
#include "base/sink.hpp"
#include "document/document.hpp"
#include "document/layout.hpp"

namespace wenshu::write {

// Faults: ooxml.too_large, and those of the sink.
base::Result<void> docx(const document::Document& document, const document::Layout& layout, base::Sink& sink);

}  // namespace wenshu::write
