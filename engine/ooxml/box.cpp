#include "ooxml/box.hpp"

#include <cmath>

namespace wenshu::ooxml {
namespace {

constexpr std::string_view shape = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";

std::string emu(double mm) {
    constexpr double emu_per_mm = 36000;
    return std::to_string(std::llround(mm * emu_per_mm));
}

void write_place(Xml& xml, const BoxPlace& place) {
    xml.empty("wp:simplePos", {{"x", 0}, {"y", 0}});
    xml.open("wp:positionH", {{"relativeFrom", "page"}}).element("wp:posOffset", emu(place.left)).close();
    xml.open("wp:positionV", {{"relativeFrom", "page"}}).element("wp:posOffset", emu(place.top)).close();
    xml.empty("wp:extent", {{"cx", emu(place.width)}, {"cy", emu(place.height)}}).empty("wp:wrapNone");
    xml.empty("wp:docPr", {{"id", place.id}, {"name", place.name}}).empty("wp:cNvGraphicFramePr");
}

void open_shape(Xml& xml, const BoxPlace& place) {
    xml.open("w:r").open("mc:AlternateContent").open("mc:Choice", {{"Requires", "wps"}}).open("w:drawing");
    xml.open("wp:anchor", {{"distT", 0},
                           {"distB", 0},
                           {"distL", 0},
                           {"distR", 0},
                           {"simplePos", 0},
                           {"relativeHeight", place.id},
                           {"behindDoc", 0},
                           {"locked", 0},
                           {"layoutInCell", 1},
                           {"allowOverlap", 1}});
    write_place(xml, place);
    xml.open("a:graphic").open("a:graphicData", {{"uri", shape}}).open("wps:wsp");
}

void close_shape(Xml& xml) {
    for (int levels = 8; levels > 0; --levels) xml.close();
}

}  // namespace

Attributes box_namespaces() {
    return {{"xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"},
            {"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"},
            {"xmlns:wps", shape},
            {"xmlns:mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"}};
}

void open_box_run(Xml& xml, const BoxPlace& place) {
    open_shape(xml, place);
    xml.empty("wps:cNvSpPr", {{"txBox", 1}}).open("wps:spPr");
    xml.open("a:xfrm").empty("a:off", {{"x", 0}, {"y", 0}});
    xml.empty("a:ext", {{"cx", emu(place.width)}, {"cy", emu(place.height)}}).close();
    xml.open("a:prstGeom", {{"prst", "rect"}}).empty("a:avLst").close();
    xml.empty("a:noFill").open("a:ln").empty("a:noFill").close().close();
    xml.open("wps:txbx").open("w:txbxContent");
}

void close_box_run(Xml& xml, std::string_view direction) {
    xml.close().close();
    xml.empty("wps:bodyPr",
              {{"vert", direction}, {"lIns", 0}, {"tIns", 0}, {"rIns", 0}, {"bIns", 0}, {"anchor", "t"}});
    close_shape(xml);
}

}  // namespace wenshu::ooxml
