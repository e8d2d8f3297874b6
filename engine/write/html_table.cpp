#include "write/html_table.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "write/docx_table_fit.hpp"
#include "write/html_text.hpp"
#include "write/plain.hpp"

namespace wenshu::write {
namespace {

std::string_view align_class(document::Align align) {
    switch (align) {
        case document::Align::left: return R"(class="left")";
        case document::Align::center: return R"(class="center")";
        case document::Align::right: break;
    }
    return R"(class="right")";
}

std::string row_text(const std::vector<document::Inlines>& row, const std::vector<document::Align>& aligns,
                     Notes* notes) {
    std::string cells;
    for (std::size_t i = 0; i < row.size(); ++i)
        cells += html_element("td", align_class(aligns[i]), html_inlines(row[i], notes));
    return html_line("tr", "", cells);
}

// A column without a group reaches through both rows.
std::string head_text(const document::Table& table, Notes* notes) {
    const auto groups = column_groups(table);
    const bool grouped = std::ranges::any_of(groups, [](const ColumnGroup& g) { return !g.title.empty(); });
    std::string upper;
    std::string lower;
    for (const ColumnGroup& group : groups) {
        const bool is_group = !group.title.empty();
        if (is_group) {
            const auto columns = std::to_string(group.end - group.first);
            upper += html_element("th", "colspan=\"" + columns + "\" scope=\"colgroup\"",
                                  html_escaped(group.title));
        }
        for (std::size_t i = group.first; i < group.end; ++i) {
            const std::string_view attributes =
                grouped && !is_group ? R"(rowspan="2" scope="col")" : R"(scope="col")";
            (is_group ? lower : upper) +=
                html_element("th", attributes, html_inlines(table.columns[i].title, notes));
        }
    }
    return html_element("tr", "", upper) + (grouped ? "\n" + html_element("tr", "", lower) : "");
}

}  // namespace

std::string html_table(const document::Table& table, Notes* notes) {
    if (table.columns.empty()) return {};
    std::vector<document::Align> aligns;
    for (std::size_t i = 0; i < table.columns.size(); ++i) aligns.push_back(column_align(table, i));
    std::string text = table.caption.empty() ? "" : html_line("caption", "", html_escaped(table.caption));
    text += html_line("thead", "", head_text(table, notes));
    std::string body;
    std::string foot;
    for (const auto& row : table.rows) {
        const bool is_total = table.total && &row == &table.rows.back();
        (is_total ? foot : body) += row_text(row, aligns, notes);
    }
    text += html_line("tbody", "", "\n" + body) + html_group("tfoot", "", foot);
    return html_line("div", R"(class="table")", html_element("table", "", "\n" + text));
}

}  // namespace wenshu::write
