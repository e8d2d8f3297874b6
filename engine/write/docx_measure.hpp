// How wide office programs set a text, as far as that can be known without its font.
#pragma once

#include "document/document.hpp"

namespace wenshu::write {

// Columns (half a Han) of the widest line. Between Han and Latin letters or digits they leave a quarter of a
// Han, which LibreOffice does even where the file asks for none.
double measured_columns(const document::Inlines& inlines);

// In ems of the type. Latin letters and digits count as wide as the widest of the usual faces sets them, so
// that what has this much room is not broken.
struct Breadth {
    double line = 0;   // the widest line
    double piece = 0;  // the widest word, number, or Han with its punctuation, which no line may break
};
Breadth measured_breadth(const document::Inlines& inlines);

// The lines that the text takes where each is this many ems wide; at least one.
int measured_lines(const document::Inlines& inlines, double ems);

}  // namespace wenshu::write
