// The filters for numbers: figures, numerals, money, shares.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/decimal.hpp"
#include "render/evaluate.hpp"
#include "render/filter.hpp"
#include "render/names.hpp"
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
        return text_value(input, text::han_digits(printed(input.value, input.scope.rounding)));
    }
    if (kind_of(input.value) == Kind::text)
        return unfit_value(input, printed(input.value, input.scope.rounding));
    const std::optional<std::int64_t> number = whole_number(input.value);
    if (!number) return unfit_value(input, printed(input.value, input.scope.rounding));
    return text_value(input, text::han_cardinal(*number));
}

base::Result<Output> apply_ordinal(const Input& input) {
    const std::optional<std::int64_t> number = whole_number(input.value);
    if (!number || *number < 0) return unfit_value(input, printed(input.value, input.scope.rounding));
    return text_value(input, "第" + text::han_cardinal(*number));
}

base::Result<Output> apply_money(const Input& input) {
    return text_value(input, text::rmb(decimal(input.value)));
}

base::Result<Output> apply_number(const Input& input) {
    const Arguments arguments = input.call.arguments;
    const bool grouped = arguments.empty() || text_argument(arguments, 0) != nullptr;
    text::NumberForm form{grouped, {}, input.scope.rounding};
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
    if (decimals == nullptr) return text_value(input, printed(input.value, input.scope.rounding));
    return text_value(input, text::percent(std::get<base::Rate>(input.value.data),
                                           static_cast<std::uint8_t>(*decimals), input.scope.rounding));
}

// A share named in an argument, as a tag that would print it.
Tag named_share(const Call& call) {
    Tag tag;
    tag.name = *text_argument(call.arguments, 0);
    tag.where = call.where;
    for (std::size_t from = 0; from <= tag.name.size();) {
        const std::size_t dot = std::min(tag.name.find('.', from), tag.name.size());
        tag.path.push_back(tag.name.substr(from, dot - from));
        from = dot + 1;
    }
    return tag;
}

base::Diagnostic no_share(const Call& call, const Tag& tag, Kinds found) {
    return {base::Severity::error,
            "template.filter_type",
            call.where,
            {},
            {{"filter", std::string(call.filter->name)},
             {"name", tag.name},
             {"found", std::string(kind_name(found))},
             {"expected", "rate"}}};
}

// “提高3.3个百分点” with the words of the call, “3.3个百分点” or “-3.3个百分点” without.
std::string worded(const Call& call, const base::Rate& rate, const base::Rate& before,
                   base::Rounding rounding) {
    const std::int64_t* wanted = number_argument(call.arguments, call.arguments.size() - 1);
    const auto decimals = static_cast<std::uint8_t>(wanted == nullptr ? 2 : *wanted);
    std::string text = text::points(rate, before, decimals, rounding);
    const std::string* more = text_argument(call.arguments, 1);
    if (more == nullptr || text == "—") return text;
    if (text.starts_with("0个")) return "持平";
    if (!text.starts_with('-')) return *more + text;
    return *text_argument(call.arguments, 2) + text.substr(1);
}

// Without a name the share is a difference itself, such as the gap of an indicator.
base::Result<Output> apply_points(const Input& input) {
    const Call& call = input.call;
    const auto& rate = std::get<base::Rate>(input.value.data);
    const base::Rate nothing{{0, 0}, {1, 0}};
    if (text_argument(call.arguments, 0) == nullptr)
        return text_value(input, worded(call, rate, nothing, input.scope.rounding));
    const Tag tag = named_share(call);
    const Name name = look_up(input.levels, tag.path);
    if (name.state == Name::State::unknown) return unknown_name(tag, input.levels, name);
    if (name.value == nullptr || kind_of(*name.value) == Kind::nothing) {
        const Missing fact = missing_fact(tag, input.levels);
        if (!input.scope.draft) return fact.fault;
        return text_value(input, "【待补：" + fact.described.title + "】");
    }
    if (kind_of(*name.value) != Kind::rate) return no_share(call, tag, kind_of(*name.value));
    const auto* figure = std::get_if<model::Figure>(&name.value->data);
    const auto& before =
        figure == nullptr ? std::get<base::Rate>(name.value->data) : std::get<base::Rate>(figure->value);
    return text_value(input, worded(call, rate, before, input.scope.rounding));
}

