#include "ledger/measure.hpp"

#include <algorithm>
#include <deque>
#include <utility>

#include "ledger/faults.hpp"
#include "ledger/measure_reader.hpp"

namespace wenshu::ledger {

const Measure* find(std::span<const Measure> measures, std::string_view id) {
    const auto found = std::ranges::find(measures, id, &Measure::id);
    return found == measures.end() ? nullptr : &*found;
}

base::Diagnostic unknown_measure(std::span<const Measure> measures, const std::string& id,
                                 base::Location where, std::string path) {
    std::vector<std::string> ids;
    for (const Measure& measure : measures) ids.push_back(measure.id);
    return error_with_guess("ledger.unknown_measure", where, std::move(path), id, ids);
}

base::Result<std::vector<Measure>> measures(const model::Tree& tree,
                                            const std::map<std::string, model::Schema>& ledgers,
                                            std::span<const Measure> known) {
    if (model::is_null(tree)) return std::vector<Measure>{};
    const auto* entries = std::get_if<model::Mapping>(&tree.node);
    if (entries == nullptr) return error("ledger.measure_form", tree.where, "measures");
    std::deque<MeasureReader> readers;
    std::vector<Measure> all(known.begin(), known.end());
    base::Diagnostics faults;
    for (const model::Entry& entry : *entries) {
        readers.emplace_back(entry, ledgers).read();
        if (find(known, entry.key) != nullptr) {
            faults.push_back(error("ledger.measure_twice", entry.where, "measures." + entry.key,
                                   {{"measure", entry.key}}));
        }
        all.push_back(readers.back().measure());
    }
    std::vector<Measure> measures;
    for (MeasureReader& reader : readers) {
        reader.complete(all);
        base::append(faults, reader.faults());
        measures.push_back(reader.measure());
    }
    if (faults.empty()) return measures;
    base::arrange(faults);
    return faults;
}

}  // namespace wenshu::ledger
