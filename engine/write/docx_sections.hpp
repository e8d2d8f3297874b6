// The sections of a .docx: sheets upright or turned, with their margins and page numbers.
#pragma once

#include <optional>

#include "document/document.hpp"
#include "document/layout.hpp"
#include "ooxml/xml.hpp"
#include "write/docx_context.hpp"

namespace wenshu::write {

// Twips. A landscape sheet is the upright one turned clockwise: what was its left edge, where the paper is
// bound, is its upper one.
struct DocxSheet {
    int width = 0;
    int height = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
    int left = 0;
};
DocxSheet docx_sheet(const document::Layout& layout, document::Orientation orientation);

// Twips of the type area on the page that is being written.
int text_width(const DocxContext& context);
int text_height(const DocxContext& context);

// The footers of upright pages; those of turned ones come with the first turned section.
void add_footers(DocxContext& context);

// What is written next begins a page, of this orientation or of the one that there is. At the very beginning
// there is nothing to break.
void begin_page(DocxContext& context, std::optional<document::Orientation> orientation);

// Before a paragraph or a table is written: ends the section where a page of another orientation is due. The
// last paragraph bears its properties, or one of its own where that cannot.
void turn_page(ooxml::Xml& xml, DocxContext& context);

// The page that was to begin does not, because nothing follows.
void drop_page(DocxContext& context);

// w:sectPr of the section that ends here.
void write_section_properties(ooxml::Xml& xml, DocxContext& context);

}  // namespace wenshu::write
