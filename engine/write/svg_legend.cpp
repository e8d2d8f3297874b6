#include "write/svg_legend.hpp"

#include <array>
#include <iterator>

#include <fmt/format.h>

#include "ooxml/chart_style.hpp"
#include "text/width.hpp"
#include "write/plain.hpp"

namespace wenshu::write {
namespace {

constexpr std::array<std::string_view, 4> dashes = {"", "4 2", "1.5 2", "8 2 1.5 2"};
constexpr std::array<int, 5> hatchings = {45, 90, 135, 0, 70};  // degrees

std::string hash(std::string_view color) {
    return "#" + std::string(color);
}

}  // namespace

double words_width(std::string_view words, double size) {
    return static_cast<double>(text::columns(words)) * size / 2;
}

std::string shortened(std::string_view words, std::size_t columns) {
    std::string line = printable(words);
    for (char& c : line) {
        if (c == '\n') c = ' ';
    }
    if (text::columns(line) <= columns) return line;
    return text::wrap(line, columns > 2 ? columns - 2 : 1).front() + "…";
}

std::string area_fill(Svg& svg, std::size_t index, int drawing) {
    if (index < ooxml::chart_colors.size()) return hash(ooxml::chart_colors[index]);
    const std::size_t beyond = index - ooxml::chart_colors.size();
    const auto id = fmt::format("hatching-{}-{}", drawing, index);
    svg.define(
        fmt::format("<pattern id=\"{}\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\" "
                    "patternTransform=\"rotate({})\"><rect width=\"4\" height=\"4\" fill=\"#FFFFFF\"/>"
                    "<rect width=\"2\" height=\"4\" fill=\"{}\"/></pattern>\n",
                    id, hatchings[beyond % hatchings.size()],
                    hash(ooxml::chart_line_colors[beyond % ooxml::chart_line_colors.size()])));
    return "url(#" + id + ")";
}

Stroke area_edge() {
    return {hash(ooxml::chart_axis_color), 0.5, {}};
}

Stroke line_stroke(std::size_t index) {
    return {hash(ooxml::chart_line_colors[index % ooxml::chart_line_colors.size()]), 1.75,
            dashes[index % dashes.size()]};
}

void line_sign(Svg& svg, std::size_t index, Point at) {
    constexpr double r = 3;
    const Stroke edge{line_stroke(index).color, 0.5, {}};
    const auto polygon = [&](std::initializer_list<Point> points) {
        svg.polygon(std::span(std::data(points), points.size()), edge.color, edge);
    };
    switch (index % 4) {
        case 0: return svg.circle(at, r, edge.color, edge);
        case 1: return svg.rectangle({at.x - r, at.y - r}, 2 * r, 2 * r, edge.color, edge);
        case 2: return polygon({{at.x, at.y - r - 1}, {at.x + r + 1, at.y + r}, {at.x - r - 1, at.y + r}});
        default:
            return polygon(
                {{at.x, at.y - r - 1}, {at.x + r + 1, at.y}, {at.x, at.y + r + 1}, {at.x - r - 1, at.y}});
    }
}

double legend_item_width(std::string_view name, double size) {
    return words_width(name, size) + (sample_width + 1) * size;
}

std::vector<std::vector<std::size_t>> legend_rows(const std::vector<std::string>& names, double size,
                                                  double width) {
    std::vector<std::vector<std::size_t>> rows;
    double taken = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const double needed = legend_item_width(names[i], size);
        if (rows.empty() || taken + needed > width) {
            rows.emplace_back();
            taken = 0;
        }
        rows.back().push_back(i);
        taken += needed;
    }
    return rows;
}

void area_sample(Svg& svg, Point at, double size, std::string_view fill) {
    svg.rectangle({at.x + size * 0.5, at.y - size * 0.8}, size, size * 0.8, fill, area_edge());
}

void line_sample(Svg& svg, Point at, double size, std::size_t index) {
    const double middle = at.y - size * 0.4;
    svg.line({at.x, middle}, {at.x + size * 1.7, middle}, line_stroke(index));
    line_sign(svg, index, {at.x + size * 0.85, middle});
}

}  // namespace wenshu::write
