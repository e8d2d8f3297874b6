#include "ledger/select.hpp"

#include <algorithm>
#include <cassert>
#include <compare>

#include "base/overload.hpp"
#include "ledger/periods.hpp"

namespace wenshu::ledger {
namespace {

bool same(std::int64_t wanted, std::int64_t found) {
    return wanted == found;
}
bool same(bool wanted, bool found) {
    return wanted == found;
}
bool same(base::Decimal wanted, base::Decimal found) {
    return wanted == found;
}
bool same(const base::Rate& wanted, const base::Rate& found) {
    return std::is_eq(base::compare(wanted, found));
}
// A month or year is met by the days in it.
bool same(base::Date wanted, base::Date found) {
    return wanted.year == found.year && (wanted.month == 0 || wanted.month == found.month) &&
           (wanted.day == 0 || wanted.day == found.day);
}

bool less(std::int64_t a, std::int64_t b) {
    return a < b;
}
bool less(bool a, bool b) {
    return !a && b;
}
bool less(base::Decimal a, base::Decimal b) {
    return a < b;
}
bool less(const base::Rate& a, const base::Rate& b) {
    return std::is_lt(base::compare(a, b));
}
bool less(base::Date a, base::Date b) {
    return a < b;
}

// A condition whose values have all the column's type.
template <class T>
class Bounds {
  public:
    explicit Bounds(const Condition& condition) : differs_(condition.test == Test::differs) {
        for (const model::Value& value : condition.values) values_.push_back(std::get<T>(value.data));
        if (const T* from = std::get_if<T>(&condition.from.data)) from_ = *from;
        if (const T* to = std::get_if<T>(&condition.to.data)) to_ = *to;
    }

    bool admit(const T& found) const {
        if (values_.empty()) return (!from_ || !less(found, *from_)) && (!to_ || !less(*to_, found));
        return differs_ != std::ranges::any_of(values_, [&](const T& wanted) { return same(wanted, found); });
    }

  private:
    bool differs_;
    std::vector<T> values_;
    std::optional<T> from_;
    std::optional<T> to_;
};

class Selection {
  public:
    explicit Selection(const Ledger& ledger) : ledger_(ledger), passes_(ledger.size(), 1) {}

    void keep_year(const std::string& date, int year) {
        const Column& column = *ledger_.column(date);
        const auto& dates = std::get<Dates>(column.cells);
        keep(column, [&](std::size_t row) { return dates[row].year == year; });
    }

    void keep(const Condition& condition, const std::string& date) {
        const Derived derived = condition.subject.derived;
        const Column& column = *ledger_.column(derived == Derived::none ? condition.subject.column : date);
        if (condition.test == Test::filled || condition.test == Test::unfilled) {
            return keep_filled(column, condition);
        }
        if (derived != Derived::none) return keep_periods(column, condition);
        std::visit(base::overload{
                       [&](const Texts& texts) { keep_words(column, texts, condition); },
                       [&](const Decimals& decimals) {
                           const Bounds<base::Decimal> bounds(condition);
                           keep(column, [&](std::size_t row) {
                               return bounds.admit({decimals.units[row], decimals.scale});
                           });
                       },
                       [&](const Truths& truths) {
                           const Bounds<bool> bounds(condition);
                           keep(column, [&](std::size_t row) { return bounds.admit(truths[row] != 0); });
                       },
                       [&]<class T>(const std::vector<T>& values) {
                           const Bounds<T> bounds(condition);
                           keep(column, [&](std::size_t row) { return bounds.admit(values[row]); });
                       },
                   },
                   column.cells);
    }

    std::vector<std::uint32_t> rows() const {
        std::vector<std::uint32_t> rows;
        for (std::size_t row = 0; row < passes_.size(); ++row) {
            if (passes_[row] != 0) rows.push_back(static_cast<std::uint32_t>(row));
        }
        return rows;
    }

  private:
    template <class Test>
    void keep(const Column& column, Test test) {
        for (std::size_t row = 0; row < passes_.size(); ++row) {
            if (passes_[row] != 0 && (column.empty[row] || !test(row))) passes_[row] = 0;
        }
    }

    void keep_words(const Column& column, const Texts& texts, const Condition& condition) {
        std::vector<bool> wanted;
        for (const std::string& word : texts.words) wanted.push_back(admits(condition, word));
        keep(column, [&](std::size_t row) { return wanted[texts.codes[row]]; });
    }

    // A date that leaves the period open has none.
    void keep_filled(const Column& column, const Condition& condition) {
        const Derived derived = condition.subject.derived;
        const bool wanted = condition.test == Test::filled;
        for (std::size_t row = 0; row < passes_.size(); ++row) {
            const bool is_filled =
                !column.empty[row] &&
                (derived == Derived::none || period_of(std::get<Dates>(column.cells)[row], derived));
            if (is_filled != wanted) passes_[row] = 0;
        }
    }

    // Quarters and months count within their year: 3月 is every March.
    void keep_periods(const Column& column, const Condition& condition) {
        const auto& dates = std::get<Dates>(column.cells);
        const Derived derived = condition.subject.derived;
        const Bounds<std::int64_t> bounds(condition);
        keep(column, [&](std::size_t row) {
            const auto period = period_of(dates[row], derived);
            if (!period) return false;
            return bounds.admit(derived == Derived::year ? *period : *period % periods_per_year(derived) + 1);
        });
    }

    const Ledger& ledger_;
    std::vector<std::uint8_t> passes_;
};

}  // namespace

bool admits(const Condition& condition, const std::string& text) {
    if (condition.test == Test::filled) return true;
    if (condition.test == Test::unfilled) return false;
    const bool is_met = std::ranges::any_of(condition.values, [&](const model::Value& value) {
        const auto& wanted = std::get<std::string>(value.data);
        return condition.test == Test::contains ? text.find(wanted) != text.npos : text == wanted;
    });
    return is_met != (condition.test == Test::differs);
}

std::vector<std::uint32_t> select(const Ledger& ledger, const Measure& measure, std::optional<int> year) {
    Selection selection(ledger);
    if (year) selection.keep_year(measure.date, *year);
    for (const Condition& condition : measure.where) selection.keep(condition, measure.date);
    return selection.rows();
}

}  // namespace wenshu::ledger
