#include "write/docx_frame.hpp"

#include "ooxml/units.hpp"
#include "write/docx_formats.hpp"
#include "write/docx_head.hpp"
#include "write/docx_inlines.hpp"
#include "write/title.hpp"

namespace wenshu::write {
namespace {

using document::Inlines;
using ooxml::Xml;

// Blank lines count from the head's lower edge, which may lie below its last line; without a head a page
// begins with its title.
void write_title(Xml& xml, DocxContext& context, const document::Frame& frame, const HeadPlan& plan) {
    if (frame.title.empty()) return;
    const document::Layout& layout = context.layout;
    const document::TextStyle& style = layout.title_style;
    ooxml::ParagraphProperties paragraph;
    paragraph.style = docx_style::title;
    if (layout.head.present) {
        paragraph.spacing = paragraph_format(style, layout).spacing;
        paragraph.spacing->before += ooxml::twips_of_points(plan.overhang);
        if (!plan.present) paragraph.spacing->before = 0;
    }
    open_paragraph(xml, context, paragraph);
    write_inlines(xml, context, joined_lines(title_lines(frame.title, style, layout)), {style, {}});
    xml.close();
}

}  // namespace

void write_frame_before(Xml& xml, DocxContext& context, const document::Frame& frame) {
    const document::Layout& layout = context.layout;
    const HeadPlan plan = head_plan(frame, layout);
    write_head(xml, context, frame, plan);
    write_title(xml, context, frame, plan);
    if (frame.to.empty() || addressee_moves(frame, layout)) return;
    Inlines to = frame.to;
    to.emplace_back(plain_run("："));
    write_paragraph(xml, context, docx_style::addressee, to, layout.addressee);
}

}  // namespace wenshu::write
