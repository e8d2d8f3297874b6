#include "ledger/describe.hpp"

#include <vector>

#include <fmt/format.h>

#include "base/overload.hpp"
#include "ledger/ledger.hpp"
#include "text/dates.hpp"
#include "text/lists.hpp"

namespace wenshu::ledger {
namespace {

std::string words(const model::Value& value) {
    return std::visit(base::overload{
                          [](const std::string& text) { return text; },
                          [](bool truth) -> std::string { return truth ? "是" : "否"; },
                          [](std::int64_t number) { return std::to_string(number); },
                          [](base::Decimal number) { return base::to_string(number); },
                          [](base::Date date) { return text::date_cn(date); },
                          [](const base::Rate& rate) {
                              const auto percent = base::percent(rate, 6);
                              return percent ? base::to_string(base::shortest(*percent)) + "%"
                                             : std::string("—");
                          },
                          [](const auto&) { return std::string(); },
                      },
                      value.data);
}

std::string unit_of(const Dimension& subject) {
    switch (subject.derived) {
        case Derived::none: break;
        case Derived::year: return "年";
        case Derived::quarter: return "季度";
        case Derived::month: return "月";
    }
    return "";
}

bool is_open(const model::Value& bound) {
    return std::holds_alternative<model::Null>(bound.data);
}

std::string describe(const Condition& condition) {
    const std::string unit = unit_of(condition.subject);
    if (condition.test == Test::filled) return condition.subject.title + "已填写";
    if (condition.test == Test::unfilled) return condition.subject.title + "未填写";
    if (!condition.values.empty()) {
        std::vector<std::string> choices;
        for (const model::Value& value : condition.values) choices.push_back(words(value) + unit);
        const std::string verb = condition.test == Test::differs    ? "已填写且不为"
                                 : condition.test == Test::contains ? "含"
                                                                    : "为";
        return condition.subject.title + verb + text::join_zh(choices, "或");
    }
    std::string text = condition.subject.title;
    if (!is_open(condition.from))
        text += "从" + words(condition.from) + unit + (is_open(condition.to) ? "起" : "");
    if (!is_open(condition.to))
        text += "到" + words(condition.to) + unit + (is_open(condition.from) ? "为止" : "");
    return text;
}

std::string what_is_asked(const Measure& measure, const std::string& column) {
    switch (measure.operation) {
        case Operation::count:
        case Operation::rate:
        case Operation::ratio: break;
        case Operation::sql: return " SQL 查询：" + measure.sql;
        case Operation::sum: return column + "合计";
        case Operation::avg: return column + "平均值";
        case Operation::min: return column + "最小值";
        case Operation::max: return column + "最大值";
        case Operation::distinct: return column + "个数（不重复）";
    }
    return "行数";
}

}  // namespace

std::string describe(const Measure& measure, const model::Schema& row_schema) {
    std::vector<std::string> where;
    for (const Condition& condition : measure.where) where.push_back(describe(condition));
    std::string column;
    for (const model::Property& property : row_schema.properties) {
        if (property.key == measure.column) column = model::display_name(property);
    }
    return fmt::format("{}{}{}的{}", title_of(measure.ledger, row_schema), where.empty() ? "" : "中",
                       text::join_zh(where, "且"), what_is_asked(measure, column));
}

std::string describe_rate(const Measure& part, const Measure& whole) {
    return fmt::format("{}占{}的比例", part.name, whole.name);
}

std::string describe_ratio(const Measure& part, const Measure& whole) {
    return fmt::format("{}与{}之比", part.name, whole.name);
}

}  // namespace wenshu::ledger
