// The table of contents of a .docx: a field that Word can count anew, with its entries written out for all
// others.
#pragma once

#include <string>
#include <vector>

#include "document/document.hpp"
#include "ooxml/xml.hpp"
#include "write/contents.hpp"
#include "write/docx_context.hpp"

namespace wenshu::write {

// What the table of the paper will list; before anything is written.
void plan_contents(DocxContext& context, const document::Document& paper);

void write_contents(ooxml::Xml& xml, DocxContext& context, const document::Contents& contents);

// The bookmark of a heading that is about to be written, or "" where no table lists it; headings are asked
// for in their order.
std::string next_contents_bookmark(DocxContext& context, int level);

}  // namespace wenshu::write
