#include "base/sources.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <utility>

#include "base/utf8.hpp"

namespace wenshu::base {
namespace {

// A sheet has at most 1,048,576 rows, so that the last cell still has a number.
constexpr std::uint32_t cells_a_row = 4096;

Place place_in_sheet(const SourceText& sheet, std::uint32_t offset) {
    const auto row = offset / cells_a_row;
    const auto column = offset % cells_a_row;
    return {sheet.name, row + 1, column + 1, cell_name(row, column)};
}

}  // namespace

Location cell_location(const SourceText& sheet, std::uint32_t row, std::uint32_t column) {
    assert(sheet.is_sheet && row <= UINT32_MAX / cells_a_row);
    return {sheet.id, row * cells_a_row + std::min(column, cells_a_row - 1)};
}

std::string column_name(std::uint32_t column) {
    std::string letters;
    for (auto rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters;
}

std::string cell_name(std::uint32_t row, std::uint32_t column) {
    return column_name(column) + std::to_string(row + 1);
}

const SourceText& Sources::add(std::string name, std::string text) {
    const auto id = static_cast<SourceId>(texts_.size() + 1);
    return texts_.emplace_back(SourceText{id, std::move(name), std::move(text), false});
}

const SourceText& Sources::add_sheet(std::string name) {
    const auto id = static_cast<SourceId>(texts_.size() + 1);
    return texts_.emplace_back(SourceText{id, std::move(name), {}, true});
}

const SourceText& Sources::at(SourceId id) const {
    assert(id != SourceId::none && static_cast<std::size_t>(id) <= texts_.size());
    return texts_[static_cast<std::size_t>(id) - 1];
}

std::optional<Place> Sources::place(Location where) const {
    if (where.file == SourceId::none) return std::nullopt;
    const SourceText& source = at(where.file);
    if (source.is_sheet) return place_in_sheet(source, where.offset);
    const std::string_view before = std::string_view(source.text).substr(0, where.offset);
    const auto line_start = before.rfind('\n') + 1;  // npos + 1 == 0: the first line
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const auto columns = count_code_points(before.substr(line_start));
    return Place{
        source.name, static_cast<std::uint32_t>(lines + 1), static_cast<std::uint32_t>(columns + 1), {}};
}

}  // namespace wenshu::base
