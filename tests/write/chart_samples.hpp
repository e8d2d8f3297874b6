// Charts for the tests of all writers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "document/document.hpp"

namespace wenshu::write {

inline document::Series series(std::string name, std::vector<std::optional<base::Decimal>> values) {
    return {std::move(name), std::move(values)};
}

// The categories 1月, 2月 … as many as the first series has values.
inline document::Chart monthly(document::ChartKind kind, std::vector<document::Series> all) {
    document::Chart chart{kind, "各月健康教育活动", "场", "月份", {}, std::move(all)};
    const std::size_t months = chart.series.empty() ? 0 : chart.series.front().values.size();
    for (std::size_t i = 1; i <= months; ++i) chart.categories.push_back(std::to_string(i) + "月");
    return chart;
}

// Columns of two series with decimals, a gap and a value below zero.
inline document::Chart sample_chart(document::ChartKind kind = document::ChartKind::column) {
    using base::Decimal;
    return monthly(kind, {series("讲座", {Decimal{9, 0}, std::nullopt, Decimal{12, 0}}),
                          series("咨询", {Decimal{25, 1}, Decimal{995, 2}, Decimal{-3, 0}})});
}

// One series over so many categories, from 1 on.
inline document::Chart counting_chart(document::ChartKind kind, int categories) {
    std::vector<std::optional<base::Decimal>> values;
    for (int i = 1; i <= categories; ++i) values.emplace_back(base::Decimal{i, 0});
    return monthly(kind, {series("场次", std::move(values))});
}

}  // namespace wenshu::write
