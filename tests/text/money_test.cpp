#include "text/money.hpp"

#include <cstdint>
#include <limits>
#include <string>
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

std::string read_amount(std::string_view words) {
    const auto amount = parse_rmb(words);
    return amount ? base::to_string(base::shortest(*amount)) : "nothing";
}

TEST_CASE("amounts in words are read in every writing that the rules allow", "[text][money]") {
    const std::pair<std::string_view, std::string_view> rows[] = {
        {"人民币壹仟肆佰零玖元伍角整", "1409.5"},
        {"人民币壹仟肆佰零玖元伍角", "1409.5"},
        {"壹仟肆佰零玖圆伍角正", "1409.5"},
        {"人民币陆仟零柒元壹角肆分", "6007.14"},
        {"人民币壹仟陆佰捌拾元零叁角贰分", "1680.32"},
        {"人民币壹仟陆佰捌拾元叁角贰分", "1680.32"},
        {"人民币壹拾万柒仟元零伍角叁分", "107000.53"},
        {"人民币壹拾万零柒仟元伍角叁分", "107000.53"},
        {"人民币壹拾万柒仟元伍角叁分", "107000.53"},
        {"人民币壹拾万零柒仟元零伍角叁分", "107000.53"},
        {"人民币壹万陆仟肆佰零玖元零贰分", "16409.02"},
        {"人民币叁佰贰拾伍元零肆分", "325.04"},
        {"人民币壹拾元整", "10"},
        {"人民币壹拾万零壹佰元正", "100100"},
        {"人民币伍分", "0.05"},
        {"叁拾万玖仟捌佰贰拾伍元整", "309825"},
        {"叁拾万零玖仟捌佰贰拾伍元整", "309825"},
        {"玖仟陆佰陆拾伍元壹角捌分", "9665.18"},
        {"貳萬參仟陸佰圓整", "23600"},
        {"壹亿零伍仟元整", "100005000"},
        {"壹亿伍仟元整", "100005000"},
        {"零元整", "0"},
        {"人民币负伍元贰角整", "-5.2"},
    };
    for (const auto& [words, figures] : rows) {
        CAPTURE(words);
        CHECK(read_amount(words) == figures);
    }
}

TEST_CASE("amounts that the rules forbid are not read", "[text][money]") {
    for (const std::string_view words : {"",
                                         "人民币",
                                         "一百二十三元整",
                                         "两佰元整",
                                         "拾元整",
                                         "拾万元整",
                                         "壹佰拾元整",
                                         "壹佰零拾元整",
                                         "壹仟肆佰玖元伍角整",
                                         "壹仟零肆佰零玖元整",
                                         "壹仟肆佰零零玖元整",
                                         "壹拾叁万零柒仟元整",
                                         "壹万伍佰元整",
                                         "壹拾万壹佰元整",
                                         "陆仟零柒元零壹角肆分",
                                         "叁佰贰拾伍元肆分",
                                         "叁佰贰拾伍元零肆分整",
                                         "叁佰贰拾伍元",
                                         "叁佰贰拾伍元零角零分",
                                         "叁佰贰拾伍",
                                         "叁佰贰拾伍整",
                                         "零伍分",
                                         "零元伍角整",
                                         "零元零伍分",
                                         "元整",
                                         "伍毛",
                                         "廿元整",
                                         "壹〇元整",
                                         "100元整",
                                         "壹佰块整",
                                         "人民币 壹佰元整",
                                         "人民币壹佰元整。",
                                         "壹佰元整整",
                                         "壹佰元整正",
                                         "壹佰壹佰元整",
                                         "壹拾佰元整",
                                         "壹角伍角",
                                         "伍分壹角",
                                         "壹元壹元整",
                                         "负零元整",
                                         "壹亿亿亿元整",
                                         "\xFF"}) {
        CAPTURE(words);
        CHECK(read_amount(words) == "nothing");
    }
    std::string many;
    for (int i = 0; i < 2000; ++i) many += "玖";
    CHECK(read_amount(many + "元整") == "nothing");
}

TEST_CASE("every amount is read back as it was written", "[text][money]") {
    for (std::int64_t cents = -1'200; cents <= 120'000; ++cents) {
        if (parse_rmb(rmb({cents, 2})) != base::Decimal{cents, 2}) FAIL(rmb({cents, 2}));
    }
    std::uint64_t state = 1;
    for (int i = 0; i < 50'000; ++i) {
        state = state * 6'364'136'223'846'793'005U + 1'442'695'040'888'963'407U;
        std::int64_t power = 1;
        for (std::uint64_t k = 0; k < (state >> 32U) % 12; ++k) power *= 10;
        const auto odd = static_cast<std::int64_t>(state) >> (state % 61);
        for (const auto cents : {odd, odd / power * power, power + odd % 100}) {
            if (parse_rmb(rmb({cents, 2})) != base::Decimal{cents, 2}) FAIL(rmb({cents, 2}));
        }
    }
    for (const auto units :
         {std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min()}) {
        CHECK(parse_rmb(rmb({units, 0})) == base::Decimal{units, 0});
    }
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
