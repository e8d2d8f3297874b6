#include "document/layout.hpp"

#include <cassert>
#include <string_view>

namespace wenshu::document {
namespace {

void replace(std::string& text, std::string_view what, std::string_view with) {
    const auto at = text.find(what);
    if (at != std::string::npos) text.replace(at, what.size(), with);
}

}  // namespace

std::string han_numeral(int number) {
    assert(number >= 1 && number <= 999);
    constexpr std::string_view digits[] = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    const auto digit = [&](int n) { return digits[static_cast<std::size_t>(n)]; };
    const int hundreds = number / 100;
    const int tens = number / 10 % 10;
    const int ones = number % 10;
    std::string numeral;
    if (hundreds > 0) numeral.append(digit(hundreds)).append("百");
    if (hundreds > 0 && tens == 0 && ones > 0) numeral += "零";
    if (tens > 1 || (tens == 1 && hundreds > 0)) numeral += digit(tens);
    if (tens > 0) numeral += "十";
    numeral += digit(ones);
    return numeral;
}

std::string heading_number(const HeadingStyle& style, int number) {
    std::string text = style.number;
    if (text.find("{n}") != std::string::npos)
        replace(text, "{n}", number <= 999 ? han_numeral(number) : std::to_string(number));
    replace(text, "{d}", std::to_string(number));
    return text;
}

}  // namespace wenshu::document
