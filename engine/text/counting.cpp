#include "text/counting.hpp"

#include <algorithm>

namespace wenshu::text {
namespace {

constexpr std::uint64_t group_of_four = 10'000;

// What stands between a unit and the rest behind it. 支付结算办法, annex 1: where the digit of 万 is 0 and
// that of 仟 is not, one 零 may be written, also for further zeros before it; 亿 goes by the same.
std::string_view zero_between(std::uint64_t count, std::uint64_t unit, std::uint64_t rest,
                              const CountingWords& words, std::string_view open_zero) {
    const std::string_view zero = words.digits[0];
    if (rest < unit / 10) {
        const bool open = unit > group_of_four && rest >= group_of_four / 10 && rest < group_of_four;
        return open && !open_zero.empty() ? open_zero : zero;
    }
    return unit >= group_of_four && count % 10 == 0 ? open_zero : std::string_view();
}

}  // namespace

std::string count_out(std::uint64_t number, const CountingWords& words, std::string_view open_zero) {
    if (number < 10) return std::string(words.digits[number]);
    const auto* const unit =
        std::ranges::find_if(words.units, [number](const CountingUnit& u) { return number >= u.value; });
    const std::uint64_t count = number / unit->value;
    const std::uint64_t rest = number % unit->value;
    std::string text = count_out(count, words, open_zero).append(unit->name);
    if (rest == 0) return text;
    text += zero_between(count, unit->value, rest, words, open_zero);
    return text + count_out(rest, words, open_zero);
}

}  // namespace wenshu::text