base::Diagnostics lint_points(const Call& call, const model::Schema*, std::span<const Level> levels) {
    if (text_argument(call.arguments, 0) == nullptr) return {};
    const Tag tag = named_share(call);
    const Name name = look_up(levels, tag.path);
    if (name.state == Name::State::unknown) return {unknown_name(tag, levels, name)};
    const Kinds kinds = kinds_of(name.schema);
    if ((kinds & Kind::rate).empty()) return {no_share(call, tag, kinds)};
    return {};
}

// A number without its sign; nothing where that does not fit.
std::optional<base::Decimal> size_of(base::Decimal number) {
    return number < base::Decimal{} ? base::subtract({}, number) : std::optional(number);
}

// “增长” and “下降”, of numbers “增加” and “减少”, or the words of the call.
std::string direction_word(const Call& call, bool is_rate, bool is_less) {
    const std::string* word = text_argument(call.arguments, is_less ? 1 : 0);
    if (word != nullptr) return *word;
    if (is_less) return is_rate ? "下降" : "减少";
    return is_rate ? "增长" : "增加";
}

// What is less than the last digit that is shown is 基本持平, nothing at all 持平.
base::Result<Output> apply_growth(const Input& input) {
    const auto* rate = std::get_if<base::Rate>(&input.value.data);
    const Arguments arguments = input.call.arguments;
    const std::int64_t* wanted = number_argument(arguments, arguments.size() - (arguments.empty() ? 0U : 1U));
    std::optional<base::Decimal> number;
    if (rate == nullptr) {
        number = decimal(input.value);
        if (wanted != nullptr) {
            number = base::rounded(*number, static_cast<std::uint8_t>(*wanted), input.scope.rounding);
        }
    } else {
        number = base::percent(*rate, static_cast<std::uint8_t>(wanted == nullptr ? 2 : *wanted),
                               input.scope.rounding);
        if (number && wanted == nullptr) number = base::shortest(*number);
    }
    const auto size = number ? size_of(*number) : std::nullopt;
    if (!size) return text_value(input, "—");
    if (*size == base::Decimal{}) {
        const bool is_nothing = (rate == nullptr ? decimal(input.value) : rate->part) == base::Decimal{};
        return text_value(input, is_nothing ? "持平" : "基本持平");
    }
    return text_value(input, direction_word(input.call, rate != nullptr, *number < base::Decimal{}) +
                                 base::to_string(*size) + (rate == nullptr ? "" : "%"));
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

// A name or none, two words or none, decimals or none.
bool points_form(Arguments arguments) {
    const bool has_decimals =
        !arguments.empty() && is_decimals(number_argument(arguments, arguments.size() - 1));
    const Arguments texts = arguments.first(arguments.size() - (has_decimals ? 1 : 0));
    const bool named = texts.empty() || !text_argument(texts, 0) || !text_argument(texts, 0)->empty();
    return all_texts(texts) && named && (texts.size() < 2 || texts.size() == 3);
}

// Two words or none, decimals or none.
bool growth_form(Arguments arguments) {
    const bool has_decimals =
        !arguments.empty() && is_decimals(number_argument(arguments, arguments.size() - 1));
    const Arguments texts = arguments.first(arguments.size() - (has_decimals ? 1 : 0));
    return all_texts(texts) && (texts.empty() || texts.size() == 2);
}

constexpr std::array<Filter, 8> table = {{
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
    {"points", "points: '上年完成率' 或 points: '上年完成率', '提高', '下降', 1",
     "比另一个百分数高多少个百分点：3.3个百分点；给出两个词则写“提高3."
     "3个百分点”“下降……”“持平”；末尾可给小数位数；"
     "不写名称则把这个数本身（如差距）写成百分点",
     Kind::rate, Kind::text, 0, 4, points_form, apply_points, lint_points},
    {"growth", "growth: 1 或 growth: '上升', '回落', 1",
     "同比、环比写成话：增长12.5%、下降3.2%、持平；数写成“增加5”“减少3”；可换两个词，末尾可给小数位数",
     Kind::rate | Kind::number, Kind::text, 0, 3, growth_form, apply_growth},
}};

}  // namespace

std::span<const Filter> number_filters() {
    return table;
}

}  // namespace wenshu::render
