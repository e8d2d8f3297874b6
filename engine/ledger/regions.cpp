#include "ledger/regions.hpp"

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "ledger/axis.hpp"

namespace wenshu::ledger {
namespace {

// The names of a measure's groups that are filled, without the one that is made of the rest.
std::vector<std::string> groups_of(const model::Value& answer, const std::string& rest) {
    std::vector<std::string> names;
    const model::List* list = model::list_of(answer);
    for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
        const model::Value* group = model::find((*list)[i], "group");
        const std::string* name = group == nullptr ? nullptr : model::text_of(*group);
        if (name != nullptr && *name != unfilled_label && *name != rest) names.push_back(*name);
    }
    return names;
}

std::string joined(const std::vector<std::string>& names, std::span<const std::size_t> positions) {
    std::string text;
    for (const std::size_t position : positions) text += (text.empty() ? "" : "、") + names[position];
    return text;
}

}  // namespace

base::Diagnostics outside_regions(std::span<const Measure> measures, const model::Value& facts) {
    base::Diagnostics notes;
    std::set<std::string> told;
    for (const Measure& measure : measures) {
        const model::Value* answer = model::find(facts, measure.id);
        if (measure.order != Order::region || answer == nullptr) continue;
        const auto names = groups_of(*answer, measure.rest);
        const auto order = text::ordered(names, measure.regions);
        const auto unknown = std::span(order.positions).subspan(order.known);
        const std::string found = joined(names, unknown);
        if (found.empty() || !told.insert(found).second) continue;
        notes.push_back({base::Severity::note,
                         "ledger.regions_unknown",
                         measure.place,
                         "measures." + measure.id,
                         {{"measure", measure.name},
                          {"count", static_cast<std::int64_t>(unknown.size())},
                          {"found", found}}});
    }
    return notes;
}

}  // namespace wenshu::ledger
