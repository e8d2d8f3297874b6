#include <catch2/catch.hpp>

#include "dump.hpp"

namespace wenshu::read {
namespace {

TEST_CASE("an empty text has no blocks", "[read][markdown]") {
    CHECK(read("").empty());
    CHECK(read("\n\n   \n").empty());
}

TEST_CASE("headings of four levels and paragraphs are read", "[read][markdown]") {
    CHECK(read("# 总体要求\n\n正文。\n\n## 目标\n### 小目标 ###\n#### 更小\n") ==
          "h1[总体要求] p[正文。] h2[目标] h3[小目标] h4[更小]");
    CHECK(read("总体要求\n===\n") == "h1[总体要求]");
}

TEST_CASE("a heading that ends in a full stop takes the paragraph after it", "[read][markdown]") {
    CHECK(read("### 加强领导。\n\n成立小组。\n\n另一段。\n") == "h3[加强领导。]+[成立小组。] p[另一段。]");
    CHECK(read("### 加强领导。\n- 甲\n") == "h3[加强领导。] ul{(p[甲])}");
    CHECK(read("### 甲。\n### 乙。\n正文。\n") == "h3[甲。] h3[乙。]+[正文。]");
    CHECK(read("### 甲。\n") == "h3[甲。]");
    CHECK(read("### 甲\n正文。\n") == "h3[甲] p[正文。]");
}

TEST_CASE("a soft line break is nothing beside Han characters and a space between other words",
          "[read][markdown]") {
    CHECK(read("健康\n教育") == "p[健康教育]");
    CHECK(read("完成，\n教育") == "p[完成，教育]");
    CHECK(read("开展\n12 场") == "p[开展12 场]");
    CHECK(read("World\nHealth Day") == "p[World Health Day]");
    CHECK(read("**World**\n**Health**") == "p[<b>World Health</b>]");
    CHECK(read("甲  \n乙\\\n丙") == "p[甲⏎乙⏎丙]");
}

TEST_CASE("bold closes between a punctuation mark and a Han character", "[read][bold]") {
    CHECK(read("**“四禁并举”**方针") == "p[<b>“四禁并举”</b>方针]");
    CHECK(read("坚持**“四禁并举”**方针") == "p[坚持<b>“四禁并举”</b>方针]");
    CHECK(read("**一是加强领导。**成立小组；**二是加强宣传。**办好专栏。") ==
          "p[<b>一是加强领导。</b>成立小组；<b>二是加强宣传。</b>办好专栏。]");
    CHECK(read("前（**重点**）后**（甲）**乙") == "p[前（<b>重点</b>）后<b>（甲）</b>乙]");
    CHECK(read("| 甲 |\n|---|\n| **“乙”**丙 |\n") == "table{甲 / <b>“乙”</b>丙}");
    CHECK(read("## **“甲”**乙\n") == "h2[<b>“甲”</b>乙]");
    CHECK(read("- **“甲”**乙\n- **“丙”**丁\n") == "ul{(p[<b>“甲”</b>乙])(p[<b>“丙”</b>丁])}");
    CHECK(read("**“甲”\n乙”**丙") == "p[<b>“甲”乙”</b>丙]");
}

TEST_CASE("asterisks that are escaped, alone or not meant for bold stay", "[read][bold]") {
    CHECK(read(R"(\*\*“甲”\*\*乙)") == "p[**“甲”**乙]");
    CHECK(read(R"(\**“甲”**乙)") == "p[**“甲”**乙]");
    CHECK(read("甲**") == "p[甲**]");
    CHECK(read("3**（4）") == "p[3**（4）]");
    CHECK(read("甲 ** 乙 ** 丙") == "p[甲 ** 乙 ** 丙]");
    CHECK(read("3*（4+5）*2") == "p[3*（4+5）*2]");
    CHECK(read("多的**一对\n\n**“甲”**乙") == "p[多的**一对] p[<b>“甲”</b>乙]");
}

TEST_CASE("italics, bold in italics and links are read", "[read][markdown]") {
    CHECK(read("*甲* ***乙*** 丙") == "p[<i>甲</i> <b><i>乙</i></b> 丙]");
    CHECK(read("见[**网**站](https://example.org/甲)。") ==
          "p[见<a https://example.org/%E7%94%B2><b>网</b>站</a>。]");
    CHECK(read("[](mailto:a@example.org)") == "p[<a mailto:a@example.org>mailto:a@example.org</a>]");
    CHECK(read("<https://example.org>") == "p[<a https://example.org>https://example.org</a>]");
    CHECK(read("[甲][站]\n\n[站]: http://example.org\n") == "p[<a http://example.org>甲</a>]");
}

TEST_CASE("backslash escapes keep their meaning", "[read][markdown]") {
    CHECK(read(R"(\# 甲)") == "p[# 甲]");
    CHECK(read(R"(1\. 甲)") == "p[1. 甲]");
    CHECK(read(R"(\> 甲 \*乙\* \<b\> \` \[丙\](x) \\)") == R"(p[> 甲 *乙* <b> ` [丙](x) \])");
    CHECK(read("2 &lt; 3 &amp; 4") == "p[2 < 3 & 4]");
    CHECK(read("~~甲~~ www.example.org") == "p[~~甲~~ www.example.org]");
}

TEST_CASE("lists are read, tight or loose, nested, with blocks in their items", "[read][list]") {
    CHECK(read("- 甲\n- 乙\n") == "ul{(p[甲])(p[乙])}");
    CHECK(read("1. 甲\n\n2. 乙\n") == "ol{(p[甲])(p[乙])}");
    CHECK(read("- 甲\n  1. 乙\n     - 丙\n- 丁\n\n  戊\n") ==
          "ul{(p[甲] ol{(p[乙] ul{(p[丙])})})(p[丁] p[戊])}");
    CHECK(read("-\n- 甲\n") == "ul{()(p[甲])}");
    CHECK(read("2018年。\n1.落实责任\n") == "p[2018年。1.落实责任]");
}

TEST_CASE("tables are read with their alignment", "[read][table]") {
    CHECK(read("| 指标 | 目标 | 完成 |\n|:--|:-:|--:|\n| 培训 | 2 | 3 |\n| **合计** | | 3 |\n") ==
          "table{指标|^目标|>完成 / 培训|2|3 / <b>合计</b>||3}");
    CHECK(read("甲|乙\n-|-\na\\|b|c\n") == "table{甲|乙 / a|b|c}");
    CHECK(read("说明\n| 甲 |\n|---|\n| 乙 |\n") == "p[说明] table{甲 / 乙}");
    CHECK(read("| 甲 |\n|---|\n") == "table{甲}");
}

TEST_CASE("an indent of wide spaces is left to the layout", "[read][markdown]") {
    CHECK(read("　　为了健康\n　　教育　宣传") == "p[为了健康教育　宣传]");
}

TEST_CASE("what a paper has no place for is a fault with its line", "[read][faults]") {
    CHECK(read("甲\n\n    缩进四格\n") == "read.code_block@3:缩进四格");
    CHECK(read("```\n甲\n```\n") == "read.code_block@1:```");
    CHECK(read("甲\n\n> 乙\n") == "read.quote@3:> 乙");
    CHECK(read("甲\n\n---\n") == "read.rule@3:---");
    CHECK(read("甲\n---\n") == "read.rule@1:甲");
    CHECK(read("<div>\n甲\n</div>\n") == "read.html@1:<div>");
    CHECK(read("甲<br>乙") == "read.html@1:<br>");
    CHECK(read("甲`乙`") == "read.code@1:乙");
    CHECK(read("![照片](a.png)") == "read.image@1:a.png");
    CHECK(read("##### 五级\n") == "read.heading_level@1:##### 五级");
    CHECK(read("#\n") == "read.heading_empty@1:#");
    CHECK(read("- # 甲\n") == "read.heading_in_list@1:- # 甲");
    CHECK(read("1. 甲\n\n   | 乙 |\n   |---|\n") == "read.table_in_list@3:| 乙 |");
    CHECK(read("3. 甲\n") == "read.list_start@1:3. 甲");
    CHECK(read("- 1\n  - 2\n    - 3\n      - 4\n        - 5\n") == "read.list_depth@5:- 5");
}

TEST_CASE("slips of the pen that Markdown takes for text are faults", "[read][faults]") {
    CHECK(read("##标题\n") == "read.heading_space@1:##标题");
    CHECK(read("＃ 标题\n") == "read.heading_space@1:＃ 标题");
    CHECK(read("\\##标题\n") == "p[##标题]");
    CHECK(read("| 甲 | 乙 |\n|---|\n") == "read.table_head@2:|---|");
    CHECK(read("| 甲 | 乙 |\n|---|---|\n| 1 |\n") == "read.table_cells@3:| 1 |");
    CHECK(read("| 甲 |\n|---|\n| 1 | 2 |\n") == "read.table_cells@3:| 1 | 2 |");
    CHECK(read("| 甲 | 乙 |\n|---|---|\n紧跟的正文\n") == "read.table_cells@3:紧跟的正文");
    CHECK(read("| 甲 |\n|---|\n| a\\|b |\n") == "table{甲 / a|b}");
}

TEST_CASE("links to other than web and mail addresses are faults", "[read][faults]") {
    CHECK(read("[甲](javascript:alert(1))") == "read.link@1:javascript:alert(1)");
    CHECK(read("[甲](../b.md)") == "read.link@1:../b.md");
    CHECK(read("[甲]()") == "read.link@1:");
    CHECK(read("[甲](data:text/html,x)") == "read.link@1:data:text/html,x");
}

TEST_CASE("all faults of a text are found at once", "[read][faults]") {
    CHECK(read("> 甲\n\n    乙\n\n丙`丁`[戊](x:y)\n") ==
          "read.quote@1:> 甲 read.code_block@3:乙 read.code@5:丁 read.link@5:x:y");
}

TEST_CASE("a long line is shortened in a fault", "[read][faults]") {
    std::string line = "> ";
    std::string shown = "> ";
    for (int i = 0; i < 5000; ++i) line += "字";
    for (int i = 0; i < 28; ++i) shown += "字";
    CHECK(read(line) == "read.quote@1:" + shown + "…");
}

}  // namespace
}  // namespace wenshu::read
