#include "write/docx_sections.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "docx_support.hpp"

namespace wenshu::write {
namespace {

using document::Block;
using document::Orientation;
using document::PageBreak;
using tests::part;

Block turn(Orientation orientation) {
    return {PageBreak{orientation}};
}

// The whole of w:body.
std::string document_of(std::vector<Block> body, const document::Layout& layout = sample_layout()) {
    return part(parts_of(paper_of(std::move(body)), layout), "word/document.xml");
}

TEST_CASE("a landscape page is the upright one turned, its upper edge where the paper is bound",
          "[write][docx][sections]") {
    const DocxSheet sheet = docx_sheet(sample_layout(), Orientation::landscape);
    CHECK(sheet.width == 16838);
    CHECK(sheet.height == 11906);
    CHECK(sheet.top == 1587);     // 28 mm
    CHECK(sheet.bottom == 1474);  // 26
    CHECK(sheet.left == 1984);    // 35
    CHECK(sheet.right == 2098);   // 37
}

TEST_CASE("a turned page ends the section before it and keeps its page numbers' place",
          "[write][docx][sections]") {
    const auto parts = parts_of(paper_of({paragraph("甲"), turn(Orientation::landscape), paragraph("乙"),
                                          turn(Orientation::portrait), paragraph("丙")}));
    const std::string xml = part(parts, "word/document.xml");
    CHECK(count(xml, "<w:sectPr>") == 3);
    CHECK(count(xml, R"(w:orient="landscape")") == 1);
    CHECK(xml.find("甲") < xml.find("landscape"));
    CHECK(xml.find("landscape") < xml.find("乙"));
    CHECK(xml.find("乙") < xml.find("丙"));
    CHECK_FALSE(has(xml, "pageBreakBefore"));
    const std::string odd = part(parts, "word/footer3.xml");
    CHECK(has(odd, R"(<wps:bodyPr vert="vert")"));
    CHECK(has(odd, R"(<w:jc w:val="right"/>)"));
    CHECK(has(odd, R"(w:instr="PAGE")"));
    CHECK(has(odd, R"(<wp:posOffset>1008000</wp:posOffset>)"));  // 28 mm from the upper edge
    CHECK(has(part(parts, "word/footer4.xml"), R"(<w:jc w:val="left"/>)"));
    CHECK(count(part(parts, "[Content_Types].xml"), "footer+xml") == 4);
}

TEST_CASE("pages of two orientations as they are written", "[write][docx][sections]") {
    const std::string xml =
        by_lines(document_of({paragraph("甲"), turn(Orientation::landscape), paragraph("乙"),
                              turn(Orientation::portrait), paragraph("丙")}));
    CHECK(xml == golden("sections.docx.document.xml", xml));
}

TEST_CASE("a section ends in its last paragraph, so that no empty one stands there",
          "[write][docx][sections]") {
    const std::string xml = document_of({paragraph("甲"), turn(Orientation::landscape), paragraph("乙")});
    CHECK(count(xml, "<w:p>") == 2);
    CHECK(has(xml, R"(<w:p><w:pPr><w:pStyle w:val="Normal"/><w:sectPr>)"));
    CHECK(xml.find("<w:sectPr>") < xml.find("甲"));
    const Block list{
        document::List{true, {{paragraph("甲"), turn(Orientation::landscape), paragraph("乙")}}}};
    CHECK(count(document_of({list}), "<w:p>") == 2);
    CHECK(count(document_of({list}), "<w:sectPr>") == 2);
}

TEST_CASE("behind a table a section ends in a paragraph that no full page is too full for",
          "[write][docx][sections]") {
    document::Table table;
    table.columns = {{plain("列"), document::Align::left}};
    const std::string xml = document_of({{table}, turn(Orientation::landscape), {table}});
    const std::string holder =
        R"(</w:tbl><w:p><w:pPr><w:pStyle w:val="Normal"/><w:spacing w:before="0" w:after="0" w:line="14" )"
        R"(w:lineRule="exact"/>)";
    CHECK(count(xml, holder) == 2);  // and that which Word wants behind the last table
    CHECK(count(xml, "</w:sectPr></w:pPr></w:p><w:tbl>") == 1);
    CHECK_FALSE(has(xml, "pageBreakBefore"));
    CHECK(has(xml, R"(<w:tblW w:w="12756" )"));  // the turned page's
}

TEST_CASE("a body that begins landscape leaves the title on its upright page", "[write][docx][sections]") {
    document::Document paper = paper_of({turn(Orientation::landscape), paragraph("甲")});
    paper.frame.title = plain("标题");
    const std::string xml = part(parts_of(paper), "word/document.xml");
    CHECK(has(xml, R"(<w:pStyle w:val="Title"/><w:sectPr>)"));
    CHECK(count(xml, "<w:p>") == 2);
}

TEST_CASE("breaks that follow each other make one page, and none before the first word",
          "[write][docx][sections]") {
    CHECK(count(document_of({turn(Orientation::landscape), paragraph("甲")}), "<w:sectPr>") == 1);
    CHECK(has(document_of({turn(Orientation::landscape), paragraph("甲")}), "landscape"));
    const std::string twice = document_of({paragraph("甲"),
                                           {PageBreak{}},
                                           turn(Orientation::landscape),
                                           turn(Orientation::portrait),
                                           {PageBreak{}},
                                           paragraph("乙")});
    CHECK(count(twice, "<w:sectPr>") == 1);
    CHECK_FALSE(has(twice, "landscape"));
    CHECK(count(twice, "<w:pageBreakBefore/>") == 1);
    const std::string same = document_of({paragraph("甲"), turn(Orientation::portrait), paragraph("乙")});
    CHECK(count(same, "<w:sectPr>") == 1);
    CHECK(has(same, "<w:pageBreakBefore/>"));
}

TEST_CASE("a break that nothing follows makes no page", "[write][docx][sections]") {
    for (const Block& last : {turn(Orientation::landscape), Block{PageBreak{}}}) {
        const std::string xml = document_of({paragraph("甲"), last});
        CHECK(count(xml, "<w:p>") == 1);
        CHECK(count(xml, "<w:sectPr>") == 1);
        CHECK_FALSE(has(xml, "landscape"));
        CHECK_FALSE(has(xml, "pageBreakBefore"));
    }
}

TEST_CASE("what is signed behind a landscape page stands on it, or on the next where a break says so",
          "[write][docx][sections]") {
    document::Document paper = paper_of({paragraph("甲"), turn(Orientation::landscape), paragraph("乙")});
    paper.frame.signature = {plain("署名")};
    std::string xml = part(parts_of(paper), "word/document.xml");
    CHECK(count(xml, "<w:sectPr>") == 2);
    CHECK(xml.find("署名") < xml.find("landscape"));
    paper.body.push_back(turn(Orientation::portrait));
    xml = part(parts_of(paper), "word/document.xml");
    CHECK(count(xml, "<w:sectPr>") == 3);
    CHECK(xml.find("landscape") < xml.find("署名"));
}

TEST_CASE("a first page without number has a footer of its own, and only the first section has one",
          "[write][docx][sections]") {
    document::Layout layout = sample_layout();
    layout.page_number_on_first = false;
    const auto parts =
        parts_of(paper_of({paragraph("甲"), turn(Orientation::landscape), paragraph("乙")}), layout);
    const std::string xml = part(parts, "word/document.xml");
    CHECK(count(xml, "<w:titlePg/>") == 1);
    CHECK(count(xml, R"(w:type="first")") == 1);
    CHECK(xml.find("<w:titlePg/>") < xml.find("乙"));
    CHECK_FALSE(has(part(parts, "word/footer3.xml"), "PAGE"));
    CHECK(has(part(parts, "word/footer4.xml"), "PAGE"));
}

TEST_CASE("a layout without page numbers turns pages without footers", "[write][docx][sections]") {
    document::Layout layout = sample_layout();
    layout.page_number_form.clear();
    layout.page_number_on_first = false;
    const std::string xml =
        document_of({paragraph("甲"), turn(Orientation::landscape), paragraph("乙")}, layout);
    CHECK(count(xml, "<w:sectPr>") == 2);
    CHECK_FALSE(has(xml, "footerReference"));
    CHECK_FALSE(has(xml, "titlePg"));
}

TEST_CASE("the type area of a turned page is as wide as that of upright ones is high",
          "[write][docx][sections]") {
    const document::Layout layout = sample_layout();
    DocxContext context(layout);
    const int width = text_width(context);
    const int height = text_height(context);
    CHECK(width == 8845);
    CHECK(height == 12756);
    context.orientation = Orientation::landscape;
    CHECK(text_width(context) == height);
    CHECK(text_height(context) == width);
}

}  // namespace
}  // namespace wenshu::write
