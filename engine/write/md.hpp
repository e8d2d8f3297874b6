// Markdown (CommonMark with GFM tables): whatever a reader could take for markup is escaped, so that parsing
// the file again gives the same text.
#pragma once

#include "base/result.hpp"
#include "base/sink.hpp"
#include "document/document.hpp"
#include "document/layout.hpp"

namespace wenshu::write {

// Fails only as the sink does.
base::Result<void> md(const document::Document& paper, const document::Layout& layout, base::Sink& sink);

}  // namespace wenshu::write
