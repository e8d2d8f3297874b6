// What stands in a line: the parser's inline nodes as pieces, with values in the place of their tokens, and
// pieces as the inlines of a paper.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "document/document.hpp"
#include "read/cmark.hpp"
#include "read/context.hpp"

namespace wenshu::read {

struct Piece {
    enum class Kind { run, line_break, soft_break, blocks, footnote };
    Kind kind = Kind::run;
    document::Run run{};        // run
    std::string target{};       // run: of the link that it belongs to
    bool is_literal = false;    // run: written in the template, not printed by it
    std::size_t slot = 0;       // blocks
    document::Footnote note{};  // footnote
};

// The pieces of a paragraph, a heading or a cell that begins in `line`. What a paper has no place for is a
// fault.
std::vector<Piece> pieces(Node container, int line, Context& context);

// The inlines that the pieces make. A soft break beside a Han character is nothing, between other words a
// space. Pieces that stand for blocks are left out: the caller has put them in their place.
document::Inlines joined(std::span<const Piece> pieces);

}  // namespace wenshu::read
