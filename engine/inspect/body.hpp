// What the lines of the body measure over all upright pages of a paper.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "document/layout.hpp"
#include "inspect/lines.hpp"
#include "inspect/table.hpp"

namespace wenshu::inspect {

// Each is nothing where the paper shows too little of it.
struct BodyMeasures {
    std::optional<double>
        line_height;  // mm, of the characters' boxes: what tells the body's lines from others
    std::optional<Found> left, right, top, bottom;  // mm: the margins of the type area
    std::optional<Found> lines;                     // on the full page that is farthest from the standard
    std::optional<Found> characters;                // on most of the full lines
    std::optional<Found> pitch;                     // points
    std::optional<Found> scatter;                   // points: how far lines lie from an even pitch
    std::optional<Found> indent;                    // characters
    std::size_t hanging = 0;                        // lines whose last mark hangs out of the type area
};

BodyMeasures measure_body(std::span<const PageMarks> pages, const document::Layout& layout);

// Whether the line is a page number: digits alone, or with a dash on each side.
bool is_page_number(const Line& line);

}  // namespace wenshu::inspect
