#include "write/xlsx_sheet.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "write/xlsx_head.hpp"
#include "write/xlsx_rows.hpp"
#include "write/xlsx_setup.hpp"
#include "write/xlsx_target.hpp"
#include "write/xlsx_text.hpp"
#include "write/xlsx_widths.hpp"

namespace wenshu::write {
namespace {

constexpr std::size_t most_rows = 1'048'576;
constexpr std::size_t most_columns = 16'384;

base::Diagnostic fault(const document::Sheet& sheet, std::string code, std::vector<base::Arg> args) {
    args.push_back({"sheet", sheet.name});
    return {base::Severity::error, std::move(code), sheet.where, {}, std::move(args)};
}

base::Diagnostics check_size(const document::Sheet& sheet) {
    base::Diagnostics faults;
    const std::size_t around = layout_of(sheet, {}).first() + (document::has_totals(sheet) ? 1U : 0U);
    const auto too_many = [&](std::string code, std::size_t found, std::size_t limit) {
        faults.push_back(fault(
            sheet, std::move(code),
            {{"found", static_cast<std::int64_t>(found)}, {"limit", static_cast<std::int64_t>(limit)}}));
    };
    if (sheet.rows->size() > most_rows - around)
        too_many("xlsx.rows", sheet.rows->size(), most_rows - around);
    if (sheet.columns.size() > most_columns) too_many("xlsx.columns", sheet.columns.size(), most_columns);
    return faults;
}

}  // namespace

base::Diagnostics check_sheet(const document::Sheet& sheet) {
    base::Diagnostics faults = check_size(sheet);
    const auto check = [&](const std::string& text, std::size_t row, std::size_t column) {
        auto found = fault_in_text(text);
        if (!found) return;
        found->args.push_back({"cell", cell_name(row, column)});
        faults.push_back(fault(sheet, found->code, found->args));
    };
    const std::size_t header = layout_of(sheet, {}).first() - 1;
    check(sheet.name, 0, 0);
    check(sheet.title, 0, 0);
    check(sheet.note, sheet.title.empty() ? 0 : 1, 0);
    check(sheet.total_label, header + sheet.rows->size() + 1, 0);
    for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
        check(sheet.columns[column].title, header, column);
    }
    return faults;
}

base::Result<std::size_t> write_sheet(const Asking& asking, bool takes_tables, Styles& styles,
                                      lxw_workbook* workbook) {
    const document::Sheet& sheet = asking.workbook.sheets[asking.sheet];
    const SheetLayout& layout = asking.layouts[asking.sheet];
    lxw_worksheet* worksheet = workbook_add_worksheet(workbook, layout.name.c_str());
    if (worksheet == nullptr) return fault(sheet, "xlsx.refused", {{"reason", std::string("worksheet")}});
    worksheet_set_default_row(worksheet, row_height(1), 0);
    const auto widths = column_widths(sheet);
    const Piece* piece = layout.pieces.empty() ? nullptr : &layout.pieces.front();
    Target target{sheet, layout, piece, widths, styles, workbook, worksheet};
    write_head(target);
    set_up(target, takes_tables);
    RowWriter rows(asking, widths, styles, worksheet);
    rows.write();
    base::append(target.faults, rows.faults());
    if (!target.faults.empty()) return target.faults;
    return rows.held_bytes();
}

}  // namespace wenshu::write
