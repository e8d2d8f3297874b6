// A workbook before it is written: sheets of typed cells, their rows asked for one by one so that a million
// of them are never held, and nothing about how any of it is written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
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

// Conditional formats: bars in the cells of rates, icons by thirds, 已完成 and 未完成 told apart by colour.
enum class Highlight { none, bars, icons, state };

// What may be typed into the cells of a column, beside its choices: no more than a slip is refused.
enum class Entry { any, date, whole };  // whole: a whole number that is not negative

struct SheetColumn {
    std::string title;
    Align align = Align::left;
    std::optional<std::size_t>
        width;  // in ASCII characters, a Han counts two; without it the content decides
    CellForm form;
    Total total = Total::none;
    std::string group{};                 // a heading above this one and its neighbours of the same group
    std::vector<std::string> choices{};  // what may be chosen in its cells (data validation)
    std::string note{};                  // a comment on the heading
    Highlight highlight = Highlight::none;
    Entry entry = Entry::any;
};

// How a cell's value comes from other cells, so that a spreadsheet program can work it out again: the cell
// itself holds the value. Rows and columns count from 0 below the header; `totals_row` is the row under them.
inline constexpr std::size_t totals_row = static_cast<std::size_t>(-1);

struct SheetPlace {
    std::size_t row = 0;
    std::size_t column = 0;

    bool operator==(const SheetPlace&) const = default;
};

// Where the value of a condition can be read in the sheet that asks, so that a formula points there.
enum class Shown { nowhere, in_row, in_header };

// Rows whose cell in `column` of the ledger's sheet is one of `values` (a month or a year is met by every day
// in it, std::monostate by an empty cell) or, where there are none, lies between `from` and `to`, both
// included, of which std::monostate is open; an empty cell is in no range.
struct Criterion {
    std::size_t column = 0;
    std::vector<SheetCell> values;
    SheetCell from;
    SheetCell to;
    Shown shown = Shown::nowhere;
    std::size_t shown_column = 0;  // of the row or of the header
};

enum class Aggregate { count, sum, average, minimum, maximum, distinct };

// A question to the rows of a ledger's sheet in the same workbook; all criteria hold. Empty cells are not
// taken. An average is rounded half up to the decimals of the cell's value; where average, minimum and
// maximum have nothing to take, the cell is a text (—).
struct Selection {
    std::size_t sheet = 0;
    Aggregate aggregate = Aggregate::count;
    std::size_t column = 0;  // what is taken; not of count
    std::vector<Criterion> criteria;
};

// Questions of count, sum or distinct divided: a rate. Written as — where the whole is 0.
struct SelectionRatio {
    Selection part;
    Selection whole;
};

// Over cells of the same sheet.
struct SumOf {
    std::vector<std::pair<SheetPlace, SheetPlace>> ranges;  // first and last cell
};
struct Quotient {  // — where the whole is 0
    SheetPlace part;
    SheetPlace whole;
};
struct Change {  // (now - before) / before, — where that was 0
    SheetPlace now;
    SheetPlace before;
};

using Formula = std::variant<std::monostate, Selection, SelectionRatio, SumOf, Quotient, Change>;

enum class RowRole { row, subtotal, total };

// Leads from a statistic to the first of its rows in a ledger's sheet.
struct RowLink {
    std::size_t sheet = 0;
    std::size_t row = 0;
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

    virtual Formula formula(std::size_t, std::size_t) const { return {}; }
    virtual RowRole role(std::size_t) const { return RowRole::row; }
    virtual std::optional<RowLink> link(std::size_t, std::size_t) const { return std::nullopt; }
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

// A native chart under the table: its columns over one column of names. Subtotals and totals are left out;
// they stand before or behind the rows that a chart shows, not between them.
struct SheetChart {
    enum class Kind { column, line, pie };
    Kind kind = Kind::column;
    std::string title;
    std::size_t categories = 0;
    std::vector<std::size_t> series;
};

// A sheet of labelled lines instead of a table: 填报单位, 统计期间, 填报人, 制表日期.
struct CoverLine {
    std::string label;
    std::string text;
};

enum class Paper { a4, a3 };

struct Sheet {
    std::string name;   // 任务分解
    std::string title;  // the row above everything; may be empty
    std::string note;   // the row below the title (填报单位：…); may be empty
    std::vector<SheetColumn> columns;
    std::unique_ptr<RowSource> rows;  // always there
    std::string total_label;          // 合计, in the first column that has no total
    bool landscape = true;
    base::Location where;  // the sheet's specification
    Paper paper = Paper::a4;
    bool is_protected = false;  // against slips, without a password; a ledger's own cells stay open
    std::vector<SheetChart> charts{};
    std::vector<CoverLine> cover{};  // then there are no columns
};

struct Workbook {
    std::vector<Sheet> sheets;
    Properties properties;
};

// Whether any column has a total, so that the sheet ends in a totals row.
bool has_totals(const Sheet& sheet);

}  // namespace wenshu::document
