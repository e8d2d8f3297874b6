#include "write/docx_sections.hpp"

#include <string>
#include <utility>

#include "ooxml/units.hpp"
#include "write/docx_footers.hpp"
#include "write/docx_footnotes.hpp"
#include "write/docx_formats.hpp"

namespace wenshu::write {
namespace {

using document::Layout;
using document::Orientation;
using ooxml::Xml;

std::string add_footer(DocxContext& context, std::string xml) {
    const std::string name = "footer" + std::to_string(context.footer_parts.size() + 1) + ".xml";
    context.footer_parts.push_back({"word/" + name, std::move(xml)});
    return context.relationships.add("footer", name);
}

const DocxFooters& turned_footers(DocxContext& context) {
    const Layout& layout = context.layout;
    DocxFooters& footers = context.turned_footers;
    if (layout.page_number_form.empty() || !footers.odd.empty()) return footers;
    footers.odd = add_footer(context, docx_turned_footer(layout, Side::odd));
    if (has_two_footers(layout)) footers.even = add_footer(context, docx_turned_footer(layout, Side::even));
    return footers;
}

void footer_reference(Xml& xml, std::string_view type, const std::string& id) {
    if (!id.empty()) xml.empty("w:footerReference", {{"w:type", type}, {"r:id", id}});
}

void write_sheet(Xml& xml, const Layout& layout, Orientation orientation) {
    const DocxSheet sheet = docx_sheet(layout, orientation);
    const bool turned = orientation == Orientation::landscape;
    ooxml::Attributes size{{"w:w", sheet.width}, {"w:h", sheet.height}};
    if (turned) size.emplace_back("w:orient", "landscape");
    xml.empty("w:pgSz", size);
    xml.empty("w:pgMar", {{"w:top", sheet.top},
                          {"w:right", sheet.right},
                          {"w:bottom", sheet.bottom},
                          {"w:left", sheet.left},
                          {"w:header", sheet.top / 2},
                          {"w:footer", turned ? sheet.bottom / 2 : footer_distance(layout)},
                          {"w:gutter", 0}});
}

void write_section(Xml& xml, DocxContext& context, Orientation orientation) {
    const bool turned = orientation == Orientation::landscape;
    const DocxFooters& footers = turned ? turned_footers(context) : context.footers;
    const std::string first = std::exchange(context.footers.first, {});  // of the first section alone
    xml.open("w:sectPr");
    footer_reference(xml, "default", footers.odd);
    footer_reference(xml, "even", footers.even);
    footer_reference(xml, "first", first);
    footnote_section(xml, context.footnotes);
    write_sheet(xml, context.layout, orientation);
    if (!first.empty()) xml.empty("w:titlePg");
    // No type: the exact pitch of the styles sets the lines. A grid that counts characters puts 14 on a line
    // in LibreOffice.
    const double pitch = context.layout.body.line_pitch.value;
    if (pitch > 0) xml.empty("w:docGrid", {{"w:linePitch", ooxml::twips_of_points(pitch)}});
    xml.close();
}

void end_section(Xml& xml, DocxContext& context, Orientation orientation) {
    if (context.section_end && !context.after_table) {
        xml.insert(*context.section_end, [&](Xml& into) { write_section(into, context, orientation); });
        return;
    }
    xml.open("w:p").open("w:pPr");
    ooxml::paragraph_property_elements(xml, holder_format(docx_style::body));
    write_section(xml, context, orientation);
    xml.close().close();
}

}  // namespace

DocxSheet docx_sheet(const Layout& layout, Orientation orientation) {
    const auto twips = [](const document::Measure& measure) { return ooxml::twips_of_mm(measure.value); };
    const DocxSheet upright{twips(layout.page_width),    twips(layout.page_height),
                            twips(layout.margin_top),    twips(layout.margin_right),
                            twips(layout.margin_bottom), twips(layout.margin_left)};
    if (orientation == Orientation::portrait) return upright;
    return {upright.height, upright.width, upright.left, upright.top, upright.right, upright.bottom};
}

int text_width(const DocxContext& context) {
    const DocxSheet sheet = docx_sheet(context.layout, context.orientation);
    return sheet.width - sheet.left - sheet.right;
}

int text_height(const DocxContext& context) {
    const DocxSheet sheet = docx_sheet(context.layout, context.orientation);
    return sheet.height - sheet.top - sheet.bottom;
}

void add_footers(DocxContext& context) {
    const Layout& layout = context.layout;
    if (layout.page_number_form.empty()) return;
    DocxFooters& footers = context.footers;
    footers.odd = add_footer(context, docx_footer(layout, Side::odd));
    if (has_two_footers(layout)) footers.even = add_footer(context, docx_footer(layout, Side::even));
    if (!layout.page_number_on_first) footers.first = add_footer(context, docx_blank_footer());
}

void begin_page(DocxContext& context, std::optional<Orientation> orientation) {
    if (!context.empty) {
        context.page_break = true;
        if (!context.ending) context.ending = context.orientation;
    }
    context.orientation = orientation.value_or(context.orientation);
}

void turn_page(Xml& xml, DocxContext& context) {
    const std::optional<Orientation> ending = std::exchange(context.ending, std::nullopt);
    if (!ending || *ending == context.orientation) return;
    end_section(xml, context, *ending);
    context.page_break = false;
    context.after_table = false;
}

void drop_page(DocxContext& context) {
    context.page_break = false;
    context.orientation = std::exchange(context.ending, std::nullopt).value_or(context.orientation);
}

void write_section_properties(Xml& xml, DocxContext& context) {
    write_section(xml, context, context.orientation);
}

}  // namespace wenshu::write
