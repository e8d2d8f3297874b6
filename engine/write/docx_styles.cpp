#include "write/docx_styles.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>
#include <vector>

#include "ooxml/word.hpp"
#include "write/docx_footnotes.hpp"
#include "write/docx_formats.hpp"
#include "write/docx_numbering.hpp"

namespace wenshu::write {
namespace {

using document::Layout;
using document::TextStyle;
using ooxml::Xml;

struct Naming {
    std::string_view id;
    std::string_view name;  // Word knows a built-in style by this, not by its id
    bool custom = false;
};

void open_style(Xml& xml, std::string_view type, const Naming& naming, bool is_default = false) {
    ooxml::Attributes attributes{{"w:type", type}};
    if (is_default) attributes.emplace_back("w:default", "1");
    if (naming.custom) attributes.emplace_back("w:customStyle", "1");
    attributes.emplace_back("w:styleId", naming.id);
    xml.open("w:style", attributes);
    xml.empty("w:name", {{"w:val", naming.name}});
}

void paragraph_style(Xml& xml, const Naming& naming, const ooxml::ParagraphProperties& paragraph,
                     const ooxml::RunProperties& run) {
    open_style(xml, "paragraph", naming);
    xml.empty("w:basedOn", {{"w:val", docx_style::body}});
    if (!naming.custom) xml.empty("w:next", {{"w:val", docx_style::body}});
    xml.empty("w:qFormat");
    ooxml::paragraph_properties(xml, paragraph);
    ooxml::run_properties(xml, run);
    xml.close();
}

void text_style(Xml& xml, const Naming& naming, const TextStyle& style, const Layout& layout) {
    paragraph_style(xml, naming, paragraph_format(style, layout), run_format(style, layout));
}

// The text that is there before any style speaks: faces, size and language, no indents that could leak
// anywhere.
void defaults(Xml& xml, const Layout& layout) {
    ooxml::RunProperties run;
    run.faces = {layout.body.face, latin_face(layout.body), false};
    run.half_points = run_format(layout.body, layout).half_points;
    xml.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
    ooxml::run_property_elements(xml, run);
    xml.empty("w:lang", {{"w:val", "en-US"}, {"w:eastAsia", "zh-CN"}, {"w:bidi", "ar-SA"}});
    xml.close().close().empty("w:pPrDefault").close();
}

void normal(Xml& xml, const Layout& layout) {
    ooxml::ParagraphProperties paragraph = paragraph_format(layout.body, layout);
    paragraph.widow_control = false;         // else pages end a line early
    paragraph.overflow_punctuation = false;  // a 。 outside the type area breaks GB/T 9704-2012 5.2.1
    open_style(xml, "paragraph", {docx_style::body, "Normal"}, true);
    xml.empty("w:qFormat");
    ooxml::paragraph_properties(xml, paragraph);
    ooxml::run_properties(xml, run_format(layout.body, layout));
    xml.close();
}

void built_in_defaults(Xml& xml) {
    open_style(xml, "character", {"DefaultParagraphFont", "Default Paragraph Font"}, true);
    xml.empty("w:uiPriority", {{"w:val", 1}}).empty("w:semiHidden").empty("w:unhideWhenUsed").close();
    open_style(xml, "numbering", {"NoList", "No List"}, true);
    xml.empty("w:uiPriority", {{"w:val", 99}}).empty("w:semiHidden").empty("w:unhideWhenUsed").close();
}

void headings(Xml& xml, const Layout& layout) {
    for (int level = 1; level <= 4; ++level) {
        const TextStyle& style = layout.headings[static_cast<std::size_t>(level - 1)].text;
        const std::string id = docx_heading_style(level);
        const std::string name = "heading " + std::to_string(level);
        // Not kept with the text below: a page would end a line early.
        ooxml::ParagraphProperties paragraph = paragraph_format(style, layout);
        paragraph.numbering = ooxml::Numbering{level - 1, docx_heading_list};
        paragraph.outline_level = level - 1;
        paragraph_style(xml, {id, name}, paragraph, run_format(style, layout));
    }
}

void caption(Xml& xml, const Layout& layout) {
    ooxml::ParagraphProperties paragraph = paragraph_format(layout.caption, layout);
    paragraph.keep_next = true;
    paragraph_style(xml, {docx_style::caption, "caption"}, paragraph, run_format(layout.caption, layout));
}

// A picture is as high as it is: an exact line pitch would cut it off.
void picture(Xml& xml, const Layout& layout) {
    ooxml::ParagraphProperties paragraph;
    paragraph.spacing = ooxml::Spacing{};
    paragraph.indent = ooxml::Indent{};
    paragraph.alignment = "center";
    paragraph_style(xml, {docx_style::picture, "图片", true}, paragraph, run_format(layout.body, layout));
}

void cell_margins(Xml& xml, int beside, int above_and_below) {
    xml.open("w:tblCellMar");
    for (const std::string_view side : {"w:top", "w:left", "w:bottom", "w:right"}) {
        const bool level = side == "w:left" || side == "w:right";
        xml.empty(side, {{"w:w", level ? beside : above_and_below}, {"w:type", "dxa"}});
    }
    xml.close();
}

void tables(Xml& xml) {
    open_style(xml, "table", {"TableNormal", "Normal Table"}, true);
    xml.empty("w:uiPriority", {{"w:val", 99}})
        .empty("w:semiHidden")
        .empty("w:unhideWhenUsed")
        .open("w:tblPr");
    xml.empty("w:tblInd", {{"w:w", 0}, {"w:type", "dxa"}});
    cell_margins(xml, 108, 0);
    xml.close().close();
    open_style(xml, "table", {docx_style::table, "Table Grid"});
    xml.empty("w:basedOn", {{"w:val", "TableNormal"}}).open("w:tblPr").open("w:tblBorders");
    for (const std::string_view side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}) {
        xml.empty(side, {{"w:val", "single"}, {"w:sz", 4}, {"w:space", 0}, {"w:color", "auto"}});
    }
    xml.close();
    cell_margins(xml, docx_cell_margin, docx_cell_margin / 2);
    xml.close().close();
}

void hyperlink(Xml& xml) {
    ooxml::RunProperties run;
    run.underline = true;
    open_style(xml, "character", {docx_style::hyperlink, "Hyperlink"});
    xml.empty("w:basedOn", {{"w:val", "DefaultParagraphFont"}});
    ooxml::run_properties(xml, run);
    xml.close();
}

struct Role {
    Naming naming;
    TextStyle Layout::*style;
};

// What stands around a body beside the title. A layout may leave any of them out.
constexpr std::array roles = {
    Role{{docx_style::copy_number, "份号", true}, &Layout::copy_number},
    Role{{docx_style::secrecy, "密级", true}, &Layout::secrecy},
    Role{{docx_style::urgency, "紧急程度", true}, &Layout::urgency},
    Role{{docx_style::mark, "发文机关标志", true}, &Layout::mark},
    Role{{docx_style::number, "发文字号", true}, &Layout::number},
    Role{{docx_style::signer, "签发人", true}, &Layout::signer},
    Role{{docx_style::attendance, "出席人员", true}, &Layout::attendance},
    Role{{docx_style::attachment_note, "附件说明", true}, &Layout::attachment_note},
    Role{{docx_style::attachment_number, "附件序号", true}, &Layout::attachment_number},
    Role{{docx_style::attachment_title, "附件标题", true}, &Layout::attachment_title},
    Role{{docx_style::imprint, "版记", true}, &Layout::imprint_text},
};

bool is_given(const TextStyle& style) {
    return !style.face.empty() && style.size.value > 0;
}

void role_styles(Xml& xml, const Layout& layout) {
    for (const Role& role : roles) {
        if (is_given(layout.*role.style)) text_style(xml, role.naming, layout.*role.style, layout);
    }
}

// 目录: its title like the paper's, its entries two characters further in for each level.
void contents_styles(Xml& xml, const Layout& layout) {
    constexpr double step = 2;
    const TextStyle text = docx_contents_text(layout);
    TextStyle title = layout.title_style;
    title.space_before = {};
    text_style(xml, {docx_style::contents_title, "TOC Heading"}, title, layout);
    for (int level = 1; level <= 4; ++level) {
        ooxml::ParagraphProperties paragraph = paragraph_format(text, layout);
        paragraph.indent = indent_format({step * (level - 1), 0, 0}, text, layout);
        paragraph_style(xml, {docx_contents_style(level), "toc " + std::to_string(level)}, paragraph,
                        run_format(text, layout));
    }
}

// The Chinese faces, then those that Latin letters alone use.
std::vector<std::pair<std::string, bool>> faces_in_use(const Layout& layout) {
    std::vector<TextStyle> styles = {layout.body,    layout.title_style, layout.addressee,  layout.signature,
                                     layout.date,    layout.note,        layout.table_head, layout.table_cell,
                                     layout.caption, layout.page_number, layout.footnote};
    for (const auto& heading : layout.headings) styles.push_back(heading.text);
    for (const Role& role : roles) {
        if (is_given(layout.*role.style)) styles.push_back(layout.*role.style);
    }
    if (is_given(layout.attendance_label)) styles.push_back(layout.attendance_label);
    std::set<std::string> seen;
    std::vector<std::pair<std::string, bool>> faces;
    for (const TextStyle& style : styles) {
        if (seen.insert(style.face).second) faces.emplace_back(style.face, true);
    }
    for (const TextStyle& style : styles) {
        if (seen.insert(latin_face(style)).second) faces.emplace_back(latin_face(style), false);
    }
    return faces;
}

std::string stand_ins(const Layout& layout, const std::string& face) {
    const auto known = std::find_if(layout.faces.begin(), layout.faces.end(),
                                    [&](const document::Face& entry) { return entry.name == face; });
    return known == layout.faces.end() || known->stand_ins.empty() ? std::string() : known->stand_ins.front();
}

}  // namespace

