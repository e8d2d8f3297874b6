#include "read/tokens.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "dump.hpp"

namespace wenshu::read {
namespace {

using document::Block;
using document::Inlines;
using document::Mark;
using document::Paragraph;
using document::Run;
using document::Slot;

// ⟦n⟧ in a test's text stands for the token of slot n.
std::string with_tokens(std::string text) {
    for (const auto& [shown, mark] : {std::pair("⟦", "\uE000"), std::pair("⟧", "\uE001")}) {
        for (auto at = text.find(shown); at != std::string::npos; at = text.find(shown)) {
            text.replace(at, std::string(shown).size(), mark);
        }
    }
    return text;
}

std::string read_with(const std::string& text, std::vector<Slot> slots) {
    return dump(document::Filled{with_tokens(text), std::move(slots), {}, {}});
}

Slot value(const std::string& text) {
    return Inlines{Run{text, false, false, {}}};
}

Slot figure(const std::string& text, const std::string& id) {
    return Inlines{Run{text, false, false, {Mark::Kind::figure, id}}};
}

Slot page_break() {
    return std::vector<Block>{{document::PageBreak{}}};
}

TEST_CASE("a value stands where its token stood, with its mark", "[read][tokens]") {
    CHECK(read_with("共⟦0⟧场、⟦1⟧人次", {figure("3", "lectures"), figure("86", "attendance")}) ==
          "p[共{3=lectures}场、{86=attendance}人次]");
    CHECK(read_with("⟦0⟧⟦0⟧", {figure("3", "lectures")}) == "p[{3=lectures}{3=lectures}]");
    CHECK(read_with("⟦0⟧计划", {value("健康教育")}) == "p[健康教育计划]");
}

Slot passage(const std::string& text) {
    return document::Markdown{text, {}, document::Lines::value};
}

TEST_CASE("a passage's blocks stand in the place of its token", "[read][tokens]") {
    CHECK(read_with("前\n\n⟦0⟧\n\n后", {passage("# 甲\n\n乙\n\n| 丙 |\n|---|\n| 1 |\n")}) ==
          "p[前] h1[甲] p[乙] table{丙 / 1} p[后]");
    CHECK(read_with("## 甲。\n\n⟦0⟧", {passage("乙\n\n丙")}) == "h2[甲。]+[乙] p[丙]");
    CHECK(read_with("⟦0⟧\n\n丁", {passage("# 甲。\n\n乙")}) == "h1[甲。]+[乙] p[丁]");
    CHECK(read_with("- ⟦0⟧", {passage("甲\n\n乙")}) == "ul{(p[甲] p[乙])}");
}

TEST_CASE("what is wrong in a passage is counted in its own lines", "[read][tokens]") {
    CHECK(read_with("前\n\n⟦0⟧", {passage("甲\n\n> 乙")}) == "read.quote@3:> 乙");
    CHECK(read_with("- ⟦0⟧", {passage("# 甲")}) == "read.heading_in_list@1:# 甲");
    CHECK(read_with("前⟦0⟧", {passage("甲")}) == "read.block_in_line@1:前【表格、图片或正文】");
    CHECK(read_with("⟦0⟧", {passage("⟦1⟧")}) == "p[⟦1⟧]");
    CHECK(read_with("⟦0⟧", {passage("甲\n\uE0000\uE001")}) == "read.reserved@2:");
}

TEST_CASE("a file's faults stand at its lines, a value's where it is written", "[read][tokens]") {
    const base::Location start{base::SourceId{3}, 0};
    const document::Markdown file{"甲\n\n> 乙\n", start, document::Lines::file};
    CHECK(markdown(file).faults().front().where.offset == 5);
    const document::Markdown text{"甲\n\n> 乙\n", {base::SourceId{3}, 40}, document::Lines::value};
    CHECK(markdown(text).faults().front().where.offset == 40);
}

TEST_CASE("a value takes the form of the text around it", "[read][tokens]") {
    CHECK(read_with("**共⟦0⟧场**", {figure("3", "n")}) == "p[<b>共</b><b>{3=n}</b><b>场</b>]");
    CHECK(read_with("**“⟦0⟧”**方针", {value("四禁并举")}) == "p[<b>“四禁并举”</b>方针]");
    CHECK(read_with("# ⟦0⟧\n", {value("总结")}) == "h1[总结]");
    CHECK(read_with("| 甲 |\n|---|\n| ⟦0⟧ |\n", {figure("3", "n")}) == "table{甲 / {3=n}}");
    CHECK(read_with("[⟦0⟧](https://example.org)", {value("站")}) == "p[<a https://example.org>站</a>]");
}

TEST_CASE("a value never becomes structure", "[read][tokens]") {
    const std::string nasty = "# *甲* | > [乙](x) `丙` <b> ** 1. - --- \\";
    const auto expected = "p[" + nasty + "]";
    CHECK(read_with("⟦0⟧", {value(nasty)}) == expected);
    CHECK(read_with("⟦0⟧\n---|---", {value("甲 | 乙")}) == "read.table_head@2:---|---");
    CHECK(read_with("⟦0⟧. 甲", {value("1")}) == "p[1. 甲]");
    CHECK(read_with("⟦0⟧ 甲", {value("-")}) == "p[- 甲]");
    CHECK(read_with("⟦0⟧⟦0⟧甲⟦0⟧⟦0⟧", {value("*")}) == "p[**甲**]");
    CHECK(read_with("| 甲 | 乙 |\n|---|---|\n| ⟦0⟧ | 1 |\n", {value("a|b")}) == "table{甲|乙 / a|b|1}");
    CHECK(read_with("### ⟦0⟧\n\n正文\n", {value("甲。")}) == "h3[甲。] p[正文]");
    CHECK(read_with("### ⟦0⟧。\n\n正文\n", {value("甲")}) == "h3[甲。]+[正文]");
}

TEST_CASE("a value of 5,000 characters and one with line breaks come through whole", "[read][tokens]") {
    std::string lengthy;
    for (int i = 0; i < 5000; ++i) lengthy += "字";
    CHECK(read_with("⟦0⟧", {value(lengthy)}) == "p[" + lengthy + "]");
    const Inlines broken{Run{"甲", false, false, {}}, document::LineBreak{}, Run{"乙", false, false, {}}};
    CHECK(read_with("前⟦0⟧后", {broken}) == "p[前甲⏎乙后]");
}

TEST_CASE("soft breaks look at the value, not at its token", "[read][tokens]") {
    CHECK(read_with("a\n⟦0⟧", {value("b")}) == "p[a b]");
    CHECK(read_with("a\n⟦0⟧", {value("乙")}) == "p[a乙]");
}

TEST_CASE("a paragraph of empty values is none, a heading of them a fault", "[read][tokens]") {
    CHECK(read_with("⟦0⟧\n\n甲\n", {value("")}) == "p[甲]");
    CHECK(read_with("## ⟦0⟧\n", {value("")}) == "read.heading_empty@1:##");
}

TEST_CASE("blocks stand in a line of their own", "[read][tokens]") {
    CHECK(read_with("甲\n\n⟦0⟧\n\n乙\n", {page_break()}) == "p[甲] page p[乙]");
    CHECK(read_with("甲：\n⟦0⟧\n乙\n", {page_break()}) == "p[甲：] page p[乙]");
    CHECK(read_with("⟦0⟧\n⟦0⟧\n", {page_break()}) == "page page");
    CHECK(read_with("- 甲\n\n  ⟦0⟧\n", {page_break()}) == "ul{(p[甲] page)}");
    CHECK(read_with("- ⟦0⟧\n", {page_break()}) == "ul{(page)}");
    CHECK(read_with("⟦0⟧\n", {std::vector<Block>{}}).empty());
    CHECK(read_with("### 甲。\n\n⟦0⟧\n", {std::vector<Block>{{Paragraph{{Run{"乙", false, false, {}}}}}}}) ==
          "h3[甲。]+[乙]");
}

TEST_CASE("blocks inside a line are a fault", "[read][tokens]") {
    CHECK(read_with("见⟦0⟧。\n", {page_break()}) == "read.block_in_line@1:见【表格、图片或正文】。");
    CHECK(read_with("# ⟦0⟧\n", {page_break()}).find("read.block_in_line@1") == 0);
    CHECK(read_with("| 甲 |\n|---|\n| ⟦0⟧ |\n", {page_break()}) ==
          "read.block_in_line@3:| 【表格、图片或正文】 |");
    CHECK(read_with("| 甲 |\n|---|\n⟦0⟧\n", {page_break()}) == "read.block_in_line@3:【表格、图片或正文】");
}

TEST_CASE("a value in a link's address is checked like any address", "[read][tokens]") {
    CHECK(read_with("[甲](⟦0⟧)", {value("https://example.org/a b")}) ==
          "p[<a https://example.org/a%20b>甲</a>]");
    CHECK(read_with("[甲](https://example.org/?q=⟦0⟧)", {value("1)\"<x>")}) ==
          "p[<a https://example.org/?q=1)%22%3Cx%3E>甲</a>]");
    CHECK(read_with("[甲](⟦0⟧)", {value("javascript:alert(1)")}) == "read.link@1:javascript:alert(1)");
    CHECK(read_with("[甲](⟦0⟧)",
                    {Inlines{Run{"【待补：网址】", false, false, {Mark::Kind::missing, "site"}}}}) ==
          "p[甲{【待补：网址】?site}]");
}

TEST_CASE("a link that a value brings keeps its address", "[read][tokens]") {
    const Inlines link{document::Link{"https://example.org", {Run{"站", false, false, {}}}}};
    CHECK(read_with("见**⟦0⟧**", {link}) == "p[见<a https://example.org><b>站</b></a>]");
    CHECK(read_with("[见⟦0⟧](https://example.com)", {link}) == "p[<a https://example.com>见站</a>]");
}

TEST_CASE("a value that would get lost is a fault", "[read][tokens]") {
    CHECK(read_with("[甲](https://example.org '⟦0⟧')", {value("乙")}) == "read.lost@1:乙");
    CHECK(read_with("甲\n\n[乙]: https://example.org/⟦0⟧\n", {value("丙")}) == "read.lost@3:丙");
}

TEST_CASE("tokens that are not whole or lead nowhere are a fault", "[read][tokens]") {
    CHECK(read_with("⟦0⟧", {}) == "read.reserved@1:");
    CHECK(read_with("⟦0", {value("甲")}) == "read.reserved@1:");
    CHECK(read_with("0⟧", {value("甲")}) == "read.reserved@1:");
    CHECK(read_with("⟦⟧", {value("甲")}) == "read.reserved@1:");
    CHECK(read_with("⟦-1⟧", {value("甲")}) == "read.reserved@1:");
    CHECK(read_with("⟦99999999999999999999⟧", {value("甲")}) == "read.reserved@1:");
    CHECK(read_with("⟦⟦0⟧⟧", {value("甲")}) == "read.reserved@1:");
}

TEST_CASE("text with tokens resolves to what they say", "[read][tokens]") {
    const std::vector<Slot> slots{value("甲"), page_break()};
    CHECK(resolved(with_tokens("a⟦0⟧b⟦1⟧"), slots) == "a甲b【表格、图片或正文】");
    CHECK(resolved("", slots).empty());
}

}  // namespace
}  // namespace wenshu::read
