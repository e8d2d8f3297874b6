#include "document/workbook.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace wenshu::document {

StoredRows::StoredRows(std::vector<Row> rows) : rows_(std::move(rows)) {}

std::size_t StoredRows::size() const {
    return rows_.size();
}

SheetCell StoredRows::cell(std::size_t row, std::size_t column) const {
    assert(row < rows_.size() && column < rows_[row].cells.size());
    return rows_[row].cells[column];
}

base::Location StoredRows::where(std::size_t row) const {
    assert(row < rows_.size());
    return rows_[row].where;
}

bool has_totals(const Sheet& sheet) {
    return std::any_of(sheet.columns.begin(), sheet.columns.end(),
                       [](const SheetColumn& column) { return column.total != Total::none; });
}

}  // namespace wenshu::document
