#include <algorithm>
#include <string>
#include <vector>

#include "write/chart_words.hpp"
#include "write/svg_chart.hpp"
#include "write/svg_legend.hpp"

namespace wenshu::write {
namespace {

using base::Decimal;

// Nothing where the values are too large to be added.
std::optional<Decimal> sum_of(const document::Chart& chart) {
    std::optional<Decimal> sum = Decimal{};
    for (std::size_t i = 0; i < chart.categories.size() && sum; ++i) {
        if (const auto value = value_at(chart.series.front(), i)) sum = base::add(*sum, *value);
    }
    return sum;
}

// 讲座 12场（35.3%）
std::string label(const document::Chart& chart, std::size_t index, const std::optional<Decimal>& sum) {
    constexpr std::size_t longest_name = 20;  // columns
    std::string words = shortened(chart.categories[index], longest_name);
    const auto value = value_at(chart.series.front(), index);
    if (!value) return words + " —";
    words += " " + base::to_string(*value) + shortened(chart.unit, longest_name / 2);
    const auto share = sum ? base::percent({*value, *sum}, 1) : std::nullopt;
    return share ? words + "（" + base::to_string(*share) + "%）" : words;
}

}  // namespace

std::string pie_svg(const document::Chart& chart, const ChartPlace& place) {
    const double row = place.size * 1.5;
    const std::size_t count = chart.categories.size();
    const double legend = static_cast<double>(count) * row;
    const double radius = place.width * 0.22;
    const double height = std::max(2 * radius, legend) + place.size;
    const Point center{place.width * 0.04 + radius, height / 2};
    const auto sum = sum_of(chart);
    double whole = 0;
    for (std::size_t i = 0; i < count; ++i)
        whole += base::to_double(value_at(chart.series.front(), i).value_or(Decimal{}));
    Svg svg;
    double from = 0;
    Point at{center.x + radius + 2 * place.size, (height - legend) / 2 + place.size * 1.1};
    for (std::size_t i = 0; i < count; ++i) {
        const auto fill = area_fill(svg, i, place.drawing);
        const double share = base::to_double(value_at(chart.series.front(), i).value_or(Decimal{})) / whole;
        // The drawing's own numbers are rounded: a slice of nearly all would vanish as an arc.
        constexpr double nearly_all = 0.9999;
        if (share > nearly_all) {
            svg.circle(center, radius, fill, area_edge());
        } else if (share > 0) {
            svg.slice(center, radius, from, from + share, fill, area_edge());
        }
        from += share;
        area_sample(svg, at, place.size, fill);
        svg.text({at.x + sample_width * place.size, at.y}, Anchor::start, label(chart, i, sum), place.size);
        at.y += row;
    }
    return svg.finish(place.width, height, chart_description(chart));
}

}  // namespace wenshu::write
