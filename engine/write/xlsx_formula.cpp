#include "write/xlsx_formula.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <fmt/format.h>

#include "base/overload.hpp"
#include "write/xlsx_numbers.hpp"
#include "write/xlsx_text.hpp"

namespace wenshu::write {
namespace {

using document::Aggregate;
using document::Selection;
using document::SheetCell;

constexpr std::size_t longest_formula = 8192;  // Excel's limits
constexpr std::size_t most_arguments = 255;

// The part of a ratio: counts and sums alone are 0 where there are no rows, as the ratio's parts are.
std::optional<std::string> part_of(const Selection& selection, const Asking& asking) {
    const bool is_additive = selection.aggregate == Aggregate::count ||
                             selection.aggregate == Aggregate::sum ||
                             selection.aggregate == Aggregate::distinct;
    if (!is_additive) return std::nullopt;
    const auto text = selection_text(selection, std::int64_t{0}, asking);
    if (!text) return std::nullopt;
    const bool is_sum = text->text.find('+') != std::string::npos;
    return is_sum ? "(" + text->text + ")" : text->text;
}

std::optional<FormulaText> text_of(const document::SelectionRatio& ratio, const SheetCell& value,
                                   const Asking& asking) {
    const auto part = part_of(ratio.part, asking);
    const auto whole = part_of(ratio.whole, asking);
    if (!part || !whole || !std::holds_alternative<base::Rate>(value)) return std::nullopt;
    return FormulaText{fmt::format("IFERROR({}/{},\"—\")", *part, *whole), false};
}

// Formulas over cells of the same sheet, whose values are at hand: they are worked out to see that they come
// to the value.
class SheetFormulas {
  public:
    SheetFormulas(const SheetCell& value, const Asking& asking)
        : value_(value),
          sheet_(asking.workbook.sheets[asking.sheet]),
          layout_(asking.layouts[asking.sheet]),
          place_(asking.place) {}

    std::optional<FormulaText> sum(const document::SumOf& sum) const {
        double total = 0;
        std::vector<std::string> ranges;
        for (const auto& [first, last] : sum.ranges) {
            if (!is_known(first) || !is_known(last) || is_within(first, last)) return std::nullopt;
            if (last.row == document::totals_row) return std::nullopt;
            total += sum_of(first, last);
            ranges.push_back(first == last ? name(first) : name(first) + ":" + name(last));
        }
        if (ranges.empty() || ranges.size() > most_arguments || !is_value(total)) return std::nullopt;
        return FormulaText{"SUM(" + joined(ranges, ",") + ")", false};
    }

    std::optional<FormulaText> quotient(const document::Quotient& quotient) const {
        if (!is_known(quotient.part) || !is_known(quotient.whole)) return std::nullopt;
        return divided(name(quotient.part), number_at(quotient.part), name(quotient.whole),
                       number_at(quotient.whole));
    }

    std::optional<FormulaText> change(const document::Change& change) const {
        if (!is_known(change.now) || !is_known(change.before)) return std::nullopt;
        const std::string before = name(change.before);
        auto difference = number_at(change.now);
        const auto base = number_at(change.before);
        if (difference && base) *difference -= *base;
        return divided(fmt::format("({}-{})", name(change.now), before), difference, before, base);
    }

  private:
    bool is_known(document::SheetPlace place) const {
        const bool is_row = place.row < sheet_.rows->size() ||
                            (place.row == document::totals_row && document::has_totals(sheet_));
        return place.column < sheet_.columns.size() && is_row && layout_.pieces.size() == 1;
    }

    // Whether the cell that asks would add itself up.
    bool is_within(document::SheetPlace first, document::SheetPlace last) const {
        return first.row <= place_.row && place_.row <= last.row && first.column <= place_.column &&
               place_.column <= last.column;
    }

    std::string name(document::SheetPlace place) const {
        const Piece& piece = layout_.pieces.front();
        const bool is_total = place.row == document::totals_row;
        return cell_name(is_total ? piece.last + 1 : piece.first + place.row, place.column);
    }

    double sum_of(document::SheetPlace first, document::SheetPlace last) const {
        double sum = 0;
        for (std::size_t row = first.row; row <= last.row && row < sheet_.rows->size(); ++row) {
            for (std::size_t column = first.column; column <= last.column; ++column) {
                sum += number_at({row, column}).value_or(0);
            }
        }
        return sum;
    }

    // What the cell counts for in a sum or a quotient; nothing of a text.
    std::optional<double> number_at(document::SheetPlace place) const {
        if (place.row == document::totals_row) return total_of(place.column);
        const auto cell = sheet_.rows->cell(place.row, place.column);
        return written_as(cell) == Written::nothing ? 0 : written_number(cell);
    }

    std::optional<double> total_of(std::size_t column) const {
        if (sheet_.columns[column].total == document::Total::none) return std::nullopt;
        if (sheet_.columns[column].total == document::Total::sum) {
            return sum_of({0, column}, {sheet_.rows->size() - 1, column});
        }
        double count = 0;
        for (std::size_t row = 0; row < sheet_.rows->size(); ++row) {
            count += written_as(sheet_.rows->cell(row, column)) == Written::nothing ? 0 : 1;
        }
        return count;
    }

    bool is_value(double number) const {
        const auto value = written_number(value_);
        return value && std::abs(*value - number) <= 1e-12 * std::max(1.0, std::abs(number));
    }

    std::optional<FormulaText> divided(const std::string& part_name, std::optional<double> part,
                                       const std::string& whole_name, std::optional<double> whole) const {
        const bool has_value = part && whole && *whole != 0;
        if (has_value ? !is_value(*part / *whole) : !is_dash()) return std::nullopt;
        return FormulaText{fmt::format("IFERROR({}/{},{})", part_name, whole_name, otherwise(value_)), false};
    }

    bool is_dash() const {
        const auto* rate = std::get_if<base::Rate>(&value_);
        return rate != nullptr ? rate->whole.units == 0 : is_without_value(value_);
    }

    const SheetCell& value_;
    const document::Sheet& sheet_;
    const SheetLayout& layout_;
    document::SheetPlace place_;
};

std::optional<FormulaText> text_of(const document::Formula& formula, const SheetCell& value,
                                   const Asking& asking) {
    const SheetFormulas inner(value, asking);
    return std::visit(
        base::overload{
            [](std::monostate) { return std::optional<FormulaText>(); },
            [&](const Selection& selection) { return selection_text(selection, value, asking); },
            [&](const document::SelectionRatio& ratio) { return text_of(ratio, value, asking); },
            [&](const document::SumOf& sum) { return inner.sum(sum); },
            [&](const document::Quotient& quotient) { return inner.quotient(quotient); },
            [&](const document::Change& change) { return inner.change(change); },
        },
        formula);
}

}  // namespace

std::optional<FormulaText> formula_text(const document::Formula& formula, const SheetCell& value,
                                        const Asking& asking) {
    auto text = text_of(formula, value, asking);
    if (text && count_utf16(text->text) >= longest_formula) return std::nullopt;
    return text;
}

}  // namespace wenshu::write
