// The paragraphs of a .docx's main part as they stand in it, before anything is said of what they are.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "document/manuscript.hpp"
#include "read/docx_formats.hpp"

namespace wenshu::read {

struct DocxParagraph {
    document::Passage passage;
    DocxFormat format;
    bool bold = false;  // every run of it says so itself
};

// In order, with those of text boxes behind the one that holds the box; what was deleted, moved away or
// hidden is left out, of alternatives the first is taken, cells that a merged one covers are left out but
// counted.
base::Result<std::vector<DocxParagraph>> docx_body(std::string_view xml, std::string_view file,
                                                   std::string_view part);

// A w:t as it stands in the part: its tag and what it holds.
struct DocxTextNode {
    std::size_t tag = 0;  // the byte behind the <
    std::string text;     // references resolved, as stretches count it
};

// All of them, in order, whether they are read or not.
base::Result<std::vector<DocxTextNode>> docx_text_nodes(std::string_view xml, std::string_view file,
                                                        std::string_view part);

}  // namespace wenshu::read
