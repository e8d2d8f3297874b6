#include "serial/xlsx_rows.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "ooxml/xml_stream.hpp"
#include "serial/fault.hpp"

namespace wenshu::serial {
namespace {

std::uint32_t number_or(std::string_view text, std::uint32_t otherwise) {
    std::uint32_t value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc() && read.ptr == text.data() + text.size() ? value : otherwise;
}

CellKind kind_of(std::string_view type) {
    if (type == "s") return CellKind::shared;
    if (type == "b") return CellKind::boolean;
    if (type == "e") return CellKind::error;
    if (type == "d") return CellKind::date;
    return type == "str" || type == "inlineStr" ? CellKind::text : CellKind::number;
}

// The rows within sheetData, as they go by.
class RowReader final : public ooxml::XmlStreamHandler {
  public:
    RowReader(const base::SourceText& source, SheetRowHandler& handler)
        : source_(source), handler_(handler) {}

    void open(const ooxml::XmlTag& tag) override {
        const auto name = tag.name();
        if (state_ == State::outside) {
            if (name == "sheetData") state_ = State::data;
        } else if (state_ == State::data) {
            if (name == "row") open_row(tag);
        } else if (state_ == State::row) {
            if (name == "c") open_cell(tag);
        } else {
            open_in_cell(name);
        }
    }

    void close(std::string_view name) override {
        if (state_ == State::cell) {
            in_value_ = false;
            rich_.close(name);
            if (name == "c") close_cell();
        } else if (state_ == State::row && name == "row") {
            state_ = State::data;
            if (!row_.cells.empty()) is_done_ = !handler_.take(row_);
        } else if (state_ == State::data && name == "sheetData") {
            is_done_ = true;
        }
    }

    void text(std::string_view piece) override {
        if (in_value_) append_bounded(value_, piece);
        if (in_inline_) rich_.add(piece);
    }

    bool is_done() const override { return is_done_; }

    std::optional<base::Diagnostic> wrong_order;

  private:
    enum class State { outside, data, row, cell };

    void open_row(const ooxml::XmlTag& tag) {
        const auto written = tag.attribute("r");
        const auto number = written.empty() ? next_row_ + 1 : number_or(written, 0);
        row_.number = number - 1;
        row_.is_hidden = tag.attribute("hidden") == "1" || tag.attribute("hidden") == "true";
        row_.cells.clear();
        row_.text.clear();
        next_column_ = 0;
        state_ = State::row;
        if (number <= next_row_ || number > most_rows)
            return refuse(std::min(next_row_, most_rows - 1), 0, written);
        next_row_ = number;
    }

    void open_cell(const ooxml::XmlTag& tag) {
        const auto written = tag.attribute("r");
        const auto ref =
            written.empty() ? std::optional(CellRef{row_.number, next_column_}) : parse_cell(written);
        state_ = State::cell;
        if (!ref || ref->row != row_.number || ref->column < next_column_ || ref->column >= most_columns)
            return refuse(row_.number, next_column_, written);
        next_column_ = ref->column + 1;
        cell_ = {
            ref->column, number_or(tag.attribute("s"), 0), kind_of(tag.attribute("t")), false, false, 0, 0};
        value_.clear();
    }

    void open_in_cell(std::string_view name) {
        if (name == "v") in_value_ = cell_.has_value = true;
        if (name == "f") cell_.is_formula = true;
        if (name == "is") in_inline_ = cell_.has_value = true;
        rich_.open(name);
    }

    void close_cell() {
        state_ = State::row;
        if (std::exchange(in_inline_, false)) value_ = rich_.take();
        if (!cell_.has_value && !cell_.is_formula) return;
        cell_.start = row_.text.size();
        cell_.size = value_.size();
        row_.text += value_;
        row_.cells.push_back(cell_);
    }

    void refuse(std::uint32_t row, std::uint32_t column, std::string_view written) {
        wrong_order = base::Diagnostic{base::Severity::error,
                                       "serial.sheet_order",
                                       base::cell_location(source_, row, column),
                                       {},
                                       {{"found", excerpt(written, 0)}}};
        is_done_ = true;
    }

    const base::SourceText& source_;
    SheetRowHandler& handler_;
    State state_ = State::outside;
    SheetRow row_;
    std::uint32_t next_row_ = 0;
    std::uint32_t next_column_ = 0;
    RawSheetCell cell_;
    std::string value_;
    RichText rich_;
    bool in_value_ = false;
    bool in_inline_ = false;
    bool is_done_ = false;
};

}  // namespace

std::optional<CellRef> parse_cell(std::string_view text) {
    std::uint32_t column = 0;
    std::size_t i = 0;
    for (; i < text.size() && text[i] >= 'A' && text[i] <= 'Z'; ++i) {
        column = column * 26 + static_cast<std::uint32_t>(text[i] - 'A' + 1);
        if (column > most_columns) return std::nullopt;
    }
    const auto row = number_or(text.substr(i), 0);
    if (column == 0 || row == 0 || row > most_rows) return std::nullopt;
    return CellRef{row - 1, column - 1};
}

base::Result<void> read_sheet_rows(const Book& book, const BookSheet& sheet, const base::SourceText& source,
                                   SheetRowHandler& handler) {
    RowReader reader(source, handler);
    auto read = ooxml::stream_xml(book.archive, book.file, sheet.part, reader);
    if (reader.wrong_order) return *std::move(reader.wrong_order);
    if (read) return read;
    auto faults = std::move(read).faults();
    for (auto& fault : faults) fault.where = base::cell_location(source, 0, 0);
    return faults;
}

}  // namespace wenshu::serial
