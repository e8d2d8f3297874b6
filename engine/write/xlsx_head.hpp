// What stands above the rows of a sheet: its title and note over the whole table, the heading with groups
// over neighbouring columns, and a comment where a column needs explaining.
#pragma once

#include "write/xlsx_target.hpp"

namespace wenshu::write {

void write_head(Target& target);

}  // namespace wenshu::write
