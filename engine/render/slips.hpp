// Slips of the pen in literal text, where Mustache would say nothing and print them.
#pragma once

#include <string_view>

#include "base/diagnostic.hpp"
#include "render/scan.hpp"

namespace wenshu::render {

// Full-width braces ｛｛ ｝｝, a closing delimiter without a tag, and the code points that are kept for
// tokens. `begin` is the literal's offset in its template, `closer` the closing delimiter in force.
base::Diagnostics slips(std::string_view literal, std::string_view closer, const Origin& origin,
                        std::size_t begin);

}  // namespace wenshu::render
