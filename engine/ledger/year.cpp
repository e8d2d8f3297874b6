#include "ledger/year.hpp"

#include <optional>
#include <utility>

namespace wenshu::ledger {

bool has_year(const Ledger& ledger, int year) {
    const std::string* key = date_column(ledger.schema());
    if (key == nullptr) return ledger.size() > 0;
    const Column& column = *ledger.column(*key);
    const auto& dates = std::get<Dates>(column.cells);
    for (std::size_t row = 0; row < dates.size(); ++row) {
        if (!column.empty[row] && dates[row].year == year) return true;
    }
    return false;
}

base::Diagnostics outside_year(const Ledger& ledger, int year) {
    const std::string* key = date_column(ledger.schema());
    if (key == nullptr) return {};
    const Column& column = *ledger.column(*key);
    const auto& dates = std::get<Dates>(column.cells);
    std::int64_t count = 0;
    std::optional<std::size_t> first;
    for (std::size_t row = 0; row < dates.size(); ++row) {
        if (column.empty[row] || dates[row].year == year) continue;
        if (!first) first = row;
        ++count;
    }
    if (!first) return {};
    return {{base::Severity::warning,
             "ledger.outside_year",
             ledger.where(*first),
             ledger.table().name,
             {{"ledger", title_of(ledger.table().name, ledger.schema())},
              {"count", count},
              {"year", std::int64_t{year}},
              {"found", base::to_iso_string(dates[*first])}}}};
}

}  // namespace wenshu::ledger
