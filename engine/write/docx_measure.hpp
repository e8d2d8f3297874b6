// How wide office programs set a text, as far as that can be known without its font.
#pragma once

#include "document/document.hpp"

namespace wenshu::write {

// Columns (half a Han) of the widest line. Between Han and Latin letters or digits they leave a quarter of a
// Han, which LibreOffice does even where the file asks for none.
double measured_columns(const document::Inlines& inlines);

}  // namespace wenshu::write
