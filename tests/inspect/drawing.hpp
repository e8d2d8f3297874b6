// Pages drawn for tests: white sheets with bars of ink, and lines of squares in place of characters.
#pragma once

#include <cmath>
#include <cstddef>
#include <string>

#include "base/utf8.hpp"
#include "inspect/page.hpp"

namespace wenshu::test {

struct Colour {
    unsigned char red = 0;
    unsigned char green = 0;
    unsigned char blue = 0;
};

inline constexpr Colour black{0, 0, 0};
inline constexpr Colour red{255, 0, 0};

constexpr double millimetres_a_point = 25.4 / 72;

// A white sheet at 254 dots an inch: ten pixels a millimetre.
inline inspect::Page sheet(double width = 210, double height = 297) {
    inspect::Page page{width, height, {}, {}};
    page.raster.width = static_cast<std::size_t>(width * 10);
    page.raster.height = static_cast<std::size_t>(height * 10);
    page.raster.pixels.assign(page.raster.width * page.raster.height * 3, '\xff');
    page.raster.scale = 10;
    return page;
}

// Fills a box given in millimetres.
inline void fill(inspect::Page& page, const inspect::Box& box, Colour colour = black) {
    const auto pixel = [](double length) { return static_cast<std::size_t>(std::lround(length * 10)); };
    for (auto y = pixel(box.top); y < pixel(box.bottom); ++y) {
        for (auto x = pixel(box.left); x < pixel(box.right); ++x) {
            auto* at = page.raster.pixels.data() + (y * page.raster.width + x) * 3;
            at[0] = static_cast<char>(colour.red);
            at[1] = static_cast<char>(colour.green);
            at[2] = static_cast<char>(colour.blue);
        }
    }
}

// A line of text whose box begins at `left` and whose ink has its middle at `middle`: characters of `points`
// advance by `advance` points, ink takes 0.92 of the size in height.
struct Writing {
    double left = 28;
    double middle = 0;
    double points = 16;
    double advance = 15.75;
    Colour colour = black;
};

inline void write(inspect::Page& page, const std::string& text, const Writing& how) {
    const double size = how.points * millimetres_a_point;
    const double width =
        static_cast<double>(base::count_code_points(text)) * how.advance * millimetres_a_point;
    page.words.push_back(
        {{how.left, how.middle - 0.65 * size, how.left + width, how.middle + 0.65 * size}, text});
    fill(page, {how.left + 0.1, how.middle - 0.46 * size, how.left + width - 0.1, how.middle + 0.46 * size},
         how.colour);
}

}  // namespace wenshu::test
