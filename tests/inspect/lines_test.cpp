#include "inspect/lines.hpp"

#include <string>

#include <catch2/catch.hpp>

#include "drawing.hpp"

namespace {

namespace inspect = wenshu::inspect;
using wenshu::test::sheet;
using wenshu::test::write;

TEST_CASE("words of one line are put together, columns of a table are not", "[inspect][lines]") {
    auto page = sheet();
    write(page, "年度计划", {60, 50});
    write(page, "2018", {36, 50.5, 16, 8});
    write(page, "序号", {28, 80, 12, 12});
    write(page, "名称", {60, 80, 12, 12});
    const auto marks = inspect::measure(page);
    REQUIRE(marks.lines.size() == 4);
    page.words[1].box.right = 59;
    const auto joined = inspect::measure(page);
    REQUIRE(joined.lines.size() == 3);
    CHECK(joined.lines[0].text == "2018年度计划");
    CHECK(joined.lines[0].full == 4);
    CHECK_FALSE(joined.lines[0].pure);
    CHECK(joined.lines[1].pure);
}

TEST_CASE("a line knows its ink, its colour and its first dash", "[inspect][lines]") {
    auto page = sheet();
    write(page, "某某市文件", {40, 75, 48, 48, wenshu::test::red});
    page.words.push_back({{160, 265, 175, 272}, "—1—"});
    wenshu::test::fill(page, {160, 269.0, 164, 269.2});
    wenshu::test::fill(page, {166, 267, 168, 270});
    const auto marks = inspect::measure(page);
    REQUIRE(marks.lines.size() == 2);
    CHECK(marks.lines[0].red);
    CHECK(marks.lines[0].ink.height() == Approx(0.92 * 48 * 25.4 / 72).margin(0.2));
    CHECK(marks.lines[1].dash == Approx(269.1));
    CHECK_FALSE(marks.lines[1].red);
}

TEST_CASE("a rule that runs through a line's box is none of its ink", "[inspect][lines]") {
    auto page = sheet();
    write(page, "某某市人民政府", {40, 75, 48, 24, wenshu::test::red});
    const double bottom = 75 + 0.46 * 48 * 25.4 / 72;
    wenshu::test::fill(page, {20, bottom + 2, 190, bottom + 3}, wenshu::test::red);
    wenshu::test::fill(page, {20, 64, 190, 64.3});
    const auto marks = inspect::measure(page);
    REQUIRE(marks.rules.size() == 2);
    REQUIRE(marks.lines[0].box.bottom > bottom + 2);
    REQUIRE(marks.lines[0].box.top < 64.3);
    CHECK(marks.lines[0].ink.bottom == Approx(bottom).margin(0.1));
    CHECK(marks.lines[0].ink.top > 64.4);
}

TEST_CASE("text that shows no ink has none", "[inspect][lines]") {
    auto page = sheet();
    page.words.push_back({{30, 30, 60, 36}, "白字"});
    const auto marks = inspect::measure(page);
    REQUIRE(marks.lines.size() == 1);
    CHECK(marks.lines[0].ink.empty());
    CHECK_FALSE(marks.lines[0].red);
}

TEST_CASE("the table of words is read page by page, points become millimetres", "[inspect][lines]") {
    const auto pages = inspect::read_words(
        "level\tpage_num\tpar_num\tblock_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
        "1\t1\t0\t0\t0\t0\t0.0\t0.0\t595.3\t841.9\t-1\t###PAGE###\n"
        "5\t1\t0\t0\t0\t0\t72.00\t144.00\t36.00\t18.00\t100\t计划\n"
        "5\t3\t0\t0\t0\t0\t72.00\t144.00\t36.00\t18.00\t100\t总结\n"
        "5\t4\t0\t0\t0\t0\t72.00\t144.00\t36.00\t18.00\t100\t多余\n"
        "5\t0\t0\t0\n"
        "5\tx\t0\t0\t0\t0\ta\tb\tc\td\te\tf\n",
        3);
    REQUIRE(pages.size() == 3);
    REQUIRE(pages[0].size() == 1);
    CHECK(pages[0][0].text == "计划");
    CHECK(pages[0][0].box.left == Approx(25.4));
    CHECK(pages[0][0].box.right == Approx(38.1));
    CHECK(pages[1].empty());
    CHECK(pages[2].size() == 1);
    CHECK(inspect::read_words("", 0).empty());
}

TEST_CASE("Han, full-width marks and others are told apart", "[inspect][lines]") {
    CHECK(inspect::is_han(U'汉'));
    CHECK(inspect::is_han(U'〇'));
    CHECK(inspect::is_han(U'𠀀'));
    CHECK_FALSE(inspect::is_han(U'，'));
    CHECK(inspect::is_wide_mark(U'，'));
    CHECK(inspect::is_wide_mark(U'〔'));
    CHECK_FALSE(inspect::is_wide_mark(U'“'));  // as wide as its face says
    CHECK_FALSE(inspect::is_wide_mark(U'a'));
    CHECK(inspect::last_character("计划。") == U'。');
    CHECK(inspect::last_character("") == 0);
}

}  // namespace
