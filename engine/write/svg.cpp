#include "write/svg.hpp"

#include <cmath>
#include <numbers>

#include <fmt/format.h>

#include "write/html_text.hpp"

namespace wenshu::write {
namespace {

std::string stroked(const Stroke& stroke) {
    if (stroke.color == "none") return {};
    std::string text =
        fmt::format(" stroke=\"{}\" stroke-width=\"{}\"", stroke.color, svg_number(stroke.width));
    if (!stroke.dashes.empty()) text += fmt::format(" stroke-dasharray=\"{}\"", stroke.dashes);
    return text;
}

std::string_view anchored(Anchor anchor) {
    switch (anchor) {
        case Anchor::start: break;
        case Anchor::middle: return " text-anchor=\"middle\"";
        case Anchor::end: return " text-anchor=\"end\"";
    }
    return "";
}

std::string list_of(std::span<const Point> points) {
    std::string text;
    for (const Point& point : points) {
        if (!text.empty()) text += ' ';
        text += svg_number(point.x) + "," + svg_number(point.y);
    }
    return text;
}

Point on_circle(Point center, double radius, double turns) {
    const double angle = turns * 2 * std::numbers::pi;
    return {center.x + radius * std::sin(angle), center.y - radius * std::cos(angle)};
}

}  // namespace

std::string svg_number(double value) {
    // Hundredths of a point are finer than any screen; 0 has no sign.
    const double rounded = std::round(value * 100) / 100;
    return fmt::format("{}", rounded == 0 ? 0 : rounded);
}

void Svg::line(Point from, Point to, const Stroke& stroke) {
    body_ += fmt::format("<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"{}/>\n", svg_number(from.x),
                         svg_number(from.y), svg_number(to.x), svg_number(to.y), stroked(stroke));
}

void Svg::polyline(std::span<const Point> points, const Stroke& stroke) {
    body_ += fmt::format("<polyline points=\"{}\" fill=\"none\"{}/>\n", list_of(points), stroked(stroke));
}

void Svg::rectangle(Point corner, double width, double height, std::string_view fill, const Stroke& stroke) {
    body_ += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"{}/>\n",
                         svg_number(corner.x), svg_number(corner.y), svg_number(width), svg_number(height),
                         fill, stroked(stroke));
}

void Svg::circle(Point center, double radius, std::string_view fill, const Stroke& stroke) {
    body_ += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{}\"{}/>\n", svg_number(center.x),
                         svg_number(center.y), svg_number(radius), fill, stroked(stroke));
}

void Svg::polygon(std::span<const Point> points, std::string_view fill, const Stroke& stroke) {
    body_ += fmt::format("<polygon points=\"{}\" fill=\"{}\"{}/>\n", list_of(points), fill, stroked(stroke));
}

void Svg::slice(Point center, double radius, double from, double to, std::string_view fill,
                const Stroke& stroke) {
    const Point begin = on_circle(center, radius, from);
    const Point end = on_circle(center, radius, to);
    const auto r = svg_number(radius);
    body_ +=
        fmt::format("<path d=\"M{} {}L{} {}A{} {} 0 {} 1 {} {}Z\" fill=\"{}\"{}/>\n", svg_number(center.x),
                    svg_number(center.y), svg_number(begin.x), svg_number(begin.y), r, r,
                    to - from > 0.5 ? 1 : 0, svg_number(end.x), svg_number(end.y), fill, stroked(stroke));
}

void Svg::text(Point at, Anchor anchor, std::string_view words, double size, double turn) {
    const std::string turned = turn == 0 ? std::string()
                                         : fmt::format(" transform=\"rotate({} {} {})\"", svg_number(turn),
                                                       svg_number(at.x), svg_number(at.y));
    body_ += fmt::format("<text x=\"{}\" y=\"{}\" font-size=\"{}\"{}{}>{}</text>\n", svg_number(at.x),
                         svg_number(at.y), svg_number(size), anchored(anchor), turned, html_escaped(words));
}

std::string Svg::finish(double width, double height, std::string_view name) const {
    return fmt::format("<svg viewBox=\"0 0 {} {}\" role=\"img\">\n<title>{}</title>\n{}</svg>\n",
                       svg_number(width), svg_number(height), html_escaped(name), body_);
}

}  // namespace wenshu::write
