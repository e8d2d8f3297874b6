// The filters for dates.
#include <array>
#include <string>

#include "render/filter.hpp"
#include "render/print.hpp"
#include "text/dates.hpp"

namespace wenshu::render {
namespace {

Output text_value(const Input& input, std::string text) {
    return model::Value{std::move(text), input.value.where};
}

base::Result<Output> apply_date(const Input& input) {
    const std::string* pattern = text_argument(input.call.arguments, 0);
    if (pattern == nullptr) return text_value(input, printed(input.value, input.scope.rounding));
    base::Result<std::string> date = text::format_date(std::get<base::Date>(input.value.data), *pattern);
    if (date) return text_value(input, *std::move(date));
    base::Diagnostics faults = std::move(date).faults();
    for (base::Diagnostic& fault : faults) fault.where = input.call.where;
    return faults;
}

base::Result<Output> apply_date_zh(const Input& input) {
    const auto date = std::get<base::Date>(input.value.data);
    const bool cheque = text_argument(input.call.arguments, 0) != nullptr;
    return text_value(input, cheque ? text::date_cheque(date) : text::date_zh(date));
}

bool cheque_or_none(Arguments arguments) {
    const std::string* form = text_argument(arguments, 0);
    return arguments.empty() || (form != nullptr && *form == "cheque");
}

// A pattern that no date can be written by; a whole date has all that a pattern may ask for.
bool pattern_or_none(Arguments arguments) {
    const std::string* pattern = text_argument(arguments, 0);
    if (pattern == nullptr) return arguments.empty();
    return static_cast<bool>(text::format_date(base::Date{2018, 2, 3}, *pattern));
}

constexpr std::array<Filter, 2> table = {{
    {"date", "date 或 date: 'yyyy年M月'", "日期：2018年2月3日，或按 ICU 格式", Kind::date, Kind::text, 0, 1,
     pattern_or_none, apply_date},
    {"date_zh", "date_zh 或 date_zh: 'cheque'",
     "汉字日期：二〇一八年二月三日；'cheque' 按票据写：贰零壹捌年零贰月零叁日", Kind::date, Kind::text, 0, 1,
     cheque_or_none, apply_date_zh},
}};

}  // namespace

std::span<const Filter> date_filters() {
    return table;
}

}  // namespace wenshu::render
