#include "write/chart_scale.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "write/chart_words.hpp"

namespace wenshu::write {
namespace {

constexpr double most_steps = 6;  // before both ends are rounded outwards

struct Range {
    double lowest = 0;
    double highest = 0;
    bool empty = true;
    bool whole = true;
};

Range range_of(const document::Chart& chart) {
    Range range;
    for (const auto& series : chart.series) {
        for (std::size_t i = 0; i < chart.categories.size(); ++i) {
            const auto value = value_at(series, i);
            if (!value) continue;
            const double number = base::to_double(*value);
            range.lowest = range.empty ? number : std::min(range.lowest, number);
            range.highest = range.empty ? number : std::max(range.highest, number);
            range.whole = range.whole && base::shortest(*value).scale == 0;
            range.empty = false;
        }
    }
    return range;
}

double round_step(double least) {
    const double power = std::pow(10, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        constexpr double rounding = 1e-9;
        if (factor * power >= least * (1 - rounding)) return factor * power;
    }
    return 10 * power;
}

}  // namespace

Scale scale_of(const document::Chart& chart, bool from_zero) {
    const Range range = range_of(chart);
    double lowest = range.lowest;
    double highest = range.highest;
    // A line of equal values needs an axis too.
    if (from_zero || lowest == highest) {
        lowest = std::min(lowest, 0.0);
        highest = std::max(highest, 0.0);
    }
    if (lowest == highest) return {};
    Scale scale;
    scale.step = round_step((highest - lowest) / most_steps);
    if (range.whole) scale.step = std::max(scale.step, 1.0);
    scale.lowest = std::floor(lowest / scale.step) * scale.step;
    scale.highest = std::ceil(highest / scale.step) * scale.step;
    return scale;
}

std::vector<std::string> scale_numbers(const Scale& scale) {
    const auto decimals = static_cast<int>(std::clamp(-std::floor(std::log10(scale.step) + 1e-9), 0.0, 18.0));
    const auto count = std::llround((scale.highest - scale.lowest) / scale.step);
    std::vector<std::string> numbers;
    for (long long i = 0; i <= count; ++i) {
        const double value = scale.lowest + static_cast<double>(i) * scale.step;
        const bool is_zero = std::abs(value) < scale.step / 2;  // never "-0"
        numbers.push_back(fmt::format("{:.{}f}", is_zero ? 0.0 : value, decimals));
    }
    return numbers;
}

}  // namespace wenshu::write
