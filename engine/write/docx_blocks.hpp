// The blocks of a body as WordprocessingML.
#pragma once

#include <span>

#include "document/document.hpp"
#include "ooxml/xml.hpp"
#include "write/docx_context.hpp"

namespace wenshu::write {

void write_blocks(ooxml::Xml& xml, DocxContext& context, std::span<const document::Block> blocks);

}  // namespace wenshu::write
