// What a measure may say besides its question: what it is compared with, what was planned, what is summed up.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "ledger/conditions.hpp"
#include "ledger/faults.hpp"
#include "ledger/measure_reader.hpp"
#include "ledger/periods.hpp"

namespace wenshu::ledger {
namespace {

bool is_period(const Dimension& dimension) {
    return dimension.derived != Derived::none;
}

// The names that groups can have where all of them are known: a column's choices, quarters and months.
std::vector<std::string> names_of_groups(const Dimension& dimension, const model::Schema& rows) {
    if (!is_period(dimension)) {
        const model::Schema* column = model::find(rows, dimension.column);
        return column == nullptr ? std::vector<std::string>{} : column->choices;
    }
    std::vector<std::string> names;
    if (dimension.derived == Derived::year) return names;
    for (std::int64_t i = 0; i < periods_per_year(dimension.derived); ++i) {
        names.push_back(period_label(i, dimension.derived, false));
    }
    return names;
}

}  // namespace

void MeasureReader::read_extras() {
    const std::string versus = text("compare");
    if (versus == "last_year") measure_.versus = Versus::last_year;
    if (versus == "previous") measure_.versus = Versus::previous;
    const model::Value* cumulative = model::find(map_, "cumulative");
    measure_.cumulative = cumulative != nullptr && std::get<bool>(cumulative->data);
    measure_.rest = text("rest");
    if (const model::Value* decimals = model::find(map_, "decimals")) {
        measure_.decimals = static_cast<std::uint8_t>(std::get<std::int64_t>(decimals->data));
        const bool divides = measure_.operation == Operation::avg || measure_.operation == Operation::ratio;
        if (!divides) fault("ledger.measure_decimals", "decimals");
    }
}

void MeasureReader::check_extras() {
    if (!faults_.empty()) return;
    check_comparison();
    if (measure_.cumulative) {
        const bool by_part_of_year = measure_.by.size() == 1 && (measure_.by[0].derived == Derived::quarter ||
                                                                 measure_.by[0].derived == Derived::month);
        if (!by_part_of_year) fault("ledger.cumulative_by", "cumulative");
    }
    if (!measure_.rest.empty() && (measure_.top == 0 || measure_.cumulative)) {
        fault("ledger.rest_top", "rest");
    }
    read_targets();
}

void MeasureReader::check_comparison() {
    if (measure_.versus == Versus::nothing) return;
    if (measure_.by.size() > 1) fault("ledger.one_dimension", "compare", {{"found", "compare"}});
    const bool by_period = measure_.by.size() == 1 && is_period(measure_.by[0]);
    if (measure_.versus == Versus::previous && !by_period) fault("ledger.compare_previous", "compare");
}

void MeasureReader::read_targets() {
    const model::Tree* tree = model::find(entry_.value, "target");
    if (tree == nullptr || model::is_null(*tree)) return;
    if (measure_.by.size() > 1) return fault("ledger.one_dimension", "target", {{"found", "target"}});
    const auto* groups = std::get_if<model::Mapping>(&tree->node);
    if (groups == nullptr) return read_target({}, *tree, path("target"));
    if (measure_.by.empty()) return fault("ledger.target_by", "target");
    const model::Schema* rows = rows_of(measure_.ledger, "ledger");
    const auto names = names_of_groups(measure_.by[0], *rows);
    for (const model::Entry& entry : *groups) {
        const std::string place = fmt::format("{}.{}", path("target"), entry.key);
        if (!names.empty() && std::ranges::find(names, entry.key) == names.end()) {
            faults_.push_back(error_with_guess("ledger.target_group", entry.where, place, entry.key, names));
        }
        read_target(entry.key, entry.value, place);
    }
}

void MeasureReader::read_target(const std::string& group, const model::Tree& tree, const std::string& path) {
    model::Schema number;
    number.type = measure_.operation == Operation::rate ? model::Type::percent : model::Type::decimal;
    auto value = bind_at(tree, number, path);
    if (!value) return base::append(faults_, std::move(value).faults());
    if (std::holds_alternative<model::Null>(value->data)) return;
    measure_.targets.push_back({group, std::move(*value)});
}

}  // namespace wenshu::ledger
