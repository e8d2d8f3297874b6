// Inlines as Markdown, escaped so that CommonMark with GFM tables reads the same text back.
#pragma once

#include <string>
#include <string_view>

#include "document/document.hpp"

namespace wenshu::write {

// Where the inlines stand: only a paragraph can break its lines; elsewhere a line break becomes &#10;.
enum class MdPlace { paragraph, heading, cell };

std::string md_inlines(const document::Inlines& inlines, MdPlace place);

// Plain text in such a place.
std::string md_text(std::string_view text, MdPlace place);

}  // namespace wenshu::write
