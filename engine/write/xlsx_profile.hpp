// What stands in the columns of ledgers that formulas ask: of what kinds their cells are, and which of the
// texts asked for could be taken for others there. One pass over each column.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "document/workbook.hpp"
#include "write/xlsx_numbers.hpp"

namespace wenshu::write {

struct ColumnProfile {
    std::set<Written> kinds;           // but for nothing
    bool has_stand_ins = false;        // numbers and dates that are written as text
    std::set<std::string> confusable;  // texts asked for that have another of their shape beside them
    bool is_told_apart = false;  // asked for distinct: every cell is a criterion that no other cell meets

    bool holds_only(std::initializer_list<Written> allowed) const;
};

// By the sheet and the column.
using Profile = std::map<std::pair<std::size_t, std::size_t>, ColumnProfile>;

// Of every column that a formula in the workbook asks.
Profile profile_of(const document::Workbook& workbook);

}  // namespace wenshu::write
