#include "write/xlsx_sheet.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "write/xlsx_charts.hpp"
#include "write/xlsx_cover.hpp"
#include "write/xlsx_head.hpp"
#include "write/xlsx_rows.hpp"
#include "write/xlsx_rules.hpp"
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
    const std::size_t size = sheet.rows ? sheet.rows->size() : 0;
    const std::size_t around = layout_of(sheet, {}).first() + (document::has_totals(sheet) ? 1U : 0U);
    const auto too_many = [&](std::string code, std::size_t found, std::size_t limit) {
        faults.push_back(fault(
            sheet, std::move(code),
            {{"found", static_cast<std::int64_t>(found)}, {"limit", static_cast<std::int64_t>(limit)}}));
    };
    if (size > most_rows - around) too_many("xlsx.rows", size, most_rows - around);
    if (sheet.columns.size() > most_columns) too_many("xlsx.columns", sheet.columns.size(), most_columns);
    if (sheet.columns.empty() && sheet.cover.empty()) faults.push_back(fault(sheet, "xlsx.no_columns", {}));
    return faults;
}

// Looks at every text that is not a row's.
class TextCheck {
  public:
    explicit TextCheck(const document::Sheet& sheet) : sheet_(sheet), layout_(layout_of(sheet, {})) {}

    base::Diagnostics run() {
        check(sheet_.name, 0, 0);
        check(sheet_.title, 0, 0);
        check(sheet_.note, sheet_.title.empty() ? 0 : 1, 0);
        const std::size_t size = sheet_.rows ? sheet_.rows->size() : 0;
        check(sheet_.total_label, layout_.header + size + 1, 0);
        for (std::size_t column = 0; column < sheet_.columns.size(); ++column) check_column(column);
        for (const document::SheetChart& chart : sheet_.charts) check(chart.title, layout_.header, 0);
        for (std::size_t line = 0; line < sheet_.cover.size(); ++line) {
            check(sheet_.cover[line].label, line, 0);
            check(sheet_.cover[line].text, line, 1);
        }
        return std::move(faults_);
    }

  private:
    void check_column(std::size_t column) {
        const document::SheetColumn& spec = sheet_.columns[column];
        check(spec.title, layout_.header, column);
        check(spec.group, layout_.header, column);
        check(spec.note, layout_.header, column);
        for (const std::string& choice : spec.choices) check(choice, layout_.first(), column);
    }

    void check(const std::string& text, std::size_t row, std::size_t column) {
        auto found = fault_in_text(text);
        if (!found) return;
        found->args.push_back({"cell", cell_name(row, column)});
        faults_.push_back(fault(sheet_, found->code, found->args));
    }

    const document::Sheet& sheet_;
    SheetLayout layout_;
    base::Diagnostics faults_;
};

}  // namespace

base::Diagnostics check_sheet(const document::Sheet& sheet) {
    base::Diagnostics faults = check_size(sheet);
    base::append(faults, TextCheck(sheet).run());
    base::append(faults, check_charts(sheet));
    return faults;
}

base::Result<std::size_t> write_sheet(const Asking& asking, SheetOptions options, Styles& styles,
                                      ChoiceLists& lists, lxw_workbook* workbook) {
    const document::Sheet& sheet = asking.workbook.sheets[asking.sheet];
    const SheetLayout& layout = asking.layouts[asking.sheet];
    lxw_worksheet* worksheet = workbook_add_worksheet(workbook, layout.name.c_str());
    if (worksheet == nullptr) return fault(sheet, "xlsx.refused", {{"reason", std::string("worksheet")}});
    worksheet_set_default_row(worksheet, row_height(1), 0);
    const auto widths = column_widths(sheet);
    const Piece* piece = layout.pieces.empty() ? nullptr : &layout.pieces.front();
    Target target{sheet, layout, piece, widths, styles, workbook, worksheet};
    std::size_t bytes = 0;
    if (sheet.columns.empty()) {
        write_cover(target);
    } else {
        write_head(target);
        set_up(target, options.takes_tables);
        RowWriter rows(asking, widths, styles, worksheet);
        rows.write();
        target.rows_height = rows.height();
        write_rules(target, lists);
        write_charts(target);
        base::append(target.faults, rows.faults());
        bytes = rows.held_bytes();
    }
    if (!target.faults.empty()) return target.faults;
    return bytes;
}

}  // namespace wenshu::write
