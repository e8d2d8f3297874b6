// 附件 as WordprocessingML (GB/T 9704-2012 7.3.4, 7.3.7): their names below the body, and those that have one
// with their own body behind the closing.
#pragma once

#include <span>

#include "document/document.hpp"
#include "ooxml/xml.hpp"
#include "write/docx_context.hpp"

namespace wenshu::write {

// 附件说明: nothing where there are no attachments. With `keep_next` the last name stays on the page of what
// follows.
void write_attachment_note(ooxml::Xml& xml, DocxContext& context,
                           std::span<const document::Attachment> attachments, bool keep_next);

// Each attachment with a body begins an upright page with its number and title; its headings count from one.
// With `keep_next` the last paragraph of the last one stays on the page of what follows.
void write_attachments(ooxml::Xml& xml, DocxContext& context,
                       std::span<const document::Attachment> attachments, bool keep_next);

}  // namespace wenshu::write
