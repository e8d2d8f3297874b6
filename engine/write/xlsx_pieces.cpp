#include "write/xlsx_pieces.hpp"

#include <algorithm>
#include <utility>

#include "write/xlsx_text.hpp"

namespace wenshu::write {
namespace {

void cut(SheetLayout& layout, std::size_t most, std::vector<std::string>& used) {
    Piece rest = layout.pieces.back();
    const std::size_t first = rest.first;
    layout.pieces.clear();
    while (rest.last - first + 1 > most) {
        layout.pieces.push_back({rest.name, first, first + most - 1});
        rest.last -= most;
        rest.name = unused_sheet_name(layout.name, used);
        used.push_back(rest.name);
    }
    layout.pieces.push_back(std::move(rest));
}

}  // namespace

std::vector<SheetLayout> layouts_of(const document::Workbook& workbook, const std::vector<std::string>& names,
                                    std::size_t sheet_rows) {
    std::vector<SheetLayout> layouts;
    std::vector<std::string> used = names;
    for (std::size_t index = 0; index < workbook.sheets.size(); ++index) {
        const document::Sheet& sheet = workbook.sheets[index];
        layouts.push_back(layout_of(sheet, names[index]));
        const std::size_t around = layouts.back().first() + (document::has_totals(sheet) ? 1U : 0U);
        const bool is_empty = layouts.back().pieces.empty();
        if (!is_empty) cut(layouts.back(), std::max<std::size_t>(sheet_rows, around + 1) - around, used);
    }
    return layouts;
}

}  // namespace wenshu::write
