// What stands from a body to the end of a paper, in the order of GB/T 9704-2012, and what of it stays on one
// page.
#pragma once

#include <span>

#include "document/document.hpp"
#include "ooxml/xml.hpp"
#include "write/docx_context.hpp"

namespace wenshu::write {

// Body, 附件说明, attendance, closing, 附件, 版记. No page holds a signature without a line of the text, and
// 版记 goes to a new page with the end of the text where that is short.
void write_from_body(ooxml::Xml& xml, DocxContext& context, const document::Document& document);

// Blocks whose last paragraph stays on the page of what follows, if `keep_next`.
void write_blocks_to_tail(ooxml::Xml& xml, DocxContext& context, std::span<const document::Block> blocks,
                          bool keep_next);

}  // namespace wenshu::write
