// Workbooks for the tests of the .xlsx writer: rows that know their formulas, roles and links, and questions
// answered by plain loops.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "document/workbook.hpp"

namespace wenshu::write {

// Rows that are held with all that can be said of them.
class ToldRows final : public document::RowSource {
  public:
    struct Cell {
        document::SheetCell value;
        document::Formula formula;
        std::optional<document::RowLink> link;
    };
    struct Row {
        std::vector<Cell> cells;
        document::RowRole role = document::RowRole::row;
    };

    explicit ToldRows(std::vector<Row> rows) : rows_(std::move(rows)) {}
    std::size_t size() const override { return rows_.size(); }
    document::SheetCell cell(std::size_t row, std::size_t column) const override {
        return rows_[row].cells[column].value;
    }
    base::Location where(std::size_t row) const override {
        return {base::SourceId{7}, static_cast<std::uint32_t>(row)};
    }
    document::Formula formula(std::size_t row, std::size_t column) const override {
        return rows_[row].cells[column].formula;
    }
    document::RowRole role(std::size_t row) const override { return rows_[row].role; }
    std::optional<document::RowLink> link(std::size_t row, std::size_t column) const override {
        return rows_[row].cells[column].link;
    }

  private:
    std::vector<Row> rows_;
};

inline document::SheetColumn titled(std::string title) {
    document::SheetColumn column;
    column.title = std::move(title);
    return column;
}

inline document::Sheet sheet_named(std::string name, std::vector<document::SheetColumn> columns,
                                   std::vector<ToldRows::Row> rows) {
    document::Sheet sheet;
    sheet.name = std::move(name);
    sheet.columns = std::move(columns);
    sheet.rows = std::make_unique<ToldRows>(std::move(rows));
    return sheet;
}

inline ToldRows::Row row_of(std::vector<document::SheetCell> values) {
    ToldRows::Row row;
    for (auto& value : values) row.cells.push_back({std::move(value), {}, {}});
    return row;
}

// What a question comes to, row by row. Text (—) where there is no value; an average to two decimals.
document::SheetCell answer(const document::Selection& selection, const document::Workbook& workbook);

}  // namespace wenshu::write
