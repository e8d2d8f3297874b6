#include "inspect/raster.hpp"

#include <string>

#include <catch2/catch.hpp>

#include "drawing.hpp"

namespace {

namespace inspect = wenshu::inspect;
using namespace std::string_literals;
using wenshu::test::fill;
using wenshu::test::sheet;

TEST_CASE("a picture is read with its size and its resolution", "[inspect][raster]") {
    const auto raster = inspect::read_ppm("P6\n# by hand\n2 1\n255\n\xff\x00\x00\x00\x00\x00"s, 254);
    REQUIRE(raster);
    CHECK(raster->width == 2);
    CHECK(raster->height == 1);
    CHECK(raster->scale == Approx(10));
    CHECK(inspect::is_red(*raster, {0, 0, 0.1, 0.1}));
    CHECK_FALSE(inspect::is_red(*raster, {0.1, 0, 0.2, 0.1}));
}

TEST_CASE("what is no picture, or half of one, is refused", "[inspect][raster]") {
    for (const auto& bytes :
         {""s, "P5\n1 1\n255\nx"s, "P6\n"s, "P6\n1 1\n"s, "P6\n1 1\n65535\nxxxxxx"s, "P6\n0 1\n255\n"s,
          "P6\n2 2\n255\nxxxxxxxxxxx"s, "P6\n-1 1\n255\nxxx"s, "P6\n99999999 99999999\n255\nxxx"s,
          "P6\n18446744073709551615 2\n255\nxxx"s, "P6 # no end"s}) {
        CHECK_FALSE(inspect::read_ppm(bytes, 300));
    }
}

TEST_CASE("a rule is found with its ends, its place and its thickness", "[inspect][raster]") {
    auto page = sheet();
    fill(page, {28, 100.0, 184, 100.3});
    const auto rules = inspect::find_rules(page.raster);
    REQUIRE(rules.size() == 1);
    CHECK(rules[0].left == Approx(28));
    CHECK(rules[0].length() == Approx(156));
    CHECK(rules[0].middle == Approx(100.15));
    CHECK(rules[0].thickness == Approx(0.3));
    CHECK_FALSE(rules[0].red);
}

TEST_CASE("a rule between two rows of pixels is as thick as its ink", "[inspect][raster]") {
    auto page = sheet();
    fill(page, {28, 100.0, 184, 100.1}, {128, 128, 128});
    fill(page, {28, 100.1, 184, 100.3});
    const auto rules = inspect::find_rules(page.raster);
    REQUIRE(rules.size() == 1);
    CHECK(rules[0].thickness == Approx(0.25).margin(0.005));
}

TEST_CASE("red rules are told from black ones, and both parts of a double one are found",
          "[inspect][raster]") {
    auto page = sheet();
    fill(page, {20, 40, 190, 41}, wenshu::test::red);
    fill(page, {20, 41.5, 190, 41.8}, wenshu::test::red);
    fill(page, {28, 260, 184, 260.3});
    const auto rules = inspect::find_rules(page.raster);
    REQUIRE(rules.size() == 3);
    CHECK(rules[0].red);
    CHECK(rules[1].red);
    CHECK_FALSE(rules[2].red);
}

TEST_CASE("borders of tables, pictures and short lines are no rules", "[inspect][raster]") {
    auto page = sheet();
    fill(page, {28, 50, 184, 50.3});  // a table with its sides
    fill(page, {28, 50, 28.3, 60});
    fill(page, {183.7, 50, 184, 60});
    fill(page, {28, 60, 184, 60.3});
    fill(page, {28, 100, 184, 130});   // a picture
    fill(page, {28, 150, 90, 150.3});  // a footnote's line
    CHECK(inspect::find_rules(page.raster).empty());
}

TEST_CASE("a border that only one side meets, above or below, is a border", "[inspect][raster]") {
    auto above = sheet();
    fill(above, {28, 60, 184, 60.3});
    fill(above, {28, 50, 28.3, 60});
    CHECK(inspect::find_rules(above.raster).empty());
    auto below = sheet();
    fill(below, {28, 60, 184, 60.3});
    fill(below, {183.8, 60, 184, 70});
    CHECK(inspect::find_rules(below.raster).empty());
}

TEST_CASE("a rule at the edge of the sheet is found", "[inspect][raster]") {
    auto page = sheet();
    fill(page, {0, 0, 210, 0.3});
    fill(page, {0, 296.7, 210, 297});
    CHECK(inspect::find_rules(page.raster).size() == 2);
}

TEST_CASE("ink is found where it is, and none where there is none", "[inspect][raster]") {
    auto page = sheet();
    fill(page, {30, 40, 31, 42});
    const auto ink = inspect::ink_within(page.raster, {20, 20, 60, 60});
    CHECK(ink.left == Approx(30));
    CHECK(ink.bottom == Approx(42));
    CHECK(inspect::ink_within(page.raster, {60, 60, 80, 80}).empty());
    CHECK(inspect::ink_within(page.raster, {200, 290, 400, 400}).empty());
    CHECK(inspect::ink_within(page.raster, {-5, -5, -1, -1}).empty());
}

}  // namespace
