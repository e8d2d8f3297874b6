#include "ledger/growth.hpp"

namespace wenshu::ledger {
namespace {

using base::Decimal;
using base::Rate;

// As a fraction whose whole is positive: a ratio may divide by what is below 0.
std::optional<Rate> fraction(const Answer& answer) {
    Rate rate{{0, 0}, {1, 0}};
    if (answer.exact) {
        rate = *answer.exact;
    } else if (const auto* share = std::get_if<Rate>(&*answer.value)) {
        rate = *share;
    } else {
        rate.part = decimal(*answer.value);
    }
    if (rate.whole > Decimal{}) return rate;
    const auto part = base::subtract({}, rate.part);
    const auto whole = base::subtract({}, rate.whole);
    return part && whole ? std::optional(Rate{*part, *whole}) : std::nullopt;
}

// Two fractions over one whole.
struct Common {
    Decimal now;
    Decimal before;
    Decimal whole;
};

std::optional<Common> common(const Rate& now, const Rate& before) {
    if (now.whole == before.whole) return Common{now.part, before.part, now.whole};
    const auto left = base::multiply(now.part, before.whole);
    const auto right = base::multiply(before.part, now.whole);
    const auto whole = base::multiply(now.whole, before.whole);
    if (!left || !right || !whole) return std::nullopt;
    return Common{*left, *right, *whole};
}

bool is_whole_number(const Answer& answer) {
    return std::holds_alternative<std::int64_t>(*answer.value);
}

std::optional<Quantity> difference(const Measure& measure, const Answer& now, const Answer& before,
                                   const Common& both, Decimal gap) {
    if (measure.operation == Operation::rate) return Rate{gap, both.whole};
    if (now.exact || before.exact) {
        const auto rounded = base::divide(gap, both.whole, measure.decimals, measure.rounding);
        return rounded ? std::optional<Quantity>(*rounded) : std::nullopt;
    }
    if (is_whole_number(now) && is_whole_number(before)) return gap.units;
    return gap;
}

std::string_view direction(const Measure& measure, Decimal gap) {
    if (gap == Decimal{}) return "持平";
    if (gap < Decimal{}) return "下降";
    return measure.operation == Operation::rate ? "提高" : "增长";
}

// What is left of a percentage by the rules: from 0 and through 0 there is none.
std::optional<Rate> change(const Measure& measure, const Common& both, Decimal gap) {
    const bool turns = (both.now < Decimal{} && both.before > Decimal{}) ||
                       (both.now > Decimal{} && both.before < Decimal{});
    if (measure.operation == Operation::rate || both.before == Decimal{} || turns) return Rate{};
    if (both.before > Decimal{}) return Rate{gap, both.before};
    const auto size = base::subtract({}, both.before);
    return size ? std::optional(Rate{gap, *size}) : std::nullopt;
}

}  // namespace

bool has_value(const Answer& answer) {
    if (!answer.value) return false;
    const auto* rate = std::get_if<Rate>(&*answer.value);
    return rate == nullptr || rate->whole != Decimal{};
}

std::optional<Growth> growth(const Measure& measure, const Answer& now, const Answer& before) {
    if (!has_value(now) || !has_value(before)) return Growth{};
    const auto a = fraction(now);
    const auto b = fraction(before);
    const auto both = a && b ? common(*a, *b) : std::nullopt;
    const auto gap = both ? base::subtract(both->now, both->before) : std::nullopt;
    if (!gap) return std::nullopt;
    const auto size = difference(measure, now, before, *both, *gap);
    const auto share = change(measure, *both, *gap);
    if (!size || !share) return std::nullopt;
    return Growth{size, *share, direction(measure, *gap)};
}

}  // namespace wenshu::ledger
