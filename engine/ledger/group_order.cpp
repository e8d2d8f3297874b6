#include "ledger/group_order.hpp"

#include <algorithm>
#include <compare>
#include <numeric>
#include <string>

#include "text/order.hpp"

namespace wenshu::ledger {
namespace {

// Whether a is the larger value; what has none is the smallest.
bool is_larger(const Answer& a, const Answer& b) {
    if (!a.value || !b.value) return a.value && !b.value;
    if (const auto* rate = std::get_if<base::Rate>(&*a.value)) {
        const auto order = base::compare(*rate, std::get<base::Rate>(*b.value));
        if (order != std::partial_ordering::unordered) return std::is_gt(order);
        return base::percent(*rate, 0).has_value() && !base::percent(std::get<base::Rate>(*b.value), 0);
    }
    return decimal(*a.value) > decimal(*b.value);
}

bool is_nothing(const Answer& answer) {
    if (!answer.value) return true;
    const auto* rate = std::get_if<base::Rate>(&*answer.value);
    return (rate == nullptr ? decimal(*answer.value) : rate->part) == base::Decimal{};
}

std::vector<std::size_t> by_name(const Measure& measure, std::span<const Group> groups) {
    std::vector<std::string> names;
    for (const Group& group : groups) names.push_back(group.label);
    if (measure.order == Order::region) return text::ordered(names, measure.regions).positions;
    const bool by_stroke = measure.order == Order::stroke;
    return text::ordered(names, by_stroke ? text::NameOrder::stroke : text::NameOrder::pinyin);
}

}  // namespace

std::vector<std::size_t> in_order(const Measure& measure, std::span<const Group> groups,
                                  std::span<const Answer> answers) {
    std::vector<std::size_t> order(groups.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const bool ends_unfilled = !groups.empty() && groups.back().rank == unfilled;
    const std::size_t named = groups.size() - (ends_unfilled ? 1 : 0);
    if (measure.order == Order::value) {
        std::stable_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(named),
                         [&](std::size_t a, std::size_t b) { return is_larger(answers[a], answers[b]); });
    } else if (measure.order != Order::key) {
        std::ranges::copy(by_name(measure, groups.first(named)), order.begin());
    }
    return order;
}

std::size_t shown_count(const Measure& measure, std::span<const std::size_t> order,
                        std::span<const Group> groups, std::span<const Answer> answers) {
    if (measure.top == 0 || measure.top >= order.size()) return order.size();
    std::size_t count = measure.top;
    const Answer& last = answers[order[count - 1]];
    if (measure.order != Order::value || is_nothing(last)) return count;
    const auto is_equal = [&](const Answer& other) {
        return !is_larger(last, other) && !is_larger(other, last);
    };
    while (count < order.size() && groups[order[count]].rank != unfilled && is_equal(answers[order[count]]))
        ++count;
    return count;
}

}  // namespace wenshu::ledger
