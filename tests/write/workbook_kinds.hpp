// One workbook of each kind of sheet that an office keeps: cover, ledger, cross table, indicators, trend.
#pragma once

#include "document/workbook.hpp"

namespace wenshu::write {

struct BookHabits {
    bool is_protected = false;
    std::size_t activities = 30;
};

// Sheet 0 is the cover, sheet 1 the ledger that the others ask.
document::Workbook office_workbook(BookHabits habits = {});

}  // namespace wenshu::write
