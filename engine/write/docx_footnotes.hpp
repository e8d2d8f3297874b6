// Footnotes: a circled number in the text, from ① on each page as is the custom of Chinese papers (Word has
// no circled numbers beyond ⑳), and the note in word/footnotes.xml.
#pragma once

#include <vector>

#include "document/document.hpp"
#include "ooxml/package.hpp"
#include "ooxml/xml.hpp"
#include "ooxml/zip.hpp"
#include "write/docx_context.hpp"

namespace wenshu::write {

// The number at the place that the note is about; the note itself goes into the context.
void write_footnote(ooxml::Xml& xml, DocxContext& context, const document::Footnote& note);

// The part, once all text is written, and its type; nothing where there are no notes.
void add_footnotes_part(std::vector<ooxml::Part>& parts, DocxContext& context);
void add_footnotes_type(ooxml::ContentTypes& types, const DocxContext& context);

// What word/settings.xml and each section say of footnotes; nothing as long as there are none. A section is
// written behind its notes.
void footnote_settings(ooxml::Xml& xml, const DocxFootnotes& notes);
void footnote_section(ooxml::Xml& xml, const DocxFootnotes& notes);

// FootnoteText and FootnoteReference.
void footnote_styles(ooxml::Xml& xml, const document::Layout& layout);

}  // namespace wenshu::write
