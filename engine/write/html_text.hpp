// Text in HTML: escaped, with the marks of figures and missing facts.
#pragma once

#include <string>
#include <string_view>

#include "document/document.hpp"

namespace wenshu::write {

// For texts and attribute values alike; control characters are left out, line feeds stay.
std::string html_escaped(std::string_view text);

// Inlines with their form; line breaks are <br>. A link to other than a web or mail address is plain text.
std::string html_inlines(const document::Inlines& inlines);

}  // namespace wenshu::write
