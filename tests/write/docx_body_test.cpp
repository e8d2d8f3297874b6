#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "docx_support.hpp"
#include "write/docx_table.hpp"

namespace wenshu::write {
namespace {

using document::Block;
using document::Document;
using document::Run;
using tests::part;

TEST_CASE("an empty paper is a paper with one empty paragraph", "[write][docx]") {
    CHECK(body_of(Document{}) == R"(<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr></w:p>)");
}

TEST_CASE("a heading whose style has no number bears none", "[write][docx]") {
    document::Layout layout = sample_layout();
    layout.headings[0].number.clear();
    const std::string numbering = part(parts_of(Document{}, layout), "word/numbering.xml");
    CHECK(has(
        numbering,
        R"(<w:numFmt w:val="none"/><w:pStyle w:val="Heading1"/><w:suff w:val="nothing"/><w:lvlText w:val=""/>)"));
}

TEST_CASE("a heading that runs in is one paragraph of two faces", "[write][docx]") {
    const std::string xml = body_of({{document::Heading{2, plain("加强领导。"), plain("成立小组。")}}});
    CHECK(count(xml, "<w:p>") == 1);
    CHECK(
        xml ==
        R"(<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr>)"
        R"(<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">加强领导。</w:t></w:r>)"
        R"(<w:r><w:rPr><w:rFonts w:hint="eastAsia" w:ascii="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:eastAsia="仿宋_GB2312" )"
        R"(w:cs="仿宋_GB2312"/></w:rPr><w:t xml:space="preserve">成立小组。</w:t></w:r></w:p>)");
}

TEST_CASE("the running text of a bold heading is not bold", "[write][docx]") {
    document::Layout layout = sample_layout();
    layout.headings[0].text.bold = true;
    layout.headings[0].text.size.value = 18;
    const std::string xml = body_of(paper_of({{document::Heading{1, plain("甲。"), plain("乙。")}}}), layout);
    CHECK(has(xml, R"(<w:b w:val="0"/><w:bCs w:val="0"/><w:spacing w:val="-5"/><w:sz w:val="32"/>)"));
}

TEST_CASE("a level that no style has is the nearest that there is", "[write][docx]") {
    const std::string xml =
        body_of({{document::Heading{0, plain("甲"), {}}}, {document::Heading{9, plain("乙"), {}}}});
    CHECK(has(xml, "Heading1"));
    CHECK(has(xml, "Heading4"));
}

TEST_CASE("every ordered list begins at one", "[write][docx]") {
    const Block list{document::List{true, {{paragraph("甲")}, {paragraph("乙")}}}};
    const auto parts = parts_of(paper_of({list, paragraph("间"), list}));
    const std::string xml = part(parts, "word/document.xml");
    CHECK(count(xml, R"(<w:numId w:val="3"/>)") == 2);
    CHECK(count(xml, R"(<w:numId w:val="4"/>)") == 2);
    const std::string numbering = part(parts, "word/numbering.xml");
    CHECK(count(numbering, R"(<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>)") == 2);
}

TEST_CASE("only the first paragraph of an item bears its number", "[write][docx]") {
    const std::string xml = body_of({{document::List{
        false, {{paragraph("甲"), paragraph("又")}, {}, {{document::List{true, {{paragraph("内")}}}}}}}}});
    CHECK(count(xml, R"(<w:numId w:val="2"/>)") ==
          3);  // the item with text, the empty one, the one around a list
    CHECK(has(xml, R"(<w:ilvl w:val="1"/><w:numId w:val="3"/>)"));
    CHECK(has(xml, R"(w:leftChars="200" w:left="630")"));
}

TEST_CASE("lists deeper than Word's nine levels stay on the ninth", "[write][docx]") {
    Block list{document::List{true, {{paragraph("底")}}}};
    for (int i = 0; i < 20; ++i) list = {document::List{true, {{paragraph("层"), list}}}};
    const std::string xml = body_of({list});
    CHECK(has(xml, R"(<w:ilvl w:val="8"/>)"));
    CHECK_FALSE(has(xml, R"(<w:ilvl w:val="9"/>)"));
}

