// Charts in DrawingML (ECMA-376 part 1, 21.2) for any office package: columns, lines or a pie over the cells
// of a workbook, with a copy of what those cells hold. Nothing here depends on the text around.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ooxml/xml.hpp"

namespace wenshu::ooxml {

inline constexpr std::string_view drawing_namespace = "http://schemas.openxmlformats.org/drawingml/2006/main";
inline constexpr std::string_view chart_namespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";

enum class ChartForm { column, line, pie };

// A range of the workbook and what stands in its cells; nothing for a cell that is empty.
struct ChartCells {
    std::string range;  // Sheet1!$A$2:$A$13
    std::vector<std::optional<std::string>> cells;
};

struct ChartSeries {
    ChartCells name;    // one cell
    ChartCells values;  // numbers as a workbook writes them
};

struct ChartSpec {
    ChartForm form = ChartForm::column;
    std::string category_title;  // of the axes; empty: none
    std::string value_title;
    ChartCells categories;
    std::vector<ChartSeries> series;
    std::string number_format;  // of the values: 0.00
    std::string east_asian_face;
    std::string latin_face;
    double size = 0;            // points, of all text
    bool wrapped_names = true;  // of the categories: in lines below each other, not turned
    bool labels = true;         // whether each point bears its value
    // Of the value axis; what is not given, the reader's program chooses.
    std::optional<int> lowest{};
    std::optional<int> highest{};
    std::optional<int> step{};
};

// The part charts/chartN.xml; its workbook is the target of `relationship`. A legend stands where there are
// several series to be told from each other, and beside a pie. An empty cell is a gap.
std::string chart_part(const ChartSpec& chart, std::string_view relationship);

}  // namespace wenshu::ooxml
