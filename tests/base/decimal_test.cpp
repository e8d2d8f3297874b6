#include "base/decimal.hpp"

#include <limits>

#include <catch2/catch.hpp>

namespace {

using wenshu::base::add;
using wenshu::base::Decimal;
using wenshu::base::divide;
using wenshu::base::multiply;
using wenshu::base::parse_decimal;
using wenshu::base::percent;
using wenshu::base::Rate;
using wenshu::base::rounded;
using wenshu::base::shortest;
using wenshu::base::to_string;

TEST_CASE("a decimal keeps the digits that were written", "[base][decimal]") {
    for (const std::string text : {"0", "1409.50", "-0.05", "0.000000000000000001", "9223372036854775807"}) {
        const auto number = parse_decimal(text);
        REQUIRE(number);
        CHECK(to_string(*number) == text);
    }
    CHECK(to_string(*parse_decimal("+7.10")) == "7.10");
}

TEST_CASE("what is no decimal is refused rather than guessed", "[base][decimal]") {
    for (const char* text : {"", "-", ".", "1.", ".5", "1,000", "1e3", "１２", "12 ", "0x10", "--1", "+-1",
                             "nan", "9223372036854775808", "0.0000000000000000001"}) {
        INFO(text);
        CHECK_FALSE(parse_decimal(text));
    }
}

TEST_CASE("decimals of different scales add and compare exactly", "[base][decimal]") {
    CHECK(to_string(*add({1, 1}, {2, 2})) == "0.12");
    CHECK(Decimal{10, 1} == Decimal{1, 0});
    CHECK(Decimal{-5, 1} < Decimal{0, 0});
    const Decimal largest{std::numeric_limits<std::int64_t>::max(), 0};
    CHECK(largest > Decimal{std::numeric_limits<std::int64_t>::max(), 18});
    CHECK_FALSE(add(largest, {1, 0}));
    CHECK_FALSE(multiply(largest, {2, 0}));
}

TEST_CASE("halves are rounded away from zero", "[base][decimal]") {
    CHECK(to_string(*rounded({125, 3}, 2)) == "0.13");
    CHECK(to_string(*rounded({-125, 3}, 2)) == "-0.13");
    CHECK(to_string(*rounded({9825, 2}, 1)) == "98.3");
    CHECK(to_string(*rounded({124, 3}, 2)) == "0.12");
    CHECK(to_string(*rounded({5, 0}, 3)) == "5.000");
    CHECK(to_string(*divide({2, 0}, {3, 0}, 4)) == "0.6667");
    CHECK(to_string(*divide({-1, 0}, {8, 0}, 2)) == "-0.13");
    CHECK(to_string(*divide({1, 0}, {-8, 0}, 2)) == "-0.13");
    CHECK_FALSE(divide({1, 0}, {0, 0}, 2));
}

TEST_CASE("halves go to the even neighbour where GB/T 8170 is asked for", "[base][decimal]") {
    constexpr auto even = wenshu::base::Rounding::half_even;
    CHECK(to_string(*rounded({125, 3}, 2, even)) == "0.12");
    CHECK(to_string(*rounded({135, 3}, 2, even)) == "0.14");
    CHECK(to_string(*rounded({-125, 3}, 2, even)) == "-0.12");
    CHECK(to_string(*rounded({-135, 3}, 2, even)) == "-0.14");
    CHECK(to_string(*rounded({1251, 4}, 2, even)) == "0.13");
    CHECK(to_string(*rounded({5, 1}, 0, even)) == "0");
    CHECK(to_string(*rounded({15, 1}, 0, even)) == "2");
    CHECK(to_string(*divide({1, 0}, {8, 0}, 2, even)) == "0.12");
    CHECK(to_string(*divide({3, 0}, {-8, 0}, 2, even)) == "-0.38");
    CHECK(to_string(*divide({-1, 0}, {2, 0}, 0, even)) == "0");
    CHECK(to_string(*percent(Rate{{9825, 0}, {10000, 0}}, 1, even)) == "98.2");
}

TEST_CASE("trailing zeros go only behind the point", "[base][decimal]") {
    CHECK(to_string(shortest({1000, 2})) == "10");
    CHECK(to_string(shortest({1050, 2})) == "10.5");
}

TEST_CASE("a rate rounds only when it is printed, and has no value over nothing", "[base][rate]") {
    CHECK(to_string(*percent(Rate{{2, 0}, {3, 0}}, 1)) == "66.7");
    CHECK(to_string(*percent(Rate{{985, 1}, {100, 0}}, 1)) == "98.5");
    CHECK_FALSE(percent(Rate{{1, 0}, {0, 0}}, 1));
    CHECK(compare(Rate{{1, 0}, {2, 0}}, Rate{{2, 0}, {4, 0}}) == std::partial_ordering::equivalent);
    CHECK(compare(Rate{{1, 0}, {0, 0}}, Rate{{2, 0}, {4, 0}}) == std::partial_ordering::unordered);
}

}  // namespace
