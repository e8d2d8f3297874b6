#include "ledger/figures.hpp"

#include <cassert>
#include <vector>

#include <fmt/format.h>

#include "text/lists.hpp"

namespace wenshu::ledger {

model::Figure figure(const Measure& measure, const Answer& answer, std::span<const std::string> groups) {
    assert(answer.value && groups.size() <= measure.by.size());
    model::Figure figure{
        *answer.value, measure.unit, {measure.id, measure.ledger, measure.description}, answer.rows};
    std::vector<std::string> named;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        figure.query.measure += fmt::format("[{}]", groups[i]);
        named.push_back(fmt::format("{}：{}", measure.by[i].title, groups[i]));
    }
    if (!named.empty()) figure.query.description += fmt::format("（{}）", text::join_zh(named, "，"));
    return figure;
}

}  // namespace wenshu::ledger
