#include "write/docx.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ooxml/package.hpp"
#include "ooxml/units.hpp"
#include "ooxml/word.hpp"
#include "ooxml/zip.hpp"
#include "write/docx_blocks.hpp"
#include "write/docx_context.hpp"
#include "write/docx_formats.hpp"
#include "write/docx_frame.hpp"
#include "write/docx_inlines.hpp"
#include "write/docx_parts.hpp"
#include "write/docx_styles.hpp"

namespace wenshu::write {
namespace {

using document::Layout;
using ooxml::Part;
using ooxml::Xml;

struct Footers {
    std::string odd;  // relationship ids; empty where there is none
    std::string even;
};

Footers add_footers(DocxContext& context) {
    if (context.layout.page_number_form.empty()) return {};
    Footers footers;
    footers.odd = context.relationships.add("footer", "footer1.xml");
    if (has_two_footers(context.layout)) footers.even = context.relationships.add("footer", "footer2.xml");
    return footers;
}

void write_section(Xml& xml, const Layout& layout, const Footers& footers) {
    xml.open("w:sectPr");
    if (!footers.odd.empty()) xml.empty("w:footerReference", {{"w:type", "default"}, {"r:id", footers.odd}});
    if (!footers.even.empty()) xml.empty("w:footerReference", {{"w:type", "even"}, {"r:id", footers.even}});
    const auto twips = [](const document::Measure& measure) { return ooxml::twips_of_mm(measure.value); };
    xml.empty("w:pgSz", {{"w:w", twips(layout.page_width)}, {"w:h", twips(layout.page_height)}});
    xml.empty("w:pgMar", {{"w:top", twips(layout.margin_top)},
                          {"w:right", twips(layout.margin_right)},
                          {"w:bottom", twips(layout.margin_bottom)},
                          {"w:left", twips(layout.margin_left)},
                          {"w:header", twips(layout.margin_top) / 2},
                          {"w:footer", footer_distance(layout)},
                          {"w:gutter", 0}});
    // No type: the exact pitch of the styles sets the lines. A grid that counts characters puts 14 on a line
    // in LibreOffice.
    if (layout.body.line_pitch.value > 0) {
        xml.empty("w:docGrid", {{"w:linePitch", ooxml::twips_of_points(layout.body.line_pitch.value)}});
    }
    xml.close();
}

// A page break that nothing follows, and the paragraph that Word wants behind a last table.
void write_end(Xml& xml, DocxContext& context) {
    if (!context.page_break && !context.after_table && !context.empty) return;
    write_paragraph(xml, context, docx_style::body, {}, context.layout.body);
}

std::string document_part(const document::Document& document, DocxContext& context, const Footers& footers) {
    Xml xml;
    xml.open("w:document",
             {{"xmlns:w", ooxml::word_namespace},
              {"xmlns:r", ooxml::relationship_namespace},
              {"xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"},
              {"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"}});
    xml.open("w:body");
    write_frame_before(xml, context, document.frame);
    write_blocks(xml, context, document.body);
    write_frame_behind(xml, context, document.frame);
    write_end(xml, context);
    write_section(xml, context.layout, footers);
    return std::move(xml.close().close()).finish();
}

std::string package_relationships() {
    ooxml::Relationships links;
    links.add("officeDocument", "word/document.xml");
    links.add("core-properties", "docProps/core.xml");
    links.add("extended-properties", "docProps/app.xml");
    return links.xml();
}

std::string content_types(const Footers& footers) {
    const std::string office = "application/vnd.openxmlformats-officedocument.";
    const std::string word = office + "wordprocessingml.";
    ooxml::ContentTypes types;
    types.defaults = {{"jpeg", "image/jpeg"},
                      {"png", "image/png"},
                      {"rels", "application/vnd.openxmlformats-package.relationships+xml"},
                      {"xml", "application/xml"}};
    types.overrides = {{"/word/document.xml", word + "document.main+xml"},
                       {"/word/styles.xml", word + "styles+xml"},
                       {"/word/numbering.xml", word + "numbering+xml"},
                       {"/word/settings.xml", word + "settings+xml"},
                       {"/word/fontTable.xml", word + "fontTable+xml"}};
    if (!footers.odd.empty()) types.overrides.push_back({"/word/footer1.xml", word + "footer+xml"});
    if (!footers.even.empty()) types.overrides.push_back({"/word/footer2.xml", word + "footer+xml"});
    types.overrides.push_back(
        {"/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"});
    types.overrides.push_back({"/docProps/app.xml", office + "extended-properties+xml"});
    return ooxml::content_types(types);
}

void add_page_numbers(std::vector<Part>& parts, const Layout& layout, const Footers& footers) {
    if (!footers.odd.empty()) parts.push_back({"word/footer1.xml", docx_footer(layout, Side::odd)});
    if (!footers.even.empty()) parts.push_back({"word/footer2.xml", docx_footer(layout, Side::even)});
}

}  // namespace

base::Result<void> docx(const document::Document& document, const Layout& layout, base::Sink& sink) {
    DocxContext context(layout);
    context.relationships.add("styles", "styles.xml");
    context.relationships.add("numbering", "numbering.xml");
    context.relationships.add("settings", "settings.xml");
    context.relationships.add("fontTable", "fontTable.xml");
    const Footers footers = add_footers(context);
    std::string text = document_part(document, context, footers);
    std::vector<Part> parts;
    parts.push_back({"[Content_Types].xml", content_types(footers)});
    parts.push_back({"_rels/.rels", package_relationships()});
    parts.push_back({"word/document.xml", std::move(text)});
    parts.push_back({"word/_rels/document.xml.rels", context.relationships.xml()});
    parts.push_back({"word/styles.xml", docx_styles(layout)});
    parts.push_back({"word/numbering.xml", context.lists.xml(layout)});
    parts.push_back({"word/settings.xml", docx_settings(layout)});
    parts.push_back({"word/fontTable.xml", docx_font_table(layout)});
    add_page_numbers(parts, layout, footers);
    for (Part& picture : context.media) parts.push_back(std::move(picture));
    parts.push_back({"docProps/core.xml", docx_core_properties(document.properties)});
    parts.push_back({"docProps/app.xml", docx_app_properties()});
    return ooxml::write_zip(parts, sink);
}

}  // namespace wenshu::write
