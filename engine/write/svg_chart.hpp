// A chart as a drawing: columns and lines over their axes, a pie beside the shares of its parts.
#pragma once

#include <string>

#include "document/document.hpp"

namespace wenshu::write {

struct ChartPlace {
    double width = 442;  // points
    double size = 12;    // of the words
    int drawing = 1;     // on its page, from 1
};

// Nothing where there is nothing to draw. Its name tells what it shows.
std::string chart_svg(const document::Chart& chart, const ChartPlace& place);

// The same for a pie alone; the chart must be one that can be drawn as a pie.
std::string pie_svg(const document::Chart& chart, const ChartPlace& place);

}  // namespace wenshu::write
