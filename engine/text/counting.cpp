#include "text/counting.hpp"

#include <algorithm>

namespace wenshu::text {

std::string count_out(std::uint64_t number, const CountingWords& words) {
    if (number < 10) return std::string(words.digits[number]);
    const auto* const unit =
        std::ranges::find_if(words.units, [number](const CountingUnit& u) { return number >= u.value; });
    std::string text = count_out(number / unit->value, words).append(unit->name);
    const std::uint64_t rest = number % unit->value;
    if (rest == 0) return text;
    if (rest < unit->value / 10) text += words.digits[0];
    return text + count_out(rest, words);
}

}  // namespace wenshu::text
