// Page numbers (GB/T 9704-2012 7.5): the footers of upright pages, of turned ones and of a first page without
// number.
#pragma once

#include <string>

#include "document/layout.hpp"

namespace wenshu::write {

enum class Side { odd, even };

// Whether page numbers change sides between odd and even pages.
bool has_two_footers(const document::Layout& layout);

std::string docx_footer(const document::Layout& layout, Side side);

// On a landscape page the number stays where portrait pages have it: on the lower edge of the sheet when it
// is bound, which is the left one of the page as it is read.
std::string docx_turned_footer(const document::Layout& layout, Side side);

std::string docx_blank_footer();

// Twips from the lower edge of the paper to the footer, so that the dashes of the number stand where the
// layout wants them.
int footer_distance(const document::Layout& layout);

}  // namespace wenshu::write
