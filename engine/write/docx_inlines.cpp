#include "write/docx_inlines.hpp"

#include <string>
#include <utility>

#include "base/overload.hpp"
#include "base/utf8.hpp"
#include "text/width.hpp"
#include "write/docx_footnotes.hpp"
#include "write/docx_formats.hpp"
#include "write/docx_sections.hpp"

namespace wenshu::write {
namespace {

using document::Run;
using ooxml::Xml;

// Code points below this may be read as Latin or Chinese ones, above they are Chinese.
constexpr char32_t first_of_cjk = 0x2E80;

// “ ” ‘ ’ — … · ① and the like: as wide as Han in a Chinese text, yet Word and LibreOffice set them in the
// Latin face if nothing tells them better.
bool is_doubtful(std::string_view character, char32_t c) {
    return c >= 0x80 && c < first_of_cjk && text::columns(character) == 2;
}

// The text up to where doubtful characters begin or end.
std::pair<std::string_view, bool> first_segment(std::string_view text) {
    bool doubtful = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = base::next_code_point(text, at);
        const bool now = is_doubtful(text.substr(begin, at - begin), c);
        if (begin == 0) doubtful = now;
        if (now != doubtful) return {text.substr(0, begin), doubtful};
    }
    return {text, doubtful};
}

bool is_ascii(std::string_view text) {
    for (const char c : text) {
        if (static_cast<unsigned char>(c) >= 0x80U) return false;
    }
    return true;
}

void text_in_faces(Xml& xml, std::string_view text, ooxml::RunProperties run,
                   const document::TextStyle& style) {
    const ooxml::Faces faces = run.faces;
    const bool one_face = latin_face(style) == style.face;
    while (!text.empty()) {
        const auto [segment, doubtful] = one_face ? std::pair(text, false) : first_segment(text);
        run.faces = faces;
        if (doubtful) run.faces.latin = style.face;
        run.faces.hint_east_asian = !is_ascii(segment);
        ooxml::text_run(xml, run, segment);
        text.remove_prefix(segment.size());
    }
}

void write_run(Xml& xml, const Run& run, ooxml::RunProperties properties, const document::TextStyle& style) {
    if (run.bold) properties.bold = true;
    if (run.italic) properties.italic = true;
    if (run.mark.kind == document::Mark::Kind::missing) properties.highlight = "yellow";
    text_in_faces(xml, run.text, std::move(properties), style);
}

void write_marked(Xml& xml, DocxContext& context, const Run& run, const RunSetting& setting) {
    if (run.text.empty()) return;
    if (run.mark.kind != document::Mark::Kind::figure)
        return write_run(xml, run, setting.direct, setting.style);
    const std::string stem = ooxml::bookmark_stem(run.mark.id);
    const std::string name = stem + std::to_string(++context.bookmarks[stem]);
    const int id = context.bookmark_id++;
    xml.empty("w:bookmarkStart", {{"w:id", id}, {"w:name", name}});
    write_run(xml, run, setting.direct, setting.style);
    xml.empty("w:bookmarkEnd", {{"w:id", id}});
}

void write_link(Xml& xml, DocxContext& context, const document::Link& link, RunSetting setting) {
    const auto target = ooxml::external_target(link.target);
    if (target) {
        xml.open("w:hyperlink", {{"r:id", context.relationships.add_external("hyperlink", *target)}});
        setting.direct.style = docx_style::hyperlink;
    }
    for (const Run& run : link.runs) write_marked(xml, context, run, setting);
    if (target) xml.close();
}

}  // namespace

document::Run plain_run(std::string_view text) {
    return {std::string(text), false, false, {}};
}

void write_inlines(Xml& xml, DocxContext& context, const document::Inlines& inlines,
                   const RunSetting& setting) {
    for (const document::Inline& item : inlines) {
        std::visit(base::overload{
                       [&](const Run& run) { write_marked(xml, context, run, setting); },
                       [&](const document::Link& link) { write_link(xml, context, link, setting); },
                       [&](const document::LineBreak&) { xml.open("w:r").empty("w:br").close(); },
                       [&](const document::Footnote& note) { write_footnote(xml, context, note); },
                   },
                   item);
    }
}

void write_paragraph(Xml& xml, DocxContext& context, std::string_view style_id,
                     const document::Inlines& inlines, const document::TextStyle& style) {
    ooxml::ParagraphProperties paragraph;
    paragraph.style = style_id;
    open_paragraph(xml, context, paragraph);
    write_inlines(xml, context, inlines, {style, {}});
    xml.close();
}

void open_paragraph(Xml& xml, DocxContext& context, ooxml::ParagraphProperties paragraph) {
    turn_page(xml, context);
    paragraph.page_break_before = context.page_break;
    ++context.paragraphs;
    if (context.keep_from && context.paragraphs >= *context.keep_from) paragraph.keep_next = true;
    context.page_break = false;
    context.after_table = false;
    context.empty = false;
    xml.open("w:p").open("w:pPr");
    ooxml::paragraph_property_elements(xml, paragraph);
    context.section_end = paragraph.frame ? std::nullopt : std::optional(xml.place());
    xml.close();
}

}  // namespace wenshu::write
