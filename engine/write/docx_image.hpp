// Pictures in the line, scaled down to the type area where they are larger.
#pragma once

#include "document/document.hpp"
#include "ooxml/xml.hpp"
#include "write/docx_context.hpp"

namespace wenshu::write {

void write_image(ooxml::Xml& xml, DocxContext& context, const document::Image& image);

}  // namespace wenshu::write
