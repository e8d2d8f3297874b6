// How a sheet behaves on the screen and on paper: what stays in sight, what can be filtered, what is locked,
// how it is printed.
#pragma once

#include "write/xlsx_target.hpp"

namespace wenshu::write {

// `takes_table`: the rows may become an Excel table.
void set_up(Target& target, bool takes_table);

// Paper and margins, and the number of the page but on a cover.
void set_up_page(Target& target);

}  // namespace wenshu::write
