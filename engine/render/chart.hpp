// A list of the data as a chart: one column gives the categories, the others the series.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "base/result.hpp"
#include "document/document.hpp"
#include "model/schema.hpp"
#include "model/value.hpp"
#include "render/columns.hpp"

namespace wenshu::render {

// More than these cannot be told apart on a page.
inline constexpr std::size_t max_categories = 60;

// 'column', 'line', 'pie', or 柱形, 折线, 饼, with or without 图; nothing for other words.
std::optional<document::ChartKind> chart_kind(std::string_view word);

// The first column is the categories; the other picked ones are the series, or where none are picked all
// numbers that the rows have: of several columns shares are left out beside numbers, and a total beside what
// it is the total of. A pie has one series. Shares are charted in percent. Faults, at `where`: those of a
// table, template.chart_*.
base::Result<document::Chart> chart(document::ChartKind kind, const model::List& list,
                                    const model::Schema* schema, const std::vector<Pick>& picks,
                                    base::Location where, base::Rounding rounding = base::Rounding::half_up);

// The same faults as far as the schema of the list shows them.
base::Diagnostics lint_chart(const model::Schema* schema, const std::vector<Pick>& picks,
                             base::Location where);

}  // namespace wenshu::render
