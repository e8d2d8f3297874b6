// A layout as a style sheet: the paper's sheet on a screen, its page in print, its text alone on a phone.
#pragma once

#include <string>

#include "document/layout.hpp"

namespace wenshu::write {

std::string html_style(const document::Layout& layout);

}  // namespace wenshu::write
