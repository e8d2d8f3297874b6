// A chart in the text: the frame that shows it, and its title below as a caption.
#pragma once

#include "document/document.hpp"
#include "ooxml/xml.hpp"
#include "write/docx_context.hpp"

namespace wenshu::write {

// Nothing at all where there is nothing to draw.
void write_chart(ooxml::Xml& xml, DocxContext& context, const document::Chart& chart);

}  // namespace wenshu::write
