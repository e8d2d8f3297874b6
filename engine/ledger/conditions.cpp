#include "ledger/conditions.hpp"

#include <algorithm>
#include <compare>
#include <utility>

#include "base/overload.hpp"
#include "check/bind.hpp"
#include "check/names.hpp"
#include "ledger/faults.hpp"
#include "ledger/periods.hpp"
#include "text/numerals.hpp"

namespace wenshu::ledger {
namespace {

model::Schema whole_number(std::int64_t minimum, std::int64_t maximum) {
    model::Schema schema;
    schema.type = model::Type::integer;
    schema.minimum = base::Decimal{minimum, 0};
    schema.maximum = base::Decimal{maximum, 0};
    return schema;
}

// What a condition may be compared with: the column's type and choices without its limits, so that `from: 0`
// does for a column that begins at 1. A date may be compared with a month or a year.
model::Schema comparable(const model::Schema& row_schema, const Dimension& subject) {
    if (subject.derived == Derived::year) return whole_number(1, 9999);
    if (subject.derived != Derived::none) return whole_number(1, periods_per_year(subject.derived));
    const model::Schema& column = *model::find(row_schema, subject.column);
    model::Schema schema;
    schema.type = column.type == model::Type::date ? model::Type::month : column.type;
    schema.title = column.title;
    schema.choices = column.choices;
    return schema;
}

// “第一季度” and “3月” are what a period is called; its number is 1 and 3.
model::Tree period_number(const model::Tree& tree) {
    const std::string* text = model::text_of(tree);
    if (text == nullptr) return tree;
    std::string_view number = *text;
    if (number.starts_with("第")) number.remove_prefix(std::string_view("第").size());
    for (const std::string_view unit : {"季度", "月", "年"}) {
        if (number.ends_with(unit)) number.remove_suffix(unit.size());
    }
    const auto read = text::parse_han(number);
    return {model::Scalar{read ? std::to_string(*read) : std::string(number), false}, tree.where};
}

// `to: 2018-03` includes the whole month.
model::Value to_the_end(model::Value value) {
    auto* date = std::get_if<base::Date>(&value.data);
    if (date == nullptr || date->day != 0) return value;
    if (date->month == 0) date->month = 12;
    date->day = base::days_in_month(date->year, date->month);
    return value;
}

// Both are of the column's type.
bool is_after(const model::Value& a, const model::Value& b) {
    return std::visit(base::overload{
                          [&](std::int64_t number) { return number > std::get<std::int64_t>(b.data); },
                          [&](base::Decimal number) { return number > std::get<base::Decimal>(b.data); },
                          [&](base::Date date) { return date > std::get<base::Date>(b.data); },
                          [&](const base::Rate& rate) {
                              return std::is_gt(base::compare(rate, std::get<base::Rate>(b.data)));
                          },
                          [](const auto&) { return false; },
                      },
                      a.data);
}

bool is_null(const model::Value& value) {
    return std::holds_alternative<model::Null>(value.data);
}

base::Diagnostic no_value(const model::Tree& tree, const std::string& path, const Dimension& subject) {
    return error("ledger.condition_empty", tree.where, path, {{"column", subject.title}});
}

base::Result<model::Value> bind_value(const model::Tree& tree, const model::Schema& row_schema,
                                      const Dimension& subject, const std::string& path) {
    const bool period = subject.derived != Derived::none;
    auto value = bind_at(period ? period_number(tree) : tree, comparable(row_schema, subject), path);
    if (value && is_null(*value)) return no_value(tree, path, subject);
    return value;
}

base::Result<Condition> range(const model::Tree& tree, const model::Schema& row_schema, Dimension subject,
                              const std::string& path) {
    Condition condition{std::move(subject), {}, {}, {}};
    base::Diagnostics faults;
    const model::Type type = comparable(row_schema, condition.subject).type;
    if (type == model::Type::string || type == model::Type::boolean) {
        faults.push_back(
            error("ledger.condition_range", tree.where, path, {{"column", condition.subject.title}}));
        return faults;
    }
    for (const model::Entry& entry : std::get<model::Mapping>(tree.node)) {
        const std::string place = path + "." + entry.key;
        if (entry.key != "from" && entry.key != "to") {
            faults.push_back(error("ledger.condition_key", entry.where, place, {{"found", entry.key}}));
            continue;
        }
        auto value = bind_value(entry.value, row_schema, condition.subject, place);
        if (!value) {
            base::append(faults, std::move(value).faults());
        } else if (entry.key == "from") {
            condition.from = std::move(*value);
        } else {
            condition.to = to_the_end(std::move(*value));
        }
    }
    if (!faults.empty()) return faults;
    if (is_null(condition.from) && is_null(condition.to)) return no_value(tree, path, condition.subject);
    if (!is_null(condition.from) && !is_null(condition.to) && is_after(condition.from, condition.to)) {
        return error("ledger.condition_order", tree.where, path, {{"column", condition.subject.title}});
    }
    return condition;
}

base::Result<Condition> values(std::span<const model::Tree> trees, const model::Schema& row_schema,
                               Dimension subject, const std::string& path) {
    Condition condition{std::move(subject), {}, {}, {}};
    base::Diagnostics faults;
    for (const model::Tree& tree : trees) {
        auto value = bind_value(tree, row_schema, condition.subject, path);
        if (!value) {
            base::append(faults, std::move(value).faults());
        } else {
            condition.values.push_back(std::move(*value));
        }
    }
    if (!faults.empty()) return faults;
    return condition;
}

// The tests that have a key of their own: { not: … }, { contains: … }, { filled: … }.
std::optional<Test> test_named(std::string_view key) {
    if (key == "not") return Test::differs;
    if (key == "contains") return Test::contains;
    return key == "filled" ? std::optional(Test::filled) : std::nullopt;
}

base::Result<Condition> one_or_more(const model::Tree& tree, const model::Schema& row_schema,
                                    Dimension subject, const std::string& path) {
    const auto* list = std::get_if<model::Sequence>(&tree.node);
    if (list == nullptr) return values({&tree, 1}, row_schema, std::move(subject), path);
    if (list->empty()) return no_value(tree, path, subject);
    return values(*list, row_schema, std::move(subject), path);
}

base::Result<Condition> filled(const model::Tree& tree, Dimension subject, const std::string& path) {
    model::Schema truth;
    truth.type = model::Type::boolean;
    const auto value = bind_at(tree, truth, path);
    if (!value) return value.faults();
    const bool* wanted = std::get_if<bool>(&value->data);
    if (wanted == nullptr) return no_value(tree, path, subject);
    return Condition{std::move(subject), {}, {}, {}, *wanted ? Test::filled : Test::unfilled};
}

// Texts may be parts of the column's choices.
base::Result<Condition> contained(const model::Tree& tree, const model::Schema& row_schema, Dimension subject,
                                  const std::string& path) {
    model::Schema texts;
    texts.type = model::Type::map;
    texts.properties.push_back({subject.column, {}});
    texts.properties.front().schema.type = model::Type::string;
    const bool is_text = subject.derived == Derived::none &&
                         model::find(row_schema, subject.column)->type == model::Type::string;
    if (!is_text) return error("ledger.condition_contains", tree.where, path, {{"column", subject.title}});
    auto condition = one_or_more(tree, texts, std::move(subject), path);
    if (condition) condition->test = Test::contains;
    return condition;
}

base::Result<Condition> tested(Test test, const model::Entry& entry, const model::Schema& row_schema,
                               Dimension subject, const std::string& path) {
    if (test == Test::filled) return filled(entry.value, std::move(subject), path);
    if (test == Test::contains) return contained(entry.value, row_schema, std::move(subject), path);
    auto condition = one_or_more(entry.value, row_schema, std::move(subject), path);
    if (condition) condition->test = test;
    return condition;
}

base::Result<Condition> mapped(const model::Tree& tree, const model::Schema& row_schema, Dimension subject,
                               const std::string& path) {
    const auto& entries = std::get<model::Mapping>(tree.node);
    const auto named = std::ranges::find_if(
        entries, [](const model::Entry& entry) { return test_named(entry.key).has_value(); });
    if (named == entries.end()) return range(tree, row_schema, std::move(subject), path);
    if (entries.size() > 1) {
        const model::Entry& other = named == entries.begin() ? entries.back() : entries.front();
        return error("ledger.condition_forms", other.where, path + "." + other.key,
                     {{"first", named->key}, {"second", other.key}});
    }
    return tested(*test_named(named->key), *named, row_schema, std::move(subject), path + "." + named->key);
}

base::Result<Condition> condition(const model::Entry& entry, const model::Schema& row_schema,
                                  const std::string& path) {
    auto subject = dimension_named(row_schema, entry.key);
    if (!subject) return check::unknown_key(row_schema, entry.key, entry.where, path);
    if (std::holds_alternative<model::Mapping>(entry.value.node)) {
        return mapped(entry.value, row_schema, std::move(*subject), path);
    }
    return one_or_more(entry.value, row_schema, std::move(*subject), path);
}

base::Result<Dimension> dimension(const model::Tree& tree, const model::Schema& row_schema,
                                  const std::string& path) {
    const std::string* name = model::text_of(tree);
    if (name == nullptr) return error("ledger.dimension_name", tree.where, path);
    auto dimension = dimension_named(row_schema, *name);
    if (!dimension) return check::unknown_key(row_schema, *name, tree.where, path);
    if (!can_group(row_schema, *dimension)) {
        return error("ledger.dimension_type", tree.where, path, {{"column", dimension->title}});
    }
    return std::move(*dimension);
}

}  // namespace

base::Result<model::Value> bind_at(const model::Tree& tree, const model::Schema& schema,
                                   const std::string& path) {
    auto value = check::bind(tree, schema);
    if (value) return value;
    auto faults = std::move(value).faults();
    for (base::Diagnostic& fault : faults) fault.path = fault.path.empty() ? path : path + "." + fault.path;
    return faults;
}

std::optional<Dimension> dimension_named(const model::Schema& row_schema, std::string_view name) {
    if (const model::Property* property = check::property_named(row_schema, name)) {
        return Dimension{property->key, Derived::none, model::display_name(*property)};
    }
    const Derived derived = derived_named(name);
    if (derived == Derived::none) return std::nullopt;
    return Dimension{"", derived, std::string(name)};
}

bool can_group(const model::Schema& row_schema, const Dimension& dimension) {
    if (dimension.derived != Derived::none) return true;
    const model::Type type = model::find(row_schema, dimension.column)->type;
    return type != model::Type::decimal && type != model::Type::percent;
}

base::Result<std::vector<Condition>> conditions(const model::Tree& where, const model::Schema& row_schema,
                                                const std::string& path) {
    const auto* entries = std::get_if<model::Mapping>(&where.node);
    if (entries == nullptr) return error("ledger.condition_form", where.where, path);
    std::vector<Condition> found;
    base::Diagnostics faults;
    for (const model::Entry& entry : *entries) {
        auto one = condition(entry, row_schema, path + "." + entry.key);
        if (one) {
            found.push_back(std::move(*one));
        } else {
            base::append(faults, std::move(one).faults());
        }
    }
    if (!faults.empty()) return faults;
    return found;
}

base::Result<std::vector<Dimension>> dimensions(const model::Tree& by, const model::Schema& row_schema,
                                                const std::string& path) {
    const auto* list = std::get_if<model::Sequence>(&by.node);
    const std::span<const model::Tree> names = list == nullptr ? std::span(&by, 1) : std::span(*list);
    std::vector<Dimension> found;
    base::Diagnostics faults;
    if (names.empty() || names.size() > 2) {
        faults.push_back(error("ledger.dimension_count", by.where, path,
                               {{"count", static_cast<std::int64_t>(names.size())}}));
    }
    for (const model::Tree& name : names) {
        auto one = dimension(name, row_schema, path);
        if (!one) {
            base::append(faults, std::move(one).faults());
        } else if (std::ranges::find(found, *one) != found.end()) {
            faults.push_back(error("ledger.dimension_twice", name.where, path, {{"column", one->title}}));
        } else {
            found.push_back(std::move(*one));
        }
    }
    if (!faults.empty()) return faults;
    return found;
}

}  // namespace wenshu::ledger
