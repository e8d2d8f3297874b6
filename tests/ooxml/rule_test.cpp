#include "ooxml/rule.hpp"

#include <string>
#include <utility>

#include <catch2/catch.hpp>

#include "ooxml/word.hpp"

namespace wenshu::ooxml {
namespace {

std::string written(const AnchoredRule& rule) {
    Xml xml;
    anchored_rule(xml, rule);
    return std::move(xml).finish();
}

bool has(const std::string& text, const std::string& what) {
    return text.find(what) != std::string::npos;
}

TEST_CASE("a rule stands at its place, in EMU for those who know shapes", "[ooxml][rule]") {
    const std::string xml = written({7, "分隔线", AnchoredRule::From::margin, 28, 225, 156, 0.35, "FF0000"});
    CHECK(has(xml, R"(<wp:positionH relativeFrom="page"><wp:posOffset>1008000</wp:posOffset>)"));
    CHECK(has(xml, R"(<wp:positionV relativeFrom="margin"><wp:posOffset>8100000</wp:posOffset>)"));
    CHECK(has(xml, R"(<wp:extent cx="5616000" cy="0"/>)"));
    CHECK(has(xml, R"(<wp:docPr id="7" name="分隔线"/>)"));
    CHECK(has(xml, R"(<a:ln w="12600" cap="flat">)"));
    CHECK(has(xml, R"(<a:srgbClr val="FF0000"/>)"));
}

TEST_CASE("those who know no shapes find a line of VML in the same place", "[ooxml][rule]") {
    const std::string xml = written({1, "", AnchoredRule::From::paragraph, 28, 12.7, 156, 0.35, "000000"});
    const std::string fallback = xml.substr(xml.find("<mc:Fallback>"));
    CHECK(has(fallback, "mso-position-vertical-relative:text"));
    CHECK(has(fallback, R"(from="79.37pt,36.00pt" to="521.57pt,36.00pt")"));
    CHECK(has(fallback, R"(strokecolor="#000000" strokeweight="0.99pt")"));
    CHECK(has(xml, R"(<wp:positionV relativeFrom="paragraph">)"));
    CHECK(has(written({1, "", AnchoredRule::From::page, 0, 0, 1, 1, ""}), "vertical-relative:page"));
}

TEST_CASE("a hanging indent, tab stops and a frame are written as the schema wants them", "[ooxml][word]") {
    ParagraphProperties paragraph;
    paragraph.frame = Frame{1640, 1300, 8845};
    paragraph.tabs = {{"left", 315}, {"right", 8845}};
    paragraph.indent = Indent{1575, 500, 0, 0, -945, -300};
    Xml xml;
    paragraph_properties(xml, paragraph);
    const std::string made = std::move(xml).finish();
    CHECK(has(made, R"(<w:framePr w:w="8845" w:h="1300" w:hRule="exact")"));
    CHECK(has(made, R"(w:vAnchor="page" w:hAnchor="margin" w:x="0" w:y="1640"/><w:tabs>)"));
    CHECK(has(made,
              R"(<w:tabs><w:tab w:val="left" w:pos="315"/><w:tab w:val="right" w:pos="8845"/></w:tabs>)"));
    CHECK(has(made, R"(w:left="1575" w:rightChars="0" w:right="0" w:firstLineChars="0" w:hanging="945"/>)"));
}

TEST_CASE("a run may be squeezed", "[ooxml][word]") {
    RunProperties run;
    run.scale = 66;
    run.half_points = 96;
    Xml xml;
    run_properties(xml, run);
    CHECK(has(std::move(xml).finish(), R"(<w:rPr><w:w w:val="66"/><w:sz w:val="96"/>)"));
}

}  // namespace
}  // namespace wenshu::ooxml
