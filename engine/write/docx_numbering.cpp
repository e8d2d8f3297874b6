#include "write/docx_numbering.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "ooxml/word.hpp"
#include "write/docx_formats.hpp"
#include "write/numbering.hpp"

namespace wenshu::write {
namespace {

using document::Layout;
using ooxml::Xml;

constexpr int levels = 9;
constexpr int heading_levels = 4;
constexpr int bullet_list = 2;
constexpr int first_ordered_list = 3;

// How the levels of a list are written, as w:abstractNum holds it.
enum class Scheme { headings = 0, ordered = 1, bullets = 2 };

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    const auto at = text.find(what);
    return at == std::string::npos ? text : text.replace(at, what.size(), with);
}

struct Level {
    int index = 0;
    std::string_view format;  // w:numFmt
    std::string text;         // w:lvlText: %1 is the number of the first level
    std::string heading;      // the style that counts on this level
    std::string face{};       // of Latin letters too; empty: the text's
};

void level(Xml& xml, const Level& level, const ooxml::Indent& indent) {
    xml.open("w:lvl", {{"w:ilvl", level.index}});
    xml.empty("w:start", {{"w:val", 1}}).empty("w:numFmt", {{"w:val", level.format}});
    if (!level.heading.empty()) xml.empty("w:pStyle", {{"w:val", level.heading}});
    xml.empty("w:suff", {{"w:val", "nothing"}}).empty("w:lvlText", {{"w:val", level.text}});
    xml.empty("w:lvlJc", {{"w:val", "left"}}).open("w:pPr");
    ooxml::indent(xml, indent);
    xml.close();
    ooxml::RunProperties run;
    run.faces = {{}, level.face, !level.face.empty()};
    ooxml::run_properties(xml, run);
    xml.close();
}

void open_scheme(Xml& xml, Scheme scheme) {
    const int id = static_cast<int>(scheme);
    xml.open("w:abstractNum", {{"w:abstractNumId", id}});
    xml.empty("w:nsid", {{"w:val", "5753000" + std::to_string(id)}});
    xml.empty("w:multiLevelType", {{"w:val", "multilevel"}});
}

void heading_scheme(Xml& xml, const Layout& layout) {
    open_scheme(xml, Scheme::headings);
    for (int i = 0; i < heading_levels; ++i) {
        const document::HeadingStyle& style = layout.headings[static_cast<std::size_t>(i)];
        const bool han = style.number.find("{n}") != std::string::npos;
        const std::string place = "%" + std::to_string(i + 1);
        const std::string_view format = style.number.empty() ? "none"
                                        : han                ? "chineseCountingThousand"
                                                             : "decimal";
        level(xml, {i, format, replaced(style.number, han ? "{n}" : "{d}", place), docx_heading_style(i + 1)},
              indent_format({0, 0, style.text.first_line_indent.value}, style.text, layout));
    }
    xml.close();
}

void list_scheme(Xml& xml, const Layout& layout, Scheme scheme) {
    const bool ordered = scheme == Scheme::ordered;
    open_scheme(xml, scheme);
    for (int i = 0; i < levels; ++i) {
        std::string text = list_marker(ordered, i, 1);
        if (ordered) text = replaced(text, "1", "%" + std::to_string(i + 1));
        // A bullet is one character: LibreOffice shows no more of ——. A level that counts nothing shows its
        // text whole.
        const std::string_view format = ordered ? "decimal" : i == 0 ? "none" : "bullet";
        // Dashes and dots would take the face of Latin letters where that is another.
        const bool one_face = ordered || latin_face(layout.body) == layout.body.face;
        level(xml, {i, format, text, {}, one_face ? std::string() : layout.body.face},
              docx_list_indent(i, layout));
    }
    xml.close();
}

void list(Xml& xml, int id, Scheme scheme) {
    xml.open("w:num", {{"w:numId", id}});
    xml.empty("w:abstractNumId", {{"w:val", static_cast<int>(scheme)}});
}

}  // namespace

int docx_list_level(int depth) {
    return std::min(depth, levels - 1);
}

ooxml::Indent docx_list_indent(int depth, const Layout& layout) {
    const double step = layout.body.first_line_indent.value;
    return indent_format({step * docx_list_level(depth), 0, step}, layout.body, layout);
}

int DocxLists::add(bool ordered, int depth) {
    return ordered ? add({false, depth}) : bullet_list;
}

int DocxLists::add_headings() {
    return add({true, 0});
}

int DocxLists::add(Numbered list) {
    numbered_.push_back(list);
    return first_ordered_list + static_cast<int>(numbered_.size()) - 1;
}

std::string DocxLists::xml(const Layout& layout) const {
    Xml xml;
    xml.open("w:numbering", {{"xmlns:w", ooxml::word_namespace}});
    heading_scheme(xml, layout);
    list_scheme(xml, layout, Scheme::ordered);
    list_scheme(xml, layout, Scheme::bullets);
    list(xml, docx_heading_list, Scheme::headings);
    xml.close();
    list(xml, bullet_list, Scheme::bullets);
    xml.close();
    int id = first_ordered_list;
    for (const Numbered& numbered : numbered_) {
        list(xml, id++, numbered.headings ? Scheme::headings : Scheme::ordered);
        const int first = numbered.headings ? 0 : docx_list_level(numbered.depth);
        const int last = numbered.headings ? heading_levels - 1 : first;
        for (int i = first; i <= last; ++i) {
            xml.open("w:lvlOverride", {{"w:ilvl", i}}).empty("w:startOverride", {{"w:val", 1}}).close();
        }
        xml.close();
    }
    return std::move(xml.close()).finish();
}

}  // namespace wenshu::write
