#include "document/layout.hpp"

#include <catch2/catch.hpp>

namespace {

using wenshu::document::han_numeral;
using wenshu::document::heading_number;
using wenshu::document::HeadingStyle;

TEST_CASE("headings count in Han numerals without a leading 一 before 十", "[document][layout]") {
    CHECK(han_numeral(1) == "一");
    CHECK(han_numeral(10) == "十");
    CHECK(han_numeral(12) == "十二");
    CHECK(han_numeral(20) == "二十");
    CHECK(han_numeral(101) == "一百零一");
    CHECK(han_numeral(110) == "一百一十");
    CHECK(han_numeral(999) == "九百九十九");
}

TEST_CASE("a heading's number is written as its level wants it", "[document][layout]") {
    HeadingStyle style;
    style.number = "（{n}）";
    CHECK(heading_number(style, 3) == "（三）");
    style.number = "{d}.";
    CHECK(heading_number(style, 12) == "12.");
    style.number = "{n}、";
    CHECK(heading_number(style, 1000) == "1000、");
}

}  // namespace
