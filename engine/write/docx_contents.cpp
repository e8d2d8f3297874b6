#include "write/docx_contents.hpp"

#include <cstddef>
#include <string_view>

#include <fmt/format.h>

#include "ooxml/word.hpp"
#include "write/docx_formats.hpp"
#include "write/docx_inlines.hpp"
#include "write/docx_sections.hpp"

namespace wenshu::write {
namespace {

using ooxml::Xml;

constexpr std::string_view title = "目录";

// The name that Word gives the headings it lists.
std::string bookmark(std::size_t number) {
    return fmt::format("_Toc{:06}", number);
}

void field_mark(Xml& xml, std::string_view type) {
    xml.open("w:r").empty("w:fldChar", {{"w:fldCharType", type}}).close();
}

void begin_field(Xml& xml, const std::string& instruction) {
    field_mark(xml, "begin");
    xml.open("w:r").element("w:instrText", instruction, {{"xml:space", "preserve"}}).close();
    field_mark(xml, "separate");
}

// The heading, dots, and the page it stands on; empty where that is not known.
void write_entry(Xml& xml, DocxContext& context, std::size_t entry, const std::string& page) {
    const std::string target = bookmark(entry + 1);
    xml.open("w:hyperlink", {{"w:anchor", target}, {"w:history", "1"}});
    const std::string& text = context.contents.listed[entry].text;
    write_inlines(xml, context, {plain_run(text)}, {docx_contents_text(context.layout), {}});
    ooxml::text_run(xml, {}, "\t");
    begin_field(xml, " PAGEREF " + target + " \\h ");
    ooxml::text_run(xml, {}, page);
    field_mark(xml, "end");
    xml.close();
}

void write_title(Xml& xml, DocxContext& context) {
    ooxml::ParagraphProperties paragraph;
    paragraph.style = docx_style::contents_title;
    paragraph.keep_next = true;
    open_paragraph(xml, context, paragraph);
    write_inlines(xml, context, {plain_run(title)}, {context.layout.title_style, {}});
    xml.close();
}

// From the level's indent to the right edge, with dots to the page.
ooxml::ParagraphProperties entry_format(const DocxContext& context, int level) {
    ooxml::ParagraphProperties paragraph;
    paragraph.style = docx_contents_style(level);
    paragraph.tabs.push_back({"right", text_width(context), "dot"});
    return paragraph;
}

}  // namespace

void plan_contents(DocxContext& context, const document::Document& paper) {
    const document::Contents* contents = contents_in(paper.body);
    if (contents == nullptr) return;
    context.contents.listed = listed_headings(paper.body, context.layout, contents->levels);
    context.contents.levels = contents->levels;
    if (contents->pages.size() == context.contents.listed.size()) context.contents.pages = contents->pages;
}

void write_contents(Xml& xml, DocxContext& context, const document::Contents& contents) {
    const auto& listed = context.contents.listed;
    const auto& pages = context.contents.pages;
    if (listed.empty()) return;
    write_title(xml, context);
    for (std::size_t i = 0; i < listed.size(); ++i) {
        open_paragraph(xml, context, entry_format(context, listed[i].level));
        if (i == 0) begin_field(xml, fmt::format(" TOC \\o \"1-{}\" \\h \\z \\u ", contents.levels));
        write_entry(xml, context, i, pages.empty() ? std::string() : std::to_string(pages[i]));
        if (i + 1 == listed.size()) field_mark(xml, "end");
        xml.close();
    }
}

std::string next_contents_bookmark(DocxContext& context, int level) {
    if (level > context.contents.levels || context.contents.so_far == context.contents.listed.size())
        return {};
    return bookmark(++context.contents.so_far);
}

}  // namespace wenshu::write
