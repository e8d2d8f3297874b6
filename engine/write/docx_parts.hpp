// The small parts of a .docx: settings and properties.
#pragma once

#include <string>

#include "document/document.hpp"
#include "document/layout.hpp"
#include "write/docx_context.hpp"

namespace wenshu::write {

// With the table of contents it says whether the pages must be counted when the paper is opened.
std::string docx_settings(const document::Layout& layout, const DocxFootnotes& footnotes = {},
                          const DocxContents& contents = {});
std::string docx_core_properties(const document::Properties& properties);
std::string docx_app_properties();

}  // namespace wenshu::write
