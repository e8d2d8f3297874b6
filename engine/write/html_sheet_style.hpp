// The style sheet of the sheets: paper on a screen, pages in print, text alone on a phone.
#pragma once

#include <string>

#include "document/layout.hpp"

namespace wenshu::write {

std::string html_sheet_style(const document::Layout& layout);

}  // namespace wenshu::write
