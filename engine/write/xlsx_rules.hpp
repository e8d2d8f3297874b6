// Rules over the columns of a sheet: what may be typed into their cells, and which of them are pointed out by
// bars, icons and colours.
#pragma once

#include "write/xlsx_choices.hpp"
#include "write/xlsx_target.hpp"

namespace wenshu::write {

void write_rules(Target& target, ChoiceLists& lists);

}  // namespace wenshu::write
