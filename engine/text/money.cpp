#include "text/money.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>

#include "base/utf8.hpp"
#include "text/counting.hpp"

namespace wenshu::text {
namespace {

constexpr std::string_view prefix = "人民币";
constexpr std::string_view minus = "负";
constexpr std::string_view zero = financial_words.digits[0];

// More words say no amount that fits.
constexpr std::size_t longest_amount = 120;

struct Amount {
    std::uint64_t yuan = 0;
    unsigned cents = 0;  // 角 and 分, 0 to 99
};

// The size of the amount. It is split before it is rounded: the whole of it in cents might not fit.
Amount split(base::Decimal amount) {
    std::uint64_t scale = 1;
    for (unsigned i = 0; i < amount.scale; ++i) scale *= 10;
    const auto units = static_cast<std::uint64_t>(amount.units);
    const std::uint64_t size = amount.units < 0 ? 0 - units : units;
    const base::Decimal fraction{static_cast<std::int64_t>(size % scale), amount.scale};
    const auto cents = base::rounded(fraction, 2).value_or(base::Decimal{}).units;
    return {size / scale + (cents == 100 ? 1 : 0), static_cast<unsigned>(cents % 100)};
}

std::string write_cents(const Amount& amount, std::string_view open_zero) {
    const auto jiao = amount.cents / 10;
    const auto fen = amount.cents % 10;
    std::string text;
    if (amount.yuan > 0 && jiao == 0) text = zero;
    if (amount.yuan > 0 && jiao > 0 && amount.yuan % 10 == 0) text = open_zero;
    if (jiao > 0) text.append(financial_words.digits[jiao]).append("角");
    if (fen > 0) text.append(financial_words.digits[fen]).append("分");
    return text;
}

// The words behind 人民币 and 负 and before 整; where the rules leave a 零 open, these two stand behind 万 or
// 亿 and behind 元.
std::string write(const Amount& amount, std::string_view behind_wan, std::string_view behind_yuan) {
    const bool nothing = amount.yuan == 0 && amount.cents == 0;
    std::string text;
    if (amount.yuan > 0 || nothing) text = count_out(amount.yuan, financial_words, behind_wan) + "元";
    return amount.cents == 0 ? text : text + write_cents(amount, behind_yuan);
}

// What is accepted beside the usual characters.
std::string usual(std::string_view text) {
    constexpr std::pair<char32_t, std::string_view> variants[] = {{U'圆', "元"}, {U'圓', "元"}, {U'貳', "贰"},
                                                                  {U'叄', "叁"}, {U'參', "叁"}, {U'陸', "陆"},
                                                                  {U'萬', "万"}, {U'億', "亿"}};
    std::string out;
    for (std::size_t offset = 0; offset < text.size();) {
        const auto start = offset;
        const auto code_point = base::next_code_point(text, offset);
        const auto* const found =
            std::ranges::find(variants, code_point, &std::pair<char32_t, std::string_view>::first);
        out += found == std::end(variants) ? text.substr(start, offset - start) : found->second;
    }
    return out;
}

bool take(std::string_view& text, std::string_view word) {
    if (!text.starts_with(word)) return false;
    text.remove_prefix(word.size());
    return true;
}

// Takes a digit from the front.
std::optional<std::uint64_t> take_digit(std::string_view& text) {
    for (std::uint64_t digit = 0; digit < financial_words.digits.size(); ++digit) {
        if (take(text, financial_words.digits[digit])) return digit;
    }
    return std::nullopt;
}

// What stands before 元, as its digits and units add up; whether it is written well is not asked here.
std::optional<std::uint64_t> add_up(std::string_view text) {
    constexpr std::uint64_t hundred_million = 100'000'000;
    std::uint64_t above = 0;  // before 亿
    std::uint64_t wan = 0;
    std::uint64_t group = 0;
    while (!text.empty()) {
        if (take(text, "亿")) {
            if (above > std::numeric_limits<std::uint64_t>::max() / hundred_million / 2) return std::nullopt;
            above = (above + wan + group) * hundred_million;
            wan = group = 0;
        } else if (take(text, "万")) {
            wan = group * 10'000;
            group = 0;
        } else {
            const auto digit = take_digit(text);
            if (!digit) return std::nullopt;
            group += *digit * (take(text, "仟")   ? 1'000U
                               : take(text, "佰") ? 100U
                               : take(text, "拾") ? 10U
                                                  : 1U);
        }
    }
    return above + wan + group;
}

// The digits before 元, 角 and 分, wherever zeros stand.
std::optional<Amount> amount_of(std::string_view text) {
    constexpr std::string_view yuan = "元";
    Amount amount;
    if (const auto end = text.find(yuan); end != std::string_view::npos) {
        const auto number = add_up(text.substr(0, end));
        if (!number) return std::nullopt;
        amount.yuan = *number;
        text.remove_prefix(end + yuan.size());
    }
    for (take(text, zero); !text.empty();) {
        const auto digit = take_digit(text);
        const unsigned unit = take(text, "角") ? 10 : take(text, "分") ? 1 : 0;
        if (!digit || unit == 0) return std::nullopt;
        amount.cents += static_cast<unsigned>(*digit) * unit;
    }
    return amount.cents < 100 ? std::optional(amount) : std::nullopt;
}

// Whether the text is this form, in which ? is a 零 or nothing.
bool has_form(std::string_view text, std::string_view form) {
    while (!form.empty()) {
        if (form.front() == '?') {
            take(text, zero);
            form.remove_prefix(1);
            continue;
        }
        const auto size = std::min(form.find('?'), form.size());
        if (!take(text, form.substr(0, size))) return false;
        form.remove_prefix(size);
    }
    return text.empty();
}

// 整 or 正 is taken off: it must stand behind 元, may stand behind 角 and must not stand behind 分.
bool take_ending(std::string_view& text) {
    constexpr std::string_view endings[] = {"整", "正"};
    for (const auto ending : endings) {
        if (!text.ends_with(ending)) continue;
        text.remove_suffix(ending.size());
        return text.ends_with("元") || text.ends_with("角");
    }
    return text.ends_with("角") || text.ends_with("分");
}

std::optional<base::Decimal> to_decimal(const Amount& amount, bool negative) {
    constexpr auto limit = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (amount.yuan > limit + (negative ? 1 : 0)) return std::nullopt;
    const base::Decimal yuan{static_cast<std::int64_t>(negative ? 0 - amount.yuan : amount.yuan), 0};
    if (amount.cents == 0) return yuan;
    const auto cents = static_cast<std::int64_t>(amount.cents);
    return base::add(yuan, {negative ? -cents : cents, 2});
}

}  // namespace

std::string rmb(base::Decimal amount) {
    const Amount parts = split(amount);
    std::string text(prefix);
    if (amount.units < 0 && (parts.yuan > 0 || parts.cents > 0)) text += minus;
    text += write(parts, {}, zero);
    return parts.cents % 10 == 0 ? text + "整" : text;
}

std::optional<base::Decimal> parse_rmb(std::string_view text) {
    if (base::count_code_points(text) > longest_amount) return std::nullopt;
    const std::string words = usual(text);
    std::string_view rest = words;
    take(rest, prefix);
    const bool negative = take(rest, minus);
    if (!take_ending(rest)) return std::nullopt;
    const auto amount = amount_of(rest);
    if (!amount || (negative && amount->yuan == 0 && amount->cents == 0)) return std::nullopt;
    if (!has_form(rest, write(*amount, "?", "?"))) return std::nullopt;
    return to_decimal(*amount, negative);
}

}  // namespace wenshu::text
