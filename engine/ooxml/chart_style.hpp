// How charts look on white paper, also where it is printed in black: neighbouring series differ in lightness,
// in outline and, once the colors are used up, in pattern.
#pragma once

#include <array>
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

// Areas by their index; beyond these, patterns in the colors of lines. Lightness in grey, of 255: 69, 192,
// 105, 226, 39, 151: neighbours stay apart in a black print.
inline constexpr std::array<std::string_view, 6> chart_colors = {"1F4E79", "F4B183", "A8562A",
                                                                 "DAE3F3", "3B1F1F", "7CA982"};

// Lines by their index. Light ones would be lost on white paper: these are 69, 105, 39 and 96.
inline constexpr std::array<std::string_view, 4> chart_line_colors = {"1F4E79", "A8562A", "3B1F1F", "2E7D4F"};

inline constexpr std::string_view chart_axis_color = "404040";
inline constexpr std::string_view chart_grid_color = "D9D9D9";

}  // namespace wenshu::ooxml
