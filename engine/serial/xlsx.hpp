// Reads a ledger from a workbook as a clerk keeps it: titles above the header, merged cells, totals and
// signatures are told from the rows, and several sheets may hold one ledger.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/sources.hpp"
#include "model/rows.hpp"
#include "model/schema.hpp"

namespace wenshu::serial {

struct XlsxFile {
    std::string_view bytes;
    std::string name;
};

// The tables of a workbook that are meant.
struct XlsxTables {
    const model::Schema& row;         // a map: which columns there may be
    std::vector<std::string> sheets;  // by name; empty: those whose headers have the columns
};

// What reading a table came to. Rows without faults have been handed on in any case.
struct TableRead {
    base::Diagnostics faults;
    base::Diagnostics notes;
};

// As rows(): the header once, which for several sheets has the columns of all, then the rows. Known columns
// are named by their keys; a column that only counts the rows (序号) is none unless the schema has it. Each
// sheet is entered in the sources as "file[sheet]", so that places are cells. A cell that is merged downwards
// holds for all its rows, but a number only for the first, so that no sum counts it twice.
//
// Notes: serial.left_out (totals, signatures, headers that stand again), serial.hidden_rows,
// serial.merged_number, serial.other_sheets, serial.hidden_sheets. Faults: those of open_book,
// read_sheet_rows and read_merges; serial.no_sheet, serial.no_table; at cells serial.cell_error,
// serial.no_value, serial.long_cell, serial.number, serial.no_heading and what rows() finds.
TableRead read_xlsx(const XlsxFile& file, const XlsxTables& tables, base::Sources& sources,
                    model::RowVisitor& visitor);

struct SheetHeadings {
    std::string sheet;
    std::vector<std::string> titles;  // known ones as keys
};

struct BookHeadings {
    std::vector<std::string> sheets;  // all that are not hidden
    std::vector<std::vector<SheetHeadings>>
        tables;  // for each of the tables the sheets that read_xlsx would read
};
base::Result<BookHeadings> xlsx_headings(const XlsxFile& file, std::span<const XlsxTables> tables);

}  // namespace wenshu::serial
