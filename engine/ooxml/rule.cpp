#include "ooxml/rule.hpp"

#include <cmath>
#include <cstdint>

#include <fmt/format.h>

namespace wenshu::ooxml {
namespace {

constexpr std::string_view shape = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";

std::string emu(double mm) {
    constexpr double emu_per_mm = 36000;
    return std::to_string(std::llround(mm * emu_per_mm));
}

std::string points(double mm) {
    return fmt::format("{:.2f}pt", mm * 72 / 25.4);
}

std::string_view origin(AnchoredRule::From from) {
    switch (from) {
        case AnchoredRule::From::page: return "page";
        case AnchoredRule::From::margin: return "margin";
        case AnchoredRule::From::paragraph: break;
    }
    return "paragraph";
}

void place(Xml& xml, const AnchoredRule& rule) {
    xml.empty("wp:simplePos", {{"x", 0}, {"y", 0}});
    xml.open("wp:positionH", {{"relativeFrom", "page"}}).element("wp:posOffset", emu(rule.left)).close();
    xml.open("wp:positionV", {{"relativeFrom", origin(rule.from)}});
    xml.element("wp:posOffset", emu(rule.top)).close();
    xml.empty("wp:extent", {{"cx", emu(rule.length)}, {"cy", 0}});
    xml.empty("wp:effectExtent", {{"l", 0}, {"t", 0}, {"r", 0}, {"b", 0}}).empty("wp:wrapNone");
    xml.empty("wp:docPr", {{"id", rule.id}, {"name", rule.name}}).empty("wp:cNvGraphicFramePr");
}

void line(Xml& xml, const AnchoredRule& rule) {
    xml.open("wps:wsp").empty("wps:cNvCnPr").open("wps:spPr");
    xml.open("a:xfrm").empty("a:off", {{"x", 0}, {"y", 0}});
    xml.empty("a:ext", {{"cx", emu(rule.length)}, {"cy", 0}}).close();
    xml.open("a:prstGeom", {{"prst", "line"}}).empty("a:avLst").close();
    xml.open("a:ln", {{"w", emu(rule.thickness)}, {"cap", "flat"}}).open("a:solidFill");
    xml.empty("a:srgbClr", {{"val", rule.color}}).close().close().close();
    xml.empty("wps:bodyPr").close();
}

void drawing(Xml& xml, const AnchoredRule& rule) {
    constexpr std::string_view main = "http://schemas.openxmlformats.org/drawingml/2006/main";
    xml.open("w:drawing");
    xml.open("wp:anchor", {{"distT", 0},
                           {"distB", 0},
                           {"distL", 0},
                           {"distR", 0},
                           {"simplePos", 0},
                           {"relativeHeight", rule.id},
                           {"behindDoc", 1},
                           {"locked", 0},
                           {"layoutInCell", 0},
                           {"allowOverlap", 1}});
    place(xml, rule);
    xml.open("a:graphic", {{"xmlns:a", main}}).open("a:graphicData", {{"uri", shape}});
    line(xml, rule);
    xml.close().close().close().close();
}

void picture(Xml& xml, const AnchoredRule& rule) {
    const std::string style = fmt::format(
        "position:absolute;z-index:-{};mso-position-horizontal-relative:page;"
        "mso-position-vertical-relative:{}",
        rule.id, origin(rule.from) == "paragraph" ? "text" : origin(rule.from));
    const std::string y = points(rule.top);
    xml.open("w:pict");
    xml.empty("v:line", {{"xmlns:v", "urn:schemas-microsoft-com:vml"},
                         {"style", style},
                         {"from", points(rule.left) + "," + y},
                         {"to", points(rule.left + rule.length) + "," + y},
                         {"strokecolor", "#" + rule.color},
                         {"strokeweight", points(rule.thickness)}});
    xml.close();
}

}  // namespace

void anchored_rule(Xml& xml, const AnchoredRule& rule) {
    constexpr std::string_view compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    constexpr std::string_view placing =
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    xml.open("w:r").open("mc:AlternateContent", {{"xmlns:mc", compatibility}});
    xml.open("mc:Choice", {{"xmlns:wp", placing}, {"xmlns:wps", shape}, {"Requires", "wps"}});
    drawing(xml, rule);
    xml.close().open("mc:Fallback");
    picture(xml, rule);
    xml.close().close().close();
}

}  // namespace wenshu::ooxml