TEST_CASE("a table is as wide as the type area and repeats its head", "[write][docx]") {
    document::Table table;
    table.caption = "表一";
    table.columns = {{plain("序号"), document::Align::center}, {plain("内容"), document::Align::right}};
    table.rows = {{plain("1"), plain("讲座")}, {plain("合计"), {}}};
    table.total = true;
    const std::string xml = body_of({{table}});
    CHECK(has(xml, R"(<w:tblW w:w="8845" w:type="dxa"/>)"));
    CHECK(count(xml, "<w:gridCol ") == 2);
    CHECK(count(xml, "<w:tblHeader/>") == 1);
    CHECK(count(xml, "<w:cantSplit/>") == 3);
    CHECK(xml.find("表一") < xml.find("<w:tbl>"));
    CHECK(count(xml, R"(<w:pStyle w:val="TableHead"/>)") == 4);                             // head and total
    CHECK(has(xml, R"(<w:pStyle w:val="TableCell"/><w:keepNext/><w:jc w:val="right"/>)"));  // with the total
    CHECK(xml.substr(xml.size() - 6) == "</w:p>");  // Word wants a paragraph behind a last table
}

TEST_CASE("tables that follow each other stay apart", "[write][docx]") {
    document::Table table;
    table.columns = {{plain("甲"), document::Align::left}};
    CHECK(has(body_of({{table}, {table}}),
              R"(</w:tbl><w:p><w:pPr><w:pStyle w:val="TableCell"/></w:pPr></w:p><w:tbl>)"));
    CHECK(body_of({paragraph("前"), {document::Table{}}, paragraph("后")}) ==
          body_of({paragraph("前"), paragraph("后")}));
}

TEST_CASE("a row that lacks cells is filled up", "[write][docx]") {
    document::Table table;
    table.columns = {{plain("甲"), document::Align::left}, {plain("乙"), document::Align::left}};
    table.rows = {{plain("只有一格")}};
    CHECK(count(body_of({{table}}), "<w:tc>") == 4);
}

TEST_CASE("a page break goes with what follows it", "[write][docx]") {
    const Block page{document::PageBreak{}};
    CHECK(has(body_of({paragraph("甲"), page, {document::Heading{1, plain("乙"), {}}}}),
              R"(<w:pStyle w:val="Heading1"/><w:pageBreakBefore/>)"));
    CHECK(count(body_of({paragraph("甲"), page, page, paragraph("乙")}), "<w:pageBreakBefore/>") == 1);
    CHECK_FALSE(has(body_of({page, paragraph("甲")}), "<w:pageBreakBefore/>"));
    document::Table table;
    table.columns = {{plain("甲"), document::Align::left}};
    const std::string xml = body_of({paragraph("甲"), page, {table}});
    CHECK(xml.find("<w:pageBreakBefore/>") < xml.find("</w:pPr></w:p><w:tbl>"));
}

TEST_CASE("a figure stands in a hidden bookmark, each with a name of its own", "[write][docx]") {
    const document::Mark mark{document::Mark::Kind::figure, "lectures[东方社区]"};
    const std::string xml = body_of({paragraph(
        {Run{"3", false, false, mark}, Run{"", false, false, mark}, Run{"4", false, false, mark}})});
    CHECK(has(
        xml,
        R"(<w:bookmarkStart w:id="0" w:name="_ws_lectures_东方社区__1"/><w:r><w:t xml:space="preserve">3</w:t></w:r><w:bookmarkEnd w:id="0"/>)"));
    CHECK(has(xml, R"(<w:bookmarkStart w:id="1" w:name="_ws_lectures_东方社区__2"/>)"));
    CHECK(count(xml, "<w:bookmarkStart ") == 2);
}

TEST_CASE("a missing fact is highlighted", "[write][docx]") {
    const document::Mark mark{document::Mark::Kind::missing, "n"};
    CHECK(has(body_of({paragraph({Run{"【待补：数】", false, false, mark}})}),
              R"(<w:highlight w:val="yellow"/>)"));
}

