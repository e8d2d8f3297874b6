#include "ledger/attainment.hpp"

namespace wenshu::ledger {
namespace {

using base::Decimal;

// A number as a fraction by 1, so that numbers and rates go through the same arithmetic.
base::Rate fraction(const Quantity& quantity) {
    if (const auto* whole = std::get_if<std::int64_t>(&quantity)) return {{*whole, 0}, {1, 0}};
    if (const auto* decimal = std::get_if<Decimal>(&quantity)) return {*decimal, {1, 0}};
    return std::get<base::Rate>(quantity);
}

// A result in the form of what it was made from: a rate, a decimal or a whole number.
Quantity like(const Quantity& a, const Quantity& b, const base::Rate& result) {
    if (std::holds_alternative<base::Rate>(a)) return result;
    const bool whole = std::holds_alternative<std::int64_t>(a) && std::holds_alternative<std::int64_t>(b);
    if (whole) return result.part.units;
    return result.part;
}

struct Common {
    Decimal a;
    Decimal b;
    Decimal whole;
};

// Two fractions over one whole, which is positive where both wholes are.
std::optional<Common> common(const base::Rate& a, const base::Rate& b) {
    if (a.whole == b.whole) return Common{a.part, b.part, a.whole};
    const auto left = base::multiply(a.part, b.whole);
    const auto right = base::multiply(b.part, a.whole);
    const auto whole = base::multiply(a.whole, b.whole);
    if (!left || !right || !whole) return std::nullopt;
    return Common{*left, *right, *whole};
}

bool holds(const Common& both, Comparison comparison) {
    switch (comparison) {
        case Comparison::at_least: return both.a >= both.b;
        case Comparison::at_most: return both.a <= both.b;
        case Comparison::equal: break;
    }
    return both.a == both.b;
}

}  // namespace

std::optional<Comparison> comparison_named(std::string_view op) {
    if (op == ">=") return Comparison::at_least;
    if (op == "<=") return Comparison::at_most;
    return op == "=" ? std::optional(Comparison::equal) : std::nullopt;
}

std::optional<bool> holds(const Quantity& done, Comparison comparison, const Quantity& target) {
    const auto both = common(fraction(done), fraction(target));
    return both ? std::optional(holds(*both, comparison)) : std::nullopt;
}

std::optional<base::Rate> completion(const Quantity& done, Comparison comparison, const Quantity& target,
                                     bool met) {
    const auto both = common(fraction(done), fraction(target));
    if (!both) return std::nullopt;
    const base::Rate done_by_target{both->a, both->b};
    const base::Rate target_by_done{both->b, both->a};
    if (comparison == Comparison::at_least) return done_by_target;
    if (met) return base::Rate{{1, 0}, {1, 0}};
    return comparison == Comparison::equal && both->a < both->b ? done_by_target : target_by_done;
}

std::optional<Quantity> gap(const Quantity& done, Comparison comparison, const Quantity& target) {
    const auto both = common(fraction(done), fraction(target));
    if (!both) return std::nullopt;
    if (holds(*both, comparison)) return like(done, target, {{0, 0}, both->whole});
    const bool missing = both->a < both->b;
    const auto difference = missing ? base::subtract(both->b, both->a) : base::subtract(both->a, both->b);
    if (!difference) return std::nullopt;
    return like(done, target, {*difference, both->whole});
}

std::optional<Quantity> add(const Quantity& a, const Quantity& b) {
    const auto both = common(fraction(a), fraction(b));
    if (!both) return std::nullopt;
    const auto sum = base::add(both->a, both->b);
    if (!sum) return std::nullopt;
    return like(a, b, {*sum, both->whole});
}

std::optional<Quantity> times(const Quantity& a, std::int64_t factor) {
    const base::Rate number = fraction(a);
    const auto product = base::multiply(number.part, {factor, 0});
    if (!product) return std::nullopt;
    return like(a, factor, {*product, number.whole});
}

bool is_more(const Quantity& a, const Quantity& b) {
    const auto both = common(fraction(a), fraction(b));
    return both && both->a > both->b;
}

}  // namespace wenshu::ledger
