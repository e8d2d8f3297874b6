#include "text/nearest.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace wenshu::text {
namespace {

const std::vector<std::string> keys = {"indicators", "issuer", "year",     "schedule",
                                       "日期",       "社区",   "活动类别", "参加人次"};

TEST_CASE("a slip of the pen is guessed", "[text][nearest]") {
    CHECK(nearest("indicator", keys) == "indicators");
    CHECK(nearest("inidcators", keys) == "indicators");
    CHECK(nearest("Year", keys) == "year");
    CHECK(nearest("YEAR", keys) == "year");
    CHECK(nearest("yaer", keys) == "year");
    CHECK(nearest("shcedul", keys) == "schedule");
    CHECK(nearest("活动类型", keys) == "活动类别");
    CHECK(nearest("参加人数", keys) == "参加人次");
    CHECK(nearest("时期", keys) == "日期");
}

TEST_CASE("a longer name is guessed by the name in it", "[text][nearest]") {
    CHECK(nearest("活动日期", keys) == "日期");
    CHECK(nearest("人次", keys) == "参加人次");
    CHECK_FALSE(nearest("所在社区居民委员会", keys));
}

TEST_CASE("what is like nothing is not guessed", "[text][nearest]") {
    CHECK_FALSE(nearest("budget", keys));
    CHECK_FALSE(nearest("预算", keys));
    CHECK_FALSE(nearest("x", keys));
    CHECK_FALSE(nearest("", keys));
    CHECK_FALSE(nearest("year", {}));
    CHECK_FALSE(nearest(std::string(5000, 'a'), keys));
    CHECK_FALSE(nearest("issuer", std::vector<std::string>{"", std::string(5000, 'i')}));
    CHECK_FALSE(nearest("\xFF\xE5", keys));
}

TEST_CASE("the first of equally near names is taken", "[text][nearest]") {
    CHECK(nearest("part", std::vector<std::string>{"port", "parts", "part1"}) == "port");
    CHECK(nearest("parts", std::vector<std::string>{"port", "parts", "pants"}) == "parts");
}

}  // namespace
}  // namespace wenshu::text
