#include "write/xlsx_layout.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "write/xlsx_text.hpp"

namespace wenshu::write {
namespace {

// A name that every program takes without quotes: nothing in it could be a reference or an operator.
bool is_plain_name(std::string_view name) {
    for (std::size_t at = 0; at < name.size();) {
        const char32_t c = base::next_code_point(name, at);
        if (c < 0x4E00 || c > 0x9FFF) return false;
    }
    return !name.empty();
}

std::string letters_of(std::size_t column) {
    const std::string cell = cell_name(0, column);
    return cell.substr(0, cell.size() - 1);
}

void set_roles(SheetLayout& layout, const document::RowSource& rows) {
    layout.plain_rows = rows.size();
    if (rows.size() > most_told_rows) return;
    const auto is_plain = [&](std::size_t row) { return rows.role(row) == document::RowRole::row; };
    std::size_t row = 0;
    while (row < rows.size() && !is_plain(row)) ++row;
    layout.plain_first = row;
    while (row < rows.size() && is_plain(row)) ++row;
    layout.plain_rows = row - layout.plain_first;
    for (; row < rows.size(); ++row) layout.is_interrupted |= is_plain(row);
}

}  // namespace

SheetLayout layout_of(const document::Sheet& sheet, std::string name) {
    SheetLayout layout;
    layout.is_grouped = std::any_of(sheet.columns.begin(), sheet.columns.end(),
                                    [](const auto& column) { return !column.group.empty(); });
    layout.header =
        (sheet.title.empty() ? 0U : 1U) + (sheet.note.empty() ? 0U : 1U) + (layout.is_grouped ? 1U : 0U);
    const std::size_t size = sheet.rows ? sheet.rows->size() : 0;
    if (size > 0) layout.pieces.push_back({name, layout.first(), layout.header + size});
    if (sheet.rows) set_roles(layout, *sheet.rows);
    layout.name = std::move(name);
    return layout;
}

std::size_t title_row(const SheetLayout& layout, const document::SheetColumn& column) {
    return layout.header - (layout.is_grouped && column.group.empty() ? 1U : 0U);
}

PieceRow find_row(const SheetLayout& layout, std::size_t row) {
    for (const Piece& piece : layout.pieces) {
        const std::size_t size = piece.last - piece.first + 1;
        if (row < size) return {&piece, piece.first + row};
        row -= size;
    }
    return {};
}

std::string quoted_name(const std::string& name) {
    if (is_plain_name(name)) return name;
    std::string quoted = "'";
    for (const char c : name) quoted.append(c == '\'' ? "''" : std::string(1, c));
    return quoted + "'";
}

std::string absolute_range(const Piece& piece, std::size_t column) {
    const std::string letters = letters_of(column);
    return fmt::format("{0}!${1}${2}:${1}${3}", quoted_name(piece.name), letters, piece.first + 1,
                       piece.last + 1);
}

}  // namespace wenshu::write
