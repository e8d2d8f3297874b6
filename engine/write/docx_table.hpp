// Tables as wide as the type area: the first row is repeated on every page, no row is torn apart.
#pragma once

#include <vector>

#include "document/document.hpp"
#include "ooxml/xml.hpp"
#include "write/docx_context.hpp"

namespace wenshu::write {

void write_table(ooxml::Xml& xml, DocxContext& context, const document::Table& table);

// The columns' shares of `width` (twips): each gets what its widest cell needs as long as there is room, Han
// counted as two; where there is not, narrow columns keep their width and wide ones share the rest. The sum
// is `width`.
std::vector<int> table_column_widths(const document::Table& table, const document::Layout& layout, int width);

}  // namespace wenshu::write
