// Tables as wide as the type area: the head is repeated on every page, no row is torn apart that fits on one.
#pragma once

#include "document/document.hpp"
#include "ooxml/xml.hpp"
#include "write/docx_context.hpp"

namespace wenshu::write {

void write_table(ooxml::Xml& xml, DocxContext& context, const document::Table& table);

}  // namespace wenshu::write
