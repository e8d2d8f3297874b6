// Reads a sheet of a workbook row by row, in constant memory: its cells as written, and which are merged.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/sources.hpp"
#include "serial/xlsx_book.hpp"

namespace wenshu::serial {

inline constexpr std::uint32_t most_rows = 1'048'576;
inline constexpr std::uint32_t most_columns = 16'384;

// Row and column, from 0.
struct CellRef {
    std::uint32_t row = 0;
    std::uint32_t column = 0;
};

// "E5"; nothing for what is no cell of a sheet.
std::optional<CellRef> parse_cell(std::string_view text);

enum class CellKind { number, text, shared, boolean, error, date };

struct RawSheetCell {
    std::uint32_t column = 0;
    std::uint32_t style = 0;
    CellKind kind = CellKind::number;
    bool has_value = false;
    bool is_formula = false;
    std::size_t start = 0;  // of the value as written, in the row's text
    std::size_t size = 0;
};

// A row as written: its cells from left to right.
struct SheetRow {
    std::uint32_t number = 0;  // from 0
    bool is_hidden = false;
    std::vector<RawSheetCell> cells;
    std::string text;

    std::string_view written(const RawSheetCell& cell) const {
        return std::string_view(text).substr(cell.start, cell.size);
    }
};

class SheetRowHandler {
  public:
    SheetRowHandler() = default;
    SheetRowHandler(const SheetRowHandler&) = delete;
    SheetRowHandler& operator=(const SheetRowHandler&) = delete;
    virtual ~SheetRowHandler() = default;

    // Answers whether the next row is wanted.
    virtual bool take(const SheetRow& row) = 0;
};

// Rows that have no cells are passed over. Faults: serial.sheet_order {found} at the cell before which rows
// or cells stand in a wrong order or out of bounds, and those of the part.
base::Result<void> read_sheet_rows(const Book& book, const BookSheet& sheet, const base::SourceText& source,
                                   SheetRowHandler& handler);

// First and last cell, both included.
struct Merge {
    CellRef first;
    CellRef last;
};

// The merged cells of a sheet, by their first cells. Faults: serial.merges where they overlap, as no program
// writes them, and those of the part.
base::Result<std::vector<Merge>> read_merges(const Book& book, const BookSheet& sheet,
                                             const base::SourceText& source);

}  // namespace wenshu::serial
