// Whether sections are closed, in order, and not too deep.
#pragma once

#include <span>
#include <string_view>

#include "base/diagnostic.hpp"
#include "render/scan.hpp"

namespace wenshu::render {

// Faults: template.unclosed_section, template.unopened_section, template.misnested (naming both places),
// template.nesting. `text` is the template that the pieces were cut from.
base::Diagnostics check_nesting(std::string_view text, std::span<const Piece> pieces, const Origin& origin,
                                Dialect dialect);

}  // namespace wenshu::render
