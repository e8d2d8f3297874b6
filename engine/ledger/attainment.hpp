// Whether a target was reached, how far, and what is missing: the arithmetic of an indicator, without
// rounding.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/decimal.hpp"
#include "ledger/aggregate.hpp"

namespace wenshu::ledger {

enum class Comparison { at_least, at_most, equal };

// ">=", "<=" and "=".
std::optional<Comparison> comparison_named(std::string_view op);

// Both are rates or both are numbers; so in all functions here. They are nothing where a number does not fit.
std::optional<bool> holds(const Quantity& done, Comparison comparison, const Quantity& target);

// done / target for at_least; 1 where an at_most or equal is met, else target / done, or the smaller of the
// two by the larger.
std::optional<base::Rate> completion(const Quantity& done, Comparison comparison, const Quantity& target,
                                     bool met);

// What is missing, too much or between them; 0 where the comparison holds.
std::optional<Quantity> gap(const Quantity& done, Comparison comparison, const Quantity& target);

std::optional<Quantity> add(const Quantity& a, const Quantity& b);
std::optional<Quantity> times(const Quantity& a, std::int64_t factor);

// Whether a > b; unordered rates are not.
bool is_more(const Quantity& a, const Quantity& b);

}  // namespace wenshu::ledger
