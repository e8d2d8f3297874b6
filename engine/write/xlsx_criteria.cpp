#include "write/xlsx_criteria.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/overload.hpp"
#include "write/xlsx_criteria_text.hpp"
#include "write/xlsx_numbers.hpp"
#include "write/xlsx_text.hpp"

namespace wenshu::write {
namespace {

using document::Criterion;
using document::SheetCell;

constexpr std::size_t most_terms = 24;  // more, and nobody reads the formula

constexpr std::int16_t last_year = 9999;  // of Excel's calendar

using Tests = std::vector<Test>;

base::Decimal decimal_of(const SheetCell& cell) {
    const auto* whole = std::get_if<std::int64_t>(&cell);
    return whole != nullptr ? base::Decimal{*whole, 0} : std::get<base::Decimal>(cell);
}

bool is_number(const SheetCell& cell) {
    return std::holds_alternative<std::int64_t>(cell) || std::holds_alternative<base::Decimal>(cell);
}

std::string spelled(base::Decimal number) {
    return base::to_string(base::shortest(number));
}

std::string spelled(base::Date day) {
    return fmt::format("DATE({},{},{})", day.year, day.month, day.day);
}

base::Date first_day(base::Date date) {
    return {date.year, std::max<std::uint8_t>(date.month, 1), std::max<std::uint8_t>(date.day, 1)};
}

// The day after the last one of a day, a month, a year.
base::Date day_after(base::Date date) {
    if (date.month == 0) return {static_cast<std::int16_t>(date.year + 1), 1, 1};
    if (date.day != 0) return base::from_days(base::to_days(date) + 1);
    if (date.month == 12) return {static_cast<std::int16_t>(date.year + 1), 1, 1};
    return {date.year, static_cast<std::uint8_t>(date.month + 1), 1};
}

// Writes the tests of one criterion.
class CriterionWriter {
  public:
    CriterionWriter(const Criterion& criterion, const ColumnProfile& column, const Asking& asking)
        : criterion_(criterion), column_(column), asking_(asking) {}

    // Alternatives of which a row passes one at most. Nothing: no formula asks this exactly.
    std::optional<std::vector<Tests>> alternatives() {
        if (column_.has_stand_ins) return std::nullopt;
        if (criterion_.values.empty()) {
            auto tests = range();
            if (!tests) return std::nullopt;
            return std::vector<Tests>{*std::move(tests)};
        }
        if (!are_apart(criterion_.values)) return std::nullopt;
        std::vector<Tests> alternatives;
        for (const SheetCell& value : criterion_.values) {
            auto tests = equal(value);
            if (!tests) return std::nullopt;
            alternatives.push_back(*std::move(tests));
        }
        return alternatives;
    }

    bool is_countable() const { return countable_; }

  private:
    // Two that take the same row would count it twice.
    static bool are_apart(const std::vector<SheetCell>& values) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            for (std::size_t j = i + 1; j < values.size(); ++j) {
                if (overlap(values[i], values[j])) return false;
            }
        }
        return true;
    }

    static bool overlap(const SheetCell& one, const SheetCell& other) {
        if (is_number(one) && is_number(other)) return decimal_of(one) == decimal_of(other);
        const auto* date = std::get_if<base::Date>(&one);
        const auto* second = std::get_if<base::Date>(&other);
        if (date == nullptr || second == nullptr) return one == other;
        return first_day(*date) < day_after(*second) && first_day(*second) < day_after(*date);
    }

    std::optional<Tests> equal(const SheetCell& value) {
        return std::visit(
            base::overload{
                [&](std::monostate) { return empty(); },
                [&](const std::string& text) { return text.empty() ? empty() : equal_text(text); },
                [&](std::int64_t) { return equal_number(value); },
                [&](base::Decimal) { return equal_number(value); },
                [&](const base::Rate&) { return std::optional<Tests>(); },
                [&](base::Date date) { return within(date); },
            },
            value);
    }

    // LibreOffice's COUNTIFS leaves out empty cells at a column's end.
    std::optional<Tests> empty() {
        countable_ = false;
        return Tests{test("\"\"", "(", "=\"\")")};
    }

    std::optional<Tests> equal_text(const std::string& text) {
        const Askable how = askable(text);
        const std::string shown = reference(text);
        const std::string literal = shown.empty() ? quoted(text) : shown;
        if (how == Askable::never && shown.empty()) return std::nullopt;
        const bool is_exact = how != Askable::by_criterion || column_.confusable.contains(text);
        if (is_exact && !column_.holds_only({Written::text})) return std::nullopt;  // EXACT(7,"7")
        countable_ = countable_ && !is_exact;
        const bool is_own = is_own_criterion(text);
        const std::string criterion = !shown.empty() && is_own ? shown : as_criterion(text);
        if (!is_exact && is_own) return Tests{test(criterion, "(", "=" + literal + ")")};
        return Tests{test(criterion, "EXACT(", "," + literal + ")")};
    }

