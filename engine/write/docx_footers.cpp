#include "write/docx_footers.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

#include "ooxml/box.hpp"
#include "ooxml/units.hpp"
#include "ooxml/word.hpp"
#include "write/docx_formats.hpp"

namespace wenshu::write {
namespace {

using document::Alignment;
using ooxml::Xml;

constexpr double points_per_mm = 72 / 25.4;

// Where LibreOffice sets the dash, in sizes of the type: above the lower edge of a line that is as high as
// its type, and from the upper edge of a line that runs down a box. The faces that stand for Song differ by
// 0.5 mm at 14 points; this is the middle of AR PL UMing, Noto Serif CJK and Noto Sans CJK, measured.
constexpr double dash_above_line = 0.522;
constexpr double dash_below_turned_edge = 0.58;

bool mirrored(const document::Layout& layout, Side side) {
    return side == Side::even && layout.page_number.align != Alignment::center;
}

ooxml::ParagraphProperties number_paragraph(const document::Layout& layout, Side side) {
    const document::TextStyle& style = layout.page_number;
    const double indent = layout.page_number_indent.value;
    const bool right = (style.align == Alignment::right) != mirrored(layout, side);
    const bool center = style.align == Alignment::center;
    ooxml::ParagraphProperties paragraph;
    paragraph.style = docx_style::footer;
    paragraph.indent = center  ? ooxml::Indent{}
                       : right ? indent_format({0, indent, 0}, style, layout)
                               : indent_format({indent, 0, 0}, style, layout);
    paragraph.alignment = center ? "center" : right ? "right" : "left";
    return paragraph;
}

// The dashes belong to the number: the Chinese face, also where Latin letters have another.
ooxml::RunProperties number_format(const document::Layout& layout) {
    ooxml::RunProperties run;
    run.faces = {layout.page_number.face, layout.page_number.face, true};
    return run;
}

void write_number(Xml& xml, const document::Layout& layout, Side side) {
    const std::string& form = layout.page_number_form;
    const auto place = form.find("{d}");
    assert(place != std::string::npos);
    const ooxml::RunProperties run = number_format(layout);
    xml.open("w:p");
    ooxml::paragraph_properties(xml, number_paragraph(layout, side));
    if (place > 0) ooxml::text_run(xml, run, form.substr(0, place));
    ooxml::page_number_field(xml, {});
    if (place + 3 < form.size()) ooxml::text_run(xml, run, form.substr(place + 3));
    xml.close();
}

// One line that runs down the sheet, its upper edge to the right, as long as lines of upright pages are. What
// the box has beside the line keeps it there where a renderer rounds.
ooxml::BoxPlace turned_line(const document::Layout& layout) {
    constexpr double reserve = 1;  // mm
    const document::TextStyle& style = layout.page_number;
    const double line = style.line_pitch.value > 0 ? style.line_pitch.value : style.size.value;
    const double dash = layout.margin_bottom.value - layout.page_number_bottom.value;
    const double edge = dash + dash_below_turned_edge * style.size.value / points_per_mm;
    const double width = line / points_per_mm + reserve;
    return {1,
            "页码",
            std::max(0.0, edge - width),
            layout.margin_left.value,
            width,
            layout.page_width.value - layout.margin_left.value - layout.margin_right.value};
}

Xml footer_part() {
    Xml xml;
    xml.open("w:ftr", {{"xmlns:w", ooxml::word_namespace}});
    return xml;
}

// LibreOffice shows no turned text where the paragraph that holds its box is as high as a line.
void open_holder(Xml& xml) {
    xml.open("w:p");
    ooxml::paragraph_properties(xml, holder_format(docx_style::footer));
}

}  // namespace

bool has_two_footers(const document::Layout& layout) {
    return layout.page_number.align != Alignment::center;
}

std::string docx_footer(const document::Layout& layout, Side side) {
    Xml xml = footer_part();
    write_number(xml, layout, side);
    return std::move(xml.close()).finish();
}

std::string docx_turned_footer(const document::Layout& layout, Side side) {
    ooxml::Attributes names = ooxml::box_namespaces();
    names.insert(names.begin(), {"xmlns:w", ooxml::word_namespace});
    Xml xml;
    xml.open("w:ftr", names);
    open_holder(xml);
    ooxml::open_box_run(xml, turned_line(layout));
    write_number(xml, layout, side);
    ooxml::close_box_run(xml, "vert");
    return std::move(xml.close().close()).finish();
}

std::string docx_blank_footer() {
    Xml xml = footer_part();
    open_holder(xml);
    return std::move(xml.close().close()).finish();
}

int footer_distance(const document::Layout& layout) {
    const double below_dash = dash_above_line * layout.page_number.size.value / points_per_mm;
    const double distance = layout.margin_bottom.value - layout.page_number_bottom.value - below_dash;
    return std::max(0, ooxml::twips_of_mm(distance));
}

}  // namespace wenshu::write
