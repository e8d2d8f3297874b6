// The style sheet of the elements around a body: head, closing, attachments and 版记.
#pragma once

#include <string>

#include "document/layout.hpp"

namespace wenshu::write {

std::string html_frame_style(const document::Layout& layout);

// mm from the upper edge of the sheet to that of the type area, on the first page of a paper with a head: a
// mark may stand above the type area of the other pages (10.1).
double html_first_top(const document::Layout& layout);

// A rule centred on the type area, or on the sheet where it is longer than that (10.1).
std::string html_rule_style(std::string_view selector, const document::RuleStyle& rule,
                            const document::Layout& layout);

// The border or the two borders that draw it, between them the white of a double rule.
std::string html_rule_lines(const document::RuleStyle& rule);

}  // namespace wenshu::write
