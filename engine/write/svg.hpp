// Drawings as SVG inside of a page: shapes and words with their colors in themselves, so that they look the
// same wherever they are shown. Lengths in points; nothing is loaded and nothing runs.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace wenshu::write {

struct Point {
    double x = 0;
    double y = 0;
};

struct Stroke {
    std::string color = "none";  // #RRGGBB
    double width = 0.5;
    std::string_view dashes{};  // lengths of lines and gaps; empty: unbroken
};

enum class Anchor { start, middle, end };

class Svg {
  public:
    void line(Point from, Point to, const Stroke& stroke);
    void polyline(std::span<const Point> points, const Stroke& stroke);

    // Closed shapes. The fill is a color or a pattern's address.
    void rectangle(Point corner, double width, double height, std::string_view fill, const Stroke& stroke);
    void circle(Point center, double radius, std::string_view fill, const Stroke& stroke);
    void polygon(std::span<const Point> points, std::string_view fill, const Stroke& stroke);
    // From one angle to the other, clockwise, in turns from the top; less than a whole turn.
    void slice(Point center, double radius, double from, double to, std::string_view fill,
               const Stroke& stroke);

    // The words' foot stands at the point; `turn` in degrees, clockwise about it.
    void text(Point at, Anchor anchor, std::string_view words, double size, double turn = 0);

    // What other shapes refer to (a pattern), as it is written.
    void define(std::string_view markup) { body_ += markup; }

    // The whole drawing: its name is what those hear who cannot see it.
    [[nodiscard]] std::string finish(double width, double height, std::string_view name) const;

  private:
    std::string body_;
};

// In hundredths; the same number is always written the same way.
std::string svg_number(double value);

}  // namespace wenshu::write
