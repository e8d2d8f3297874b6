#include "ooxml/word.hpp"

#include <string>
#include <utility>

#include <catch2/catch.hpp>

#include "base/utf8.hpp"

namespace wenshu {
namespace {

using ooxml::Xml;

std::string without_declaration(Xml xml) {
    const std::string text = std::move(xml).finish();
    return text.substr(text.find('\n') + 1);
}

std::string run(std::string_view text, const ooxml::RunProperties& properties = {}) {
    Xml xml;
    ooxml::text_run(xml, properties, text);
    return without_declaration(std::move(xml));
}

TEST_CASE("a run keeps its spaces and turns line feeds and tabs into elements", "[ooxml][word]") {
    CHECK(run(" a ") == R"(<w:r><w:t xml:space="preserve"> a </w:t></w:r>)");
    CHECK(run("a\n\tb") ==
          R"(<w:r><w:t xml:space="preserve">a</w:t><w:br/><w:tab/><w:t xml:space="preserve">b</w:t></w:r>)");
    CHECK(run("\n") == "<w:r><w:br/></w:r>");
    CHECK(run("") == "<w:r></w:r>");
}

TEST_CASE("the properties of a run stand in the order of the schema", "[ooxml][word]") {
    ooxml::RunProperties properties;
    properties.style = "S";
    properties.faces = {"仿宋", "Times", true};
    properties.bold = true;
    properties.italic = false;
    properties.color = "FF0000";
    properties.spacing = -5;
    properties.half_points = 32;
    properties.highlight = "yellow";
    properties.underline = true;
    CHECK(
        run("a", properties) ==
        R"(<w:r><w:rPr><w:rStyle w:val="S"/><w:rFonts w:hint="eastAsia" w:ascii="Times" w:hAnsi="Times" )"
        R"(w:eastAsia="仿宋" w:cs="Times"/><w:b/><w:bCs/><w:i w:val="0"/><w:iCs w:val="0"/><w:color w:val="FF0000"/>)"
        R"(<w:spacing w:val="-5"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:highlight w:val="yellow"/>)"
        R"(<w:u w:val="single"/></w:rPr><w:t xml:space="preserve">a</w:t></w:r>)");
}

TEST_CASE("the properties of a paragraph stand in the order of the schema", "[ooxml][word]") {
    ooxml::ParagraphProperties properties;
    properties.style = "Heading1";
    properties.keep_next = true;
    properties.page_break_before = true;
    properties.widow_control = false;
    properties.numbering = ooxml::Numbering{0, 3};
    properties.overflow_punctuation = false;
    properties.spacing = ooxml::Spacing{579, 0, 579};
    properties.indent = ooxml::Indent{0, 0, 0, 0, 630, 200};
    properties.alignment = "both";
    properties.outline_level = 0;
    Xml xml;
    ooxml::paragraph_properties(xml, properties);
    CHECK(
        without_declaration(std::move(xml)) ==
        R"(<w:pPr><w:pStyle w:val="Heading1"/><w:keepNext/><w:pageBreakBefore/><w:widowControl w:val="0"/>)"
        R"(<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr><w:overflowPunct w:val="0"/>)"
        R"(<w:spacing w:before="579" w:after="0" w:line="579" w:lineRule="exact"/>)"
        R"(<w:ind w:leftChars="0" w:left="0" w:rightChars="0" w:right="0" w:firstLineChars="200" w:firstLine="630"/>)"
        R"(<w:jc w:val="both"/><w:outlineLvl w:val="0"/></w:pPr>)");
}

TEST_CASE("where nothing is set nothing is written", "[ooxml][word]") {
    Xml xml;
    ooxml::paragraph_properties(xml, {});
    ooxml::run_properties(xml, {});
    CHECK(without_declaration(std::move(xml)).empty());
}

TEST_CASE("a line without an exact pitch has its font's own height", "[ooxml][word]") {
    ooxml::ParagraphProperties properties;
    properties.spacing = ooxml::Spacing{};
    Xml xml;
    ooxml::paragraph_properties(xml, properties);
    CHECK(without_declaration(std::move(xml)).find(R"(w:line="240" w:lineRule="auto")") != std::string::npos);
}

TEST_CASE("a bookmark's name holds what Word allows and no more", "[ooxml][word]") {
    CHECK(ooxml::bookmark_stem("lectures") == "_ws_lectures_");
    CHECK(ooxml::bookmark_stem("lectures[东方社区]") == "_ws_lectures_东方社区__");
    CHECK(ooxml::bookmark_stem("a b\"<&、é") == "_ws_a_b______");
    CHECK(ooxml::bookmark_stem("") == "_ws__");
    const std::string longest = ooxml::bookmark_stem(std::string(500, 'a')) + "9999999";
    CHECK(base::count_code_points(longest) == 40);
}

}  // namespace
}  // namespace wenshu
