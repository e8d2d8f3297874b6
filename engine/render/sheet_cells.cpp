#include "render/sheet_cells.hpp"

#include <string>
#include <utility>

#include "base/overload.hpp"
#include "text/dates.hpp"
#include "text/mask.hpp"
#include "text/numbers.hpp"

namespace wenshu::render {
namespace {

using document::SheetCell;

base::Diagnostic not_printable(const model::Value& value, const BoundColumn& column) {
    return {base::Severity::error, "sheet.not_printable", value.where, {}, {{"field", column.shown.title}}};
}

base::Result<SheetCell> plain_cell(const model::Value& value, const BoundColumn& column) {
    using Cell = base::Result<SheetCell>;
    return std::visit(base::overload{
                          [](model::Null) -> Cell { return SheetCell{}; },
                          [](bool truth) -> Cell { return SheetCell{std::string(truth ? "是" : "否")}; },
                          [&](const model::List&) -> Cell { return not_printable(value, column); },
                          [&](const model::Map&) -> Cell { return not_printable(value, column); },
                          [](const model::Figure& figure) -> Cell {
                              return std::visit([](const auto& number) { return SheetCell{number}; },
                                                figure.value);
                          },
                          [](const auto& scalar) -> Cell { return SheetCell{scalar}; },
                      },
                      value.data);
}

std::string text_of(const SheetCell& cell, const document::CellForm& form) {
    return std::visit(
        base::overload{
            [](std::monostate) { return std::string(); },
            [](const std::string& text) { return text; },
            [](std::int64_t number) { return std::to_string(number); },
            [](base::Decimal number) { return base::to_string(number); },
            [&](const base::Rate& rate) { return text::percent(rate, form.percent_decimals, form.rounding); },
            [](base::Date date) { return text::date_cn(date); },
        },
        cell);
}

SheetCell masked(SheetCell cell, const std::string& kind, const document::CellForm& form) {
    if (kind.empty() || std::holds_alternative<std::monostate>(cell)) return cell;
    return text::mask(text_of(cell, form), kind);
}

// Masks stand at a list or at its items.
const std::string& item_mask(const model::Schema& list) {
    return list.mask.empty() && !list.items.empty() ? list.items.front().mask : list.mask;
}

base::Result<SheetCell> joined(const model::List& list, const BoundColumn& column) {
    const document::CellForm& form = column.shown.form;
    std::string text;
    for (const model::Value& value : list) {
        auto cell = plain_cell(value, column);
        if (!cell) return cell;
        const std::string item = text_of(masked(*std::move(cell), item_mask(*column.schema), form), form);
        if (item.empty()) continue;
        if (!text.empty()) text += column.join;
        text += item;
    }
    return text.empty() ? SheetCell{} : SheetCell{text};
}

}  // namespace

base::Result<SheetCell> sheet_cell(const model::Value& value, const BoundColumn& column) {
    if (const auto* list = model::list_of(value)) return joined(*list, column);
    auto cell = plain_cell(value, column);
    if (!cell) return cell;
    return masked(*std::move(cell), column.schema->mask, column.shown.form);
}

}  // namespace wenshu::render
