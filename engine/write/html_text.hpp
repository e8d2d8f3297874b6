// Text in HTML: escaped, with the marks of figures and missing facts, inside of its elements.
#pragma once

#include <string>
#include <string_view>

#include "document/document.hpp"
#include "write/notes.hpp"

namespace wenshu::write {

// For texts and attribute values alike; control characters are left out, line feeds stay.
std::string html_escaped(std::string_view text);

// Inlines with their form; line breaks are <br>. A link to other than a web or mail address is plain text.
// Footnotes leave their mark and go to `notes`; without such they are left out.
std::string html_inlines(const document::Inlines& inlines, Notes* notes = nullptr);

// <tag attributes>content</tag>; the attributes and the content are HTML already.
std::string html_element(std::string_view tag, std::string_view attributes, std::string_view content);

// The same on a line of its own.
std::string html_line(std::string_view tag, std::string_view attributes, std::string_view content);

// A paragraph of that class.
std::string html_paragraph(std::string_view name, std::string_view content);

// Elements inside of another one, each on a line of its own; nothing for none.
std::string html_group(std::string_view tag, std::string_view attributes, std::string_view lines);

}  // namespace wenshu::write
