#include "check/guess.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <variant>

#include "base/date.hpp"
#include "base/utf8.hpp"
#include "check/typing.hpp"
#include "text/numerals.hpp"
#include "text/quantities.hpp"

namespace wenshu::check {
namespace {

using std::string_view;
constexpr auto npos = string_view::npos;

// Longer texts are sentences; a number in them is not what was meant.
constexpr std::size_t longest_quantity = 12;

std::optional<int> small_number(string_view text) {
    int number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec == std::errc{} && read.ptr == text.data() + text.size() && number >= 0) return number;
    const auto han = text::parse_han(text);
    if (!han || *han < 0 || *han > 9999) return std::nullopt;
    return static_cast<int>(*han);
}

// The one number in a short text: 12场, 约120, 2018年.
std::optional<std::string> lone_number(string_view text) {
    constexpr string_view parts = "0123456789.,";
    if (text.find('%') != npos || text.find("％") != npos) return std::nullopt;
    const auto first = text.find_first_of("0123456789");
    if (first == npos) return std::nullopt;
    const auto behind = std::min(text.find_first_not_of(parts, first), text.size());
    if (text.find_first_of("0123456789", behind) != npos) return std::nullopt;
    auto number = text.substr(first, behind - first);
    if (first > 0 && text[first - 1] == '-') number = text.substr(first - 1, behind - first + 1);
    if (!std::holds_alternative<base::Decimal>(read_number(number))) return std::nullopt;
    return std::string(number);
}

// What is left of 三四十 or 3月5日 behind the first figure is no unit.
bool has_digits(string_view text) {
    constexpr std::array<string_view, 16> digits{"零", "〇", "一", "二", "两", "三", "四", "五",
                                                 "六", "七", "八", "九", "十", "百", "千", "半"};
    const bool figures = text.find_first_of("0123456789.,") != npos;
    return figures || std::any_of(digits.begin(), digits.end(),
                                  [text](string_view digit) { return text.find(digit) != npos; });
}

// 十二 and 1.2万, and with a unit of up to three characters behind it: 十二场, 1.2万元.
std::optional<std::string> quantity(string_view text) {
    for (const string_view other : {"几", "数", "多", "余", "来", "%", "％", "分之"}) {
        if (text.find(other) != npos) return std::nullopt;  // 十几场 is no number, 98% another one
    }
    const auto length = base::count_code_points(text);
    for (std::size_t cut = 0; cut <= 3 && cut < length; ++cut) {
        const string_view kept = base::first_code_points(text, length - cut);
        if (has_digits(text.substr(kept.size()))) return std::nullopt;
        if (const auto number = text::parse_quantity(kept)) {
            return base::to_string(base::shortest(*number));
        }
    }
    return std::nullopt;
}

std::optional<std::string> guess_number(string_view text, bool is_whole) {
    if (base::count_code_points(text) > longest_quantity) return std::nullopt;
    auto written = quantity(text);
    if (!written) written = lone_number(text);
    if (!written) return std::nullopt;
    const auto number = std::get<base::Decimal>(read_number(*written));
    if (!is_whole || number.scale == 0) return written;
    const auto shortest = base::shortest(number);  // 12.0 is 12; 12.5 is no whole number
    return shortest.scale == 0 ? std::optional(base::to_string(shortest)) : std::nullopt;
}

// 98.5 and 0.985 for 98.5%, 百分之九十八点五 for 98.5%.
std::optional<std::string> guess_percent(string_view text) {
    if (text.starts_with("百分之")) {
        const auto share = text::parse_share(text);
        return share ? std::optional(base::to_string(share->part) + "%") : std::nullopt;
    }
    const auto number = read_number(text);
    const auto* bare = std::get_if<base::Decimal>(&number);
    if (bare == nullptr) return std::nullopt;
    const bool is_share = bare->scale > 0 && *bare <= base::Decimal{1, 0} && *bare >= base::Decimal{0, 0};
    const auto hundredfold = is_share ? base::multiply(*bare, base::Decimal{100, 0}) : *bare;
    return hundredfold ? std::optional(base::to_string(base::shortest(*hundredfold)) + "%") : std::nullopt;
}

std::optional<std::string> guess_date(string_view text) {
    auto parts = date_parts(text);
    if (parts.size() != 3) return std::nullopt;
    if (parts[0] < 100) parts[0] += 2000;
    const base::Date date{static_cast<std::int16_t>(parts[0]),
                          static_cast<std::uint8_t>(std::min(parts[1], 99)),
                          static_cast<std::uint8_t>(std::min(parts[2], 99))};
    const bool is_day = date.month > 0 && date.day > 0 && base::is_valid(date);
    return is_day ? std::optional(base::to_iso_string(date)) : std::nullopt;
}

std::optional<std::string> guess_boolean(string_view text) {
    constexpr std::array<string_view, 9> truths{"yes", "Yes", "YES", "y", "Y", "on", "1", "有", "对"};
    constexpr std::array<string_view, 9> untruths{"no", "No", "NO", "n", "N", "off", "0", "无", "没有"};
    if (std::find(truths.begin(), truths.end(), text) != truths.end()) return "true";
    if (std::find(untruths.begin(), untruths.end(), text) != untruths.end()) return "false";
    return std::nullopt;
}

// 甲、乙 for [甲, 乙]
std::optional<std::string> guess_list(string_view text) {
    constexpr string_view separator = "、";
    constexpr std::size_t longest_list = 40;
    if (base::count_code_points(text) > longest_list) return std::nullopt;
    std::string list = "[";
    for (auto at = text.find(separator); at != npos; at = text.find(separator)) {
        list.append(text.substr(0, at)).append(", ");
        text.remove_prefix(at + separator.size());
    }
    return list.append(text) + "]";
}

}  // namespace

std::vector<int> date_parts(string_view text) {
    constexpr std::array<string_view, 9> separators{"-", "/", ".", "年", "月", "日", "号", " ", "T"};
    if (text.size() == 8 && text.find_first_not_of("0123456789") == npos) {
        return {*small_number(text.substr(0, 4)), *small_number(text.substr(4, 2)),
                *small_number(text.substr(6, 2))};
    }
    std::vector<int> parts;
    while (!text.empty() && parts.size() < 3) {
        auto end = text.size();
        std::size_t behind = end;
        for (const string_view separator : separators) {
            const auto at = text.find(separator);
            if (at >= end) continue;
            end = at;
            behind = at + separator.size();
        }
        const auto number = small_number(text.substr(0, end));
        if (!number) return {};
        parts.push_back(*number);
        text = base::trim_blanks(text.substr(behind));
    }
    return parts;
}

std::optional<std::string> guess(string_view text, model::Type type) {
    switch (type) {
        case model::Type::integer: return guess_number(text, true);
        case model::Type::decimal: return guess_number(text, false);
        case model::Type::percent: return guess_percent(text);
        case model::Type::quantity: {
            const bool is_percent = text.starts_with("百分之");
            return is_percent ? guess_percent(text) : guess_number(text, false);
        }
        case model::Type::date:
        case model::Type::month: return guess_date(text);
        case model::Type::boolean: return guess_boolean(text);
        case model::Type::list: return guess_list(text);
        case model::Type::any:
        case model::Type::string:
        case model::Type::map: break;
    }
    return std::nullopt;
}

}  // namespace wenshu::check
