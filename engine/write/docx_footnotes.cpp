#include "write/docx_footnotes.hpp"

#include <string>
#include <string_view>
#include <utility>

#include "ooxml/word.hpp"
#include "write/docx_formats.hpp"
#include "write/docx_inlines.hpp"

namespace wenshu::write {
namespace {

using ooxml::Xml;

// The lines above the notes are notes themselves, with ids that no note of the text has.
constexpr int separator = -1;
constexpr int continuation = 0;

void write_separator(Xml& xml, int id, std::string_view type, std::string_view line) {
    xml.open("w:footnote", {{"w:type", type}, {"w:id", id}}).open("w:p");
    ooxml::ParagraphProperties paragraph;
    paragraph.spacing = ooxml::Spacing{};
    paragraph.indent = ooxml::Indent{};
    ooxml::paragraph_properties(xml, paragraph);
    xml.open("w:r").empty(line).close().close().close();
}

void write_reference(Xml& xml, std::string_view element, const ooxml::Attributes& attributes) {
    ooxml::RunProperties run;
    run.style = docx_style::footnote_reference;
    xml.open("w:r");
    ooxml::run_properties(xml, run);
    xml.empty(element, attributes).close();
}

void write_numbering(Xml& xml) {
    xml.empty("w:numFmt", {{"w:val", "decimalEnclosedCircleChinese"}});
    xml.empty("w:numRestart", {{"w:val", "eachPage"}});
}

void begin(DocxContext& context) {
    context.relationships.add("footnotes", "footnotes.xml");
    Xml& notes = context.footnotes.xml;
    notes.open("w:footnotes", {{"xmlns:w", ooxml::word_namespace}});
    write_separator(notes, separator, "separator", "w:separator");
    write_separator(notes, continuation, "continuationSeparator", "w:continuationSeparator");
}

}  // namespace

void write_footnote(Xml& xml, DocxContext& context, const document::Footnote& note) {
    if (context.footnotes.count == 0) begin(context);
    const int id = ++context.footnotes.count;
    write_reference(xml, "w:footnoteReference", {{"w:id", id}});
    Xml& notes = context.footnotes.xml;
    notes.open("w:footnote", {{"w:id", id}}).open("w:p");
    ooxml::ParagraphProperties paragraph;
    paragraph.style = docx_style::footnote_text;
    ooxml::paragraph_properties(notes, paragraph);
    write_reference(notes, "w:footnoteRef", {});
    document::Inlines text;
    for (const document::Run& run : note.runs) text.emplace_back(run);
    write_inlines(notes, context, text, {context.layout.footnote, {}});
    notes.close().close();
}

void add_footnotes_part(std::vector<ooxml::Part>& parts, DocxContext& context) {
    if (context.footnotes.count == 0) return;
    parts.push_back({"word/footnotes.xml", std::move(context.footnotes.xml.close()).finish()});
}

void add_footnotes_type(ooxml::ContentTypes& types, const DocxContext& context) {
    if (context.footnotes.count == 0) return;
    types.overrides.push_back(
        {"/word/footnotes.xml",
         "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"});
}

void footnote_settings(Xml& xml, const DocxFootnotes& notes) {
    if (notes.count == 0) return;
    xml.open("w:footnotePr");
    write_numbering(xml);
    xml.empty("w:footnote", {{"w:id", separator}}).empty("w:footnote", {{"w:id", continuation}}).close();
}

// LibreOffice takes the form of the numbers from here alone.
void footnote_section(Xml& xml, const DocxFootnotes& notes) {
    if (notes.count == 0) return;
    xml.open("w:footnotePr");
    write_numbering(xml);
    xml.close();
}

void footnote_styles(Xml& xml, const document::Layout& layout) {
    const document::TextStyle& style = layout.footnote;
    xml.open("w:style", {{"w:type", "paragraph"}, {"w:styleId", docx_style::footnote_text}});
    xml.empty("w:name", {{"w:val", "footnote text"}}).empty("w:basedOn", {{"w:val", docx_style::body}});
    ooxml::paragraph_properties(xml, paragraph_format(style, layout));
    ooxml::run_properties(xml, run_format(style, layout));
    xml.close();
    // In the Chinese face throughout: a Latin one may have no circled numbers.
    ooxml::RunProperties run;
    run.faces = {style.face, style.face, true};
    xml.open("w:style", {{"w:type", "character"}, {"w:styleId", docx_style::footnote_reference}});
    xml.empty("w:name", {{"w:val", "footnote reference"}});
    xml.empty("w:basedOn", {{"w:val", "DefaultParagraphFont"}}).open("w:rPr");
    ooxml::run_property_elements(xml, run);
    xml.empty("w:vertAlign", {{"w:val", "superscript"}}).close().close();
}

}  // namespace wenshu::write
