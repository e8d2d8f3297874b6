#include "proof/figures.hpp"

#include <algorithm>
#include <charconv>

#include "text/numerals.hpp"

namespace wenshu::proof {
namespace {

constexpr base::Decimal ten_thousand{10'000, 0};
constexpr base::Decimal hundred_million{100'000'000, 0};

}  // namespace

std::optional<base::Decimal> figure(std::string_view text) {
    constexpr std::string_view wan = "万";
    constexpr std::string_view yi = "亿";
    const bool is_wan = text.ends_with(wan);
    const bool is_yi = text.ends_with(yi);
    if (is_wan || is_yi) text.remove_suffix(wan.size());
    std::string digits(text);
    std::erase(digits, ',');
    const auto number = base::parse_decimal(digits);
    if (!number || !(is_wan || is_yi)) return number;
    return base::multiply(*number, is_wan ? ten_thousand : hundred_million);
}

std::optional<std::int64_t> whole(std::string_view text) {
    std::int64_t number = 0;
    const auto* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (read.ec == std::errc() && read.ptr == end) return number;
    return text::parse_han(text);
}

std::optional<base::Date> day(std::string_view year, std::string_view month, std::string_view day) {
    const auto y = whole(year);
    const auto m = whole(month);
    const auto d = whole(day);
    if (!y || !m || !d || *y < 1 || *y > 9999 || *m < 1 || *m > 12 || *d < 1 || *d > 31) return std::nullopt;
    const base::Date date{static_cast<std::int16_t>(*y), static_cast<std::uint8_t>(*m),
                          static_cast<std::uint8_t>(*d)};
    return base::is_valid(date) ? std::optional(date) : std::nullopt;
}

bool is_percentage(base::Decimal part, base::Decimal whole, base::Decimal stated) {
    const auto scale = static_cast<std::uint8_t>(std::min<int>(stated.scale + 3, base::max_scale));
    const auto exact = base::percent({part, whole}, scale);
    if (!exact) return true;  // nothing can be said
    const base::Decimal mark{1, stated.scale};
    const auto least = base::subtract(stated, mark);
    const auto most = base::add(stated, mark);
    return !least || !most || (*least < *exact && *exact < *most);
}

std::string percentage(base::Decimal part, base::Decimal whole, base::Decimal like) {
    const auto exact = base::percent({part, whole}, like.scale);
    return exact ? base::to_string(*exact) : std::string();
}

std::string plain(base::Decimal number) {
    return base::to_string(base::shortest(number));
}

}  // namespace wenshu::proof
