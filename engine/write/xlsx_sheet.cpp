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

constexpr std::size_t most_columns = 16'384;

base::Diagnostic fault(const document::Sheet& sheet, std::string code, std::vector<base::Arg> args) {
    args.push_back({"sheet", sheet.name});
    return {base::Severity::error, std::move(code), sheet.where, {}, std::move(args)};
}

base::Diagnostics check_size(const document::Sheet& sheet) {
    base::Diagnostics faults;
    if (sheet.columns.size() > most_columns) {
        faults.push_back(fault(sheet, "xlsx.columns",
                               {{"found", static_cast<std::int64_t>(sheet.columns.size())},
                                {"limit", static_cast<std::int64_t>(most_columns)}}));
    }
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

// All worksheets of a sheet, and where the rows of each go.
class SheetWriter {
  public:
    SheetWriter(const Asking& asking, const SheetOptions& options, Styles& styles, ChoiceLists& lists,
                lxw_workbook* workbook)
        : asking_(asking), options_(options), styles_(styles), lists_(lists), workbook_(workbook) {}

    base::Result<WrittenSheet> write() {
        if (layout_.pieces.empty()) add_worksheet(nullptr, layout_.name);
        for (const Piece& piece : layout_.pieces) add_worksheet(&piece, piece.name);
        if (faults_.empty() && sheet_.columns.empty()) write_cover(targets_.front());
        if (faults_.empty() && !sheet_.columns.empty()) write_rows();
        for (Target& target : targets_) base::append(faults_, std::move(target.faults));
        if (!faults_.empty()) return faults_;
        return std::move(written_);
    }

  private:
    bool is_streamed() const { return sheet_.rows && sheet_.rows->size() > options_.held_rows; }

    void add_worksheet(const Piece* piece, const std::string& name) {
        lxw_worksheet* worksheet = workbook_add_worksheet(workbook_, name.c_str());
        if (worksheet == nullptr) {
            faults_.push_back(fault(sheet_, "xlsx.refused", {{"reason", std::string("worksheet")}}));
            return;
        }
        worksheet_set_default_row(worksheet, row_height(1), 0);
        targets_.push_back({sheet_, layout_, piece, widths_, styles_, workbook_, worksheet});
    }

    void write_rows() {
        std::vector<PieceTarget> rows_to;
        for (Target& target : targets_) {
            write_head(target);
            set_up(target, !is_streamed() && targets_.size() == 1);
            rows_to.push_back({target.worksheet, nullptr});
            if (!is_streamed()) continue;
            written_.streams.push_back(std::make_unique<SheetStream>(options_.folder, sheet_.columns.size()));
            rows_to.back().stream = written_.streams.back().get();
        }
        RowWriter rows(asking_, widths_, styles_, std::move(rows_to));
        rows.write(options_.progress);
        base::append(faults_, rows.faults());
        written_.held_bytes = rows.held_bytes();
        for (Target& target : targets_) write_rules(target, lists_);
        targets_.back().rows_height = rows.height();
        if (targets_.size() == 1) write_charts(targets_.back());  // a series is one range
        for (std::size_t i = 0; i < written_.streams.size() && faults_.empty(); ++i) splice(i);
    }

    void splice(std::size_t piece) {
        const auto number = targets_[piece].worksheet->index + 1;
        auto made = written_.streams[piece]->splice("xl/worksheets/sheet" + std::to_string(number) + ".xml",
                                                    static_cast<lxw_row_t>(layout_.pieces[piece].last));
        if (made) {
            written_.splices.push_back(*std::move(made));
        } else {
            base::append(faults_, std::move(made).faults());
        }
    }

    const Asking& asking_;
    const SheetOptions& options_;
    Styles& styles_;
    ChoiceLists& lists_;
    lxw_workbook* workbook_;
    const document::Sheet& sheet_ = asking_.workbook.sheets[asking_.sheet];
    const SheetLayout& layout_ = asking_.layouts[asking_.sheet];
    std::vector<std::size_t> widths_ = column_widths(sheet_);
    std::vector<Target> targets_;
    WrittenSheet written_;
    base::Diagnostics faults_;
};

}  // namespace

base::Diagnostics check_sheet(const document::Sheet& sheet) {
    base::Diagnostics faults = check_size(sheet);
    base::append(faults, TextCheck(sheet).run());
    base::append(faults, check_charts(sheet));
    return faults;
}

base::Result<WrittenSheet> write_sheet(const Asking& asking, const SheetOptions& options, Styles& styles,
                                       ChoiceLists& lists, lxw_workbook* workbook) {
    return SheetWriter(asking, options, styles, lists, workbook).write();
}

}  // namespace wenshu::write
