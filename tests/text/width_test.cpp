#include "text/width.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

namespace wenshu::text {
namespace {

using Lines = std::vector<std::string>;

TEST_CASE("Han and ambiguous characters take two columns", "[text][width]") {
    CHECK(columns("") == 0);
    CHECK(columns("abc 1") == 5);
    CHECK(columns("健康abc") == 7);
    CHECK(columns("“”—·①…") == 12);
    CHECK(columns("，。（）％　") == 12);
    CHECK(columns("𠮷") == 2);
    CHECK(columns("ｱ") == 1);
}

TEST_CASE("combining marks and controls take none", "[text][width]") {
    CHECK(columns("e\u0301") == 1);
    CHECK(columns("健\uFE00") == 2);
    CHECK(columns("a\u200B\tb") == 2);
}

TEST_CASE("invalid UTF-8 has some width and does not crash", "[text][width]") {
    CHECK(columns("\xE5\x81") < 4);
    CHECK(columns("\xFF\x80") < 8);
    CHECK(wrap("健\xE5", 2).size() <= 3);
}

TEST_CASE("text is padded to columns", "[text][width]") {
    CHECK(pad_right("健康", 6) == "健康  ");
    CHECK(pad_left("12", 4) == "  12");
    CHECK(pad_right("健康", 3) == "健康");
    CHECK(pad_left("", 2) == "  ");
}

TEST_CASE("no line starts with closing or ends with opening punctuation", "[text][wrap]") {
    CHECK(wrap("各社区，各单位。", 6) == Lines{"各社", "区，各", "单位。"});
    CHECK(wrap("一二三（四五）", 8) == Lines{"一二三", "（四五）"});
    CHECK(wrap("一二三四、五六七八。", 8) == Lines{"一二三", "四、五六", "七八。"});
    const std::string text =
        "按照“统一部署、分级负责”的要求，（一）抓好宣传；（二）抓好培训：《计划》见附件。";
    for (std::size_t width = 12; width < 60; ++width) {
        std::string joined;
        for (const auto& line : wrap(text, width)) {
            CHECK(columns(line) <= width);
            for (const std::string_view mark : {"，", "。", "、", "；", "：", "）", "”", "》"}) {
                CHECK_FALSE(line.starts_with(mark));
            }
            for (const std::string_view mark : {"（", "“", "《"}) CHECK_FALSE(line.ends_with(mark));
            joined += line;
        }
        CHECK(joined == text);
    }
}

TEST_CASE("words and numbers stay whole where they fit", "[text][wrap]") {
    CHECK(wrap("health education plan", 10) == Lines{"health", "education", "plan"});
    CHECK(wrap("人次达到1,234.5人", 12) == Lines{"人次达到", "1,234.5人"});
    CHECK(wrap("完成率98.5%以上", 10) == Lines{"完成率", "98.5%以上"});
}

TEST_CASE("a word wider than the line is cut", "[text][wrap]") {
    CHECK(wrap("abcdefgh", 3) == Lines{"abc", "def", "gh"});
    CHECK(wrap("见abcdefgh", 3) == Lines{"见", "abc", "def", "gh"});
    CHECK(wrap("健康", 1) == Lines{"健", "康"});
    CHECK(wrap("ab", 0) == Lines{"a", "b"});
    CHECK(wrap("　　abcdefgh", 8) == Lines{"　　abcd", "efgh"});
    CHECK(wrap("a\u0301b\u0301c\u0301", 1) == Lines{"a\u0301", "b\u0301", "c\u0301"});
}

TEST_CASE("line feeds break and spaces at line ends are dropped", "[text][wrap]") {
    CHECK(wrap("", 10) == Lines{""});
    CHECK(wrap("\n", 10) == Lines{"", ""});
    CHECK(wrap("甲\n\n乙 ", 10) == Lines{"甲", "", "乙"});
    CHECK(wrap("aaa    bbb", 4) == Lines{"aaa", "bbb"});
    CHECK(wrap("　　各社区：", 20) == Lines{"　　各社区："});
}

TEST_CASE("long texts are wrapped without loss", "[text][wrap]") {
    std::string text;
    for (int i = 0; i < 5000; ++i) text += i % 9 == 8 ? "，" : "健";
    std::string joined;
    for (const auto& line : wrap(text, 76)) {
        CHECK(columns(line) <= 76);
        joined += line;
    }
    CHECK(joined == text);
    CHECK(wrap(std::string(5000, 'a'), 50).size() == 100);
    CHECK(wrap(std::string(5000, ' '), 50) == Lines{""});
}

}  // namespace
}  // namespace wenshu::text
