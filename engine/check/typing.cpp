#include "check/typing.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"

namespace wenshu::check {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::string_view digits = "0123456789";

bool all_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of(digits) == npos;
}

// 1,234,567: a first group of one to three digits, then groups of three.
bool is_grouped(std::string_view text) {
    const auto first = std::min(text.find(','), text.size());
    if (first > 3 || !all_digits(text.substr(0, first))) return false;
    for (text.remove_prefix(first); !text.empty(); text.remove_prefix(4)) {
        if (text.size() < 4 || text[0] != ',' || !all_digits(text.substr(1, 3))) return false;
    }
    return true;
}

}  // namespace

std::string_view word_for(model::Type type) {
    switch (type) {
        case model::Type::any: return "any";
        case model::Type::boolean: return "boolean";
        case model::Type::integer: return "integer";
        case model::Type::decimal: return "decimal";
        case model::Type::percent: return "percent";
        case model::Type::quantity: return "quantity";
        case model::Type::date: return "date";
        case model::Type::month: return "month";
        case model::Type::string: return "string";
        case model::Type::list: return "list";
        case model::Type::map: return "map";
    }
    return "any";
}

std::variant<base::Decimal, NoNumber> read_number(std::string_view text) {
    std::string plain;
    if (text.starts_with('-') || text.starts_with('+')) {
        plain = text.substr(0, 1);
        text.remove_prefix(1);
    }
    const auto point = text.find('.');
    const auto whole = text.substr(0, point);
    if (!all_digits(whole) && !is_grouped(whole)) return NoNumber::other;
    if (point != npos && !all_digits(text.substr(point + 1))) return NoNumber::other;
    std::copy_if(text.begin(), text.end(), std::back_inserter(plain), [](char c) { return c != ','; });
    const auto number = base::parse_decimal(plain);
    if (!number) return NoNumber::overflow;
    return *number;
}

std::variant<base::Decimal, NoNumber> read_percent(std::string_view text) {
    for (const std::string_view sign : {"%", "％"}) {
        if (text.ends_with(sign))
            return read_number(base::trim_blanks(text.substr(0, text.size() - sign.size())));
    }
    return NoNumber::other;
}

std::optional<bool> read_boolean(std::string_view text) {
    constexpr std::array<std::string_view, 4> truths{"true", "True", "TRUE", "是"};
    constexpr std::array<std::string_view, 4> untruths{"false", "False", "FALSE", "否"};
    if (std::find(truths.begin(), truths.end(), text) != truths.end()) return true;
    if (std::find(untruths.begin(), untruths.end(), text) != untruths.end()) return false;
    return std::nullopt;
}

}  // namespace wenshu::check