    std::optional<Tests> equal_number(const SheetCell& value) {
        if (!column_.holds_only({Written::number}) || written_as(value) != Written::number)
            return std::nullopt;
        const std::string shown = reference(value);
        const std::string operand = shown.empty() ? spelled(decimal_of(value)) : shown;
        return Tests{test(operand, "(", "=" + operand + ")"), filled()};
    }

    std::optional<Tests> within(base::Date date) {
        if (!is_askable(date)) return std::nullopt;
        const std::string shown = date.month == 0 ? std::string() : reference(date);
        if (date.day != 0) {
            const std::string day = shown.empty() ? spelled(date) : shown;
            return Tests{test(day, "(", "=" + day + ")")};
        }
        const bool points = !shown.empty();
        return Tests{bound(">=", points ? shown : spelled(first_day(date))),
                     bound("<", points ? "EDATE(" + shown + ",1)" : spelled(day_after(date))), filled()};
    }

    std::optional<Tests> range() {
        Tests tests;
        if (!add_bound(tests, criterion_.from, true) || !add_bound(tests, criterion_.to, false)) {
            return std::nullopt;
        }
        Test not_empty = filled();
        if (tests.empty()) not_empty.criterion = "\"<>\"";
        tests.push_back(std::move(not_empty));
        return tests;
    }

    bool add_bound(Tests& tests, const SheetCell& value, bool is_from) {
        if (std::holds_alternative<std::monostate>(value)) return true;
        if (is_number(value) && written_as(value) == Written::number) {
            tests.push_back(bound(is_from ? ">=" : "<=", spelled(decimal_of(value))));
            return column_.holds_only({Written::number});
        }
        const auto* date = std::get_if<base::Date>(&value);
        if (date == nullptr || !is_askable(*date)) return false;
        tests.push_back(is_from ? bound(">=", spelled(first_day(*date)))
                                : bound("<", spelled(day_after(*date))));
        return true;
    }

    // A month among days stands for its first one: no day can be asked for then.
    bool is_askable(base::Date asked) const {
        if (!day_serial(first_day(asked)) || day_after(asked).year > last_year) return false;
        return asked.day != 0 ? column_.holds_only({Written::day})
                              : column_.holds_only({Written::day, Written::month});
    }

    Test test(std::string criterion, std::string before, std::string after) const {
        return {criterion_.column, std::move(criterion), std::move(before), std::move(after)};
    }

    Test bound(const std::string& sign, const std::string& operand) const {
        return test(fmt::format("\"{}\"&{}", sign, operand), "(", sign + operand + ")");
    }

    // An empty cell is 0 in a factor, though not for COUNTIFS.
    Test filled() const { return test("", "(", "<>\"\")"); }

    // $B5 or C$3 where the value can be read there; else nothing.
    std::string reference(const SheetCell& value) const {
        const document::Sheet& sheet = asking_.workbook.sheets[asking_.sheet];
        const SheetLayout& layout = asking_.layouts[asking_.sheet];
        const std::size_t column = criterion_.shown_column;
        if (criterion_.values.size() != 1 || column >= sheet.columns.size()) return {};
        if (criterion_.shown == document::Shown::in_row) {
            const auto at = find_row(layout, asking_.place.row);
            if (at.piece == nullptr || sheet.rows->cell(asking_.place.row, column) != value) return {};
            return "$" + cell_name(at.row, column);
        }
        const auto* text = std::get_if<std::string>(&value);
        if (criterion_.shown != document::Shown::in_header || text == nullptr) return {};
        if (sheet.columns[column].title != *text) return {};
        const std::string cell = cell_name(title_row(layout, sheet.columns[column]), column);
        const auto digits = cell.find_first_of("0123456789");
        return cell.substr(0, digits) + "$" + cell.substr(digits);
    }

    const Criterion& criterion_;
    const ColumnProfile& column_;
    const Asking& asking_;
    bool countable_ = true;
};

std::vector<Tests> crossed(const std::vector<Tests>& terms, const std::vector<Tests>& alternatives) {
    std::vector<Tests> product;
    for (const Tests& term : terms) {
        for (const Tests& alternative : alternatives) {
            product.push_back(term);
            product.back().insert(product.back().end(), alternative.begin(), alternative.end());
        }
    }
    return product;
}

}  // namespace

const ColumnProfile& profile_of(const Asking& asking, std::size_t sheet, std::size_t column) {
    static const ColumnProfile nothing;
    const auto found = asking.profile.find({sheet, column});
    return found == asking.profile.end() ? nothing : found->second;
}

std::optional<Terms> terms_of(const document::Selection& selection, const Asking& asking) {
    Terms found{{{}}, true};
    for (const Criterion& criterion : selection.criteria) {
        CriterionWriter writer(criterion, profile_of(asking, selection.sheet, criterion.column), asking);
        const auto alternatives = writer.alternatives();
        if (!alternatives) return std::nullopt;
        found.is_countable = found.is_countable && writer.is_countable();
        if (found.terms.size() * alternatives->size() > most_terms) return std::nullopt;
        found.terms = crossed(found.terms, *alternatives);
    }
    return found;
}

}  // namespace wenshu::write
