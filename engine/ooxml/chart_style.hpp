// How charts look on white paper, also where it is printed in black: neighbouring series differ in lightness,
// in outline and, once the colors are used up, in pattern.
#pragma once

#include <cstddef>
#include <string_view>

#include "ooxml/xml.hpp"

namespace wenshu::ooxml {

// c:spPr of an area: a column, a slice. `index` counts series or slices from 0.
void chart_area_style(Xml& xml, std::size_t index);

// c:spPr and c:marker of a line.
void chart_line_style(Xml& xml, std::size_t index);

// c:spPr of an axis or a grid line.
void chart_rule_style(Xml& xml, std::string_view color);

inline constexpr std::string_view chart_axis_color = "404040";
inline constexpr std::string_view chart_grid_color = "D9D9D9";

}  // namespace wenshu::ooxml
