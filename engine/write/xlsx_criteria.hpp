// The criteria of a question as a formula asks them: one by one as COUNTIFS takes them, or as factors of a
// SUMPRODUCT, which is exact where COUNTIFS is not.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "document/workbook.hpp"
#include "write/xlsx_layout.hpp"
#include "write/xlsx_profile.hpp"

namespace wenshu::write {

// What a formula is written from. All of it outlives the formula's writing.
struct Asking {
    const document::Workbook& workbook;
    std::span<const SheetLayout> layouts;  // of all sheets of the workbook, in order
    const Profile& profile;
    std::size_t sheet = 0;       // that asks
    document::SheetPlace place;  // and the cell there
};

// One test of a row's cell in a column.
struct Test {
    std::size_t column = 0;
    std::string criterion;  // the argument of COUNTIFS; empty: another test says it there
    std::string before;     // what stands around the column's range in a factor; empty: as well
    std::string after;
};

// A row is taken by exactly one of the terms, all tests of which it passes.
struct Terms {
    std::vector<std::vector<Test>> terms;
    bool is_countable = true;  // COUNTIFS asks the same as the factors
};

// Nothing where no formula asks exactly this.
std::optional<Terms> terms_of(const document::Selection& selection, const Asking& asking);

// What is known of a column of a ledger's sheet.
const ColumnProfile& profile_of(const Asking& asking, std::size_t sheet, std::size_t column);

}  // namespace wenshu::write
