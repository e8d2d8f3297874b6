#include "ledger/indicators.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "ledger/conditions.hpp"
#include "ledger/faults.hpp"
#include "ledger/figures.hpp"
#include "ledger/judge.hpp"
#include "ledger/tabulate.hpp"

namespace wenshu::ledger {
namespace {

using model::Map;
using model::Property;
using model::Schema;
using model::Value;

// The property whose text is the id of a measure, or null.
const Property* measure_property(const Schema& schema) {
    const auto found = std::ranges::find_if(schema.properties, [](const Property& property) {
        return property.schema.type == model::Type::string && property.schema.format == "measure";
    });
    return found == schema.properties.end() ? nullptr : &*found;
}

// The property that lists ids of measures, or null.
const Property* measures_property(const Schema& schema) {
    const auto found = std::ranges::find_if(schema.properties, [](const Property& property) {
        const auto& items = property.schema.items;
        return property.schema.type == model::Type::list &&
               (property.schema.format == "measures" ||
                (!items.empty() &&
                 (items.front().format == "measure" || items.front().format == "measures")));
    });
    return found == schema.properties.end() ? nullptr : &*found;
}

bool is_computed(const Schema& schema, std::string_view key) {
    const Schema* property = model::find(schema, key);
    return property != nullptr && property->computed;
}

std::optional<Quantity> quantity(const Value* value) {
    if (value == nullptr) return std::nullopt;
    if (const auto* whole = std::get_if<std::int64_t>(&value->data)) return *whole;
    if (const auto* decimal = std::get_if<base::Decimal>(&value->data)) return *decimal;
    if (const auto* rate = std::get_if<base::Rate>(&value->data)) return *rate;
    return std::nullopt;
}

Value as_value(const Quantity& quantity) {
    return std::visit([](const auto& number) { return Value{number, {}}; }, quantity);
}

std::string text(const Map& map, std::string_view key) {
    const Value* value = model::find(map, key);
    const std::string* found = value == nullptr ? nullptr : model::text_of(*value);
    return found == nullptr ? std::string() : *found;
}

base::Location place(const Map& map, std::string_view key) {
    const Value* value = model::find(map, key);
    return value == nullptr ? base::Location{} : value->where;
}

// The unit is the indicator's where the measure has none; an answer within a year says so.
model::Figure done_figure(const Goal& goal, const Verdict& verdict, const Map& indicator) {
    model::Figure done = figure(*goal.measure, verdict.done, {});
    if (done.unit.empty() && goal.measure->operation != Operation::rate) done.unit = text(indicator, "unit");
    if (goal.year) {
        done.query.measure += fmt::format("[{}年]", *goal.year);
        done.query.description += fmt::format("（{}年）", *goal.year);
    }
    return done;
}

Map result(const Measure& measure, const Answer& answer) {
    Map map;
    model::set(map, "name", {measure.name, {}});
    if (answer.value) model::set(map, "value", {figure(measure, answer, {}), {}});
    if (!measure.unit.empty()) model::set(map, "unit", {measure.unit, {}});
    return map;
}

Value texts(const std::vector<std::string>& words) {
    model::List list;
    for (const std::string& word : words) list.push_back({word, {}});
    return {std::move(list), {}};
}

class Filler {
  public:
    Filler(std::span<const Measure> measures, const std::map<std::string, Ledger>& ledgers,
           std::optional<int> year)
        : measures_(measures), ledgers_(ledgers), year_(year) {}

    // The value and all below it.
    Value filled(Value value, const Schema& schema, const std::string& path) {
        if (auto* map = std::get_if<Map>(&value.data)) {
            *map = filled(std::move(*map), schema, path);
        } else if (auto* list = std::get_if<model::List>(&value.data);
                   list != nullptr && !schema.items.empty()) {
            for (std::size_t i = 0; i < list->size(); ++i) {
                (*list)[i] =
                    filled(std::move((*list)[i]), schema.items.front(), fmt::format("{}[{}]", path, i));
            }
        }
        return value;
    }

