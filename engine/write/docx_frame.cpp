#include "write/docx_frame.hpp"

#include <algorithm>
#include <string_view>

#include "ooxml/units.hpp"
#include "write/docx_formats.hpp"
#include "write/docx_head.hpp"
#include "write/docx_inlines.hpp"
#include "write/docx_measure.hpp"
#include "write/title.hpp"

namespace wenshu::write {
namespace {

using document::Inlines;
using ooxml::Xml;

double width_in_characters(const Inlines& inlines) {
    return measured_columns(inlines) / 2;
}

struct Line {
    std::string_view style_id;
    const document::TextStyle& style;
    double indent_right = 0;  // characters
    double lines_before = 0;
    bool keep_next = false;
};

void write_line(Xml& xml, DocxContext& context, const Inlines& inlines, const Line& line) {
    document::TextStyle style = line.style;
    style.space_before.value = line.lines_before;
    ooxml::ParagraphProperties paragraph;
    paragraph.style = line.style_id;
    if (line.keep_next) paragraph.keep_next = true;
    paragraph.spacing = paragraph_format(style, context.layout).spacing;
    if (style.align == document::Alignment::right) {
        paragraph.indent = indent_format({0, line.indent_right, 0}, style, context.layout);
    }
    open_paragraph(xml, context, paragraph);
    write_inlines(xml, context, inlines, {style, {}});
    xml.close();
}

// Blank lines count from the head's lower edge, which may lie below its last line.
void write_title(Xml& xml, DocxContext& context, const document::Frame& frame, const HeadPlan& plan) {
    if (frame.title.empty()) return;
    const document::Layout& layout = context.layout;
    const document::TextStyle& style = layout.title_style;
    ooxml::ParagraphProperties paragraph;
    paragraph.style = docx_style::title;
    if (plan.overhang > 0) {
        paragraph.spacing = paragraph_format(style, layout).spacing;
        paragraph.spacing->before += ooxml::twips_of_points(plan.overhang);
    }
    open_paragraph(xml, context, paragraph);
    write_inlines(xml, context, joined_lines(title_lines(frame.title, style, layout)), {style, {}});
    xml.close();
}

}  // namespace

SignatureIndents signature_indents(const document::Frame& frame, const document::Layout& layout) {
    const double date_offset = layout.closing.date_offset.value;
    const double indent = layout.closing.indent_right.value;
    const double date = width_in_characters(frame.date);
    const double last = frame.signature.empty() ? 0 : width_in_characters(frame.signature.back());
    const auto within = [&](double right, double width) {
        return std::clamp(right, 0.0, std::max(0.0, layout.chars_per_line.value - width));
    };
    const bool alone = frame.signature.empty() || date > last;
    // The last signature begins indent + last before the edge; the date begins date_offset behind that.
    SignatureIndents indents;
    indents.date = within(alone ? indent : indent + last - date_offset - date, date);
    for (const Inlines& signature : frame.signature) {
        const double width = width_in_characters(signature);
        const bool moved = !frame.date.empty() && date > width;
        indents.signatures.push_back(
            within(moved ? indents.date + date + date_offset - width : indent, width));
    }
    return indents;
}

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

void write_frame_behind(Xml& xml, DocxContext& context, const document::Frame& frame) {
    const document::Layout& layout = context.layout;
    const SignatureIndents indents = signature_indents(frame, layout);
    double before = layout.signature.space_before.value;
    for (std::size_t i = 0; i < frame.signature.size(); ++i) {
        const bool followed = i + 1 < frame.signature.size() || !frame.date.empty();
        write_line(xml, context, frame.signature[i],
                   {docx_style::signature, layout.signature, indents.signatures[i], before, followed});
        before = 0;
    }
    if (!frame.date.empty()) {
        before = std::max(before, layout.date.space_before.value);
        write_line(xml, context, frame.date, {docx_style::date, layout.date, indents.date, before, false});
    }
    if (frame.note.empty()) return;
    Inlines note = frame.note;
    note.insert(note.begin(), plain_run("（"));
    note.emplace_back(plain_run("）"));
    write_paragraph(xml, context, docx_style::note, note, layout.note);
}

}  // namespace wenshu::write
