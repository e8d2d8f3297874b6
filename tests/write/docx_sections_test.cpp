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
    CHECK(xml.find("甲") < xml.find("<w:sectPr>"));
    CHECK(xml.find("乙") < xml.find("landscape"));
    CHECK(xml.find("landscape") < xml.find("丙"));
    CHECK_FALSE(has(xml, "pageBreakBefore"));
    const std::string odd = part(parts, "word/footer3.xml");
    CHECK(has(odd, R"(<wps:bodyPr vert="vert")"));
    CHECK(has(odd, R"(<w:jc w:val="right"/>)"));
    CHECK(has(odd, R"(w:instr="PAGE")"));
    CHECK(has(odd, R"(<wp:posOffset>1008000</wp:posOffset>)"));  // 28 mm from the upper edge
    CHECK(has(part(parts, "word/footer4.xml"), R"(<w:jc w:val="left"/>)"));
    CHECK(count(part(parts, "[Content_Types].xml"), "footer+xml") == 4);
}

TEST_CASE("a section ends in a paragraph that no full page is too full for", "[write][docx][sections]") {
    const std::string xml = document_of({paragraph("甲"), turn(Orientation::landscape), paragraph("乙")});
    CHECK(has(xml, R"(w:line="14" w:lineRule="exact"/>)"));
    CHECK(has(xml, R"(w:firstLine="0"/><w:sectPr>)"));
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
    CHECK(count(twice, "<w:sectPr>") == 2);
    CHECK_FALSE(has(twice, "landscape"));
    CHECK_FALSE(has(twice, "pageBreakBefore"));
    const std::string same = document_of({paragraph("甲"), turn(Orientation::portrait), paragraph("乙")});
    CHECK(count(same, "<w:sectPr>") == 1);
    CHECK(has(same, "<w:pageBreakBefore/>"));
}

TEST_CASE("a turn at the very end leaves a page with a paragraph", "[write][docx][sections]") {
    const std::string xml = document_of({paragraph("甲"), turn(Orientation::landscape)});
    CHECK(has(xml, R"(</w:p><w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr></w:p><w:sectPr>)"));
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
