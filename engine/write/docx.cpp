#include "write/docx.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ooxml/package.hpp"
#include "ooxml/word.hpp"
#include "ooxml/zip.hpp"
#include "write/docx_chart_parts.hpp"
#include "write/docx_contents.hpp"
#include "write/docx_context.hpp"
#include "write/docx_footnotes.hpp"
#include "write/docx_formats.hpp"
#include "write/docx_frame.hpp"
#include "write/docx_inlines.hpp"
#include "write/docx_parts.hpp"
#include "write/docx_sections.hpp"
#include "write/docx_styles.hpp"
#include "write/docx_tail.hpp"

namespace wenshu::write {
namespace {

using document::Layout;
using ooxml::Part;
using ooxml::Xml;

// Word wants a paragraph behind a last table, and one where there is nothing else. A page break that nothing
// follows breaks nothing.
void write_end(Xml& xml, DocxContext& context) {
    if (context.empty) return write_paragraph(xml, context, docx_style::body, {}, context.layout.body);
    drop_page(context);
    if (!context.after_table) return;
    open_paragraph(xml, context, holder_format(docx_style::body));
    xml.close();
}

std::string document_part(const document::Document& document, DocxContext& context) {
    Xml xml;
    xml.open("w:document",
             {{"xmlns:w", ooxml::word_namespace},
              {"xmlns:r", ooxml::relationship_namespace},
              {"xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"},
              {"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"}});
    xml.open("w:body");
    write_frame_before(xml, context, document.frame);
    write_from_body(xml, context, document);
    write_end(xml, context);
    write_section_properties(xml, context);
    return std::move(xml.close().close()).finish();
}

std::string package_relationships() {
    ooxml::Relationships links;
    links.add("officeDocument", "word/document.xml");
    links.add("core-properties", "docProps/core.xml");
    links.add("extended-properties", "docProps/app.xml");
    return links.xml();
}

std::string content_types(const DocxContext& context) {
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
    for (const Part& footer : context.footer_parts) types.overrides.push_back({"/" + footer.name, word + "footer+xml"});
    types.overrides.push_back(
        {"/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"});
    types.overrides.push_back({"/docProps/app.xml", office + "extended-properties+xml"});
    add_chart_types(types, context.charts.size());
    add_footnotes_type(types, context);
    return ooxml::content_types(types);
}

}  // namespace

base::Result<void> docx(const document::Document& document, const Layout& layout, base::Sink& sink) {
    DocxContext context(layout);
    context.relationships.add("styles", "styles.xml");
    context.relationships.add("numbering", "numbering.xml");
    context.relationships.add("settings", "settings.xml");
    context.relationships.add("fontTable", "fontTable.xml");
    add_footers(context);
    plan_contents(context, document);
    std::string text = document_part(document, context);
    auto charts = docx_chart_parts(context, document.properties);
    if (!charts) return charts.faults();
    std::vector<Part> parts;
    parts.push_back({"[Content_Types].xml", content_types(context)});
    parts.push_back({"_rels/.rels", package_relationships()});
    parts.push_back({"word/document.xml", std::move(text)});
    parts.push_back({"word/_rels/document.xml.rels", context.relationships.xml()});
    parts.push_back({"word/styles.xml", docx_styles(layout)});
    parts.push_back({"word/numbering.xml", context.lists.xml(layout)});
    parts.push_back({"word/settings.xml", docx_settings(layout, context.footnotes, context.contents)});
    parts.push_back({"word/fontTable.xml", docx_font_table(layout)});
    for (Part& footer : context.footer_parts) parts.push_back(std::move(footer));
    add_footnotes_part(parts, context);
    for (Part& picture : context.media) parts.push_back(std::move(picture));
    for (Part& part : *charts) parts.push_back(std::move(part));
    parts.push_back({"docProps/core.xml", docx_core_properties(document.properties)});
    parts.push_back({"docProps/app.xml", docx_app_properties()});
    return ooxml::write_zip(parts, sink);
}

}  // namespace wenshu::write
