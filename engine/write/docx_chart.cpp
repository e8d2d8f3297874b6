#include "write/docx_chart.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

#include "ooxml/chart.hpp"
#include "ooxml/units.hpp"
#include "write/chart_words.hpp"
#include "write/docx_formats.hpp"
#include "write/docx_inlines.hpp"
#include "write/docx_sections.hpp"

namespace wenshu::write {
namespace {

using ooxml::Xml;

// Half as high as a portrait page's type area is wide: columns of a year stand apart, and the text around
// still fits on the page. No standard gives a height.
constexpr double chart_height = 80;  // mm

struct Extent {
    int width = 0;  // twips
    int height = 0;
};

// A line is left for the caption, and one for the paragraph that the picture stands in.
Extent extent(const DocxContext& context) {
    const document::Layout& layout = context.layout;
    const int line = ooxml::twips_of_points(std::max(layout.body.line_pitch.value, layout.body.size.value));
    return {text_width(context), std::min(ooxml::twips_of_mm(chart_height), text_height(context) - 2 * line)};
}

std::string emu(int twips) {
    return std::to_string(std::max<std::int64_t>(1, twips * ooxml::emu_per_twip));
}

void write_frame(Xml& xml, const std::string& relationship, const Extent& size,
                 const ooxml::Attributes& names) {
    xml.open("w:drawing").open("wp:inline", {{"distT", 0}, {"distB", 0}, {"distL", 0}, {"distR", 0}});
    xml.empty("wp:extent", {{"cx", emu(size.width)}, {"cy", emu(size.height)}}).empty("wp:docPr", names);
    xml.empty("wp:cNvGraphicFramePr");
    xml.open("a:graphic", {{"xmlns:a", ooxml::drawing_namespace}});
    xml.open("a:graphicData", {{"uri", ooxml::chart_namespace}});
    xml.empty("c:chart", {{"xmlns:c", ooxml::chart_namespace}, {"r:id", relationship}});
    xml.close().close().close().close();
}

void write_caption(Xml& xml, DocxContext& context, const std::string& title) {
    ooxml::ParagraphProperties paragraph;
    paragraph.style = docx_style::caption;
    paragraph.keep_next = false;  // it belongs to what is above it, unlike a table's
    open_paragraph(xml, context, paragraph);
    write_inlines(xml, context, {plain_run(title)}, {context.layout.caption, {}});
    xml.close();
}

}  // namespace

void write_chart(Xml& xml, DocxContext& context, const document::Chart& chart) {
    if (!is_drawable(chart)) return;
    const Extent size = extent(context);
    context.charts.push_back({chart, size.width});
    const std::string number = std::to_string(context.charts.size());
    const std::string relationship = context.relationships.add("chart", "charts/chart" + number + ".xml");
    ooxml::ParagraphProperties paragraph;
    paragraph.style = docx_style::picture;
    if (!chart.title.empty()) paragraph.keep_next = true;
    open_paragraph(xml, context, paragraph);
    xml.open("w:r");
    write_frame(
        xml, relationship, size,
        {{"id", ++context.drawing_id}, {"name", "图表" + number}, {"descr", chart_description(chart)}});
    xml.close().close();
    if (!chart.title.empty()) write_caption(xml, context, chart.title);
}

}  // namespace wenshu::write
