// The body of a sheet: its rows as typed cells, and the totals row that is summed up while they go by.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xlsxwriter.h>

#include "base/decimal.hpp"
#include "base/diagnostic.hpp"
#include "base/progress.hpp"
#include "document/workbook.hpp"
#include "write/xlsx_formula.hpp"
#include "write/xlsx_stream.hpp"
#include "write/xlsx_styles.hpp"

namespace wenshu::write {

// The worksheet of a piece, and where its rows go instead if they are not to be held.
struct PieceTarget {
    lxw_worksheet* worksheet = nullptr;
    SheetStream* stream = nullptr;
};

class RowWriter {
  public:
    // The sheet is the one that asks; it has one target for each of its pieces, and one where there are none.
    // What `asking` refers to, styles and targets outlive this.
    RowWriter(const Asking& asking, std::vector<std::size_t> widths, Styles& styles,
              std::vector<PieceTarget> targets);

    // All rows and the totals row. Ends with the columns as wide as the largest numbers need.
    void write(base::Progress* progress);

    std::size_t held_bytes() const { return held_bytes_; }  // no more than this as XML
    double height() const { return height_; }               // of all rows, in points
    const base::Diagnostics& faults() const { return faults_; }

  private:
    // Number formats that a column may need: for texts, rates, days, months, and numbers with 0 to 18
    // decimals.
    static constexpr std::size_t text_slot = 0, rate_slot = 1, day_slot = 2, month_slot = 3, number_slot = 4;
    static constexpr std::size_t slots = number_slot + base::max_scale + 1;

    struct Column {
        std::array<lxw_format*, slots> formats{};
        base::Decimal sum;
        std::int64_t count = 0;
        double largest = -1;     // of the numbers, without sign
        std::size_t widest = 0;  // what the largest number shows
        bool summable = true;    // until a cell was found that is not
    };

    void write_piece(const Piece& piece, const PieceTarget& target, base::Progress* progress);
    void write_row();
    void end_row(std::size_t lines);
    void look_at_row();
    void look_at_cell(const document::SheetCell& cell);
    void write_link();
    void write_cell(const document::SheetCell& cell);
    void write_text(const std::string& text);
    void write_number(base::Decimal number);
    void write_rate(const base::Rate& rate);
    void write_date(base::Date date);
    void write_totals();
    void write_total();
    void set_widths();

    std::string over_column(const char* function) const;
    void put_blank();
    void put_text(const std::string& text);
    void put_number(double value, std::size_t slot);
    void put_formula_text(const std::string& text);
    void put_formula_number(double value, lxw_format* format);
    void add_to_sum(base::Decimal number);
    void refuse_in_sum(const std::string& found);
    lxw_format* format(std::size_t slot);
    lxw_format* total_format(document::Align align, std::string number_format);
    std::string format_code(std::size_t slot) const;
    void expect(lxw_error error);
    void add_fault(std::string code, std::vector<base::Arg> args);

    const document::SheetColumn& spec() const { return sheet_.columns[column_]; }
    Column& state() { return columns_[column_]; }

    Asking asking_;
    const document::Sheet& sheet_;
    const SheetLayout& layout_;
    std::vector<std::size_t> widths_;
    Styles& styles_;
    std::vector<PieceTarget> targets_;
    PieceTarget target_;  // of the piece at hand
    std::vector<Column> columns_;
    bool is_told_;  // the rows may hold formulas, links and totals
    std::size_t held_bytes_ = 0;
    double height_ = 0;
    base::Diagnostics faults_;

    // The cell at hand.
    std::size_t index_ = 0;
    lxw_row_t row_ = 0;
    lxw_col_t column_ = 0;
    document::RowRole role_ = document::RowRole::row;
    bool is_open_ = false;  // of the row: may be changed in a protected sheet
    std::optional<FormulaText> formula_;
    std::optional<document::RowLink> link_;
    bool is_rate_ = false;
    std::size_t links_ = 0;  // written so far
};

}  // namespace wenshu::write