std::string docx_styles(const Layout& layout) {
    Xml xml;
    xml.open("w:styles", {{"xmlns:w", ooxml::word_namespace}});
    defaults(xml, layout);
    normal(xml, layout);
    headings(xml, layout);
    built_in_defaults(xml);
    tables(xml);
    text_style(xml, {docx_style::title, "Title"}, layout.title_style, layout);
    text_style(xml, {docx_style::addressee, "主送机关", true}, layout.addressee, layout);
    text_style(xml, {docx_style::list, "List Paragraph"}, layout.body, layout);
    text_style(xml, {docx_style::signature, "Signature"}, layout.signature, layout);
    text_style(xml, {docx_style::date, "Date"}, layout.date, layout);
    text_style(xml, {docx_style::note, "附注", true}, layout.note, layout);
    text_style(xml, {docx_style::table_head, "表头", true}, layout.table_head, layout);
    text_style(xml, {docx_style::table_cell, "表格文字", true}, layout.table_cell, layout);
    caption(xml, layout);
    picture(xml, layout);
    text_style(xml, {docx_style::header, "header"}, layout.page_number, layout);
    text_style(xml, {docx_style::footer, "footer"}, layout.page_number, layout);
    hyperlink(xml);
    role_styles(xml, layout);
    contents_styles(xml, layout);
    footnote_styles(xml, layout);
    return std::move(xml.close()).finish();
}

std::string docx_font_table(const Layout& layout) {
    Xml xml;
    xml.open("w:fonts", {{"xmlns:w", ooxml::word_namespace}});
    for (const auto& [face, chinese] : faces_in_use(layout)) {
        xml.open("w:font", {{"w:name", face}});
        const std::string other = stand_ins(layout, face);
        if (!other.empty()) xml.empty("w:altName", {{"w:val", other}});
        xml.empty("w:charset", {{"w:val", chinese ? "86" : "00"}});  // 86: GB 2312
        xml.empty("w:family", {{"w:val", "auto"}}).empty("w:pitch", {{"w:val", "default"}}).close();
    }
    return std::move(xml.close()).finish();
}

}  // namespace wenshu::write
