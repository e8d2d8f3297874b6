// A cover: a large title and labelled lines in the middle of a page.
#pragma once

#include "write/xlsx_target.hpp"

namespace wenshu::write {

// Of a sheet that has cover lines instead of columns.
void write_cover(Target& target);

}  // namespace wenshu::write