TEST_CASE("a link is a relationship, unless it leads where no paper may lead", "[write][docx]") {
    const auto parts = parts_of(paper_of(
        {paragraph({document::Link{"https://example.org/?a=1&b=2", {Run{"网站", false, false, {}}}}}),
         paragraph({document::Link{"javascript:alert(1)", {Run{"恶意", false, false, {}}}}})}));
    const std::string xml = part(parts, "word/document.xml");
    CHECK(count(xml, "<w:hyperlink ") == 1);
    CHECK(has(xml, "恶意"));
    CHECK(has(part(parts, "word/_rels/document.xml.rels"),
              R"(Target="https://example.org/?a=1&amp;b=2" TargetMode="External")"));
    CHECK_FALSE(has(part(parts, "word/_rels/document.xml.rels"), "javascript"));
}

TEST_CASE("quotes and dashes take the Chinese face where letters have another", "[write][docx]") {
    document::Layout layout = sample_layout();
    layout.body.latin = "Times New Roman";
    const std::string xml = body_of(paper_of({paragraph("“A”——b")}), layout);
    const std::string chinese =
        R"(<w:rPr><w:rFonts w:hint="eastAsia" w:ascii="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:cs="仿宋_GB2312"/></w:rPr>)";
    CHECK(has(xml,
              "<w:r>" + chinese +
                  R"(<w:t xml:space="preserve">“</w:t></w:r><w:r><w:t xml:space="preserve">A</w:t></w:r>)"));
    CHECK(has(
        xml, chinese +
                 R"(<w:t xml:space="preserve">”——</w:t></w:r><w:r><w:t xml:space="preserve">b</w:t></w:r>)"));
    CHECK(count(body_of({paragraph("“A”——b")}), "<w:r>") == 1);
}

TEST_CASE("a dash and a dot before an item are whole and in the face of the text", "[write][docx]") {
    document::Layout layout = sample_layout();
    layout.body.latin = "Times New Roman";
    const std::string numbering = part(parts_of(Document{}, layout), "word/numbering.xml");
    CHECK(has(numbering, R"(<w:numFmt w:val="none"/><w:suff w:val="nothing"/><w:lvlText w:val="——"/>)"));
    CHECK(has(numbering, R"(<w:numFmt w:val="bullet"/><w:suff w:val="nothing"/><w:lvlText w:val="·"/>)"));
    CHECK(count(numbering, R"(<w:rFonts w:hint="eastAsia" w:ascii="仿宋_GB2312")") == 9);
    CHECK_FALSE(has(part(parts_of(Document{}), "word/numbering.xml"), "rFonts"));
}

TEST_CASE("a picture on a landscape page may be as wide as that", "[write][docx]") {
    document::Image image = small_image("宽");
    image.width = 20000;
    image.height = 1;
    const std::string xml = part(
        parts_of(
            paper_of({paragraph("甲"), {document::PageBreak{document::Orientation::landscape}}, {image}})),
        "word/document.xml");
    CHECK(has(xml, R"(<wp:extent cx="8100060" cy="12700"/>)"));  // 12756 twips, a point high
    image.width = image.height = 0;
    CHECK(has(body_of({{image}}), R"(<wp:extent cx="12700" cy="12700"/>)"));
}

TEST_CASE("a picture is scaled down to the type area and keeps its shape", "[write][docx]") {
    document::Image image = small_image("说明 \"引号\"");
    CHECK(has(body_of({{image}}), R"(<wp:extent cx="76200" cy="38100"/>)"));  // 8 × 4 pixels
    CHECK(has(body_of({{image}}), R"(descr="说明 &quot;引号&quot;")"));
    image.width = 4000;
    image.height = 2000;
    CHECK(has(body_of({{image}}), R"(<wp:extent cx="5616575" cy="2808288"/>)"));  // 8845 twips across
    image.width = 1;
    image.height = 4'000'000'000;
    CHECK(has(body_of({{image}}), R"(<wp:extent cx="12700" )"));
}

}  // namespace
}  // namespace wenshu::write
