// What stands before a body: 版头, title and addressee (GB/T 9704-2012 7.2, 7.3.1, 7.3.2).
#pragma once

#include "document/document.hpp"
#include "ooxml/xml.hpp"
#include "write/docx_context.hpp"

namespace wenshu::write {

void write_frame_before(ooxml::Xml& xml, DocxContext& context, const document::Frame& frame);

}  // namespace wenshu::write
