// Collections: several papers in one file, as sites offer them: 工作计划(精选9篇), 第一篇：…, 篇二.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "text/text_lines.hpp"

namespace wenshu::text {

// The lines at which a paper of a collection begins, in order; none where the text is no collection. The
// lines have something in them. A book's 第一篇 of its own is no collection: that needs a sign of a site.
std::vector<std::size_t> papers_in(std::span<const TextLine> lines);

}  // namespace wenshu::text
