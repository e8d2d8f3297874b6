#include "text/quantities.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>

#include "text/counting.hpp"
#include "text/numerals.hpp"

namespace wenshu::text {
namespace {

using base::Decimal;

// Longer texts say no number that fits; it also bounds how deep the units nest.
constexpr std::size_t longest_quantity = 200;

constexpr std::string_view point = "点";
constexpr std::string_view figures = "0123456789";

bool take(std::string_view& text, std::string_view word) {
    if (!text.starts_with(word)) return false;
    text.remove_prefix(word.size());
    return true;
}

bool take_back(std::string_view& text, std::string_view word) {
    if (!text.ends_with(word)) return false;
    text.remove_suffix(word.size());
    return true;
}

// As many times ten, exactly.
std::optional<Decimal> raised(Decimal number, std::uint8_t power) {
    const auto from_scale = std::min(number.scale, power);
    number.scale = static_cast<std::uint8_t>(number.scale - from_scale);
    Decimal factor{1, 0};
    for (auto rest = power - from_scale; rest > 0; --rest) factor.units *= 10;
    return base::multiply(number, factor);
}

// 1234.5 and 1,234,567.8, without a sign.
std::optional<Decimal> parse_figures(std::string_view text) {
    const auto whole = text.substr(0, text.find('.'));
    if (whole.find_first_not_of("0123456789,") != std::string_view::npos) return std::nullopt;
    const bool grouped = whole.find(',') != std::string_view::npos;
    if (whole.starts_with(',')) return std::nullopt;
    std::string plain;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        const bool comma_here = grouped && (whole.size() - i) % 4 == 0;
        if ((whole[i] == ',') != comma_here) return std::nullopt;
        if (!comma_here) plain += whole[i];
    }
    return base::parse_decimal(plain.append(text.substr(whole.size())));
}

// 三点一四; the whole of it may be any Han numeral.
std::optional<Decimal> parse_han_decimal(std::string_view text) {
    const auto at = text.find(point);
    const auto whole = parse_han(text.substr(0, at));
    if (!whole || *whole < 0) return std::nullopt;
    if (at == std::string_view::npos) return Decimal{*whole, 0};
    const auto decimals = parse_han_digits(text.substr(at + point.size()));
    return decimals ? base::parse_decimal(std::to_string(*whole) + "." + *decimals) : std::nullopt;
}

std::optional<Decimal> parse_plain(std::string_view text) {
    return text.find_first_of(figures) == std::string_view::npos ? parse_han_decimal(text)
                                                                 : parse_figures(text);
}

std::optional<Decimal> parse_in_units(std::string_view text);

struct Unit {
    std::uint8_t power;
    std::string_view name;
};

constexpr Unit units[] = {{8, "亿"}, {4, "万"}, {3, "千"}, {2, "百"}, {1, "十"}};

// What stands before a unit: one figure before 千百十, anything before 万 and 亿.
std::optional<Decimal> parse_before(std::string_view text, const Unit& unit) {
    if (unit.power >= 4) return parse_in_units(text);
    const bool is_digit = text.size() == 1 && text != "0" && figures.find(text) != std::string_view::npos;
    return is_digit ? base::parse_decimal(text) : std::nullopt;
}

// What stands behind a unit: smaller units, or all the figures that it leaves open, as in 3万5000.
std::optional<Decimal> parse_behind(std::string_view text, const Unit& unit) {
    if (text.empty()) return Decimal{};
    const auto number = parse_in_units(text);
    if (!number || number->scale > 0 || raised({1, 0}, unit.power) <= number) return std::nullopt;
    const bool bare = text.find_first_not_of(figures) == std::string_view::npos;
    return !bare || text.size() == unit.power ? number : std::nullopt;
}

// Figures with units, split at the largest one, the last of several 亿.
std::optional<Decimal> parse_in_units(std::string_view text) {
    for (const Unit& unit : units) {
        const auto at = text.rfind(unit.name);
        if (at == std::string_view::npos) continue;
        const auto rest = text.substr(at + unit.name.size());
        const auto before = parse_before(text.substr(0, at), unit);
        const auto behind = parse_behind(rest, unit);
        if (!before || !behind || (before->scale > 0 && !rest.empty())) return std::nullopt;
        const auto size = raised(*before, unit.power);
        return size ? base::add(*size, *behind) : std::nullopt;
    }
    return parse_figures(text);
}

// 一点二亿: what has a point takes 万, 亿 and 万亿 behind it.
std::optional<Decimal> parse_han_in_units(std::string_view text) {
    if (text.find(point) == std::string_view::npos) return parse_han_decimal(text);
    const std::uint8_t hundred_million = take_back(text, "亿") ? 8 : 0;
    const std::uint8_t ten_thousand = take_back(text, "万") ? 4 : 0;
    const auto number = parse_han_decimal(text);
    if (!number) return std::nullopt;
    return raised(*number, static_cast<std::uint8_t>(hundred_million + ten_thousand));
}

// 半, 一半, 两个半; 一万半 and 三点半 are no numbers.
std::optional<Decimal> parse_half(std::string_view text) {
    if (text == "半" || text == "一半") return Decimal{5, 1};
    if (!take_back(text, "个半")) return std::nullopt;
    const auto whole = parse_plain(text);
    return whole && whole->scale == 0 ? base::add(*whole, Decimal{5, 1}) : std::nullopt;
}

std::optional<Decimal> negated(std::optional<Decimal> number) {
    return number ? base::subtract(Decimal{}, *number) : std::nullopt;
}

bool take_sign(std::string_view& text) {
    return take(text, "-") || take(text, "负") || take(text, "－") || take(text, "−");
}

// The whole that stands before 分之: 百, 千, 万 by themselves, any other numeral.
std::optional<Decimal> parse_whole(std::string_view text) {
    if (text == "百") return Decimal{100, 0};
    if (text == "千") return Decimal{1'000, 0};
    if (text == "万") return Decimal{10'000, 0};
    const auto number = parse_plain(text);
    return number && number->scale == 0 && number->units > 1 ? number : std::nullopt;
}

std::optional<base::Rate> parse_share_of(std::string_view text) {
    constexpr std::string_view parts = "分之";
    for (const std::string_view sign : {"%", "％"}) {
        if (!take_back(text, sign)) continue;
        const auto part = parse_figures(text);
        return part ? std::optional(base::Rate{*part, {100, 0}}) : std::nullopt;
    }
    if (take_back(text, "‰")) {
        const auto part = parse_figures(text);
        return part ? std::optional(base::Rate{*part, {1'000, 0}}) : std::nullopt;
    }
    const auto at = text.find(parts);
    if (at == std::string_view::npos) return std::nullopt;
    const auto whole = parse_whole(text.substr(0, at));
    auto rest = text.substr(at + parts.size());
    const bool negative = take_sign(rest);
    const auto part = rest == "百" ? std::optional(Decimal{100, 0}) : parse_plain(rest);
    if (!whole || !part) return std::nullopt;
    return base::Rate{negative ? *negated(part) : *part, *whole};
}

}  // namespace

std::optional<Decimal> parse_quantity(std::string_view text) {
    if (text.size() > longest_quantity) return std::nullopt;
    const bool negative = take_sign(text);
    auto number = parse_half(text);
    if (!number) {
        const bool in_figures = text.find_first_of(figures) != std::string_view::npos;
        number = in_figures ? parse_in_units(text) : parse_han_in_units(text);
    }
    return negative ? negated(number) : number;
}

std::optional<base::Rate> parse_share(std::string_view text) {
    if (text.size() > longest_quantity) return std::nullopt;
    const bool negative = take_sign(text);
    auto share = parse_share_of(text);
    if (share && negative) share->part = *negated(share->part);
    return share;
}

std::optional<Decimal> parse_points(std::string_view text) {
    if (text.size() > longest_quantity || !take_back(text, "百分点")) return std::nullopt;
    take_back(text, "个");
    take_back(text, " ");
    const bool negative = take_sign(text);
    const auto number = parse_plain(text);
    return negative ? negated(number) : number;
}

}  // namespace wenshu::text
