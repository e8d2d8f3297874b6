// word/styles.xml and word/fontTable.xml: the layout's styles under the names that Word and WPS build in.
#pragma once

#include <string>

#include "document/layout.hpp"

namespace wenshu::write {

std::string docx_styles(const document::Layout& layout);
std::string docx_font_table(const document::Layout& layout);

}  // namespace wenshu::write
