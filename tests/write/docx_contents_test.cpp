// The table of contents (目录) of a .docx.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "docx_support.hpp"
#include "write/contents.hpp"
#include "write/docx_inlines.hpp"

namespace wenshu::write {
namespace {

using document::Block;
using document::Contents;
using document::Heading;

std::vector<Block> body_with(Contents contents) {
    std::vector<Block> body;
    body.push_back({std::move(contents)});
    body.push_back({Heading{1, plain("工作目标"), {}}});
    body.push_back({Heading{2, plain("健全机构。"), plain("成立领导小组。")}});
    body.push_back({Heading{3, plain("细目"), {}}});
    body.push_back({Heading{1, plain("保障措施"), {}}});
    return body;
}

document::Layout layout_with_contents() {
    document::Layout layout = sample_layout();
    layout.contents = layout.body;
    return layout;
}

document::Document paper_with(Contents contents) {
    document::Document paper;
    paper.body = body_with(std::move(contents));
    return paper;
}

TEST_CASE("a table of contents lists numbered headings down to its level", "[write][contents]") {
    const auto listed = listed_headings(body_with({}), sample_layout(), 2);
    REQUIRE(listed.size() == 3);
    CHECK(listed[0].text == "一、工作目标");
    CHECK(listed[1].text == "（一）健全机构");
    CHECK(listed[1].level == 2);
    CHECK(listed[2].text == "二、保障措施");
    CHECK(contents_in(body_with({})) != nullptr);
    CHECK(contents_in(std::vector<Block>{}) == nullptr);
}

TEST_CASE("entries lead to their headings and name their pages", "[write][docx][contents]") {
    const auto parts = parts_of(paper_with({2, {2, 3, 12}}), layout_with_contents());
    const std::string xml = part(parts, "word/document.xml");
    CHECK(has(xml, R"(TOC \o "1-2" \h \z \u)"));
    CHECK(count(xml, "<w:hyperlink w:anchor=") == 3);
    CHECK(count(xml, R"(w:name="_Toc)") == 3);
    CHECK(has(xml, R"(w:name="_Toc000003")"));
    CHECK(has(xml, ">12</w:t>"));
    CHECK(has(xml, R"(<w:tab w:val="right" w:leader="dot")"));
    CHECK(count(xml, R"(w:fldCharType="begin")") == count(xml, R"(w:fldCharType="end")"));
    CHECK_FALSE(has(part(parts, "word/settings.xml"), "updateFields"));
    CHECK(has(part(parts, "word/styles.xml"), R"(<w:name w:val="toc 2"/>)"));
}

TEST_CASE("a table of contents as it is written", "[write][docx][contents]") {
    const std::string xml = by_lines(body_of(paper_with({2, {2, 3, 12}}), layout_with_contents()));
    CHECK(xml == golden("contents.docx.document.xml", xml));
}

TEST_CASE("headings within lists and of levels that no style has are counted as they are printed",
          "[write][docx][contents]") {
    std::vector<Block> body = body_with({2, {}});
    body.insert(body.begin() + 1, {document::List{false, {{{Heading{0, plain("清单里"), {}}}}}}});
    body.push_back({Heading{9, plain("深处"), {}}});
    const auto listed = listed_headings(body, sample_layout(), 4);
    REQUIRE(listed.size() == 6);
    CHECK(listed[0].text == "一、清单里");
    CHECK(listed[1].text == "二、工作目标");
    CHECK(listed[5].level == 4);
    const std::string xml = part(parts_of(paper_of(body), layout_with_contents()), "word/document.xml");
    CHECK(count(xml, R"(w:name="_Toc)") == 4);
    CHECK(xml.find(R"(w:name="_Toc000001")") < xml.rfind("清单里"));
}

TEST_CASE("a heading of two lines is listed on one", "[write][contents]") {
    const std::vector<Block> body{
        {Heading{1, {plain_run("上"), document::LineBreak{}, plain_run("下。")}, {}}}};
    CHECK(listed_headings(body, sample_layout(), 1).front().text == "一、上 下");
    CHECK(listed_headings(body, sample_layout(), 0).empty());
}

TEST_CASE("a second table of contents lists the same", "[write][docx][contents]") {
    document::Document paper = paper_with({2, {2, 3, 12}});
    paper.body.push_back({Contents{1, {}}});
    const std::string xml = part(parts_of(paper, layout_with_contents()), "word/document.xml");
    CHECK(count(xml, ">12</w:t>") == 2);
    CHECK(count(xml, R"(w:name="_Toc)") == 3);
}

TEST_CASE("headings of attachments are not in the table, and bear none of its bookmarks",
          "[write][docx][contents]") {
    document::Document paper = paper_with({2, {}});
    paper.attachments = {{plain("附件名"), {{Heading{1, plain("附件里"), {}}}}}};
    const std::string xml = part(parts_of(paper, layout_with_contents()), "word/document.xml");
    CHECK(count(xml, "附件里") == 1);
    CHECK(count(xml, R"(w:name="_Toc)") == 3);
}

TEST_CASE("on a landscape page the entries reach its right edge", "[write][docx][contents]") {
    document::Document paper = paper_with({2, {}});
    paper.body.insert(paper.body.begin(), {document::PageBreak{document::Orientation::landscape}});
    CHECK(has(part(parts_of(paper), "word/document.xml"),
              R"(<w:tab w:val="right" w:leader="dot" w:pos="12756"/>)"));
}

TEST_CASE("a layout that says nothing of contents sets them as the body", "[write][docx][contents]") {
    const auto parts = parts_of(paper_with({2, {}}), sample_layout());
    CHECK(has(style_in(part(parts, "word/styles.xml"), "TOC1"), R"(<w:sz w:val="32"/>)"));
    CHECK(has(style_in(part(parts, "word/styles.xml"), "TOC1"), R"(w:firstLineChars="0")"));
}

TEST_CASE("where the pages are not known Word counts them when it opens the paper",
          "[write][docx][contents]") {
    const auto parts = parts_of(paper_with({2, {}}), layout_with_contents());
    CHECK(has(part(parts, "word/settings.xml"), R"(<w:updateFields w:val="true"/>)"));
    const auto short_of_one = parts_of(paper_with({2, {2, 3}}), layout_with_contents());
    CHECK(has(part(short_of_one, "word/settings.xml"), "updateFields"));
}

TEST_CASE("a paper without headings has no table of contents", "[write][docx][contents]") {
    document::Document paper;
    paper.body.push_back({Contents{}});
    const std::string xml = part(parts_of(paper, layout_with_contents()), "word/document.xml");
    CHECK_FALSE(has(xml, "目录"));
    CHECK_FALSE(has(xml, "fldChar"));
}

}  // namespace
}  // namespace wenshu::write
