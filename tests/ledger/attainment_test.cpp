#include "ledger/attainment.hpp"

#include <limits>

#include <catch2/catch.hpp>

namespace wenshu::ledger {
namespace {

using base::Decimal;
using base::Rate;

Quantity number(std::int64_t value) {
    return value;
}
Quantity decimal(std::int64_t units, std::uint8_t scale) {
    return Decimal{units, scale};
}
Quantity rate(std::int64_t part, std::int64_t whole) {
    return Rate{{part, 0}, {whole, 0}};
}

constexpr auto at_least = Comparison::at_least;
constexpr auto at_most = Comparison::at_most;
constexpr auto equal = Comparison::equal;

TEST_CASE("comparisons are known by their signs", "[ledger][attainment]") {
    CHECK(comparison_named(">=") == at_least);
    CHECK(comparison_named("<=") == at_most);
    CHECK(comparison_named("=") == equal);
    CHECK_FALSE(comparison_named(">"));
    CHECK_FALSE(comparison_named("≥"));
}

TEST_CASE("numbers are compared exactly whatever their scale", "[ledger][attainment]") {
    CHECK(holds(number(2), at_least, decimal(200, 2)) == true);
    CHECK(holds(decimal(199, 2), at_least, number(2)) == false);
    CHECK(holds(number(2), at_most, number(2)) == true);
    CHECK(holds(number(3), at_most, number(2)) == false);
    CHECK(holds(decimal(20, 1), equal, number(2)) == true);
    CHECK(holds(number(1), equal, number(2)) == false);
}

TEST_CASE("rates are compared without rounding", "[ledger][attainment]") {
    CHECK(holds(rate(1, 2), at_least, rate(50, 100)) == true);
    CHECK(holds(rate(999'999'999, 1'000'000'000), at_least, rate(100, 100)) == false);
    CHECK(holds(rate(1, 3), equal, rate(2, 6)) == true);
    CHECK(holds(rate(1, 3), at_most, rate(33, 100)) == false);
}

TEST_CASE("completion is done by target and is not capped", "[ledger][attainment]") {
    CHECK(completion(number(3), at_least, number(2), true) == Rate{{3, 0}, {2, 0}});
    CHECK(completion(number(0), at_least, number(2), false) == Rate{{0, 0}, {2, 0}});
    CHECK(completion(number(3), at_least, number(0), true) == Rate{{3, 0}, {0, 0}});
    CHECK(base::percent(*completion(rate(9, 10), at_least, rate(90, 100), true), 2) == Decimal{10000, 2});
}

TEST_CASE("completion of an upper limit or an exact target is 1 where it is met", "[ledger][attainment]") {
    CHECK(completion(number(1), at_most, number(4), true) == Rate{{1, 0}, {1, 0}});
    CHECK(completion(number(5), at_most, number(4), false) == Rate{{4, 0}, {5, 0}});
    CHECK(completion(number(4), equal, number(4), true) == Rate{{1, 0}, {1, 0}});
    CHECK(completion(number(3), equal, number(4), false) == Rate{{3, 0}, {4, 0}});
    CHECK(completion(number(5), equal, number(4), false) == Rate{{4, 0}, {5, 0}});
}

TEST_CASE("the gap is what is missing or too much and 0 where met", "[ledger][attainment]") {
    CHECK(gap(number(3), at_least, number(5)) == number(2));
    CHECK(gap(number(7), at_least, number(5)) == number(0));
    CHECK(gap(number(7), at_most, number(5)) == number(2));
    CHECK(gap(number(7), equal, number(5)) == number(2));
    CHECK(gap(number(3), equal, number(5)) == number(2));
    CHECK(gap(number(3), at_least, decimal(35, 1)) == decimal(5, 1));
    CHECK(gap(rate(97, 100), at_least, rate(100, 100)) == rate(3, 100));
    CHECK(base::percent(std::get<Rate>(*gap(rate(1, 2), at_least, rate(90, 100))), 0) == Decimal{40, 0});
}

TEST_CASE("what does not fit has no answer", "[ledger][attainment]") {
    const auto most = std::numeric_limits<std::int64_t>::max();
    CHECK_FALSE(times(number(most), 4));
    CHECK_FALSE(add(number(most), number(1)));
    CHECK_FALSE(gap(number(-2), at_least, number(most)));
    CHECK_FALSE(holds(rate(most, 3), at_least, rate(most, 7)));
    CHECK(times(number(3), 4) == number(12));
    CHECK(times(decimal(25, 1), 4) == decimal(100, 1));
    CHECK(add(number(3), decimal(5, 1)) == decimal(35, 1));
    CHECK(is_more(rate(1, 2), rate(1, 3)));
    CHECK_FALSE(is_more(number(2), number(2)));
}

}  // namespace
}  // namespace wenshu::ledger
