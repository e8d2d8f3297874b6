#include "write/docx_attachments.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "docx_support.hpp"

namespace wenshu::write {
namespace {

using document::Attachment;
using document::Document;
using document::Orientation;
using tests::part;

Document with(std::vector<Attachment> attachments) {
    Document paper = paper_of({paragraph("正文。")});
    paper.attachments = std::move(attachments);
    return paper;
}

Attachment named(const std::string& title) {
    return {plain(title), {}};
}

document::Block heading(int level, const std::string& text) {
    return {document::Heading{level, plain(text), {}}};
}

std::string text_of(const Document& paper) {
    return body_of(paper, official_layout());
}

TEST_CASE("attachments are the goldens", "[write][docx][attachments]") {
    const std::string now =
        by_lines(text_of(with({{plain("任务分工表"), {heading(1, "总体"), paragraph("甲。")}},
                               named("名单"),
                               {plain("办法"), {heading(1, "总则"), heading(2, "目的")}}})));
    CHECK(now == golden("attachments.docx.document.xml", now));
}

TEST_CASE("one attachment is named without a number, its name hanging behind the colon",
          "[write][docx][attachments]") {
    const std::string xml = text_of(with({named("任务分工表；")}));
    CHECK(has(xml, "附件：</w:t>"));
    CHECK(has(xml, ">任务分工表</w:t>"));
    CHECK_FALSE(has(xml, "；"));
    CHECK_FALSE(has(xml, "1."));
    CHECK(has(xml, R"(<w:spacing w:before="579")"));
    CHECK(has(xml, R"(w:leftChars="0" w:left="1575" w:rightChars="0" w:right="0" w:firstLineChars="0" w:hanging="945")"));
}

TEST_CASE("several attachments are numbered below each other", "[write][docx][attachments]") {
    const std::string xml = text_of(with({named("甲表。"), named("乙表"), named("《丙办法》（试行）")}));
    CHECK(has(xml, "1.</w:t><w:tab/>"));
    CHECK(has(xml, "3.</w:t><w:tab/>"));
    CHECK(has(xml, "《丙办法》（试行）</w:t>"));
    CHECK(count(xml, "附件：") == 1);
    CHECK(count(xml, R"(<w:tab w:val="left" w:pos="1890"/>)") == 3);  // six characters
    CHECK(count(xml, R"(w:hanging="1260")") == 1);
    CHECK(count(xml, R"(w:hanging="315")") == 2);
    CHECK(count(xml, R"(<w:spacing w:before="579")") == 1);
}

TEST_CASE("names behind numbers of two digits stand below each other", "[write][docx][attachments]") {
    std::vector<Attachment> twelve;
    for (int i = 1; i <= 12; ++i) twelve.push_back(named("第" + std::to_string(i) + "项"));
    const std::string xml = text_of(with(twelve));
    CHECK(count(xml, R"(<w:tab w:val="left" w:pos="2126"/>)") == 12);
    CHECK(has(xml, "12.</w:t><w:tab/>"));
}

TEST_CASE("an attachment without a body is only named", "[write][docx][attachments]") {
    const std::string xml = text_of(with({named("甲"), {plain("乙"), {paragraph("乙文。")}}}));
    CHECK(count(xml, "<w:pageBreakBefore/>") == 1);
    CHECK_FALSE(has(xml, ">附件1<"));
    CHECK(has(xml, ">附件2</w:t>"));
    CHECK(xml.find(">附件2</w:t>") < xml.find("乙文。"));
}

TEST_CASE("an attachment begins an upright page with its number, its title two lines below",
          "[write][docx][attachments]") {
    const auto parts = parts_of(
        with({{plain("甲"),
               {paragraph("甲文。"), {document::PageBreak{Orientation::landscape}}, paragraph("横排")}},
              {plain("乙"), {paragraph("乙文。")}}}),
        official_layout());
    const std::string xml = part(parts, "word/document.xml");
    CHECK(count(xml, "<w:pageBreakBefore/>") == 1);  // the second begins with its section
    CHECK(count(xml, "<w:sectPr>") == 3);
    CHECK(xml.rfind("landscape") < xml.find("附件2"));
    CHECK(has(xml, R"(<w:pStyle w:val="AttachmentNumber"/><w:keepNext/><w:pageBreakBefore/>)"));
    CHECK(has(style_in(part(parts, "word/styles.xml"), "AttachmentTitle"), R"(w:before="579")"));
}

TEST_CASE("a single attachment's page says 附件 alone", "[write][docx][attachments]") {
    CHECK(has(text_of(with({{plain("甲"), {paragraph("甲文。")}}})), ">附件</w:t>"));
}

TEST_CASE("headings count from one in every attachment", "[write][docx][attachments]") {
    const auto parts = parts_of(
        with({{plain("甲"), {heading(1, "一"), heading(2, "二")}}, {plain("乙"), {heading(1, "三")}}}),
        official_layout());
    const std::string xml = part(parts, "word/document.xml");
    CHECK(count(xml, R"(<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>)") == 1);
    CHECK(count(xml, R"(<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>)") == 1);
    CHECK(count(xml, R"(<w:numPr><w:ilvl w:val="0"/><w:numId w:val="4"/></w:numPr>)") == 1);
    const std::string numbering = part(parts, "word/numbering.xml");
    CHECK(has(numbering, R"(<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">)"));
    CHECK(count(numbering, R"(<w:startOverride w:val="1"/>)") == 8);
}

TEST_CASE("attachments stand between closing and imprint", "[write][docx][attachments]") {
    Document paper = with({{plain("甲"), {paragraph("甲文。")}}});
    paper.frame.signature = {plain("河东街道")};
    paper.frame.date = plain("2026年3月5日");
    paper.frame.printed_by = plain("办公室");
    const std::string xml = text_of(paper);
    CHECK(xml.find("附件：") < xml.find("河东街道"));
    CHECK(xml.find("河东街道") < xml.find("甲文。"));
    CHECK(xml.find("甲文。") < xml.find("办公室"));
    CHECK(xml.rfind("<w:keepNext/>", xml.find("甲文。")) > xml.find(">附件</w:t>"));
}

TEST_CASE("a name of nothing but marks leaves nothing", "[write][docx][attachments]") {
    CHECK(has(text_of(with({named("。")})), "附件：</w:t></w:r></w:p>"));
}

}  // namespace
}  // namespace wenshu::write
