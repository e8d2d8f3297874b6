// Ink on a page: where there is some, what is red, and the long straight rules.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "inspect/page.hpp"

namespace wenshu::inspect {

// A binary PPM (P6, 255 shades). Nothing where the bytes are no such picture, or cut short.
std::optional<Raster> read_ppm(std::string bytes, double dots_an_inch);

// A horizontal line of ink over a good part of the page, alone: borders of tables and boxes, which meet
// vertical lines, are none.
struct Rule {
    double left = 0;
    double right = 0;
    double middle = 0;     // between its upper and its lower edge
    double thickness = 0;  // by the ink, finer than a pixel
    bool red = false;

    double length() const { return right - left; }
    double top() const { return middle - thickness / 2; }
};

// From the top down.
std::vector<Rule> find_rules(const Raster& raster);

// The smallest box around the ink that lies within the box; empty where there is none.
Box ink_within(const Raster& raster, const Box& box);

// Whether most of the ink within the box is red.
bool is_red(const Raster& raster, const Box& box);

}  // namespace wenshu::inspect
