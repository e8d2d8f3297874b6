// Where the text of Markdown stands in the file. cmark says what is text and what is a mark, but not reliably
// where; this walks both beside one another, mark by mark, so that every stretch has the file's own bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "document/manuscript.hpp"
#include "read/cmark.hpp"

namespace wenshu::read {

struct SourcedText {
    std::string text;
    std::vector<document::Stretch> stretches;
};

// The text of a paragraph, heading or cell that begins at `start` of the file. Marks of emphasis, code and
// links are left out, as are raw HTML, references to footnotes and what images say; a soft line break is a
// space between Latin words and nothing elsewhere. What a character reference stands for is in no stretch.
SourcedText sourced_text(const Node& block, std::string_view file, std::size_t start);

}  // namespace wenshu::read