    // Nothing where no indicator was judged.
    std::optional<Map> evaluation() const {
        if (judged_ == 0) return std::nullopt;
        const auto missed = static_cast<std::int64_t>(missed_.size());
        Map map;
        model::set(map, "total", {judged_, {}});
        model::set(map, "met_count", {judged_ - missed, {}});
        model::set(map, "missed_count", {missed, {}});
        model::set(map, "all_met", {missed == 0, {}});
        model::set(map, "missed", {missed_, {}});
        model::set(map, "rate", {base::Rate{{judged_ - missed, 0}, {judged_, 0}}, {}});
        return map;
    }

    const base::Diagnostics& faults() const { return faults_; }

  private:
    Map filled(Map map, const Schema& schema, const std::string& path) {
        for (model::Field& field : map.fields) {
            const Schema* known = model::find(schema, field.key);
            if (known == nullptr && !schema.values.empty()) known = &schema.values.front();
            if (known == nullptr) continue;
            field.value =
                filled(std::move(field.value), *known, path.empty() ? field.key : path + "." + field.key);
        }
        if (const Property* property = measure_property(schema)) {
            map = with_verdict(std::move(map), schema, property->key, path);
        }
        if (const Property* property = measures_property(schema)) {
            map = with_results(std::move(map), schema, property->key, path);
        }
        return map;
    }

    Map with_verdict(Map map, const Schema& schema, const std::string& key, const std::string& path) {
        const Value* id = model::find(map, key);
        const Measure* measure = id == nullptr ? nullptr : measure_named(*id, path + "." + key);
        if (measure == nullptr || !is_answerable(*measure, measures_, ledgers_)) return map;
        const auto goal = goal_of(map, *measure, path);
        if (!goal) return map;
        const base::Location where = id->where;
        const auto verdict = judge(*goal, measures_, ledgers_);
        if (!verdict) {
            base::append(faults_, verdict.faults());
            return map;
        }
        const auto set = [&](std::string_view name, Value value) {
            if (is_computed(schema, name)) model::set(map, name, std::move(value));
        };
        if (verdict->done.value) set("done", {done_figure(*goal, *verdict, map), {}});
        if (verdict->completion) set("completion", {*verdict->completion, {}});
        set("met", {verdict->met, {}});
        set("state", {std::string(verdict->met ? "已完成" : "未完成"), {}});
        if (verdict->gap) set("gap", as_value(*verdict->gap));
        set("missed", texts(verdict->missed));
        ++judged_;
        if (!verdict->met) missed_.push_back({map, where});
        return map;
    }

    Map with_results(Map map, const Schema& schema, const std::string& key, const std::string& path) {
        const Value* ids = model::find(map, key);
        const model::List* list = ids == nullptr ? nullptr : model::list_of(*ids);
        if (list == nullptr) return map;
        model::List results;
        for (std::size_t i = 0; i < list->size(); ++i) {
            const Measure* measure = measure_named((*list)[i], fmt::format("{}.{}[{}]", path, key, i));
            if (measure == nullptr || !is_answerable(*measure, measures_, ledgers_)) continue;
            const auto answers = tabulate(*measure, {}, std::nullopt, measures_, ledgers_);
            if (answers) {
                results.push_back({result(*measure, answers->total), {}});
            } else {
                base::append(faults_, answers.faults());
            }
        }
        if (is_computed(schema, "results")) model::set(map, "results", {std::move(results), {}});
        return map;
    }

    // A measure without groups; null with a fault where the id leads to none.
    const Measure* measure_named(const Value& id, const std::string& path) {
        const std::string* name = model::text_of(id);
        if (name == nullptr) return nullptr;
        const Measure* measure = find(measures_, *name);
        if (measure == nullptr) {
            faults_.push_back(unknown_measure(measures_, *name, id.where, path));
        } else if (!measure->by.empty()) {
            faults_.push_back(error("ledger.grouped_measure", id.where, path, {{"measure", *name}}));
            return nullptr;
        }
        return measure;
    }

