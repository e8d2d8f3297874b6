#include "document/document.hpp"

#include <utility>

#include "base/overload.hpp"

namespace wenshu::document {

std::string plain_text(const Inlines& inlines) {
    std::string text;
    for (const Inline& item : inlines) {
        std::visit(base::overload{
                       [&](const Run& run) { text += run.text; },
                       [&](const Link& link) {
                           for (const Run& run : link.runs) text += run.text;
                       },
                       [&](const LineBreak&) { text += '\n'; },
                       [](const Footnote&) {},
                   },
                   item);
    }
    return text;
}

Table table_of(const Chart& chart) {
    const auto run = [](std::string text) { return Inlines{Run{std::move(text), false, false, {}}}; };
    Table table{chart.title, {{run(chart.dimension), Align::center}}, {}, false};
    for (const Series& series : chart.series) {
        const std::string unit = chart.unit.empty() ? "" : "（" + chart.unit + "）";
        table.columns.push_back({run(series.name + unit), Align::right});
    }
    for (std::size_t row = 0; row < chart.categories.size(); ++row) {
        std::vector<Inlines> cells = {run(chart.categories[row])};
        for (const Series& series : chart.series) {
            const auto& value = series.values[row];
            cells.push_back(value ? run(base::to_string(*value)) : Inlines{});
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

}  // namespace wenshu::document
