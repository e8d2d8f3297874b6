#include "text/numbers.hpp"

#include <algorithm>
#include <string_view>

namespace wenshu::text {
namespace {

// A decimal as its digits, so that the point can be moved and zeros added beyond what an int64 holds.
struct Digits {
    bool negative = false;
    std::string whole;
    std::string decimals;
};

Digits digits_of(base::Decimal number) {
    std::string text = base::to_string(number);
    const bool negative = text.starts_with('-');
    if (negative) text.erase(0, 1);
    const auto point = std::min(text.find('.'), text.size());
    return {negative, text.substr(0, point), point < text.size() ? text.substr(point + 1) : ""};
}

std::string to_text(const Digits& digits) {
    std::string text = digits.negative ? "-" : "";
    text += digits.whole;
    if (!digits.decimals.empty()) text += "." + digits.decimals;
    return text;
}

void group(std::string& whole) {
    for (std::size_t end = whole.size(); end > 3; end -= 3) whole.insert(end - 3, 1, ',');
}

struct Unit {
    std::size_t power;
    std::string_view name;
};

constexpr const char* none = "—";

// The share to two more places is the percentage; nothing is multiplied that might not fit.
std::optional<base::Decimal> percentage(const base::Rate& rate, std::uint8_t decimals,
                                        base::Rounding rounding) {
    const auto computed = std::min<std::uint8_t>(decimals, base::max_scale - 2);
    const auto share = base::divide(rate.part, rate.whole, static_cast<std::uint8_t>(computed + 2), rounding);
    return share ? std::optional(base::Decimal{share->units, computed}) : std::nullopt;
}

constexpr Unit units[] = {{12, "万亿"}, {8, "亿"}, {4, "万"}};

}  // namespace

std::string number(base::Decimal value, NumberForm form) {
    const auto decimals = form.decimals.value_or(value.scale);
    if (decimals < value.scale) value = base::rounded(value, decimals, form.rounding).value_or(value);
    Digits digits = digits_of(value);
    if (digits.decimals.size() < decimals) digits.decimals.resize(decimals, '0');
    if (form.grouping) group(digits.whole);
    return to_text(digits);
}

std::string percent(const base::Rate& rate, std::uint8_t decimals, base::Rounding rounding) {
    if (rate.whole.units == 0) return none;
    const auto size = percentage(rate, decimals, rounding);
    if (!size) return base::to_string(rate.part) + "/" + base::to_string(rate.whole);
    return number(*size, {.grouping = false, .decimals = decimals, .rounding = rounding}) + "%";
}

std::string points(const base::Rate& rate, const base::Rate& before, std::uint8_t decimals,
                   base::Rounding rounding) {
    const auto now = percentage(rate, decimals, rounding);
    const auto then = percentage(before, decimals, rounding);
    const auto difference = now && then ? base::subtract(*now, *then) : std::nullopt;
    return difference ? base::to_string(base::shortest(*difference)) + "个百分点" : none;
}

std::string wan(base::Decimal value) {
    Digits digits = digits_of(base::shortest(value));
    const auto* const unit =
        std::ranges::find_if(units, [&digits](const Unit& u) { return digits.whole.size() > u.power; });
    if (unit == std::end(units)) return base::to_string(value);
    const auto point = digits.whole.size() - unit->power;
    digits.decimals.insert(0, digits.whole, point, std::string::npos);
    digits.whole.resize(point);
    digits.decimals.resize(digits.decimals.find_last_not_of('0') + 1);
    return to_text(digits).append(unit->name);
}

}  // namespace wenshu::text
