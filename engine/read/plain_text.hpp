// A plain text to a manuscript: every line that is not blank is a paragraph.
#pragma once

#include <string_view>

#include "document/manuscript.hpp"

namespace wenshu::read {

// Takes valid UTF-8. Indents and spaces at the ends of lines (U+3000 and U+00A0 too) are left out, and so are
// lines of nothing but - or =, which draw a rule.
document::Manuscript plain_text(std::string_view utf8);

}  // namespace wenshu::read
