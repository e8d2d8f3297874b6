#include "write/chart_words.hpp"

#include <string_view>

namespace wenshu::write {
namespace {

using document::Chart;
using document::ChartKind;
using document::Series;

std::string_view name_of(ChartKind kind) {
    switch (kind) {
        case ChartKind::column: return "柱形图";
        case ChartKind::line: return "折线图";
        case ChartKind::pie: return "饼图";
    }
    return "图";
}

bool has_shares(const Series& series, std::size_t categories) {
    bool above_zero = false;
    for (std::size_t i = 0; i < categories; ++i) {
        const auto value = value_at(series, i);
        if (value && value->units < 0) return false;
        above_zero = above_zero || (value && value->units > 0);
    }
    return above_zero;
}

std::string extent(const Chart& chart, ChartKind kind) {
    std::string text = kind == ChartKind::pie ? "各部分" : "横轴";
    text += chart.dimension.empty() ? "" : "为" + chart.dimension;
    text += "：" + chart.categories.front();
    if (chart.categories.size() > 1) text += "至" + chart.categories.back();
    return text + "，共" + std::to_string(chart.categories.size()) + "项。";
}

std::string extremes(const Chart& chart, const Series& series) {
    std::optional<std::size_t> lowest;
    std::optional<std::size_t> highest;
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        const auto value = value_at(series, i);
        if (!value) continue;
        if (!lowest || *value < *value_at(series, *lowest)) lowest = i;
        if (!highest || *value > *value_at(series, *highest)) highest = i;
    }
    if (!lowest) return series.name + "没有数据。";
    const auto told = [&](std::size_t i) {
        return base::to_string(*value_at(series, i)) + "（" + chart.categories[i] + "）";
    };
    if (*value_at(series, *lowest) == *value_at(series, *highest)) {
        return series.name + "均为" + base::to_string(*value_at(series, *lowest)) + "。";
    }
    return series.name + "最高" + told(*highest) + "，最低" + told(*lowest) + "。";
}

}  // namespace

bool is_drawable(const Chart& chart) {
    return !chart.categories.empty() && !chart.series.empty();
}

std::optional<base::Decimal> value_at(const Series& series, std::size_t category) {
    return category < series.values.size() ? series.values[category] : std::nullopt;
}

ChartKind drawn_kind(const Chart& chart) {
    if (chart.kind != ChartKind::pie) return chart.kind;
    const bool is_pie = chart.series.size() == 1 && has_shares(chart.series.front(), chart.categories.size());
    return is_pie ? ChartKind::pie : ChartKind::column;
}

std::string chart_description(const Chart& chart) {
    if (!is_drawable(chart)) return {};
    const ChartKind kind = drawn_kind(chart);
    std::string text(name_of(kind));
    if (!chart.title.empty()) text += "：" + chart.title;
    if (!chart.unit.empty()) text += "（单位：" + chart.unit + "）";
    text += "。" + extent(chart, kind);
    for (const Series& series : chart.series) text += extremes(chart, series);
    return text;
}

}  // namespace wenshu::write
