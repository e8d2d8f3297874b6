#include "text/numbers.hpp"

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "text/lists.hpp"

namespace wenshu::text {
namespace {

constexpr auto largest = std::numeric_limits<std::int64_t>::max();
constexpr auto smallest = std::numeric_limits<std::int64_t>::min();

base::Decimal decimal(std::string_view text) {
    const auto parsed = base::parse_decimal(text);
    REQUIRE(parsed);
    return *parsed;
}

TEST_CASE("a number keeps its digits", "[text][numbers]") {
    CHECK(number(decimal("1234567.50"), {}) == "1234567.50");
    CHECK(number(decimal("-0.5"), {}) == "-0.5");
    CHECK(number({0, 0}, {}) == "0");
    CHECK(number({smallest, 18}, {}) == "-9.223372036854775808");
}

TEST_CASE("a number is grouped by thousands", "[text][numbers]") {
    const NumberForm grouped{.grouping = true, .decimals = {}};
    CHECK(number(decimal("999"), grouped) == "999");
    CHECK(number(decimal("1000"), grouped) == "1,000");
    CHECK(number(decimal("-1234567.891"), grouped) == "-1,234,567.891");
    CHECK(number(decimal("-100"), grouped) == "-100");
    CHECK(number({largest, 0}, grouped) == "9,223,372,036,854,775,807");
}

TEST_CASE("decimals are rounded half up or filled with zeros", "[text][numbers]") {
    const auto rounded = [](std::string_view text, std::uint8_t decimals) {
        return number(decimal(text), {.grouping = false, .decimals = decimals});
    };
    CHECK(rounded("0.125", 2) == "0.13");  // ICU's default would say 0.12
    CHECK(rounded("98.25", 1) == "98.3");
    CHECK(rounded("-0.5", 0) == "-1");
    CHECK(rounded("-0.4", 0) == "0");
    CHECK(rounded("2.5", 0) == "3");
    CHECK(rounded("7", 2) == "7.00");
    CHECK(number({largest, 0}, {.grouping = false, .decimals = 3}) == "9223372036854775807.000");
}

TEST_CASE("a share is a percentage only when it is printed", "[text][numbers]") {
    CHECK(percent({decimal("985"), decimal("1000")}, 1) == "98.5%");
    CHECK(percent({decimal("2"), decimal("3")}, 2) == "66.67%");
    CHECK(percent({decimal("1"), decimal("8")}, 1) == "12.5%");
    CHECK(percent({decimal("1"), decimal("800")}, 2) == "0.13%");
    CHECK(percent({decimal("3"), decimal("2")}, 0) == "150%");
    CHECK(percent({decimal("-1"), decimal("4")}, 0) == "-25%");
    CHECK(percent({decimal("0"), decimal("4")}, 1) == "0.0%");
    CHECK(percent({decimal("0.5"), decimal("1")}, 0) == "50%");
}

TEST_CASE("halves go to the even neighbour where that is asked for", "[text][numbers]") {
    const auto even = [](std::string_view text, std::uint8_t decimals) {
        return number(decimal(text),
                      {.grouping = false, .decimals = decimals, .rounding = base::Rounding::half_even});
    };
    CHECK(even("0.125", 2) == "0.12");
    CHECK(even("0.135", 2) == "0.14");
    CHECK(even("0.1251", 2) == "0.13");
    CHECK(even("2.5", 0) == "2");
    CHECK(even("-0.5", 0) == "0");
    CHECK(text::percent({decimal("9825"), decimal("10000")}, 1, base::Rounding::half_even) == "98.2%");
    CHECK(percent({decimal("9825"), decimal("10000")}, 1) == "98.3%");
    CHECK(text::percent({decimal("1"), decimal("800")}, 2, base::Rounding::half_even) == "0.12%");
}

TEST_CASE("two shares differ by percentage points, as far as they are printed", "[text][numbers]") {
    const base::Rate now{decimal("985"), decimal("1000")};
    const base::Rate before{decimal("952"), decimal("1000")};
    CHECK(points(now, before, 1) == "3.3个百分点");
    CHECK(points(before, now, 1) == "-3.3个百分点");
    CHECK(points(now, now, 2) == "0个百分点");
    CHECK(points({decimal("98"), decimal("100")}, {decimal("95"), decimal("100")}, 2) == "3个百分点");
    // 66.67% and 33.33% are printed, though the shares lie a third apart: 33.34, not 33.33.
    CHECK(points({decimal("2"), decimal("3")}, {decimal("1"), decimal("3")}, 2) == "33.34个百分点");
    CHECK(points({decimal("1"), decimal("0")}, now, 1) == "—");
    CHECK(points(now, {decimal("1"), decimal("0")}, 1) == "—");
}

TEST_CASE("a share of nothing has no percentage", "[text][numbers]") {
    CHECK(percent({decimal("5"), decimal("0")}, 1) == "—");
    CHECK(percent({decimal("0"), decimal("0.00")}, 1) == "—");
}

TEST_CASE("extreme shares keep their digits", "[text][numbers]") {
    CHECK(percent({{largest, 0}, {largest, 0}}, 2) == "100.00%");
    CHECK(percent({{1, 0}, {3, 0}}, 20).starts_with("33.333333333333"));
    CHECK(percent({{largest, 0}, {1, 0}}, 0) == "9223372036854775807/1");
}

TEST_CASE("one unit of ten thousands hides no digit", "[text][numbers]") {
    CHECK(wan(decimal("12345")) == "1.2345万");
    CHECK(wan(decimal("345000000")) == "3.45亿");
    CHECK(wan(decimal("99999999")) == "9999.9999万");
    CHECK(wan(decimal("99995")) == "9.9995万");
    CHECK(wan(decimal("10000")) == "1万");
    CHECK(wan(decimal("1000000")) == "100万");
    CHECK(wan(decimal("12345.67")) == "1.234567万");
    CHECK(wan(decimal("12340.00")) == "1.234万");
    CHECK(wan(decimal("1000000000000")) == "1万亿");
    CHECK(wan(decimal("-20000")) == "-2万");
    CHECK(wan({smallest, 0}) == "-9223372.036854775808万亿");
}

TEST_CASE("numbers below ten thousand stay as they are", "[text][numbers]") {
    CHECK(wan(decimal("9999.99")) == "9999.99");
    CHECK(wan(decimal("0")) == "0");
    CHECK(wan(decimal("-12.50")) == "-12.50");
}

TEST_CASE("items are joined with 顿号", "[text][lists]") {
    CHECK(join_zh(std::vector<std::string>{"甲", "乙", "丙"}) == "甲、乙、丙");
    CHECK(join_zh(std::vector<std::string>{"甲"}) == "甲");
    CHECK(join_zh({}).empty());
    CHECK(join_zh(std::vector<std::string>{"甲", "", "丙"}, "；") == "甲；；丙");
}

}  // namespace
}  // namespace wenshu::text