    // Nothing, with a fault, where the indicator cannot be judged; without one where it has no target.
    std::optional<Goal> goal_of(const Map& map, const Measure& measure, const std::string& path) {
        const auto target = quantity(model::find(map, "target"));
        if (!target) return std::nullopt;
        Goal goal{&measure, *target, Comparison::at_least, std::nullopt, std::nullopt};
        const std::size_t faults_before = faults_.size();
        const std::string op = text(map, "op");
        const auto comparison = op.empty() ? std::optional(Comparison::at_least) : comparison_named(op);
        if (comparison) {
            goal.comparison = *comparison;
        } else {
            faults_.push_back(error("ledger.op", place(map, "op"), path + ".op", {{"found", op}}));
        }
        const bool rate = measure.operation == Operation::rate;
        if (rate != std::holds_alternative<base::Rate>(*target)) {
            faults_.push_back(error("ledger.target_kind", place(map, "target"), path + ".target",
                                    {{"measure", measure.name}, {"kind", rate ? "rate" : "number"}}));
        }
        goal = with_periods(std::move(goal), map, path + ".per");
        return faults_.size() == faults_before ? std::optional(std::move(goal)) : std::nullopt;
    }

    Goal with_periods(Goal goal, const Map& map, const std::string& path) {
        const std::string per = text(map, "per");
        if (per.empty()) return goal;
        goal.per = period_dimension(*goal.measure, per);
        if (!goal.per) {
            faults_.push_back(error("ledger.per", place(map, "per"), path,
                                    {{"found", per}, {"measure", goal.measure->name}}));
        } else if (goal.per->derived != Derived::none) {
            if (!year_) faults_.push_back(error("ledger.no_year", place(map, "per"), path, {{"found", per}}));
            goal.year = year_;
            if (goal.per->derived == Derived::year) goal.per.reset();
        }
        return goal;
    }

    // Nothing where the measure's rows cannot be told apart so: no such column, no dates, two ledgers.
    std::optional<Dimension> period_dimension(const Measure& measure, const std::string& per) const {
        const Schema& rows = ledgers_.at(measure.ledger).schema();
        auto dimension = dimension_named(rows, per);
        if (!dimension || !can_group(rows, *dimension)) return std::nullopt;
        if (dimension->derived != Derived::none) return measure.date.empty() ? std::nullopt : dimension;
        const Measure* part = measure.part.empty() ? &measure : find(measures_, measure.part);
        return part->ledger == measure.ledger ? dimension : std::nullopt;
    }

    std::span<const Measure> measures_;
    const std::map<std::string, Ledger>& ledgers_;
    std::optional<int> year_;
    base::Diagnostics faults_;
    std::int64_t judged_ = 0;
    model::List missed_;
};

std::optional<int> year_of(const Value& plan) {
    const Value* year = model::find(plan, "year");
    const auto* number = year == nullptr ? nullptr : std::get_if<std::int64_t>(&year->data);
    if (number == nullptr || *number < 1 || *number > 9999) return std::nullopt;
    return static_cast<int>(*number);
}

}  // namespace

base::Result<Value> fill_indicators(Value plan, const Schema& schema, std::span<const Measure> measures,
                                    const std::map<std::string, Ledger>& ledgers) {
    Filler filler(measures, ledgers, year_of(plan));
    plan = filler.filled(std::move(plan), schema, "");
    if (!filler.faults().empty()) return filler.faults();
    auto evaluation = filler.evaluation();
    if (auto* map = std::get_if<Map>(&plan.data);
        map != nullptr && evaluation && is_computed(schema, "evaluation")) {
        model::set(*map, "evaluation", {std::move(*evaluation), {}});
    }
    return plan;
}

}  // namespace wenshu::ledger
