#include "write/md.hpp"

#include <string>

#include <catch2/catch.hpp>

#include "golden.hpp"
#include "sample_document.hpp"
#include "write/md_inlines.hpp"

namespace wenshu::write {
namespace {

using document::Block;
using document::Document;
using document::Inlines;
using document::LineBreak;
using document::Link;
using document::List;
using document::Paragraph;
using document::Run;

Run plain(const std::string& text) {
    return {text, false, false, {}};
}
Run bold(const std::string& text) {
    return {text, true, false, {}};
}
Run italic(const std::string& text) {
    return {text, false, true, {}};
}
Block paragraph(const std::string& text) {
    return {Paragraph{{plain(text)}}};
}
std::string in_paragraph(const Inlines& inlines) {
    return md_inlines(inlines, MdPlace::paragraph);
}

std::string md_of(std::vector<Block> body) {
    Document paper;
    paper.body = std::move(body);
    return written(md, paper, sample_layout());
}

TEST_CASE("the sample as Markdown is the golden", "[write][md]") {
    const auto text = written(md, sample_document(), sample_layout());
    CHECK(text == golden("sample.md", text));
}

TEST_CASE("an empty paper is an empty Markdown file", "[write][md]") {
    CHECK(md_of({}).empty());
}

TEST_CASE("what Markdown could misread is escaped", "[write][md]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"健康教育", "健康教育"},
        {"*甲* _乙_", R"(\*甲\* \_乙\_)"},
        {"[甲](x) ![乙](y)", R"(\[甲\](x) \!\[乙\](y))"},
        {"<b> &amp; & `x` ~~y~~ a|b \\", R"(\<b> \&amp; \& \`x\` \~\~y\~\~ a\|b \\)"},
        {"# 甲", R"(\# 甲)"},
        {"> 甲", R"(\> 甲)"},
        {"- 甲", R"(\- 甲)"},
        {"+ 甲", R"(\+ 甲)"},
        {"---", R"(\---)"},
        {"===", R"(\===)"},
        {":-:", R"(\:-:)"},
        {"1. 甲", R"(1\. 甲)"},
        {"12) 甲", R"(12\) 甲)"},
        {"1.", R"(1\.)"},
        {"1.甲", "1.甲"},
        {"3.5 万", "3.5 万"},
        {"2018年", "2018年"},
        {"2018", "2018"},
        {"甲 # 乙 > 丙 - 丁", "甲 # 乙 > 丙 - 丁"},
        {"    甲", "&#32;&#32;&#32;&#32;甲"},
        {"甲  ", "甲&#32;&#32;"},
        {"  ", "&#32;&#32;"},
        {"\t甲", "&#32;甲"},
        {"　　甲", "　　甲"},
        {"甲\n- 乙", "甲\\\n\\- 乙"},
        {"甲\n\n乙", "甲\\\n\\\n乙"},
        {"甲\n", "甲&#10;"},
        {"甲\x01\x7F", "甲"},
        {"", ""},
    }));
    CHECK(md_text(text, MdPlace::paragraph) == expected);
}

TEST_CASE("headings and cells keep line breaks as references and need no signs at their start escaped",
          "[write][md]") {
    CHECK(md_text("甲\n乙", MdPlace::heading) == "甲&#10;乙");
    CHECK(md_text("C #", MdPlace::heading) == R"(C \#)");
    CHECK(md_text("- a|b", MdPlace::cell) == R"(- a\|b)");
    CHECK(md_text(R"(a\|b)", MdPlace::cell) == R"(a\\\|b)");
}

TEST_CASE("bold leaves out the marks at its ends, so that it opens and closes everywhere", "[write][md]") {
    CHECK(in_paragraph({bold("“四禁并举”"), plain("方针")}) == "“**四禁并举**”方针");
    CHECK(in_paragraph({plain("一"), bold("二 "), plain("三")}) == "一**二** 三");
    CHECK(in_paragraph({bold("。")}) == "。");
    CHECK(in_paragraph({bold("甲"), italic("乙"), plain("丙")}) == "**甲**乙丙");
    CHECK(in_paragraph({bold("甲"), plain("*"), bold("乙")}) == R"(**甲**\***乙**)");
    CHECK(in_paragraph({{Run{"甲", true, true, {}}}}) == "***甲***");
    CHECK(in_paragraph({bold("甲"), LineBreak{}, bold("乙")}) == "**甲**\\\n**乙**");
    CHECK(in_paragraph({bold("共"), Run{"3", true, false, {document::Mark::Kind::figure, "n"}},
                        bold("场")}) == "**共3场**");
}

TEST_CASE("links keep to web and mail addresses", "[write][md]") {
    CHECK(in_paragraph({Link{"https://example.org/a(b)?c=1&d", {plain("甲]"), bold("乙")}}}) ==
          R"([甲\]**乙**](https://example.org/a%28b%29?c=1&amp;d))");
    CHECK(in_paragraph({Link{"javascript:alert(1)", {plain("甲")}}}) == "甲");
    CHECK(in_paragraph({plain("!"), Link{"https://example.org", {plain("甲")}}}) ==
          R"(\![甲](https://example.org))");
    CHECK(
        in_paragraph({Link{"https://a.example", {plain("甲")}}, Link{"https://b.example", {plain("乙")}}}) ==
        "[甲](https://a.example)[乙](https://b.example)");
}

TEST_CASE("lists are tight or loose, and two in a row stay two", "[write][md]") {
    const List list{false, {{paragraph("甲")}, {paragraph("乙"), {List{true, {{paragraph("丙")}}}}}}};
    CHECK(md_of({{list}}) == "- 甲\n- 乙\n  1. 丙\n");
    CHECK(md_of({{List{true, {{paragraph("甲"), paragraph("乙")}, {paragraph("丙")}}}}}) ==
          "1. 甲\n\n   乙\n\n2. 丙\n");
    CHECK(md_of({{List{false, {{paragraph("甲")}}}},
                 {document::PageBreak{}},
                 {List{false, {{paragraph("乙")}}}},
                 {List{false, {{paragraph("丙")}}}}}) == "- 甲\n\n* 乙\n\n- 丙\n");
    CHECK(md_of({{List{false, {{}, {paragraph("- 甲")}}}}}) == "-\n- \\- 甲\n");
    CHECK(md_of({{List{false, {{paragraph("甲"), {List{false, {{}}}}}}}}}) == "- 甲\n\n  -\n");
}

TEST_CASE("hostile values stay inside their line or cell", "[write][md]") {
    const auto text = written(md, hostile_document(), sample_layout());
    CHECK(text.find("](javascript") == std::string::npos);
    CHECK(text.find("\n<") == std::string::npos);
    CHECK(text.find("\n|||") == std::string::npos);
    for (const char c : text) CHECK_FALSE((static_cast<unsigned char>(c) < 0x20 && c != '\n'));
}

}  // namespace
}  // namespace wenshu::write
