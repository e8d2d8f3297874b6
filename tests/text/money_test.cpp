#include "text/money.hpp"

#include <cstdint>
#include <limits>
#include <string_view>
#include <utility>

#include <catch2/catch.hpp>

namespace wenshu::text {
namespace {

void check_amount(std::string_view figures, std::string_view words) {
    CAPTURE(figures);
    const auto amount = base::parse_decimal(figures);
    REQUIRE(amount);
    CHECK(rmb(*amount) == words);
}

TEST_CASE("amounts are written as the rules for cheques write them", "[text][money]") {
    check_amount("1409.50", "人民币壹仟肆佰零玖元伍角整");
    check_amount("6007.14", "人民币陆仟零柒元壹角肆分");
    check_amount("1680.32", "人民币壹仟陆佰捌拾元零叁角贰分");
    check_amount("107000.53", "人民币壹拾万柒仟元零伍角叁分");
    check_amount("16409.02", "人民币壹万陆仟肆佰零玖元零贰分");
    check_amount("325.04", "人民币叁佰贰拾伍元零肆分");
    check_amount("10", "人民币壹拾元整");
    check_amount("100100", "人民币壹拾万零壹佰元整");
    check_amount("0.05", "人民币伍分");
}

TEST_CASE("amounts that common libraries get wrong", "[text][money]") {
    check_amount("12000.01", "人民币壹万贰仟元零壹分");
    check_amount("0.01", "人民币壹分");
    check_amount("2.01", "人民币贰元零壹分");
    check_amount("10000.21", "人民币壹万元零贰角壹分");
    check_amount("54106.38", "人民币伍万肆仟壹佰零陆元叁角捌分");
    check_amount("309825", "人民币叁拾万玖仟捌佰贰拾伍元整");
    check_amount("100000", "人民币壹拾万元整");
    check_amount("9665.18", "人民币玖仟陆佰陆拾伍元壹角捌分");
}

TEST_CASE("zeros are said once", "[text][money]") {
    check_amount("0", "人民币零元整");
    check_amount("0.50", "人民币伍角整");
    check_amount("20.50", "人民币贰拾元零伍角整");
    check_amount("1000001.00", "人民币壹佰万零壹元整");
    check_amount("100000000", "人民币壹亿元整");
    check_amount("100005000.10", "人民币壹亿零伍仟元零壹角整");
    check_amount("12", "人民币壹拾贰元整");
    check_amount("110", "人民币壹佰壹拾元整");
    check_amount("1000000000000", "人民币壹万亿元整");
}

TEST_CASE("amounts are rounded to cents, halves up", "[text][money]") {
    check_amount("0.005", "人民币壹分");
    check_amount("0.0049", "人民币零元整");
    check_amount("1.995", "人民币贰元整");
    check_amount("9.994999", "人民币玖元玖角玖分");
    check_amount("0.999999999999999999", "人民币壹元整");
}

TEST_CASE("negative amounts say so", "[text][money]") {
    check_amount("-5.20", "人民币负伍元贰角整");
    check_amount("-0.005", "人民币负壹分");
    check_amount("-0.001", "人民币零元整");
}

TEST_CASE("the largest amounts do not overflow", "[text][money]") {
    const auto largest = std::numeric_limits<std::int64_t>::max();
    const auto smallest = std::numeric_limits<std::int64_t>::min();
    CHECK(rmb({largest, 0}).ends_with("伍仟肆佰柒拾柒万伍仟捌佰零柒元整"));
    CHECK(rmb({largest, 2}).ends_with("元零柒分"));
    CHECK(rmb({smallest, 0}).starts_with("人民币负玖佰贰拾贰亿"));
    CHECK(rmb({smallest, 18}) == "人民币负玖元贰角贰分");
}

}  // namespace
}  // namespace wenshu::text
