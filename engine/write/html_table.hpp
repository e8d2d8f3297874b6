// Tables in HTML.
#pragma once

#include <string>

#include "document/document.hpp"
#include "write/notes.hpp"

namespace wenshu::write {

// Its caption, one or two rows of headings, its rows, and the total apart from them; nothing for a table
// without columns.
std::string html_table(const document::Table& table, Notes* notes);

}  // namespace wenshu::write
