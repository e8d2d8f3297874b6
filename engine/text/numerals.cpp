#include "text/numerals.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <string>
#include <utility>

#include "base/utf8.hpp"
#include "text/counting.hpp"

namespace wenshu::text {
namespace {

// Longer texts say no number that fits; it also bounds how deep the units nest.
constexpr std::size_t longest_numeral = 64;

constexpr std::string_view ten_names = "一十";

constexpr std::pair<char32_t, std::string_view> variants[] = {
    {U'〇', "零"},   {U'○', "零"},    {U'◯', "零"},  {U'卌', "四十"}, {U'貳', "二"}, {U'參', "三"},
    {U'叄', "三"},   {U'陸', "六"},   {U'兩', "两"}, {U'負', "负"},   {U'壹', "一"}, {U'贰', "二"},
    {U'叁', "三"},   {U'肆', "四"},   {U'伍', "五"}, {U'陆', "六"},   {U'柒', "七"}, {U'捌', "八"},
    {U'玖', "九"},   {U'拾', "十"},   {U'佰', "百"}, {U'仟', "千"},   {U'萬', "万"}, {U'億', "亿"},
    {U'廿', "二十"}, {U'卅', "三十"},
};

// All ways of writing a digit or a unit brought to those of plain_words; 两 stays, it is not 二 everywhere.
std::string plain_numeral(std::string_view text) {
    std::string plain;
    for (std::size_t offset = 0; offset < text.size();) {
        const auto start = offset;
        const auto code_point = base::next_code_point(text, offset);
        const auto* const variant =
            std::ranges::find(variants, code_point, &std::pair<char32_t, std::string_view>::first);
        plain += variant == std::end(variants) ? text.substr(start, offset - start) : variant->second;
    }
    return plain;
}

// 零 to 九, one character.
std::optional<std::uint64_t> digit(std::string_view text) {
    const auto* const found = std::ranges::find(plain_words.digits, text);
    if (found == plain_words.digits.end()) return std::nullopt;
    return static_cast<std::uint64_t>(found - plain_words.digits.begin());
}

// 二〇一八 as 2018, in plain numerals. Nothing for 三四 and 三五, which say about how many.
std::optional<std::uint64_t> parse_digits(std::string_view text) {
    constexpr std::size_t size = plain_words.digits[0].size();
    std::uint64_t number = 0;
    for (std::size_t offset = 0; offset < text.size(); offset += size) {
        const auto next = digit(text.substr(offset, size));
        if (!next || number > (std::numeric_limits<std::uint64_t>::max() - *next) / 10) return std::nullopt;
        number = number * 10 + *next;
    }
    const bool is_pair = text.size() == 2 * size && number > 10;
    const bool is_about = is_pair && (number / 10 + 1 == number % 10 || text == "三五");
    return is_about ? std::nullopt : std::optional(number);
}

// Whether a bare digit may close the number in short for the next unit: 一百二 is 120, but 一百二万 is
// nothing.
enum class Ending { may_be_short, full };

std::optional<std::uint64_t> parse_counted(std::string_view text, Ending ending);

// What stands before a unit: a digit before 千百十, 两 before all but 十, nothing only before 十.
std::optional<std::uint64_t> parse_before(std::string_view text, const CountingUnit& unit) {
    if (text == "两" && unit.value > 10) return 2;
    if (text.empty()) return unit.value == 10 ? std::optional<std::uint64_t>(1) : std::nullopt;
    const auto number = unit.value <= 1'000 ? digit(text) : parse_counted(text, Ending::full);
    const bool fits = number && *number > 0 && (unit.value > 10'000 || *number < 10'000);
    return fits ? number : std::nullopt;
}

// What stands behind a unit: nothing; the next unit; a bare digit in short; or 零 and then what skips a unit
// (financial numerals may have a 零 behind 万 and 亿 that skips none).
std::optional<std::uint64_t> parse_behind(std::string_view text, const CountingUnit& unit, Ending ending) {
    constexpr std::string_view zero = plain_words.digits[0];
    if (text.empty()) return 0;
    const auto next_unit = unit.value / 10;
    const bool after_zero = text.starts_with(zero);
    if (after_zero) text.remove_prefix(zero.size());
    const auto single = digit(text);
    if (single && *single > 0 && !after_zero) {
        const bool in_full = next_unit == 1 || ending == Ending::may_be_short;
        return in_full ? std::optional(*single * next_unit) : std::nullopt;
    }
    const auto number = parse_counted(text, ending);
    if (!number || *number == 0 || *number >= unit.value) return std::nullopt;
    const bool skips = *number < next_unit;
    return skips == after_zero || (after_zero && unit.value >= 10'000) ? number : std::nullopt;
}

// Split at the largest unit, the last of several 亿, as count_out puts it together.
std::optional<std::uint64_t> parse_counted(std::string_view text, Ending ending) {
    for (const auto& unit : plain_words.units) {
        const auto at = text.rfind(unit.name);
        if (at == std::string_view::npos) continue;
        const auto before = parse_before(text.substr(0, at), unit);
        const auto behind = parse_behind(text.substr(at + unit.name.size()), unit, ending);
        if (!before || !behind) return std::nullopt;
        if (*before > (std::numeric_limits<std::uint64_t>::max() - *behind) / unit.value) return std::nullopt;
        return *before * unit.value + *behind;
    }
    return text == "两" ? std::optional<std::uint64_t>(2) : digit(text);
}

// A size with its sign, where it fits.
template <class Parse>
std::optional<std::int64_t> parse_signed(std::string_view text, Parse parse) {
    constexpr std::string_view minus = "负";
    constexpr auto limit = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (text.empty() || base::count_code_points(text) > longest_numeral) return std::nullopt;
    const std::string plain = plain_numeral(text);
    const bool negative = plain.starts_with(minus);
    const auto numeral = std::string_view(plain).substr(negative ? minus.size() : 0);
    const std::optional<std::uint64_t> size = numeral.empty() ? std::nullopt : parse(numeral);
    if (!size || *size > limit + (negative ? 1 : 0)) return std::nullopt;
    return static_cast<std::int64_t>(negative ? 0 - *size : *size);
}

}  // namespace

std::string han_cardinal(std::int64_t number) {
    const auto bits = static_cast<std::uint64_t>(number);
    std::string text = count_out(number < 0 ? 0 - bits : bits, plain_words);
    if (text.starts_with(ten_names)) text.erase(0, ten_names.size() / 2);
    return number < 0 ? "负" + text : text;
}

std::string han_digits(std::string_view digits) {
    std::string text;
    for (const char c : digits) {
        if (c == '0') {
            text += "〇";
        } else if (c > '0' && c <= '9') {
            text += plain_words.digits[static_cast<std::size_t>(c - '0')];
        } else {
            text += c;
        }
    }
    return text;
}

std::optional<std::int64_t> parse_han(std::string_view text) {
    if (const auto counted = parse_han_counted(text)) return counted;
    return parse_signed(text, parse_digits);
}

std::optional<std::int64_t> parse_han_counted(std::string_view text) {
    return parse_signed(text,
                        [](std::string_view plain) { return parse_counted(plain, Ending::may_be_short); });
}

std::optional<std::string> parse_han_digits(std::string_view text) {
    if (text.empty() || base::count_code_points(text) > longest_numeral) return std::nullopt;
    std::string digits;
    for (std::string_view rest = text; !rest.empty();) {
        std::size_t offset = 0;
        base::next_code_point(rest, offset);
        const auto next = digit(plain_numeral(rest.substr(0, offset)));
        if (!next) return std::nullopt;
        digits += static_cast<char>('0' + *next);
        rest.remove_prefix(offset);
    }
    return digits;
}

std::optional<std::int64_t> parse_ordinal(std::string_view text) {
    constexpr std::string_view mark = "第";
    if (!text.starts_with(mark)) return std::nullopt;
    text.remove_prefix(mark.size());
    std::int64_t figures = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), figures);
    const bool whole = read.ec == std::errc{} && read.ptr == text.data() + text.size();
    const auto number = whole ? std::optional(figures) : parse_han(text);
    return number && *number >= 0 ? number : std::nullopt;
}

}  // namespace wenshu::text
