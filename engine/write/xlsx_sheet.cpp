#include "write/xlsx_sheet.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "write/xlsx_rows.hpp"
#include "write/xlsx_text.hpp"
#include "write/xlsx_widths.hpp"

namespace wenshu::write {
namespace {

constexpr std::size_t most_rows = 1'048'576;
constexpr std::size_t most_columns = 16'384;
constexpr std::uint8_t paper_a4 = 9;

base::Diagnostic fault(const document::Sheet& sheet, std::string code, std::vector<base::Arg> args) {
    args.push_back({"sheet", sheet.name});
    return {base::Severity::error, std::move(code), sheet.where, {}, std::move(args)};
}

std::size_t rows_above(const document::Sheet& sheet) {
    return (sheet.title.empty() ? 0U : 1U) + (sheet.note.empty() ? 0U : 1U) + 1U;
}

base::Diagnostics check_size(const document::Sheet& sheet) {
    base::Diagnostics faults;
    const std::size_t around = rows_above(sheet) + (document::has_totals(sheet) ? 1U : 0U);
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

// Writes what stands above the rows and goes with them: everything but the rows.
class SheetFrame {
  public:
    SheetFrame(const document::Sheet& sheet, const std::vector<std::size_t>& widths, Styles& styles,
               lxw_worksheet* worksheet)
        : sheet_(sheet), widths_(widths), styles_(styles), worksheet_(worksheet) {}

    lxw_row_t header_row() const { return static_cast<lxw_row_t>(rows_above(sheet_) - 1); }

    // Before the rows: streamed, the library takes nothing more for a row that lies behind.
    void write_head() {
        lxw_row_t row = 0;
        if (!sheet_.title.empty()) {
            write_across(row, sheet_.title, styles_.title());
            set_height(row++, title_height(title_lines(sheet_.title, widths_)));
        }
        if (!sheet_.note.empty()) {
            write_across(row, sheet_.note, styles_.note());
            set_height(row++, row_height(note_lines(sheet_.note, widths_)));
        }
        write_header(row);
    }

    // Before the rows too; the totals row is not filtered with them.
    void set_up() {
        const lxw_row_t header = header_row();
        const auto last_row = header + static_cast<lxw_row_t>(sheet_.rows->size());
        worksheet_freeze_panes(worksheet_, header + 1, 0);
        expect(worksheet_autofilter(worksheet_, header, 0, last_row, last_column()));
        char range[LXW_MAX_CELL_RANGE_LENGTH];
        lxw_rowcol_to_range(range, header, 0, last_row, last_column());
        expect(worksheet_ignore_errors(worksheet_, LXW_IGNORE_NUMBER_STORED_AS_TEXT, range));
        set_up_print(header);
    }

    const base::Diagnostics& faults() const { return faults_; }

  private:
    lxw_col_t last_column() const { return static_cast<lxw_col_t>(sheet_.columns.size() - 1); }

    void write_across(lxw_row_t row, const std::string& text, lxw_format* style) {
        const std::string escaped = escaped_text(text);
        if (last_column() == 0) {
            expect(worksheet_write_string(worksheet_, row, 0, escaped.c_str(), style));
        } else {
            expect(worksheet_merge_range(worksheet_, row, 0, row, last_column(), escaped.c_str(), style));
        }
    }

    void write_header(lxw_row_t row) {
        std::size_t lines = 1;
        for (lxw_col_t column = 0; column <= last_column(); ++column) {
            const std::string& title = sheet_.columns[column].title;
            lines = std::max(lines, lines_in(title, widths_[column]));
            expect(worksheet_write_string(worksheet_, row, column, escaped_text(title).c_str(),
                                          styles_.header()));
        }
        set_height(row, row_height(lines) + 4);
    }

    void set_height(lxw_row_t row, double height) {
        expect(worksheet_set_row(worksheet_, row, height, nullptr));
    }

    void set_up_print(lxw_row_t header) {
        worksheet_set_paper(worksheet_, paper_a4);
        if (sheet_.landscape) worksheet_set_landscape(worksheet_);
        worksheet_fit_to_pages(worksheet_, 1, 0);  // one page wide, as many as it takes high
        worksheet_set_margins(worksheet_, 0.5, 0.5, 0.6, 0.7);
        worksheet_center_horizontally(worksheet_);
        expect(worksheet_repeat_rows(worksheet_, 0, header));
        expect(worksheet_set_footer(worksheet_, "&C&\"宋体,常规\"&10第 &P 页，共 &N 页"));
    }

    void expect(lxw_error error) {
        if (error == LXW_NO_ERROR) return;
        faults_.push_back(fault(sheet_, "xlsx.refused", {{"reason", std::string(lxw_strerror(error))}}));
    }

    const document::Sheet& sheet_;
    const std::vector<std::size_t>& widths_;
    Styles& styles_;
    lxw_worksheet* worksheet_;
    base::Diagnostics faults_;
};

}  // namespace

base::Diagnostics check_sheet(const document::Sheet& sheet) {
    base::Diagnostics faults = check_size(sheet);
    const auto check = [&](const std::string& text, std::size_t row, std::size_t column) {
        auto found = fault_in_text(text);
        if (!found) return;
        found->args.push_back({"cell", cell_name(row, column)});
        faults.push_back(fault(sheet, found->code, found->args));
    };
    const std::size_t header = rows_above(sheet) - 1;
    check(sheet.name, 0, 0);
    check(sheet.title, 0, 0);
    check(sheet.note, sheet.title.empty() ? 0 : 1, 0);
    check(sheet.total_label, header + sheet.rows->size() + 1, 0);
    for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
        check(sheet.columns[column].title, header, column);
    }
    return faults;
}

base::Result<std::size_t> write_sheet(const Asking& asking, Styles& styles, lxw_workbook* workbook) {
    const document::Sheet& sheet = asking.workbook.sheets[asking.sheet];
    const SheetLayout& layout = asking.layouts[asking.sheet];
    lxw_worksheet* worksheet = workbook_add_worksheet(workbook, layout.name.c_str());
    if (worksheet == nullptr) return fault(sheet, "xlsx.refused", {{"reason", std::string("worksheet")}});
    worksheet_set_default_row(worksheet, row_height(1), 0);
    const auto widths = column_widths(sheet);
    SheetFrame frame(sheet, widths, styles, worksheet);
    frame.write_head();
    frame.set_up();
    RowWriter rows(asking, widths, styles, worksheet);
    rows.write();
    base::Diagnostics faults = frame.faults();
    base::append(faults, rows.faults());
    if (!faults.empty()) return faults;
    return rows.held_bytes();
}

}  // namespace wenshu::write
