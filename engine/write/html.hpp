// One self-contained page: readable on a phone, printable on the layout's paper, without scripts or anything
// loaded.
#pragma once

#include "base/result.hpp"
#include "base/sink.hpp"
#include "document/document.hpp"
#include "document/layout.hpp"

namespace wenshu::write {

// Fails only as the sink does.
base::Result<void> html(const document::Document& paper, const document::Layout& layout, base::Sink& sink);

}  // namespace wenshu::write
