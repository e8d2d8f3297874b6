// What stands inside a tag: {{ path | filter: 'text', 2 | filter }}.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "render/scan.hpp"
#include "render/template.hpp"

namespace wenshu::render {

// A value or a section; `offset` is the piece's content in its template. Faults: template.name,
// template.full_width, template.unknown_filter, template.filter_arguments, template.filter_order,
// template.unknown_name.
base::Result<Tag> parse_tag(const Piece& piece, std::size_t offset, const Origin& origin, Dialect dialect);

// The name in a closing tag, which may repeat the filters of its section: {{/themes | list}} closes "themes".
std::string closing_name(std::string_view content, Dialect dialect);

}  // namespace wenshu::render
