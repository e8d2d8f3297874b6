#include "text/quantities.hpp"

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <utility>

#include <catch2/catch.hpp>

#include "text/numbers.hpp"

namespace wenshu::text {
namespace {

std::string read(std::string_view text) {
    const auto number = parse_quantity(text);
    return number ? base::to_string(base::shortest(*number)) : "nothing";
}

std::string share(std::string_view text) {
    const auto rate = parse_share(text);
    return rate ? base::to_string(rate->part) + "/" + base::to_string(rate->whole) : "nothing";
}

TEST_CASE("numbers in 万 and 亿 are read to the last digit", "[text][quantities]") {
    const std::pair<std::string_view, std::string_view> rows[] = {
        {"3.45亿", "345000000"},      {"1.2万", "12000"},        {"1.2345万", "12345"},
        {"12万亿", "12000000000000"}, {"3万5千", "35000"},       {"1千3百万", "13000000"},
        {"3千万", "30000000"},        {"3千5百", "3500"},        {"3亿4500万", "345000000"},
        {"3万5000", "35000"},         {"12345万", "123450000"},  {"1,234.5万", "12345000"},
        {"0.00001万", "0.1"},         {"-2万", "-20000"},        {"三万五", "35000"},
        {"三万五千", "35000"},        {"一点二亿", "120000000"}, {"一点二万亿", "1200000000000"},
        {"两千零二十六", "2026"},
    };
    for (const auto& [text, number] : rows) {
        CAPTURE(text);
        CHECK(read(text) == number);
    }
}

TEST_CASE("what is written in 万 and 亿 is read back", "[text][quantities]") {
    constexpr auto largest = std::numeric_limits<std::int64_t>::max();
    std::uint64_t state = 1;
    for (int i = 0; i < 20'000; ++i) {
        state = state * 6'364'136'223'846'793'005U + 1'442'695'040'888'963'407U;
        const auto units = (static_cast<std::int64_t>(state) >> (state % 61)) + 1;
        const base::Decimal number{units, static_cast<std::uint8_t>((state >> 32U) % 7)};
        if (parse_quantity(wan(number)) != number) FAIL(wan(number));
    }
    for (const std::int64_t units : {largest, -largest, std::int64_t{99'999'999}, std::int64_t{0}}) {
        CHECK(parse_quantity(wan({units, 0})) == base::Decimal{units, 0});
    }
}

TEST_CASE("decimals, halves and signs are read", "[text][quantities]") {
    const std::pair<std::string_view, std::string_view> rows[] = {
        {"三点一四", "3.14"},     {"零点五", "0.5"}, {"十二点零五", "12.05"},
        {"负三点五", "-3.5"},     {"半", "0.5"},     {"一半", "0.5"},
        {"两个半", "2.5"},        {"3个半", "3.5"},  {"1,234.5", "1234.5"},
        {"1,234,567", "1234567"}, {"007", "7"},      {"负二十", "-20"},
    };
    for (const auto& [text, number] : rows) {
        CAPTURE(text);
        CHECK(read(text) == number);
    }
}

TEST_CASE("what is about a number or none at all is not read", "[text][quantities]") {
    for (const std::string_view text :
         {"",     "十几",   "几十",     "数十",     "三四十", "三四",    "三五",      "十几万", "几万",
          "3万5", "3万50",  "1.2万5千", "35千",     "万",     "万5",     "3亿5亿",    "5千3千", "3百5千",
          "1,23", "12,34",  ",123",     "1234,567", "1,,234", "1.2.3",   "1.",        ".5",     "一点",
          "点五", "三点半", "一万半",   "三点十",   "3e5",    "3 万",    "三个",      "12个",   "负",
          "--3",  "负-3",   "3%",       "二〇万",   "\xFF",   "3.5\xE4", "九百亿亿亿"}) {
        CAPTURE(text);
        CHECK(read(text) == "nothing");
    }
    CHECK(read(std::string(5000, '1')) == "nothing");
    std::string nested = "1";
    for (int i = 0; i < 2000; ++i) nested += "亿";
    CHECK(read(nested) == "nothing");
}

TEST_CASE("shares are read with both of their parts", "[text][quantities]") {
    CHECK(share("98.5%") == "98.5/100");
    CHECK(share("98.5％") == "98.5/100");
    CHECK(share("-3%") == "-3/100");
    CHECK(share("5‰") == "5/1000");
    CHECK(share("百分之九十八点五") == "98.5/100");
    CHECK(share("百分之98.5") == "98.5/100");
    CHECK(share("百分之百") == "100/100");
    CHECK(share("百分之一百二十") == "120/100");
    CHECK(share("百分之零点五") == "0.5/100");
    CHECK(share("千分之三") == "3/1000");
    CHECK(share("万分之二") == "2/10000");
    CHECK(share("三分之二") == "2/3");
    CHECK(share("负百分之三") == "-3/100");
    CHECK(share("百分之负三") == "-3/100");
    for (const std::string_view text :
         {"", "98.5", "百分之", "分之三", "百分之几", "百分之十几", "百分之三四十", "零分之三", "%", "3万%",
          "3个百分点", "百分之三%", "--3%"}) {
        CAPTURE(text);
        CHECK(share(text) == "nothing");
    }
}

TEST_CASE("percentage points are read, and no share is taken for them", "[text][quantities]") {
    CHECK(parse_points("3.5个百分点") == base::Decimal{35, 1});
    CHECK(parse_points("3 个百分点") == base::Decimal{3, 0});
    CHECK(parse_points("三个百分点") == base::Decimal{3, 0});
    CHECK(parse_points("零点八个百分点") == base::Decimal{8, 1});
    CHECK(parse_points("-2百分点") == base::Decimal{-2, 0});
    for (const std::string_view text : {"", "百分点", "个百分点", "几个百分点", "3%", "3%百分点", "3个点"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_points(text));
    }
}

}  // namespace
}  // namespace wenshu::text
