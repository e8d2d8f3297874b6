#include "text/numerals.hpp"

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <utility>

#include <catch2/catch.hpp>

namespace wenshu::text {
namespace {

constexpr auto largest = std::numeric_limits<std::int64_t>::max();
constexpr auto smallest = std::numeric_limits<std::int64_t>::min();

TEST_CASE("numbers are counted as the mainland counts", "[text][numerals]") {
    const std::pair<std::int64_t, std::string_view> rows[] = {
        {0, "零"},
        {3, "三"},
        {10, "十"},
        {12, "十二"},
        {20, "二十"},
        {101, "一百零一"},
        {110, "一百一十"},
        {123, "一百二十三"},
        {200, "二百"},
        {1005, "一千零五"},
        {2026, "二千零二十六"},
        {10005, "一万零五"},
        {100'000, "十万"},
        {100'010, "十万零一十"},
        {120'000, "十二万"},
        {1'005'000, "一百万五千"},
        {10'100'000, "一千零一十万"},
        {100'005'000, "一亿零五千"},
        {345'000'000, "三亿四千五百万"},
        {1'000'000'000'000, "一万亿"},
        {10'000'000'000'000'000, "一亿亿"},
        {-12, "负十二"},
        {largest, "九百二十二亿三千三百七十二万零三百六十八亿五千四百七十七万五千八百零七"},
    };
    for (const auto& [number, text] : rows) CHECK(han_cardinal(number) == text);
}

TEST_CASE("every number is read back as it was written", "[text][numerals]") {
    for (std::int64_t n = -20'000; n <= 220'000; ++n) {
        if (parse_han(han_cardinal(n)) != n) FAIL(n << " " << han_cardinal(n));
    }
    std::uint64_t state = 1;
    for (int i = 0; i < 50'000; ++i) {
        state = state * 6'364'136'223'846'793'005U + 1'442'695'040'888'963'407U;
        std::int64_t power = 1;
        for (std::uint64_t k = 0; k < (state >> 32U) % 12; ++k) power *= 10;
        const auto odd = static_cast<std::int64_t>(state) >> (state % 61);
        for (const auto n : {odd, odd / power * power, power + odd % 100}) {
            if (parse_han(han_cardinal(n)) != n) FAIL(n << " " << han_cardinal(n));
        }
    }
    CHECK(parse_han(han_cardinal(largest)) == largest);
    CHECK(parse_han(han_cardinal(smallest)) == smallest);
}

TEST_CASE("digits are written one by one", "[text][numerals]") {
    CHECK(han_digits("2018") == "二〇一八");
    CHECK(han_digits("0") == "〇");
    CHECK(han_digits("第12号") == "第一二号");
    CHECK(han_digits("").empty());
}

TEST_CASE("numerals are read in all their spellings", "[text][numerals]") {
    const std::pair<std::string_view, std::int64_t> rows[] = {
        {"十二", 12},
        {"两千零二十六", 2026},
        {"一百二", 120},
        {"二〇一八", 2018},
        {"二零一八", 2018},
        {"二○一八", 2018},
        {"廿五", 25},
        {"卅", 30},
        {"一百二十", 120},
        {"一百零二", 102},
        {"一千二", 1200},
        {"一千二百三", 1230},
        {"三万五", 35'000},
        {"一万零五", 10'005},
        {"一百十二", 112},
        {"十万", 100'000},
        {"两万两千两百二十二", 22'222},
        {"贰拾", 20},
        {"壹佰零伍", 105},
        {"壹拾万零柒仟", 107'000},
        {"负三", -3},
        {"零", 0},
        {"〇", 0},
        {"两", 2},
        {"一万亿", 1'000'000'000'000},
        {"十二万亿", 12'000'000'000'000},
        {"卌二", 42},
        {"貳佰", 200},
        {"二百五", 250},
        {"两百零五", 205},
        {"三二", 32},
        {"二二", 22},
        {"〇一", 1},
        {"一二三", 123},
    };
    for (const auto& [text, number] : rows) {
        CAPTURE(text);
        CHECK(parse_han(text) == number);
    }
}

TEST_CASE("what is no exact numeral is not read", "[text][numerals]") {
    for (const std::string_view text :
         {"",         "十几",   "几十",   "数十",         "百余",       "十多",     "万一",     "百分",
          "千百",     "万",     "亿万",   "一十二万三万", "三万五万",   "一百二万", "一百一百", "二〇万",
          "一二三万", "两十",   "十零五", "一百零二十",   "一万五十",   "一百零",   "零十",     "一零百",
          "12",       "3万",    "第三",   "三个",         "三四",       "七八",     "三五",     "两三",
          "三四十",   "三五百", "七八万", "十七八",       "一百二三十", "十来",     "半",       "廿几",
          "负",       "负负一", "一 二",  "abc",          "两零",       "\xE4\xB8", "\xFF"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_han(text));
    }
}

TEST_CASE("days and months are counted, years are named digit by digit", "[text][numerals]") {
    CHECK(parse_han_counted("十五") == 15);
    CHECK(parse_han_counted("廿五") == 25);
    CHECK_FALSE(parse_han_counted("一五"));
    CHECK_FALSE(parse_han_counted("二〇"));
    CHECK(parse_han_digits("二〇二六") == "2026");
    CHECK(parse_han_digits("二○二六") == "2026");
    CHECK(parse_han_digits("贰零贰陆") == "2026");
    CHECK(parse_han_digits("〇〇七") == "007");
    for (const std::string_view text : {"", "二千", "十二", "二〇2六", "二〇 六", "两〇", "廿", "\xFF"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_han_digits(text));
    }
}

TEST_CASE("ordinals are read in Han numerals and in figures", "[text][numerals]") {
    CHECK(parse_ordinal("第十二") == 12);
    CHECK(parse_ordinal("第12") == 12);
    CHECK(parse_ordinal("第二〇") == 20);
    CHECK(parse_ordinal("第一百零一") == 101);
    for (const std::string_view text :
         {"", "第", "十二", "第几", "第-1", "第负一", "第12个", "第1.5", "第三四"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_ordinal(text));
    }
}

TEST_CASE("numerals that do not fit are not read", "[text][numerals]") {
    CHECK_FALSE(parse_han("九二二三三七二〇三六八五四七七五八〇八"));
    CHECK(parse_han("九二二三三七二〇三六八五四七七五八〇七") == largest);
    CHECK_FALSE(parse_han("一亿亿亿"));
    CHECK_FALSE(parse_han("一千亿亿"));
    std::string many;
    for (int i = 0; i < 5000; ++i) many += "亿";
    CHECK_FALSE(parse_han("一" + many));
    CHECK_FALSE(parse_han(many));
}

}  // namespace
}  // namespace wenshu::text
