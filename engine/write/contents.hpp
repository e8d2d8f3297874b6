// What a table of contents (目录) lists, the same for all who print one or look its pages up.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "document/document.hpp"
#include "document/layout.hpp"

namespace wenshu::write {

// A heading as it is printed in a table of contents: with its number, a run-in one without its 。.
struct ListedHeading {
    int level = 1;
    std::string text;
};

// The headings of a body down to a level, in their order.
std::vector<ListedHeading> listed_headings(std::span<const document::Block> body,
                                           const document::Layout& layout, int levels);

// The body's table of contents, or null.
const document::Contents* contents_in(std::span<const document::Block> body);

}  // namespace wenshu::write
