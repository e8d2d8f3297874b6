// Where the parts of a sheet stand in the workbook: formulas, links, formats and charts all point there.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "document/workbook.hpp"

namespace wenshu::write {

// Rows of one worksheet, counted from 0 with what stands above them, first and last included.
struct Piece {
    std::string name;  // as Excel accepts it
    std::size_t first = 0;
    std::size_t last = 0;
};

// Sheets of more rows than this hold no formulas, links, subtotals and totals among their rows.
inline constexpr std::size_t most_told_rows = 5000;

struct SheetLayout {
    std::string name;
    std::size_t plain_first = 0;  // the first row that is neither subtotal nor total
    std::size_t plain_rows = 0;   // that follow without one
    bool is_interrupted = false;  // and more behind one
    bool is_grouped = false;      // the heading has two rows
    std::size_t header = 0;       // the row of the columns' titles, the last of the heading
    std::vector<Piece> pieces{};  // the rows, in order; none where there are none

    std::size_t first() const { return header + 1; }
};

// One sheet in one piece.
SheetLayout layout_of(const document::Sheet& sheet, std::string name);

// The row in which a column's title is written: the upper one where no group stands above it.
std::size_t title_row(const SheetLayout& layout, const document::SheetColumn& column);

// Where a row of the sheet is: the piece and the row of that worksheet.
struct PieceRow {
    const Piece* piece = nullptr;
    std::size_t row = 0;
};
PieceRow find_row(const SheetLayout& layout, std::size_t row);

// The names as formulas spell them: 台账, '2018年(1)'.
std::string quoted_name(const std::string& name);

// 台账!$F$4:$F$155
std::string absolute_range(const Piece& piece, std::size_t column);

}  // namespace wenshu::write
