#include "serial/xlsx_cells.hpp"

#include <charconv>
#include <optional>
#include <utility>

#include "base/utf8.hpp"
#include "text/normalize.hpp"

namespace wenshu::serial {
namespace {

CellText checked(std::string_view text) {
    if (text.size() > longest_text) return {{}, "serial.long_cell", false};
    const auto trimmed = base::trim_blanks(text);
    return {std::string(trimmed), text::has_reserved(trimmed) ? "serial.reserved" : nullptr, false};
}

CellText shared_text(const Book& book, std::string_view written) {
    std::size_t index = 0;
    const auto* end = written.data() + written.size();
    const auto read = std::from_chars(written.data(), end, index);
    if (read.ec != std::errc() || read.ptr != end || index >= book.texts.size())
        return {std::string(written), "serial.shared_text", false};
    return checked(book.texts.at(index));
}

CellText number(const Book& book, std::string_view written, std::uint32_t style) {
    const auto form = style < book.forms.size() ? book.forms[style] : NumberForm{};
    auto read = number_text(written, form, book.from_1904);
    switch (read.fault) {
        case NumberFault::none: break;
        case NumberFault::no_number: return {std::string(written), "serial.number", false};
        case NumberFault::too_many_digits: return {std::string(written), "serial.digits", false};
        case NumberFault::no_date: return {std::string(written), "serial.no_date", false};
    }
    return {std::move(read.text), nullptr,
            form.kind == NumberKind::plain || form.kind == NumberKind::percent};
}

// 2018-03-05T00:00:00 without a time that says nothing.
std::string date_text(std::string_view written) {
    const auto mark = std::min(written.find('T'), written.size());
    std::string text(written.substr(0, mark));
    const auto time = written.substr(std::min(mark + 1, written.size()));
    if (!time.empty() && !time.starts_with("00:00:00")) text += " " + std::string(time.substr(0, 8));
    return text;
}

}  // namespace

CellText text_of(const Book& book, const SheetRow& row, const RawSheetCell& cell) {
    const auto written = base::trim(row.written(cell));
    if (cell.kind == CellKind::error) return {std::string(written), "serial.cell_error", false};
    if (!cell.has_value) return {{}, cell.is_formula ? "serial.no_value" : nullptr, false};
    switch (cell.kind) {
        case CellKind::shared: return shared_text(book, written);
        case CellKind::boolean:
            return {written == "1" || written == "true" ? "TRUE" : "FALSE", nullptr, false};
        case CellKind::date: return {date_text(written), nullptr, false};
        case CellKind::text: return checked(cell_text(row.written(cell)));
        case CellKind::number:
        case CellKind::error: break;
    }
    if (!written.empty()) return number(book, written, cell.style);
    return {{}, cell.is_formula ? "serial.no_value" : nullptr, false};
}

}  // namespace wenshu::serial
