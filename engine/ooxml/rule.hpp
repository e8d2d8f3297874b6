// A horizontal line at an exact place of the page, which Word, WPS and LibreOffice draw alike: a floating
// shape, with a line in VML for readers that know no shapes.
#pragma once

#include <string>

#include "ooxml/xml.hpp"

namespace wenshu::ooxml {

struct AnchoredRule {
    // What `top` counts from: the sheet's edge, that of the text, or that of the paragraph that holds the
    // run.
    enum class From { page, margin, paragraph };

    int id = 1;        // no other drawing of the part has it
    std::string name;  // what it is, for those who do not see it
    From from = From::page;
    double left = 0;       // mm from the sheet's left edge
    double top = 0;        // mm to the middle of the line
    double length = 0;     // mm
    double thickness = 0;  // mm
    std::string color;     // RRGGBB
};

// A run with the line; it takes no room in the text, which runs over it.
void anchored_rule(Xml& xml, const AnchoredRule& rule);

}  // namespace wenshu::ooxml
