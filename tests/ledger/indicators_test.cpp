#include "ledger/indicators.hpp"

#include <catch2/catch.hpp>

#include "reading.hpp"

namespace wenshu::ledger {
namespace {

using reading::activity_schema;
using reading::column;
using reading::dump;
using reading::ledger_of;
using reading::measures_of;
using reading::one_ledger;
using reading::text_column;

model::Schema computed(model::Type type, std::string title) {
    auto schema = column(type, std::move(title));
    schema.computed = true;
    return schema;
}

model::Schema list_of(model::Schema item) {
    auto list = column(model::Type::list, "");
    list.items.push_back(std::move(item));
    return list;
}

// The shape of a plan: year, indicators, tasks, and an evaluation that is computed.
model::Schema plan_schema() {
    auto measure = text_column("统计项");
    measure.format = "measure";
    auto indicator = column(model::Type::map, "指标");
    indicator.properties = {{"name", text_column("名称")},
                            {"target", column(model::Type::quantity, "目标值")},
                            {"op", text_column("比较方式")},
                            {"unit", text_column("单位")},
                            {"per", text_column("考核周期")},
                            {"measure", measure},
                            {"done", computed(model::Type::quantity, "完成数")},
                            {"completion", computed(model::Type::percent, "完成率")},
                            {"met", computed(model::Type::boolean, "是否完成")},
                            {"state", computed(model::Type::string, "完成状态")},
                            {"gap", computed(model::Type::quantity, "差距")},
                            {"missed", computed(model::Type::list, "未达标周期")}};
    auto figures = list_of(text_column(""));
    figures.format = "measures";
    auto task = column(model::Type::map, "任务");
    task.properties = {{"title", text_column("名称")},
                       {"figures", figures},
                       {"results", computed(model::Type::list, "结果")}};
    auto plan = column(model::Type::map, "计划");
    plan.properties = {{"year", column(model::Type::integer, "年度")},
                       {"indicators", list_of(indicator)},
                       {"tasks", list_of(task)},
                       {"evaluation", computed(model::Type::map, "评价")}};
    return plan;
}

struct Asked {
    model::Value target;
    std::string measure = "lectures";
    std::string op{};
    std::string per{};
    std::string unit{};
};

model::Value percent(std::int64_t hundredths) {
    return {base::Rate{{hundredths, 0}, {100, 0}}, {}};
}
model::Value number(std::int64_t value) {
    return {value, {}};
}

// Places in this plan are the numbers of its fields.
model::Value indicator(const Asked& asked) {
    model::Map map;
    const auto add = [&](const char* key, model::Value value) {
        value.where = {base::SourceId{1}, static_cast<std::uint32_t>(map.fields.size())};
        model::set(map, key, std::move(value));
    };
    add("target", asked.target);
    add("measure", {asked.measure, {}});
    if (!asked.op.empty()) add("op", {asked.op, {}});
    if (!asked.per.empty()) add("per", {asked.per, {}});
    if (!asked.unit.empty()) add("unit", {asked.unit, {}});
    return {std::move(map), {}};
}

model::Value plan_of(model::List indicators, std::optional<std::int64_t> year = 2018) {
    model::Map map;
    if (year) model::set(map, "year", {*year, {}});
    model::set(map, "indicators", {std::move(indicators), {}});
    return {std::move(map), {}};
}

const char* const measure_texts =
    "{ lectures: { name: 健康讲座, ledger: activities, unit: 场, count: rows, where: { kind: 讲座 } },"
    " boards: { name: 宣传栏, ledger: activities, count: rows, where: { kind: 宣传栏 } },"
    " people: { name: 参加人次, ledger: activities, sum: attendance },"
    " average: { ledger: activities, avg: attendance, where: { kind: 讲座 } },"
    " rate: { name: 讲座比例, rate: { part: lectures, whole: all } },"
    " board_rate: { name: 宣传栏比例, rate: { part: boards, whole: boards } },"
    " all: { ledger: activities, count: rows },"
    " by_kind: { ledger: activities, count: rows, by: 类别 } }";

const char* const activities =
    "日期,社区,类别,参加人次\n"
    "2018-01-15,东方社区,讲座,50\n"
    "2018-02-15,东方社区,讲座,30\n"
    "2018-05-01,西城社区,讲座,20\n"
    "2018-06-01,南湖社区,义诊,\n"
    "2018-11-01,西城社区,讲座,40\n"
    "2019-01-01,,讲座,60\n";

base::Result<model::Value> fill(model::Value plan, const char* table = activities) {
    return fill_indicators(std::move(plan), plan_schema(), measures_of(measure_texts),
                           one_ledger(ledger_of(table)));
}

// The computed fields of one indicator.
std::string judged(const Asked& asked, const char* table = activities) {
    const auto plan = fill(plan_of({indicator(asked)}), table);
    REQUIRE(plan);
    const auto& filled = std::get<model::List>(model::find(*plan, "indicators")->data).front();
    std::string text;
    for (const char* key : {"done", "completion", "met", "state", "gap", "missed"}) {
        const auto* value = model::find(filled, key);
        text += (text.empty() ? "" : " ") + (value == nullptr ? std::string("-") : dump(*value));
    }
    return text;
}

std::string fault_of(const Asked& asked, std::optional<std::int64_t> year = 2018) {
    const auto plan = fill(plan_of({indicator(asked)}, year));
    if (plan) return "";
    REQUIRE(plan.faults().size() == 1);
    const auto& fault = plan.faults().front();
    return fault.code + " " + fault.path + " " + std::to_string(fault.where.offset);
}

TEST_CASE("an indicator is judged by the whole ledger", "[ledger][indicators]") {
    CHECK(judged({number(5)}) == "5 5/5 true 已完成 0 []");
    CHECK(judged({number(4)}) == "5 5/4 true 已完成 0 []");
    CHECK(judged({number(8)}) == "5 5/8 false 未完成 3 []");
    CHECK(judged({{base::Decimal{55, 1}, {}}}) == "5 5/5.5 false 未完成 0.5 []");
    CHECK(judged({number(200), "people"}) == "200 200/200 true 已完成 0 []");
    CHECK(judged({number(1), "boards"}) == "0 0/1 false 未完成 1 []");
}

TEST_CASE("upper limits and exact targets are judged", "[ledger][indicators]") {
    CHECK(judged({number(5), "lectures", "<="}) == "5 1/1 true 已完成 0 []");
    CHECK(judged({number(4), "lectures", "<="}) == "5 4/5 false 未完成 1 []");
    CHECK(judged({number(5), "lectures", "="}) == "5 1/1 true 已完成 0 []");
    CHECK(judged({number(7), "lectures", "="}) == "5 5/7 false 未完成 2 []");
}

TEST_CASE("per year counts the plan's year alone", "[ledger][indicators]") {
    CHECK(judged({number(4), "lectures", "", "年"}) == "4 4/4 true 已完成 0 []");
    CHECK(judged({number(5), "lectures", "", "年"}) == "4 4/5 false 未完成 1 []");
}

TEST_CASE("per quarter the target holds in every quarter", "[ledger][indicators]") {
    CHECK(judged({number(1), "lectures", ">=", "季度"}) == "4 4/4 false 未完成 1 [第三季度]");
    CHECK(judged({number(2), "lectures", ">=", "季度"}) ==
          "4 4/8 false 未完成 4 [第二季度, 第三季度, 第四季度]");
    CHECK(judged({number(0), "lectures", ">=", "季度"}) == "4 4/0 true 已完成 0 []");
    CHECK(judged({number(1), "lectures", "<=", "季度"}) == "4 4/4 false 未完成 1 [第一季度]");
    CHECK(judged({number(1), "boards", ">=", "季度"}) ==
          "0 0/4 false 未完成 4 [第一季度, 第二季度, 第三季度, 第四季度]");
}

TEST_CASE("per month names the months that fell short", "[ledger][indicators]") {
    CHECK(judged({number(1), "all", "", "月"}) ==
          "5 5/12 false 未完成 7 [3月, 4月, 7月, 8月, 9月, 10月, 12月]");
}

TEST_CASE("per community takes all communities of the ledger", "[ledger][indicators]") {
    CHECK(judged({number(2), "lectures", "", "社区"}) == "5 5/6 false 未完成 2 [南湖社区]");
    CHECK(judged({number(1), "all", "", "community"}) == "6 6/3 true 已完成 0 []");
    CHECK(judged({number(1), "lectures", "", "类别"}) == "5 5/3 false 未完成 2 [宣传栏, 义诊]");
}

TEST_CASE("per period of what does not add up the largest shortfall counts", "[ledger][indicators]") {
    CHECK(judged({number(35), "average", "", "季度"}) ==
          "35.00 35.00/35 false 未完成 15.00 [第二季度, 第三季度]");
    CHECK(judged({percent(100), "rate", "", "季度"}) ==
          "4/5 400/500 false 未完成 100/200 [第二季度, 第三季度]");
}

TEST_CASE("a rate is judged by a percent", "[ledger][indicators]") {
    CHECK(judged({percent(80), "rate"}) == "5/6 500/480 true 已完成 0/600 []");
    CHECK(judged({percent(100), "rate"}) == "5/6 500/600 false 未完成 100/600 []");
}

TEST_CASE("without a value an indicator is not met", "[ledger][indicators]") {
    CHECK(judged({percent(100), "board_rate"}) == "- - false 未完成 - []");
    CHECK(judged({number(5), "average"}, "日期,类别") == "- - false 未完成 - []");
    CHECK(judged({number(1), "lectures", "", "社区"}, "日期,类别,社区") == "0 0/1 false 未完成 - []");
    CHECK(judged({number(1), "lectures", "", "季度"}, "日期,类别") ==
          "0 0/4 false 未完成 4 [第一季度, 第二季度, 第三季度, 第四季度]");
}

TEST_CASE("what was done is a figure with its query", "[ledger][indicators]") {
    const auto plan = fill(plan_of({indicator({number(1), "boards", "", "季度", "期"})}));
    REQUIRE(plan);
    const auto& filled = std::get<model::List>(model::find(*plan, "indicators")->data).front();
    const auto& done = std::get<model::Figure>(model::find(filled, "done")->data);
    CHECK(done.unit == "期");
    CHECK(done.query.measure == "boards[2018年]");
    CHECK(done.query.description == "活动台账中类别为宣传栏的行数（2018年）");
}

TEST_CASE("faults of indicators are found at their places", "[ledger][indicators]") {
    CHECK(fault_of({number(1), "lecture"}) == "ledger.unknown_measure indicators[0].measure 1");
    CHECK(fault_of({number(1), "by_kind"}) == "ledger.grouped_measure indicators[0].measure 1");
    CHECK(fault_of({percent(90), "lectures"}) == "ledger.target_kind indicators[0].target 0");
    CHECK(fault_of({number(1), "rate"}) == "ledger.target_kind indicators[0].target 0");
    CHECK(fault_of({number(1), "lectures", ">"}) == "ledger.op indicators[0].op 2");
    CHECK(fault_of({number(1), "lectures", "", "小区"}) == "ledger.per indicators[0].per 2");
    CHECK(fault_of({number(1), "lectures", "", "经费"}) == "ledger.per indicators[0].per 2");
    CHECK(fault_of({number(1), "lectures", "", "季度"}, std::nullopt) ==
          "ledger.no_year indicators[0].per 2");
    CHECK(
        fault_of({number(9'000'000'000'000'000'000), "lectures", "", "季度"}).starts_with("ledger.overflow"));
}

TEST_CASE("all indicators are checked before any fault is told", "[ledger][indicators]") {
    const auto plan = fill(plan_of({indicator({number(1), "x"}), indicator({percent(1), "lectures", "?"})}));
    REQUIRE_FALSE(plan);
    CHECK(plan.faults().size() == 3);
}

TEST_CASE("the evaluation counts what was judged and lists what fell short", "[ledger][indicators]") {
    model::Map without_measure;
    model::set(without_measure, "name", {std::string("自行评价"), {}});
    model::set(without_measure, "target", number(3));
    const auto plan = fill(plan_of({indicator({number(5)}),
                                    indicator({number(9)}),
                                    {without_measure, {}},
                                    indicator({percent(100), "board_rate"})}));
    REQUIRE(plan);
    const auto& evaluation = *model::find(*plan, "evaluation");
    CHECK(dump(*model::find(evaluation, "total")) == "3");
    CHECK(dump(*model::find(evaluation, "met_count")) == "1");
    CHECK(dump(*model::find(evaluation, "missed_count")) == "2");
    CHECK(dump(*model::find(evaluation, "all_met")) == "false");
    CHECK(dump(*model::find(evaluation, "rate")) == "1/3");
    const auto& missed = std::get<model::List>(model::find(evaluation, "missed")->data);
    REQUIRE(missed.size() == 2);
    CHECK(dump(*model::find(missed[0], "gap")) == "4");
    CHECK(dump(*model::find(missed[0], "missed")) == "[]");
    CHECK(dump(*model::find(*fill(plan_of({indicator({number(5)})})), "evaluation")) ==
          "{total: 1, met_count: 1, missed_count: 0, all_met: true, missed: [], rate: 1/1}");
}

TEST_CASE("tasks get the results of their measures", "[ledger][indicators]") {
    model::Map task;
    model::set(
        task, "figures",
        {model::List{
             {std::string("lectures"), {}}, {std::string("rate"), {}}, {std::string("board_rate"), {}}},
         {}});
    model::Map plan;
    model::set(plan, "tasks", {model::List{{task, {}}}, {}});
    const auto filled = fill({plan, {}});
    REQUIRE(filled);
    const auto& first = std::get<model::List>(model::find(*filled, "tasks")->data).front();
    CHECK(dump(*model::find(first, "results")) ==
          "[{name: 健康讲座, value: 5, unit: 场}, {name: 讲座比例, value: 5/6}, {name: 宣传栏比例}]");
    CHECK(model::find(*filled, "evaluation") == nullptr);
}

TEST_CASE("an unknown measure of a task has its place in the list", "[ledger][indicators]") {
    model::Map task;
    model::set(
        task, "figures",
        {model::List{
             {std::string("lectures"), {}}, {std::string("by_kind"), {}}, {std::string("lecturs"), {}}},
         {}});
    model::Map plan;
    model::set(plan, "tasks", {model::List{{task, {}}}, {}});
    const auto filled = fill({plan, {}});
    REQUIRE_FALSE(filled);
    REQUIRE(filled.faults().size() == 2);
    CHECK(filled.faults()[0].path == "tasks[0].figures[1]");
    CHECK(filled.faults()[1].path == "tasks[0].figures[2]");
    CHECK(filled.faults()[1].args[1] == base::Arg{"guess", "lectures"});
}

TEST_CASE("without its ledger a plan stays as it is", "[ledger][indicators]") {
    const auto plan = plan_of({indicator({number(5), "lectures", "", "季度"})});
    const auto filled = fill_indicators(plan, plan_schema(), measures_of(measure_texts), {});
    REQUIRE(filled);
    CHECK(dump(*filled) == dump(plan));
}

TEST_CASE("fields that a schema does not know as computed are not filled", "[ledger][indicators]") {
    auto schema = plan_schema();
    auto& properties = schema.properties[1].schema.items.front().properties;
    std::erase_if(properties,
                  [](const auto& property) { return property.key == "gap" || property.key == "missed"; });
    std::erase_if(schema.properties, [](const auto& property) { return property.key == "evaluation"; });
    const auto filled = fill_indicators(plan_of({indicator({number(5)})}), schema, measures_of(measure_texts),
                                        one_ledger(ledger_of(activities)));
    REQUIRE(filled);
    CHECK(dump(*filled) ==
          "{year: 2018, indicators: [{target: 5, measure: lectures, done: 5, completion: 5/5, met: true, "
          "state: 已完成}]}");
}

}  // namespace
}  // namespace wenshu::ledger
