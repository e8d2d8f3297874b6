#include "base/date.hpp"

#include <catch2/catch.hpp>

namespace {

using wenshu::base::Date;
using wenshu::base::from_days;
using wenshu::base::is_valid;
using wenshu::base::parse_iso_date;
using wenshu::base::quarter;
using wenshu::base::to_days;
using wenshu::base::to_iso_string;

TEST_CASE("an ISO date may stop at the month or the year", "[base][date]") {
    CHECK(parse_iso_date("2018-02-03") == Date{2018, 2, 3});
    CHECK(parse_iso_date("2018-02") == Date{2018, 2, 0});
    CHECK(parse_iso_date("2018") == Date{2018, 0, 0});
    for (const char* text : {"2018-02-03", "2018-02", "2018", "0001-01-01", "9999-12-31"}) {
        CHECK(to_iso_string(*parse_iso_date(text)) == text);
    }
}

TEST_CASE("a day that is not in the calendar is no date", "[base][date]") {
    CHECK_FALSE(parse_iso_date("2018-02-30"));
    CHECK_FALSE(parse_iso_date("2018-13-01"));
    CHECK_FALSE(parse_iso_date("2018-00-01"));
    CHECK_FALSE(parse_iso_date("2018-02-00"));
    CHECK_FALSE(parse_iso_date("2019-02-29"));
    CHECK_FALSE(parse_iso_date("1900-02-29"));
    CHECK(parse_iso_date("2000-02-29"));
    CHECK_FALSE(is_valid({0, 1, 1}));
}

TEST_CASE("what only looks like a date is refused", "[base][date]") {
    for (const char* text :
         {"", "2018-2-3", "2018/02/03", "20180203", "2018-02-0x", "-018-02-03", "2018-+2-03"}) {
        INFO(text);
        CHECK_FALSE(parse_iso_date(text));
    }
}

TEST_CASE("days count from 1970 and back, over leap years", "[base][date]") {
    CHECK(to_days({1970, 1, 1}) == 0);
    CHECK(to_days({2018, 12, 31}) - to_days({2018, 1, 1}) == 364);
    for (int days = to_days({1999, 12, 1}); days < to_days({2001, 2, 1}); ++days) {
        REQUIRE(to_days(from_days(days)) == days);
    }
}

TEST_CASE("a month lies in its quarter and an open month in none", "[base][date]") {
    CHECK(quarter({2018, 1, 1}) == 1);
    CHECK(quarter({2018, 3, 0}) == 1);
    CHECK(quarter({2018, 12, 31}) == 4);
    CHECK(quarter({2018, 0, 0}) == 0);
}

}  // namespace
