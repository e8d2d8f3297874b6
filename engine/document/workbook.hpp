// A workbook before it is written: sheets of typed cells, their rows asked for one by one so that a million
// of them are never held, and nothing about how any of it is written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "base/location.hpp"
#include "document/document.hpp"

namespace wenshu::document {

// std::monostate is an empty cell. A number in a text (007, a phone number) stays a text; a text is never a
// formula.
using SheetCell =
    std::variant<std::monostate, std::string, std::int64_t, base::Decimal, base::Rate, base::Date>;

// 2018-02-03 or 2018年2月3日.
enum class DateForm { iso, chinese };

// How the cells of a column look; the kind of each cell is its own.
struct CellForm {
    bool grouping = false;                 // 1,234
    std::optional<std::uint8_t> decimals;  // of numbers; without it each shows its own
    std::uint8_t percent_decimals = 1;     // of rates: 98.5%
    DateForm date = DateForm::iso;
    base::Rounding rounding = base::Rounding::half_up;  // of rates that are written as text
};

// What stands under a column in the totals row: a formula over the column, recalculated when a cell is
// changed.
enum class Total { none, sum, count };

struct SheetColumn {
    std::string title;
    Align align = Align::left;
    std::optional<std::size_t>
        width;  // in ASCII characters, a Han counts two; without it the content decides
    CellForm form;
    Total total = Total::none;
};

// The rows below the header. Asked in order, more than once.
class RowSource {
  public:
    RowSource() = default;
    RowSource(const RowSource&) = delete;
    RowSource& operator=(const RowSource&) = delete;
    virtual ~RowSource() = default;

    virtual std::size_t size() const = 0;
    virtual SheetCell cell(std::size_t row, std::size_t column) const = 0;
    virtual base::Location where(
        std::size_t row) const = 0;  // where the row was written, for faults in its cells
};

// Rows that are held, as many cells a row as there are columns.
class StoredRows final : public RowSource {
  public:
    struct Row {
        std::vector<SheetCell> cells;
        base::Location where;
    };

    explicit StoredRows(std::vector<Row> rows);
    std::size_t size() const override;
    SheetCell cell(std::size_t row, std::size_t column) const override;
    base::Location where(std::size_t row) const override;

  private:
    std::vector<Row> rows_;
};

struct Sheet {
    std::string name;   // 任务分解
    std::string title;  // the row above everything; may be empty
    std::string note;   // the row below the title (填报单位：…); may be empty
    std::vector<SheetColumn> columns;
    std::unique_ptr<RowSource> rows;  // always there
    std::string total_label;          // 合计, in the first column that has no total
    bool landscape = true;
    base::Location where;  // the sheet's specification
};

struct Workbook {
    std::vector<Sheet> sheets;
    Properties properties;
};

// Whether any column has a total, so that the sheet ends in a totals row.
bool has_totals(const Sheet& sheet);

}  // namespace wenshu::document
