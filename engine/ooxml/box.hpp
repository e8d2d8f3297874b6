// A box of text that stands at a place of the sheet, whatever the text around it does. Readers that know no
// such shapes see nothing of it.
#pragma once

#include <string>
#include <string_view>

#include "ooxml/xml.hpp"

namespace wenshu::ooxml {

// The names that a part with such a box declares on its root: wp, a, wps, mc.
Attributes box_namespaces();

// Millimetres from the upper left corner of the sheet; `id` tells the drawings of a part apart.
struct BoxPlace {
    int id = 0;
    std::string name;
    double left = 0;
    double top = 0;
    double width = 0;
    double height = 0;
};

// A run with a box without border or margins: what is written up to close_box are its paragraphs. `direction`
// is how its text runs: "horz", or "vert" for a page that is turned clockwise.
void open_box_run(Xml& xml, const BoxPlace& place);
void close_box_run(Xml& xml, std::string_view direction);

}  // namespace wenshu::ooxml
