#include "ledger/periods.hpp"

#include <cassert>

#include <fmt/format.h>

#include "text/numerals.hpp"

namespace wenshu::ledger {

Derived derived_named(std::string_view name) {
    if (name == "年") return Derived::year;
    if (name == "季度") return Derived::quarter;
    return name == "月" ? Derived::month : Derived::none;
}

std::int64_t periods_per_year(Derived kind) {
    assert(kind != Derived::none);
    if (kind == Derived::year) return 1;
    return kind == Derived::quarter ? 4 : 12;
}

std::optional<std::int64_t> period_of(base::Date date, Derived kind) {
    if (kind == Derived::year) return date.year;
    if (date.month == 0) return std::nullopt;
    const int in_year = kind == Derived::quarter ? base::quarter(date) : date.month;
    return date.year * periods_per_year(kind) + in_year - 1;
}

std::string period_label(std::int64_t period, Derived kind, bool with_year) {
    const std::int64_t year = period / periods_per_year(kind);
    const std::int64_t in_year = period % periods_per_year(kind) + 1;
    if (kind == Derived::year) return fmt::format("{}年", year);
    const std::string label = kind == Derived::quarter ? fmt::format("第{}季度", text::han_cardinal(in_year))
                                                       : fmt::format("{}月", in_year);
    return with_year ? fmt::format("{}年{}", year, label) : label;
}

}  // namespace wenshu::ledger
