// The worksheet that is being written, what it is written from, and what went wrong.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <xlsxwriter.h>

#include "base/diagnostic.hpp"
#include "document/workbook.hpp"
#include "write/xlsx_layout.hpp"
#include "write/xlsx_styles.hpp"

namespace wenshu::write {

struct Target {
    const document::Sheet& sheet;
    const SheetLayout& layout;
    const Piece* piece;  // the rows that stand in this worksheet; null where there are none
    const std::vector<std::size_t>& widths;
    Styles& styles;
    lxw_workbook* workbook;
    lxw_worksheet* worksheet;
    base::Diagnostics faults{};
    double head_height = 0;  // points, of what is repeated on every page
    double rows_height = 0;  // of the rows below it

    lxw_col_t last_column() const { return static_cast<lxw_col_t>(sheet.columns.size() - 1); }
    std::size_t rows() const { return piece == nullptr ? 0 : piece->last - piece->first + 1; }
    // The rows that are neither subtotals nor totals; the last is above the first where there are none.
    std::size_t first_plain_row() const { return layout.first() + layout.plain_first; }
    std::size_t last_plain_row() const {
        const std::size_t end = layout.plain_first + layout.plain_rows;
        return layout.header + (end < rows() ? end : rows());
    }

    void fault(std::string code, std::vector<base::Arg> args) {
        args.push_back({"sheet", sheet.name});
        faults.push_back({base::Severity::error, std::move(code), sheet.where, {}, std::move(args)});
    }
    void expect(lxw_error error) {
        if (error != LXW_NO_ERROR) fault("xlsx.refused", {{"reason", std::string(lxw_strerror(error))}});
    }
};

}  // namespace wenshu::write
