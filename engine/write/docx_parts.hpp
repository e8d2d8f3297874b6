// The small parts of a .docx: settings, page number, properties.
#pragma once

#include <string>

#include "document/document.hpp"
#include "document/layout.hpp"

namespace wenshu::write {

enum class Side { odd, even };

// Whether page numbers change sides between odd and even pages.
bool has_two_footers(const document::Layout& layout);

std::string docx_footer(const document::Layout& layout, Side side);

// Twips from the lower edge of the paper to the footer, so that the dashes of the number stand where the
// layout wants them.
int footer_distance(const document::Layout& layout);

std::string docx_settings(const document::Layout& layout);
std::string docx_core_properties(const document::Properties& properties);
std::string docx_app_properties();

}  // namespace wenshu::write
