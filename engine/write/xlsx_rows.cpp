#include "write/xlsx_rows.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/overload.hpp"
#include "text/dates.hpp"
#include "text/numbers.hpp"
#include "write/xlsx_numbers.hpp"
#include "write/xlsx_text.hpp"
#include "write/xlsx_widths.hpp"

namespace wenshu::write {
namespace {

constexpr std::size_t cell_markup =
    80;  // bytes of XML around a cell's text or number, and a cell's part of its row's

std::string text_of(base::Date date, document::DateForm form) {
    return form == document::DateForm::iso ? base::to_iso_string(date) : text::date_cn(date);
}

// Whether it gives a rate, though there may be none to be seen yet.
bool divides(const document::Formula& formula) {
    return std::holds_alternative<document::SelectionRatio>(formula) ||
           std::holds_alternative<document::Quotient>(formula) ||
           std::holds_alternative<document::Change>(formula);
}

}  // namespace

RowWriter::RowWriter(const Asking& asking, std::vector<std::size_t> widths, Styles& styles,
                     std::vector<PieceTarget> targets)
    : asking_(asking),
      sheet_(asking.workbook.sheets[asking.sheet]),
      layout_(asking.layouts[asking.sheet]),
      widths_(std::move(widths)),
      styles_(styles),
      targets_(std::move(targets)),
      target_(targets_.front()),
      columns_(sheet_.columns.size()),
      is_told_(sheet_.rows->size() <= most_told_rows) {}

void RowWriter::write(base::Progress* progress) {
    for (std::size_t i = 0; i < layout_.pieces.size(); ++i) {
        write_piece(layout_.pieces[i], targets_[i], progress);
    }
    if (document::has_totals(sheet_)) write_totals();
    set_widths();
}

// Where rows are streamed the library writes one in their place, so that it knows how far the sheet reaches.
void RowWriter::write_piece(const Piece& piece, const PieceTarget& target, base::Progress* progress) {
    const std::size_t held = held_bytes_;
    target_ = target;
    for (std::size_t row = piece.first; row <= piece.last; ++row, ++index_) {
        row_ = static_cast<lxw_row_t>(row);
        write_row();
        if (progress == nullptr || (index_ + 1) % base::rows_between_reports != 0) continue;
        progress->advance(base::rows_between_reports);
        if (!progress->is_stopped()) continue;
        faults_.push_back(base::stopped());
        return;
    }
    if (target.stream == nullptr) return;
    held_bytes_ = held;
    expect(worksheet_write_blank(target.worksheet, row_, 0, styles_.header()));
}

void RowWriter::write_row() {
    std::size_t lines = 1;
    look_at_row();
    if (target_.stream != nullptr) target_.stream->begin_row(row_);
    for (column_ = 0; column_ < columns_.size(); ++column_) {
        const auto cell = sheet_.rows->cell(index_, column_);
        look_at_cell(cell);
        write_cell(cell);
        held_bytes_ += cell_markup + (formula_ ? formula_->text.size() * 5 : 0);
        const auto* text = std::get_if<std::string>(&cell);
        if (text != nullptr) lines = std::max(lines, lines_in(*text, widths_[column_]));
    }
    end_row(lines);
}

void RowWriter::end_row(std::size_t lines) {
    height_ += row_height(lines);
    if (target_.stream == nullptr) {
        if (lines > 1) expect(worksheet_set_row(target_.worksheet, row_, row_height(lines), nullptr));
    } else if (lines > 1) {
        target_.stream->end_row(row_height(lines));
    } else {
        target_.stream->end_row();
    }
}

void RowWriter::write_cell(const document::SheetCell& cell) {
    std::visit(base::overload{
                   [&](std::monostate) { write_text({}); },
                   [&](const std::string& text) { write_text(text); },
                   [&](std::int64_t number) {
                       write_number({number, 0});
                   },
                   [&](base::Decimal number) { write_number(number); },
                   [&](const base::Rate& rate) { write_rate(rate); },
                   [&](base::Date date) { write_date(date); },
               },
               cell);
}

// In a protected sheet a row that holds a formula is locked as a whole: its labels are what it asks for.
void RowWriter::look_at_row() {
    role_ = document::RowRole::row;
    is_open_ = sheet_.is_protected;
    if (!is_told_) return;
    role_ = sheet_.rows->role(index_);
    is_open_ = is_open_ && role_ == document::RowRole::row;
    for (std::size_t column = 0; is_open_ && column < columns_.size(); ++column) {
        is_open_ = std::holds_alternative<std::monostate>(sheet_.rows->formula(index_, column));
    }
}

void RowWriter::look_at_cell(const document::SheetCell& cell) {
    is_rate_ = std::holds_alternative<base::Rate>(cell);
    if (!is_told_) return;
    Asking asking = asking_;
    asking.place = {index_, column_};
    const auto formula = sheet_.rows->formula(index_, column_);
    formula_ = formula_text(formula, cell, asking);
    is_rate_ = is_rate_ || divides(formula);
    link_ = sheet_.rows->link(index_, column_);
    if (link_) write_link();
}

// Before the cell: the library writes a text of the link's own into it. A link that leads nowhere, or more of
// them than a sheet holds, are left out: they are a convenience.
void RowWriter::write_link() {
    constexpr std::size_t most_links = 65'530;
    const bool is_sheet = link_->sheet < asking_.layouts.size();
    const PieceRow to = is_sheet ? find_row(asking_.layouts[link_->sheet], link_->row) : PieceRow{};
    if (to.piece == nullptr || links_ == most_links) return link_.reset();
    ++links_;
    const std::string& name = to.piece->name;
    const std::string url = "internal:" + quoted_name(name) + "!" + cell_name(to.row, 0);
    const std::string tip = "查看" + name + "第" + std::to_string(to.row + 1) + "行";
    expect(worksheet_write_url_opt(target_.worksheet, row_, column_, url.c_str(), nullptr, name.c_str(),
                                   tip.c_str()));
}

void RowWriter::write_text(const std::string& text) {
    if (text.empty()) return put_blank();
    if (auto fault = fault_in_text(text)) return add_fault(fault->code, fault->args);
    put_text(text);
}

void RowWriter::write_number(base::Decimal number) {
    if (!is_exact_in_cell(number)) {
        if (spec().total == document::Total::sum) return refuse_in_sum(base::to_string(number));
        return put_text(base::to_string(number));
    }
    const double value = cell_value(number);
    put_number(value, number_slot + spec().form.decimals.value_or(number.scale));
    if (std::abs(value) > state().largest) {
        state().largest = std::abs(value);
        state().widest = std::max(state().widest, shown_width(number, spec().form));
    }
    if (spec().total == document::Total::sum) add_to_sum(number);
}

void RowWriter::write_rate(const base::Rate& rate) {
    const bool is_summed = spec().total == document::Total::sum;
    if (is_summed || rate.whole.units == 0) {
        const std::string shown = text::percent(rate, spec().form.percent_decimals, spec().form.rounding);
        return is_summed ? refuse_in_sum(shown) : put_text(shown);
    }
    put_number(base::to_double(rate.part) / base::to_double(rate.whole), rate_slot);
}

void RowWriter::write_date(base::Date date) {
    if (spec().total == document::Total::sum) return refuse_in_sum(text_of(date, spec().form.date));
    const auto serial = day_serial(date);
    if (!serial) return put_text(text_of(date, spec().form.date));
    put_number(*serial, date.day == 0 ? month_slot : day_slot);
}

void RowWriter::write_totals() {
    row_ = static_cast<lxw_row_t>(layout_.pieces.empty() ? layout_.first() : layout_.pieces.back().last + 1);
    height_ += row_height(1);
    const auto unsummed = std::find_if(sheet_.columns.begin(), sheet_.columns.end(), [](const auto& column) {
        return column.total == document::Total::none;
    });
    const auto label = unsummed - sheet_.columns.begin();
    for (column_ = 0; column_ < columns_.size(); ++column_) {
        if (spec().total != document::Total::none) {
            write_total();
        } else {
            const auto& text = column_ == label ? sheet_.total_label : std::string();
            lxw_format* style = total_format(document::Align::center, text_format);
            expect(worksheet_write_string(target_.worksheet, row_, column_, text.c_str(), style));
        }
    }
}

void RowWriter::write_total() {
    const bool is_sum = spec().total == document::Total::sum;
    const base::Decimal value = is_sum ? state().sum : base::Decimal{state().count, 0};
    const std::uint8_t decimals = is_sum ? spec().form.decimals.value_or(value.scale) : std::uint8_t{0};
    const auto align = is_sum ? spec().align : document::Align::center;
    lxw_format* style = total_format(align, number_format(spec().form.grouping, decimals));
    const double cached = base::to_double(value);
    state().widest = std::max(state().widest, shown_width(value, {spec().form.grouping, decimals}));
    // A formula over no rows would count the heading.
    if (layout_.pieces.empty())
        return expect(worksheet_write_number(target_.worksheet, row_, column_, cached, style));
    const std::string text = over_column(is_sum ? "SUM" : "COUNTA");
    expect(worksheet_write_formula_num(target_.worksheet, row_, column_, text.c_str(), style, cached));
}

// =SUM(台账!$F$4:$F$1048575)+SUM(F4:F20)
std::string RowWriter::over_column(const char* function) const {
    std::string formula;
    for (const Piece& piece : layout_.pieces) {
        formula.append(formula.empty() ? "=" : "+").append(function).append("(");
        if (&piece != &layout_.pieces.back()) {
            formula.append(absolute_range(piece, column_)).append(")");
            continue;
        }
        char range[LXW_MAX_CELL_RANGE_LENGTH];
        lxw_rowcol_to_range(range, static_cast<lxw_row_t>(piece.first), column_,
                            static_cast<lxw_row_t>(piece.last), column_);
        formula.append(range).append(")");
    }
    return formula;
}

// All pieces alike.
void RowWriter::set_widths() {
    constexpr std::size_t around_number = 2;
    for (column_ = 0; column_ < columns_.size(); ++column_) {
        std::size_t width = widths_[column_];
        if (!spec().width) width = std::max(width, state().widest + around_number);
        for (const PieceTarget& target : targets_) {
            expect(worksheet_set_column(target.worksheet, column_, column_, static_cast<double>(width),
                                        nullptr));
        }
    }
}

void RowWriter::put_blank() {
    if (target_.stream != nullptr) return target_.stream->put_blank(column_, format(text_slot));
    expect(worksheet_write_blank(target_.worksheet, row_, column_, format(text_slot)));
}

void RowWriter::put_text(const std::string& text) {
    const bool is_plain = text.find("_x") == std::string::npos;  // nearly always, and then nothing is copied
    const std::string escaped = is_plain ? std::string() : escaped_text(text);
    const std::string& put = is_plain ? text : escaped;
    held_bytes_ += put.size() * 5;  // & becomes &amp;
    ++state().count;
    if (formula_) return put_formula_text(put);
    if (target_.stream != nullptr) return target_.stream->put_text(column_, put, format(text_slot));
    expect(worksheet_write_string(target_.worksheet, row_, column_, put.c_str(), format(text_slot)));
}

void RowWriter::put_number(double value, std::size_t slot) {
    ++state().count;
    if (formula_) return put_formula_number(value, format(slot));
    if (target_.stream != nullptr) return target_.stream->put_number(column_, value, format(slot));
    expect(worksheet_write_number(target_.worksheet, row_, column_, value, format(slot)));
}

// In the format of the number that the formula gives once there is one.
void RowWriter::put_formula_text(const std::string& text) {
    const std::string written = "=" + formula_->text;
    const std::size_t slot = is_rate_ ? rate_slot : number_slot + spec().form.decimals.value_or(0);
    expect(worksheet_write_formula_str(target_.worksheet, row_, column_, written.c_str(), format(slot),
                                       text.c_str()));
}

void RowWriter::put_formula_number(double value, lxw_format* format) {
    if (formula_->is_array) {
        const std::string written = "{=" + formula_->text + "}";
        return expect(worksheet_write_array_formula_num(target_.worksheet, row_, column_, row_, column_,
                                                        written.c_str(), format, value));
    }
    const std::string written = "=" + formula_->text;
    expect(worksheet_write_formula_num(target_.worksheet, row_, column_, written.c_str(), format, value));
}

void RowWriter::add_to_sum(base::Decimal number) {
    const auto sum = base::add(state().sum, number);
    if (!sum && state().summable) add_fault("xlsx.total_size", {});
    if (!sum) state().summable = false;
    state().sum = sum.value_or(state().sum);
}

// Once a column: what is wrong with one cell of it is wrong with all of its kind.
void RowWriter::refuse_in_sum(const std::string& found) {
    if (state().summable) add_fault("xlsx.not_summable", {{"found", found}});
    state().summable = false;
}

lxw_format* RowWriter::format(std::size_t slot) {
    const bool is_usual = role_ == document::RowRole::row && !link_ && is_open_ == sheet_.is_protected;
    if (!is_usual) {
        return styles_.cell({spec().align, format_code(slot), role_, link_.has_value(), is_open_});
    }
    lxw_format*& made = state().formats[slot];
    if (made == nullptr) made = styles_.cell({spec().align, format_code(slot), role_, false, is_open_});
    return made;
}

lxw_format* RowWriter::total_format(document::Align align, std::string number_format) {
    return styles_.cell({align, std::move(number_format), document::RowRole::total, false, false});
}

std::string RowWriter::format_code(std::size_t slot) const {
    const document::CellForm& form = spec().form;
    switch (slot) {
        case text_slot: return text_format;
        case rate_slot: return percent_format(form.percent_decimals);
        case day_slot: return date_format(form.date, true);
        case month_slot: return date_format(form.date, false);
        default: return number_format(form.grouping, static_cast<std::uint8_t>(slot - number_slot));
    }
}

void RowWriter::expect(lxw_error error) {
    if (error != LXW_NO_ERROR) add_fault("xlsx.refused", {{"reason", std::string(lxw_strerror(error))}});
}

void RowWriter::add_fault(std::string code, std::vector<base::Arg> args) {
    args.push_back({"sheet", sheet_.name});
    args.push_back({"cell", cell_name(row_, column_)});
    const auto where = index_ < sheet_.rows->size() ? sheet_.rows->where(index_) : sheet_.where;
    faults_.push_back({base::Severity::error, std::move(code), where, {}, std::move(args)});
}

}  // namespace wenshu::write
