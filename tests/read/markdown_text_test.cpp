#include "read/markdown_text.hpp"

#include <catch2/catch.hpp>

#include "parts.hpp"

namespace wenshu::read {
namespace {

std::string parts(const std::string& text) {
    const auto manuscript = markdown_text(text);
    CHECK(leads_back(manuscript, text));
    return dump(manuscript);
}

// The share of a text that stretches cover, as text: what a correction can reach.
std::string reachable(const document::Manuscript& manuscript) {
    std::string text;
    for (const auto& passage : manuscript.passages) {
        for (const auto& stretch : passage.stretches)
            text += passage.text.substr(stretch.offset, stretch.length);
    }
    return text;
}

std::string written(const document::Manuscript& manuscript) {
    std::string text;
    for (const auto& passage : manuscript.passages) text += passage.text;
    return text;
}

TEST_CASE("a Markdown paper has a title, headings, paragraphs, items and cells", "[read][markdown_text]") {
    CHECK(parts("# 健康教育工作计划\n\n各社区：\n\n## 目标\n\n知晓率达到\n九成。\n\n### 措施\n\n- 讲座\n- "
                "义诊\n\n"
                "1. 宣传\n2. 培训\n\n| 社区 | 场次 |\n|---|---|\n| 东方 | 12 "
                "|\n\n河东街道办事处\n\n2018年2月3日\n") ==
          "title 健康教育工作计划\nto 各社区：\nh1 目标\np 知晓率达到九成。\nh2 措施\nitem 讲座\nitem 义诊\n"
          "item # 宣传\nitem # 培训\ncell 1.1.1 社区\ncell 1.1.2 场次\ncell 1.2.1 东方\ncell 1.2.2 12\n"
          "signature 河东街道办事处\ndate 2018年2月3日\n");
}

TEST_CASE("level-1 headings are headings where there are several or text stands before",
          "[read][markdown_text]") {
    CHECK(parts("# 目标\n\n# 措施\n") == "h1 目标\nh1 措施\n");
    CHECK(parts("做好工作。\n\n# 目标\n\n## 知晓率\n") == "p 做好工作。\nh1 目标\nh2 知晓率\n");
    CHECK(parts("目标\n====\n\n做好工作。\n") == "title 目标\np 做好工作。\n");
    CHECK(parts("# 甲\n## 乙\n##### 丙\n") == "title 甲\nh1 乙\nh4 丙\n");
}

TEST_CASE("marks of the format are not in the text", "[read][markdown_text]") {
    CHECK(parts("甲**乙***丙*`丁`[戊](http://a.b/c_(d) \"题)\")己。\n") == "p 甲乙丙丁戊己。\n");
    CHECK(parts("***甲***乙 __丙__ 丁。\n") == "p 甲乙 丙 丁。\n");
    CHECK(parts("甲\\*乙\\\\丙&amp;丁&mdash;戊&无;\n") == "p 甲*乙\\丙&丁—戊&无;\n");
    CHECK(parts("见<http://a.b>和[^1]。\n\n[^1]: 注*文*。\n") == "p 见http://a.b和。\np 注文。\n");
    CHECK(parts("甲![图](a.png)乙<b>丙</b><!-- 丁 -->戊。\n") == "p 甲乙丙戊。\n");
    CHECK(parts("[甲][乙]丙[乙]丁。\n\n[乙]: http://a.b\n") == "p 甲丙乙丁。\n");
    CHECK(parts("`` 甲`乙 ``丙。\n") == "p 甲`乙丙。\n");
    CHECK(parts("## 甲 ##\n") == "h2 甲\n");
}

TEST_CASE("soft breaks join Han at once and Latin words by a space", "[read][markdown_text]") {
    CHECK(parts("甲\n乙。\n") == "p 甲乙。\n");
    CHECK(parts("one\ntwo\r\n三。\n") == "p one two三。\n");
    CHECK(parts("甲  \n乙\\\n丙。\n") == "p 甲\n乙\n丙。\n");
    CHECK(parts("> 甲\n> 乙\n丙。\n") == "p 甲乙丙。\n");
    CHECK(parts("- 甲\n  乙\n\n  丙\n") == "item 甲乙\nitem 丙\n");
}

TEST_CASE("each line of a paragraph has its own stretch", "[read][markdown_text]") {
    const auto manuscript = markdown_text("甲**乙**\n　　丙\n");
    REQUIRE(manuscript.passages.size() == 1);
    CHECK(manuscript.passages[0].text == "甲乙　　丙");
    CHECK(manuscript.passages[0].stretches ==
          std::vector<document::Stretch>{{0, 3, 0, 0}, {3, 3, 0, 5}, {6, 9, 0, 11}});
}

TEST_CASE("front matter, HTML, fenced code and rules are no text", "[read][markdown_text]") {
    CHECK(parts("---\ntitle: 甲\n---\n\n# 乙\n") == "title 乙\n");
    CHECK(parts("\xEF\xBB\xBF---\r\ntitle: 甲\r\n---\r\n# 乙\r\n") == "title 乙\n");
    CHECK(parts("<!-- 甲 -->\n\n```\n乙\n```\n\n---\n\n<div>丙</div>\n\n丁。\n") == "p 丁。\n");
    CHECK(parts("---\n甲。\n") == "p 甲。\n");  // a rule, for nothing closes it
}

TEST_CASE("text that an indent makes code is still text", "[read][markdown_text]") {
    CHECK(parts("甲。\n\n    乙。\n\n    丙。\n") == "p 甲。\np 乙。\np 丙。\n");
}

TEST_CASE("a table's cells are counted whatever they hold", "[read][markdown_text]") {
    CHECK(parts("| 甲\\|乙 | **丙** |\n|:-|-:|\n|  | 丁 |\n| 戊 |\n\n|己|\n|-|\n") ==
          "cell 1.1.1 甲|乙\ncell 1.1.2 丙\ncell 1.2.2 丁\ncell 1.3.1 戊\ncell 2.1.1 己\n");
    CHECK(parts("表：场次\n| 甲 |\n|---|\n| 乙 |\n").ends_with("cell 1.1.1 甲\ncell 1.2.1 乙\n"));
}

TEST_CASE("Mustache tags stay as they are", "[read][markdown_text]") {
    CHECK(parts("{{#items}}\n{{year}}年{{issuer.short}}共{{ total | money }}元。\n{{/items}}\n") ==
          "p {{#items}} {{year}}年{{issuer.short}}共{{ total | money }}元。{{/items}}\n");
}

TEST_CASE("every character that a file has can be reached", "[read][markdown_text]") {
    for (const std::string text : {"# 甲*乙*\n\n- **丙**：丁\n  1. `戊`己\n\n> [庚](x)辛\n\n| 壬 | [癸](y) "
                                   "|\n|---|---|\n| *子* | `丑` |\n",
                                   "[甲]: http://a.b\n乙**丙**丁\n", "甲_乙_丙*丁_戊*己\n\n**庚*辛*壬**\n",
                                   "\t甲\n\n\t\t乙\n", "甲\r\n**乙\r\n丙**\r\n", "*a **b** c*d\n"}) {
        const auto manuscript = markdown_text(text);
        INFO(text);
        CHECK(leads_back(manuscript, text));
        CHECK_FALSE(manuscript.passages.empty());
        std::string all = written(manuscript);
        std::erase(all, '\n');
        std::string reached = reachable(manuscript);
        CHECK(reached == all);
    }
}

TEST_CASE("deep and broken Markdown is read to its end", "[read][markdown_text]") {
    const auto repeated = [](std::string_view piece, int times) {
        std::string text;
        for (int i = 0; i < times; ++i) text += piece;
        return text;
    };
    for (const std::string& text :
         {repeated("> ", 5000) + "甲", repeated("[", 20000) + "甲", repeated("*", 20000) + "甲",
          repeated("`", 9999) + "甲", std::string("甲\0乙", 7), std::string("| 甲\n|-"),
          std::string("[甲](乙"), std::string("![甲](<乙"), std::string("&"), std::string("\\")}) {
        const auto manuscript = markdown_text(text);
        CHECK(leads_back(manuscript, text));
    }
}

}  // namespace
}  // namespace wenshu::read
