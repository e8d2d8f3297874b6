// The axis of a chart's values: where it begins and ends, and the round numbers on it.
#pragma once

#include <string>
#include <vector>

#include "document/document.hpp"

namespace wenshu::write {

struct Scale {
    double lowest = 0;
    double highest = 1;
    double step = 1;

    [[nodiscard]] double share(double value) const { return (value - lowest) / (highest - lowest); }
};

// Room for all values in at most eight steps of 1, 2 or 5 × 10ⁿ. With `from_zero` zero is on the axis:
// columns that began elsewhere would say something false. Numbers that are all whole are not divided.
Scale scale_of(const document::Chart& chart, bool from_zero);

// The numbers at the steps, from the lowest to the highest.
std::vector<std::string> scale_numbers(const Scale& scale);

}  // namespace wenshu::write
