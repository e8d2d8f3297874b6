#include "write/docx_parts.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

#include "base/date.hpp"
#include "ooxml/units.hpp"
#include "ooxml/word.hpp"
#include "write/docx_formats.hpp"

namespace wenshu::write {
namespace {

using document::Alignment;
using ooxml::Xml;

constexpr double points_per_mm = 72 / 25.4;

// In a line as high as its type the baseline lies a fifth above the lower edge (as LibreOffice places exact
// lines), and the dash of Song faces 0.378 of the size above that: 2.85 mm for 14 points, measured.
constexpr double dash_above_line = 0.578;

bool mirrored(const document::Layout& layout, Side side) {
    return side == Side::even && layout.page_number.align != Alignment::center;
}

void footer_paragraph(Xml& xml, const document::Layout& layout, Side side) {
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
    ooxml::paragraph_properties(xml, paragraph);
}

// The dashes belong to the number: the Chinese face, also where Latin letters have another.
ooxml::RunProperties number_format(const document::Layout& layout) {
    ooxml::RunProperties run;
    run.faces = {layout.page_number.face, layout.page_number.face, true};
    return run;
}

std::string w3c_time(const std::optional<base::Date>& date) {
    base::Date day = date.value_or(base::Date{1980, 1, 1});  // the earliest that zip archives know
    day.month = std::max<std::uint8_t>(day.month, 1);
    day.day = std::max<std::uint8_t>(day.day, 1);
    return base::to_iso_string(day) + "T00:00:00Z";
}

}  // namespace

bool has_two_footers(const document::Layout& layout) {
    return layout.page_number.align != Alignment::center;
}

std::string docx_footer(const document::Layout& layout, Side side) {
    const std::string& form = layout.page_number_form;
    const auto place = form.find("{d}");
    assert(place != std::string::npos);
    const ooxml::RunProperties run = number_format(layout);
    Xml xml;
    xml.open("w:ftr", {{"xmlns:w", ooxml::word_namespace}}).open("w:p");
    footer_paragraph(xml, layout, side);
    if (place > 0) ooxml::text_run(xml, run, form.substr(0, place));
    ooxml::page_number_field(xml, {});
    if (place + 3 < form.size()) ooxml::text_run(xml, run, form.substr(place + 3));
    return std::move(xml.close().close()).finish();
}

int footer_distance(const document::Layout& layout) {
    const double below_dash = dash_above_line * layout.page_number.size.value / points_per_mm;
    const double distance = layout.margin_bottom.value - layout.page_number_bottom.value - below_dash;
    return std::max(0, ooxml::twips_of_mm(distance));
}

std::string docx_settings(const document::Layout& layout) {
    Xml xml;
    xml.open("w:settings", {{"xmlns:w", ooxml::word_namespace}});
    xml.empty("w:zoom", {{"w:percent", 100}});
    xml.empty("w:defaultTabStop", {{"w:val", 420}});
    if (!layout.page_number_form.empty() && has_two_footers(layout)) xml.empty("w:evenAndOddHeaders");
    // A punctuation mark takes a whole place, as GB/T 9704-2012 5.2.3 counts characters.
    xml.empty("w:characterSpacingControl", {{"w:val", "doNotCompress"}});
    xml.open("w:compat");
    xml.empty("w:doNotExpandShiftReturn");  // a line that is broken by hand is not stretched
    xml.empty("w:compatSetting", {{"w:name", "compatibilityMode"},
                                  {"w:uri", "http://schemas.microsoft.com/office/word"},
                                  {"w:val", "15"}});
    xml.close().empty("w:themeFontLang", {{"w:val", "en-US"}, {"w:eastAsia", "zh-CN"}});
    return std::move(xml.close()).finish();
}

std::string docx_core_properties(const document::Properties& properties) {
    Xml xml;
    xml.open("cp:coreProperties",
             {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
              {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
              {"xmlns:dcterms", "http://purl.org/dc/terms/"},
              {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"}});
    const std::string time = w3c_time(properties.created);
    if (!properties.title.empty()) xml.element("dc:title", properties.title);
    if (!properties.subject.empty()) xml.element("dc:subject", properties.subject);
    if (!properties.creator.empty()) xml.element("dc:creator", properties.creator);
    xml.element("dcterms:created", time, {{"xsi:type", "dcterms:W3CDTF"}});
    xml.element("dcterms:modified", time, {{"xsi:type", "dcterms:W3CDTF"}});
    return std::move(xml.close()).finish();
}

std::string docx_app_properties() {
    Xml xml;
    xml.open("Properties",
             {{"xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"}});
    xml.element("Application", "wenshu");
    return std::move(xml.close()).finish();
}

}  // namespace wenshu::write
