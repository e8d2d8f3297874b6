// A Markdown file (CommonMark with GFM tables) to a manuscript, with the place of every character.
#pragma once

#include <string_view>

#include "document/manuscript.hpp"

namespace wenshu::read {

// Takes valid UTF-8. Read are headings, paragraphs, items and cells; lines that an indent makes code are
// paragraphs, for papers have no code. Left out are YAML in front, HTML, fenced code and rules. Mustache tags
// stay as they are. Notes at the foot are passages behind the text.
document::Manuscript markdown_text(std::string_view utf8);

}  // namespace wenshu::read
