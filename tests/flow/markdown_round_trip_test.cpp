// What write::md writes, read::markdown reads back: no value turns into structure on the way.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "base/sink.hpp"
#include "document/document.hpp"
#include "document/filled.hpp"
#include "read/markdown.hpp"
#include "write/md.hpp"

namespace {

namespace base = wenshu::base;
namespace document = wenshu::document;

const std::vector<std::string> nasty = {
    "# 标题",
    "## 标题",
    "> 引用",
    "1. 一",
    "1) 一",
    "- 项",
    "+ 项",
    "* 项",
    "---",
    "***",
    "===",
    "```",
    "~~~",
    "| 甲 | 乙 |",
    "[链接](http://x.cn)",
    "![图](x.png)",
    "<b>粗</b>",
    "&amp; &#35;",
    "**粗**",
    "__粗__",
    "_斜_",
    "`码`",
    "\\",
    "行尾\\",
    "~~删~~",
    "http://x.cn/a_b",
    "{{year}}",
    "a*b*c",
    "2018.",
    "[^1]",
    "[x]: y",
    "<!-- 注 -->",
    "“四禁并举”方针",
    "!",
    "#",
};

document::Document paper_of(const std::vector<std::string>& texts) {
    document::Document paper;
    for (const auto& text : texts) {
        paper.body.push_back({document::Paragraph{{document::Run{text, false, false, {}}}}});
    }
    return paper;
}

TEST_CASE("a paragraph that looks like structure comes back as the same paragraph", "[flow][markdown]") {
    const auto paper = paper_of(nasty);
    base::StringSink sink;
    REQUIRE(wenshu::write::md(paper, {}, sink));
    const auto read = wenshu::read::markdown({sink.text, {}, {}, {}});
    REQUIRE(read);
    REQUIRE(read->size() == nasty.size());
    for (std::size_t i = 0; i < nasty.size(); ++i) {
        INFO(nasty[i]);
        const auto* paragraph = std::get_if<document::Paragraph>(&(*read)[i].node);
        REQUIRE(paragraph != nullptr);
        CHECK(document::plain_text(paragraph->inlines) == nasty[i]);
    }
}

TEST_CASE("cells that look like structure come back in their cells", "[flow][markdown]") {
    document::Table table;
    table.columns = {{{document::Run{"甲|乙", false, false, {}}}, document::Align::left},
                     {{document::Run{"数", false, false, {}}}, document::Align::right}};
    for (const auto& text : nasty) {
        table.rows.push_back(
            {{document::Run{text, false, false, {}}}, {document::Run{"1", false, false, {}}}});
    }
    document::Document paper;
    paper.body.push_back({table});
    base::StringSink sink;
    REQUIRE(wenshu::write::md(paper, {}, sink));
    const auto read = wenshu::read::markdown({sink.text, {}, {}, {}});
    REQUIRE(read);
    REQUIRE(read->size() == 1);
    const auto* back = std::get_if<document::Table>(&read->front().node);
    REQUIRE(back != nullptr);
    REQUIRE(back->rows.size() == nasty.size());
    CHECK(document::plain_text(back->columns.front().title) == "甲|乙");
    CHECK(back->columns.back().align == document::Align::right);
    for (std::size_t i = 0; i < nasty.size(); ++i) {
        INFO(nasty[i]);
        CHECK(document::plain_text(back->rows[i].front()) == nasty[i]);
    }
}

}  // namespace
