// How Chinese counts: digits and nested units, the same for 一二三 and for 壹贰叁.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace wenshu::text {

// A unit of counting: what stands before 亿 may itself hold 亿.
struct CountingUnit {
    std::uint64_t value;
    std::string_view name;
};

struct CountingWords {
    std::array<std::string_view, 10> digits;
    std::array<CountingUnit, 5> units;  // largest first
};

inline constexpr CountingWords plain_words = {
    {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"},
    {{{100'000'000, "亿"}, {10'000, "万"}, {1'000, "千"}, {100, "百"}, {10, "十"}}}};

inline constexpr CountingWords financial_words = {
    {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"},
    {{{100'000'000, "亿"}, {10'000, "万"}, {1'000, "仟"}, {100, "佰"}, {10, "拾"}}}};

// 一十万零五: every digit with its unit, one 零 for zeros between digits, none for those at the end of a
// group of four. Where amounts of money may have a 零 or not (壹拾万柒仟元, 壹拾万零柒仟元), `open_zero`
// stands in its place; without one the usual form is written.
std::string count_out(std::uint64_t number, const CountingWords& words, std::string_view open_zero = {});

}  // namespace wenshu::text
