// What a chart shows, told apart from how it is drawn: its kind where its numbers allow no pie, and its
// words for those who cannot see it.
#pragma once

#include <optional>
#include <string>

#include "document/document.hpp"

namespace wenshu::write {

// There is something to draw: a category and a series.
bool is_drawable(const document::Chart& chart);

// A pie shows the shares of one whole: where there are several series, a value below zero or none above it,
// columns tell the truth.
document::ChartKind drawn_kind(const document::Chart& chart);

// The value of a category in a series; nothing where it is missing.
std::optional<base::Decimal> value_at(const document::Series& series, std::size_t category);

// 柱形图：各月活动（单位：场）。横轴为月份，自1月至12月，共12项。讲座最高12（6月），最低3（2月）。
std::string chart_description(const document::Chart& chart);

}  // namespace wenshu::write
