#include "read/corrected.hpp"

#include <catch2/catch.hpp>

#include "../unzip.hpp"
#include "docx_support.hpp"
#include "parts.hpp"
#include "read/docx.hpp"
#include "read/markdown_text.hpp"
#include "read/plain_text.hpp"

namespace wenshu::read {
namespace {

using document::Correction;

// A correction of the first place where a passage says `what`.
Correction put(const document::Manuscript& manuscript, std::string_view what, std::string text) {
    for (std::size_t i = 0; i < manuscript.passages.size(); ++i) {
        const auto at = manuscript.passages[i].text.find(what);
        if (at != std::string::npos) return {i, at, what.size(), std::move(text)};
    }
    throw std::runtime_error("the manuscript does not say that");
}

std::string corrected_markdown(const std::string& text, std::string_view what, const std::string& now) {
    const auto manuscript = markdown_text(text);
    const std::vector<Correction> corrections = {put(manuscript, what, now)};
    return corrected_text(text, manuscript, corrections);
}

// What stands in w:body after one correction.
std::string corrected_body(const std::string& body, std::string_view what, const std::string& now) {
    const std::string bytes = docx_with(body);
    const auto manuscript = docx(bytes, "甲.docx");
    REQUIRE(manuscript);
    const std::vector<Correction> corrections = {put(*manuscript, what, now)};
    const auto corrected = corrected_docx(bytes, "甲.docx", *manuscript, corrections);
    REQUIRE(corrected);
    const std::string xml = tests::part(tests::unzip(*corrected), "word/document.xml");
    const auto begin = xml.find("<w:body>") + 8;
    return xml.substr(begin, xml.find("<w:sectPr/>") - begin);
}

TEST_CASE("corrections go to their place in a plain text, whatever their order", "[read][corrected]") {
    const std::string text = "\xEF\xBB\xBF　　做好布署,抓好落实。 \r\n\r\n帐号不变。";
    const auto manuscript = plain_text(text);
    const std::vector<Correction> corrections = {put(manuscript, "帐号", "账号"),
                                                 put(manuscript, ",", "，"),
                                                 put(manuscript, "布署", "部署"),
                                                 {1, 15, 0, "（完）"}};
    CHECK(corrected_text(text, manuscript, corrections) ==
          "\xEF\xBB\xBF　　做好部署，抓好落实。 \r\n\r\n账号不变。（完）");
    CHECK(corrected_text(text, manuscript, {}) == text);
}

TEST_CASE("marks of Markdown stay where a correction goes over them", "[read][corrected]") {
    CHECK(corrected_markdown("## 布**署**工作\n", "布署", "部署") == "## 部署****工作\n");
    CHECK(corrected_markdown("- 做好布\n  署。\n", "布署", "部署") == "- 做好部署\n  。\n");
    CHECK(corrected_markdown("| 甲\\|布署 |\n|---|\n", "布署", "部署") == "| 甲\\|部署 |\n|---|\n");
    CHECK(corrected_markdown("[帐号](http://a.b/帐号)不变。\n", "帐号", "账号") ==
          "[账号](http://a.b/帐号)不变。\n");
    CHECK(corrected_markdown("甲&amp;乙。\n", "&", "和") == "甲&amp;乙。\n");
}

TEST_CASE("a correction over several runs stands in the first", "[read][corrected]") {
    CHECK(corrected_body("<w:p>" + run("做好布") + "<w:r><w:rPr><w:b/></w:rPr><w:t>署</w:t></w:r>" +
                             run("。") + "</w:p>",
                         "布署", "部署") ==
          "<w:p>" + run("做好部署") + "<w:r><w:rPr><w:b/></w:rPr><w:t></w:t></w:r>" + run("。") + "</w:p>");
    CHECK(corrected_body("<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙。</w:t></w:r></w:p>", "甲\n乙", "丙") ==
          "<w:p><w:r><w:t>丙</w:t><w:br/><w:t>。</w:t></w:r></w:p>");
}

TEST_CASE("what is put in is escaped, and what else the node says stays", "[read][corrected]") {
    CHECK(corrected_body(para("A&amp;B &lt;丙&#x4E01;。"), "丙", "<&\"") ==
          para("A&amp;B &lt;&lt;&amp;\"丁。"));
    CHECK(corrected_body("<w:p><w:r><w:t a='>' >甲 乙。</w:t></w:r></w:p>", "甲", "") ==
          "<w:p><w:r><w:t a='>'  xml:space=\"preserve\"> 乙。</w:t></w:r></w:p>");
    CHECK(corrected_body("<w:p><w:r><w:t xml:space=\"preserve\"> 甲。</w:t></w:r></w:p>", "甲", "乙") ==
          "<w:p><w:r><w:t xml:space=\"preserve\"> 乙。</w:t></w:r></w:p>");
    CHECK(corrected_body("<w:p><w:r><w:t/><w:t></w:t><w:t>甲。</w:t></w:r></w:p>", "甲", "乙") ==
          "<w:p><w:r><w:t/><w:t></w:t><w:t>乙。</w:t></w:r></w:p>");
}

TEST_CASE("text that is not read keeps its place in the count", "[read][corrected]") {
    const std::string moved = "<w:moveFrom>" + run("旧") + "</w:moveFrom>";
    CHECK(corrected_body("<w:p>" + moved + run("甲。") + "</w:p>", "甲", "乙") ==
          "<w:p>" + moved + run("乙。") + "</w:p>");
}

TEST_CASE("all other parts of a .docx stay as they are, in their order", "[read][corrected]") {
    auto parts = package(document_xml(para("帐号不变。") + para("做好布署。")));
    parts.push_back({"word/media/图.png", std::string("\x89PNG\0", 5)});
    parts.push_back({"docProps/app.xml", "<a/>"});
    const std::string bytes = zipped(parts);
    const auto manuscript = docx(bytes, "甲.docx");
    REQUIRE(manuscript);
    const std::vector<Correction> corrections = {put(*manuscript, "布署", "部署"),
                                                 put(*manuscript, "帐号", "账号")};
    const auto corrected = corrected_docx(bytes, "甲.docx", *manuscript, corrections);
    REQUIRE(corrected);
    const auto after = tests::unzip(*corrected);
    REQUIRE(after.size() == parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        CHECK(after[i].name == parts[i].name);
        if (parts[i].name != "word/document.xml") CHECK(after[i].bytes == parts[i].bytes);
        CHECK(after[i].date == 33);
    }
    CHECK(after[2].bytes == document_xml(para("账号不变。") + para("做好部署。")));
    const auto again = corrected_docx(bytes, "甲.docx", *manuscript, corrections);
    REQUIRE(again);
    CHECK(*again == *corrected);
}

TEST_CASE("a mark at the front of the part does not move its places", "[read][corrected]") {
    const std::string xml = "\xEF\xBB\xBF" + document_xml(para("甲。"));
    const std::string bytes = zipped(package(xml));
    const auto manuscript = docx(bytes, "甲.docx");
    REQUIRE(manuscript);
    const std::vector<Correction> corrections = {put(*manuscript, "甲", "乙")};
    const auto corrected = corrected_docx(bytes, "甲.docx", *manuscript, corrections);
    REQUIRE(corrected);
    CHECK(tests::part(tests::unzip(*corrected), "word/document.xml") ==
          "\xEF\xBB\xBF" + document_xml(para("乙。")));
}

TEST_CASE("a file that is no .docx takes no corrections", "[read][corrected]") {
    const auto corrected = corrected_docx("甲", "甲.docx", {}, {});
    REQUIRE_FALSE(corrected);
    CHECK(corrected.faults().front().code == "ooxml.no_office");
}

}  // namespace
}  // namespace wenshu::read
