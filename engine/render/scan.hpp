// Cuts a template into literal text and tags. What stands inside a tag is left to others.
#pragma once

#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "render/template.hpp"

namespace wenshu::render {

// Where a template stands: a source of its own, whose offsets are places, or a value in a data file, where
// every place is the value's.
struct Origin {
    base::Location start;
    bool whole_source = false;

    base::Location at(std::size_t offset) const {
        if (!whole_source) return start;
        return {start.file, start.offset + static_cast<std::uint32_t>(offset)};
    }
};

enum class PieceKind { text, value, raw_value, section, inverted, close, partial, comment, delimiters };

// Both views are into the template's text.
struct Piece {
    PieceKind kind = PieceKind::text;
    std::string_view whole;    // with its delimiters
    std::string_view content;  // trimmed, without sigil; of a text the text
};

struct Scan {
    std::vector<Piece> pieces;
    base::Diagnostics faults;
};

// Faults: template.unclosed_tag, template.delimiters; in our dialect also template.full_width,
// template.stray_close and template.reserved in literal text.
Scan scan(std::string_view text, const Origin& origin, Dialect dialect);

}  // namespace wenshu::render
