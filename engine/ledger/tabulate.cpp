#include "ledger/tabulate.hpp"

#include <algorithm>

#include "ledger/faults.hpp"
#include "ledger/inquiry.hpp"
#include "ledger/sql_query.hpp"

namespace wenshu::ledger {

bool is_answerable(const Measure& measure, std::span<const Measure> all,
                   const std::map<std::string, Ledger>& ledgers) {
    const auto is_there = [&](const std::string& ledger) { return ledgers.contains(ledger); };
    return std::ranges::all_of(measure.reads, is_there) &&
           std::ranges::all_of(sides(measure, all),
                               [&](const Measure* side) { return is_there(side->ledger); });
}

base::Result<Answers> tabulate(const Measure& measure, std::span<const Dimension> by, std::optional<int> year,
                               std::span<const Measure> all, const std::map<std::string, Ledger>& ledgers) {
    if (measure.operation == Operation::sql) {
        if (!year && std::ranges::equal(by, measure.by)) return ask_sql(measure, ledgers);
        return error("ledger.sql_per", measure.place, "", {{"measure", measure.name}});
    }
    const auto inquiry = Inquiry::put(measure, by, year, all, ledgers);
    if (!inquiry) return inquiry.faults();
    return inquiry->answers();
}

}  // namespace wenshu::ledger
