// The table of contents (目录) of a .docx.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "docx_support.hpp"
#include "write/contents.hpp"

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
