#include "ooxml/chart_style.hpp"

#include <array>

namespace wenshu::ooxml {
namespace {

constexpr std::array<std::string_view, 5> patterns = {"wdUpDiag", "smGrid", "ltHorz", "wdDnDiag", "pct40"};
constexpr std::array<std::string_view, 4> dashes = {"solid", "sysDash", "sysDot", "lgDashDot"};
constexpr std::array<std::string_view, 5> markers = {"circle", "square", "triangle", "diamond", "x"};

constexpr int hairline = 6350;     // EMU: half a point
constexpr int line_width = 22225;  // 1.75 points

void color(Xml& xml, std::string_view value) {
    xml.empty("a:srgbClr", {{"val", value}});
}

void solid(Xml& xml, std::string_view value) {
    xml.open("a:solidFill");
    color(xml, value);
    xml.close();
}

void rule(Xml& xml, std::string_view value, int width, std::string_view dash) {
    xml.open("a:ln", {{"w", width}, {"cap", "flat"}});
    solid(xml, value);
    xml.empty("a:prstDash", {{"val", dash}}).empty("a:round").close();
}

// Beyond the colors, patterns in dark ones: five and four of them meet again after twenty.
void pattern(Xml& xml, std::size_t index) {
    xml.open("a:pattFill", {{"prst", patterns[index % patterns.size()]}});
    xml.open("a:fgClr");
    color(xml, chart_line_colors[index % chart_line_colors.size()]);
    xml.close().open("a:bgClr");
    color(xml, "FFFFFF");
    xml.close().close();
}

void fill(Xml& xml, std::size_t index) {
    if (index < chart_colors.size()) return solid(xml, chart_colors[index]);
    pattern(xml, index - chart_colors.size());
}

}  // namespace

void chart_area_style(Xml& xml, std::size_t index) {
    xml.open("c:spPr");
    fill(xml, index);
    rule(xml, chart_axis_color, hairline, "solid");
    xml.close();
}

void chart_line_style(Xml& xml, std::size_t index) {
    const std::string_view value = chart_line_colors[index % chart_line_colors.size()];
    xml.open("c:spPr");
    rule(xml, value, line_width, dashes[index % dashes.size()]);
    xml.close();
    const std::string_view form = markers[index % markers.size()];
    xml.open("c:marker").empty("c:symbol", {{"val", form}}).empty("c:size", {{"val", 6}});
    xml.open("c:spPr");
    if (form == "x") {
        xml.empty("a:noFill");
    } else {
        solid(xml, value);
    }
    rule(xml, value, hairline, "solid");
    xml.close().close();
}

void chart_rule_style(Xml& xml, std::string_view value) {
    xml.open("c:spPr");
    rule(xml, value, hairline, "solid");
    xml.close();
}

}  // namespace wenshu::ooxml
