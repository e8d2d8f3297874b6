// What the parts of a drawn chart stand for: their colors, and the words beside these.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "write/svg.hpp"

namespace wenshu::write {

// How wide words stand at this size, a Han as wide as it is high.
double words_width(std::string_view words, double size);

// At most so many columns of the words on one line, with … where there were more.
std::string shortened(std::string_view words, std::size_t columns);

// The fill of a column or slice; once the colors are used up, hatchings follow. `drawing` keeps the
// names of hatchings apart that stand on one page.
std::string area_fill(Svg& svg, std::size_t index, int drawing);
Stroke area_edge();

// Of a line; neighbours differ in dashes and in the signs at their points.
Stroke line_stroke(std::size_t index);
void line_sign(Svg& svg, std::size_t index, Point at);

// The rows that names take side by side in this width.
std::vector<std::vector<std::size_t>> legend_rows(const std::vector<std::string>& names, double size,
                                                  double width);
double legend_item_width(std::string_view name, double size);

// In front of a name, its middle half a character above the point.
void area_sample(Svg& svg, Point at, double size, std::string_view fill);
void line_sample(Svg& svg, Point at, double size, std::size_t index);
inline constexpr double sample_width = 2;  // characters, with the gap behind it

}  // namespace wenshu::write
