// Inlines as runs: marks become hidden bookmarks or highlights, links become relationships.
#pragma once

#include "document/document.hpp"
#include "document/layout.hpp"
#include "ooxml/word.hpp"
#include "write/docx_context.hpp"

namespace wenshu::write {

// The style of the paragraph around a run, and what the run sets beyond it.
struct RunSetting {
    const document::TextStyle& style;
    ooxml::RunProperties direct;
};

// A run without form or mark.
document::Run plain_run(std::string_view text);

void write_inlines(ooxml::Xml& xml, DocxContext& context, const document::Inlines& inlines,
                   const RunSetting& setting);

// A paragraph of nothing but inlines, in the style of this id.
void write_paragraph(ooxml::Xml& xml, DocxContext& context, std::string_view style_id,
                     const document::Inlines& inlines, const document::TextStyle& style);

}  // namespace wenshu::write
