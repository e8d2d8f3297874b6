#include "workbook_samples.hpp"

#include <algorithm>

#include "base/overload.hpp"

namespace wenshu::write {
namespace {

using document::Criterion;
using document::SheetCell;

bool is_empty(const SheetCell& cell) {
    const auto* text = std::get_if<std::string>(&cell);
    return std::holds_alternative<std::monostate>(cell) || (text != nullptr && text->empty());
}

std::optional<base::Decimal> number(const SheetCell& cell) {
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return base::Decimal{*whole, 0};
    const auto* decimal = std::get_if<base::Decimal>(&cell);
    return decimal == nullptr ? std::nullopt : std::optional(*decimal);
}

// A month or a year as the part of a date that it gives.
bool lies_in(base::Date date, base::Date period) {
    return date.year == period.year && (period.month == 0 || date.month == period.month) &&
           (period.day == 0 || date.day == period.day);
}

base::Date last_day(base::Date date) {
    if (date.month == 0) date.month = 12;
    if (date.day == 0) date.day = base::days_in_month(date.year, date.month);
    return date;
}

bool equals(const SheetCell& cell, const SheetCell& value) {
    if (is_empty(value)) return is_empty(cell);
    const auto* date = std::get_if<base::Date>(&cell);
    const auto* period = std::get_if<base::Date>(&value);
    if (date != nullptr && period != nullptr) return lies_in(*date, *period);
    if (number(cell) && number(value)) return *number(cell) == *number(value);
    return cell == value;
}

bool is_between(const SheetCell& cell, const SheetCell& from, const SheetCell& to) {
    if (is_empty(cell)) return false;
    if (const auto* date = std::get_if<base::Date>(&cell)) {
        const auto* first = std::get_if<base::Date>(&from);
        const auto* last = std::get_if<base::Date>(&to);
        return (first == nullptr || last_day(*date) >= *first) &&
               (last == nullptr || *date <= last_day(*last));
    }
    const auto value = number(cell);
    const auto first = number(from);
    const auto last = number(to);
    if (!value) return !first && !last;
    return (!first || *value >= *first) && (!last || *value <= *last);
}

bool passes(const SheetCell& cell, const Criterion& criterion) {
    if (criterion.values.empty()) return is_between(cell, criterion.from, criterion.to);
    return std::any_of(criterion.values.begin(), criterion.values.end(),
                       [&](const SheetCell& value) { return equals(cell, value); });
}

std::vector<SheetCell> taken(const document::Selection& selection, const document::Workbook& workbook) {
    const auto& rows = *workbook.sheets[selection.sheet].rows;
    std::vector<SheetCell> cells;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const bool is_chosen = std::all_of(
            selection.criteria.begin(), selection.criteria.end(),
            [&](const Criterion& criterion) { return passes(rows.cell(row, criterion.column), criterion); });
        const auto cell = rows.cell(row, selection.column);
        const bool counts = selection.aggregate == document::Aggregate::count;
        if (is_chosen && (counts || !is_empty(cell))) cells.push_back(cell);
    }
    return cells;
}

bool is_less(const SheetCell& a, const SheetCell& b) {
    if (number(a) && number(b)) return *number(a) < *number(b);
    return a.index() == 5 && b.index() == 5 && std::get<base::Date>(a) < std::get<base::Date>(b);
}

SheetCell added(const std::vector<SheetCell>& cells) {
    base::Decimal sum;
    for (const auto& cell : cells) {
        if (!number(cell)) return std::string("—");
        sum = *base::add(sum, *number(cell));
    }
    return sum;
}

SheetCell count_distinct(const std::vector<SheetCell>& cells) {
    std::vector<SheetCell> seen;
    for (const auto& cell : cells) {
        const bool is_new =
            std::none_of(seen.begin(), seen.end(), [&](const auto& one) { return equals(one, cell); });
        if (is_new) seen.push_back(cell);
    }
    return static_cast<std::int64_t>(seen.size());
}

}  // namespace

SheetCell answer(const document::Selection& selection, const document::Workbook& workbook) {
    using document::Aggregate;
    const auto cells = taken(selection, workbook);
    const auto size = static_cast<std::int64_t>(cells.size());
    if (selection.aggregate == Aggregate::count) return size;
    if (selection.aggregate == Aggregate::distinct) return count_distinct(cells);
    if (selection.aggregate == Aggregate::sum) return added(cells);
    if (cells.empty()) return std::string("—");
    if (selection.aggregate == Aggregate::minimum)
        return *std::min_element(cells.begin(), cells.end(), is_less);
    if (selection.aggregate == Aggregate::maximum)
        return *std::max_element(cells.begin(), cells.end(), is_less);
    const auto sum = number(added(cells));
    return sum ? SheetCell(*base::divide(*sum, {size, 0}, 2)) : SheetCell(std::string("—"));
}

}  // namespace wenshu::write
