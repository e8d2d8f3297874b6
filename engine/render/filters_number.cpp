// The filters for numbers: figures, numerals, money, shares.
#include <array>
#include <optional>
#include <string>

#include "base/decimal.hpp"
#include "render/filter.hpp"
#include "render/print.hpp"
#include "text/money.hpp"
#include "text/numbers.hpp"
#include "text/numerals.hpp"

namespace wenshu::render {
namespace {

Output text_value(const Input& input, std::string text) {
    return model::Value{std::move(text), input.value.where};
}

base::Decimal decimal(const model::Value& value) {
    const auto* whole = std::get_if<std::int64_t>(&value.data);
    return whole == nullptr ? std::get<base::Decimal>(value.data) : base::Decimal{*whole, 0};
}

// 12 and 12.00 are whole numbers, 12.5 is none.
std::optional<std::int64_t> whole_number(const model::Value& value) {
    const base::Decimal number = base::shortest(decimal(value));
    if (number.scale != 0) return std::nullopt;
    return number.units;
}

base::Result<Output> apply_zh(const Input& input) {
    if (text_argument(input.call.arguments, 0) != nullptr) {
        return text_value(input, text::han_digits(printed(input.value)));
    }
    if (kind_of(input.value) == Kind::text) return unfit_value(input, printed(input.value));
    const std::optional<std::int64_t> number = whole_number(input.value);
    if (!number) return unfit_value(input, printed(input.value));
    return text_value(input, text::han_cardinal(*number));
}

base::Result<Output> apply_ordinal(const Input& input) {
    const std::optional<std::int64_t> number = whole_number(input.value);
    if (!number || *number < 0) return unfit_value(input, printed(input.value));
    return text_value(input, "第" + text::han_cardinal(*number));
}

base::Result<Output> apply_money(const Input& input) {
    return text_value(input, text::rmb(decimal(input.value)));
}

base::Result<Output> apply_number(const Input& input) {
    const Arguments arguments = input.call.arguments;
    const bool grouped = arguments.empty() || text_argument(arguments, 0) != nullptr;
    text::NumberForm form{grouped, {}};
    const std::int64_t* decimals =
        number_argument(arguments, arguments.size() - (arguments.empty() ? 0U : 1U));
    if (decimals != nullptr) form.decimals = static_cast<std::uint8_t>(*decimals);
    return text_value(input, text::number(decimal(input.value), form));
}

base::Result<Output> apply_wan(const Input& input) {
    return text_value(input, text::wan(decimal(input.value)));
}

base::Result<Output> apply_percent(const Input& input) {
    const std::int64_t* decimals = number_argument(input.call.arguments, 0);
    if (decimals == nullptr) return text_value(input, printed(input.value));
    return text_value(
        input, text::percent(std::get<base::Rate>(input.value.data), static_cast<std::uint8_t>(*decimals)));
}

bool is_decimals(const std::int64_t* number) {
    return number != nullptr && *number >= 0 && *number <= 6;
}

bool digits_or_none(Arguments arguments) {
    const std::string* form = text_argument(arguments, 0);
    return arguments.empty() || (form != nullptr && *form == "digits");
}

bool decimals_or_none(Arguments arguments) {
    return arguments.empty() || is_decimals(number_argument(arguments, 0));
}

// Nothing, decimals, 'grouped', or 'grouped' and decimals.
bool number_form(Arguments arguments) {
    const std::string* form = text_argument(arguments, 0);
    if (form == nullptr) return arguments.size() < 2 && decimals_or_none(arguments);
    return *form == "grouped" && (arguments.size() == 1 || is_decimals(number_argument(arguments, 1)));
}

constexpr std::array<Filter, 6> table = {{
    {"zh", "zh 或 zh: 'digits'", "整数写成汉字：一百二十三；'digits' 逐位写：二〇一八",
     Kind::number | Kind::text, Kind::text, 0, 1, digits_or_none, apply_zh},
    {"ordinal", "ordinal", "序数：第三", Kind::number, Kind::text, 0, 0, nullptr, apply_ordinal},
    {"money", "money", "人民币大写：人民币壹仟肆佰零玖元伍角整", Kind::number, Kind::text, 0, 0, nullptr,
     apply_money},
    {"number", "number 或 number: 2 或 number: 'grouped', 2",
     "千位分节：12,345；给出小数位数则不分节，除非写明 'grouped'", Kind::number, Kind::text, 0, 2,
     number_form, apply_number},
    {"wan", "wan", "以万、亿为单位，不丢数字：1.2345万", Kind::number, Kind::text, 0, 0, nullptr, apply_wan},
    {"percent", "percent: 1", "百分比，可给小数位数：98.5%", Kind::rate, Kind::text, 0, 1, decimals_or_none,
     apply_percent},
}};

}  // namespace

std::span<const Filter> number_filters() {
    return table;
}

}  // namespace wenshu::render
