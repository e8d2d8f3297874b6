#include "ledger/measure.hpp"

#include <catch2/catch.hpp>

#include "reading.hpp"

namespace wenshu::ledger {
namespace {

using reading::activity_schema;
using reading::flow;
using reading::lines;
using reading::measures_of;
using Lines = std::vector<std::string>;

Lines faults_of(std::string text,
                const std::map<std::string, model::Schema>& ledgers = {{"activities", activity_schema()}}) {
    base::Sources sources;
    const auto read = measures(flow(sources.add("measures.yaml", std::move(text))), ledgers);
    return read ? Lines() : lines(read.faults(), sources);
}

// The faults of one measure with these entries beside its ledger.
Lines faults_with(const std::string& entries) {
    return faults_of("{ m: { ledger: activities,\n " + entries + " } }");
}

std::string guess_in(const std::string& text) {
    base::Sources sources;
    const auto read = measures(flow(sources.add("measures.yaml", text)), {{"activities", activity_schema()}});
    if (read) return "";
    for (const auto& arg : read.faults().front().args) {
        if (arg.name == "guess") return std::get<std::string>(arg.value);
    }
    return "";
}

TEST_CASE("a measure is read with columns by key or title", "[ledger][measure]") {
    const auto read = measures_of(
        "{ lectures: { name: 健康讲座, ledger: activities, unit: 场, count: rows, where: { 类别: 讲座 } },"
        " people: { ledger: activities, sum: 参加人次, by: [社区, 季度], top: 3 } }");
    REQUIRE(read.size() == 2);
    CHECK(read[0].name == "健康讲座");
    CHECK(read[0].unit == "场");
    CHECK(read[0].operation == Operation::count);
    CHECK(read[0].where[0].subject.column == "kind");
    CHECK(read[0].date == "date");
    CHECK(read[1].name == "people");
    CHECK(read[1].unit == "人次");
    CHECK(read[1].column == "attendance");
    CHECK(read[1].by ==
          std::vector<Dimension>{{"community", Derived::none, "社区"}, {"", Derived::quarter, "季度"}});
    CHECK(read[1].top == 3);
    CHECK(read[1].order == Order::value);
}

TEST_CASE("measures say in Chinese what they ask", "[ledger][measure]") {
    const auto read = measures_of(
        "{ a: { ledger: activities, count: rows },"
        " b: { ledger: activities, count: rows, where: { kind: 讲座 } },"
        " c: { ledger: activities, sum: attendance, where: { kind: [讲座, 义诊], 日期: { from: 2018-03 } } },"
        " d: { ledger: activities, avg: cost, where: { 季度: 第一季度, 满意率: { to: 90% } } },"
        " e: { ledger: activities, distinct: speaker, where: { 户外: 是, 月: { from: 1, to: 6 } } },"
        " f: { ledger: activities, max: cost }, g: { ledger: activities, min: cost },"
        " h: { name: 开展率, rate: { part: b, whole: a } } }");
    Lines found;
    for (const Measure& measure : read) found.push_back(measure.description);
    CHECK(found == Lines{"活动台账的行数", "活动台账中类别为讲座的行数",
                         "活动台账中类别为讲座或义诊且日期从2018年3月起的参加人次合计",
                         "活动台账中季度为1季度且满意率到90%为止的经费平均值",
                         "活动台账中户外为是且月从1月到6月的主讲人个数（不重复）", "活动台账的经费最大值",
                         "活动台账的经费最小值", "b占a的比例"});
}

TEST_CASE("no measures are no fault", "[ledger][measure]") {
    CHECK(measures_of("{}").empty());
    CHECK(measures_of("").empty());
}

TEST_CASE("a rate takes its ledger from its whole and may stand before it", "[ledger][measure]") {
    const auto read = measures_of(
        "{ rate: { rate: { part: a, whole: b }, by: 社区 },"
        " a: { ledger: activities, count: rows, where: { kind: 讲座 } }, b: { ledger: activities, count: "
        "rows } }");
    CHECK(read[0].ledger == "activities");
    CHECK(read[0].by.front().column == "community");
}

TEST_CASE("a rate may be made of measures that are known from elsewhere", "[ledger][measure]") {
    const auto known = measures_of("{ a: { ledger: activities, count: rows } }");
    base::Sources sources;
    const std::map<std::string, model::Schema> ledgers{{"activities", activity_schema()}};
    const auto& good = sources.add("good", "{ r: { rate: { part: a, whole: a } } }");
    CHECK(measures(flow(good), ledgers, known));
    const auto& twice = sources.add("twice", "{ a: { ledger: activities, count: rows } }");
    const auto read = measures(flow(twice), ledgers, known);
    REQUIRE_FALSE(read);
    CHECK(lines(read.faults(), sources) == Lines{"ledger.measure_twice 1:3 measures.a"});
}

TEST_CASE("faults of the form have their places", "[ledger][measure]") {
    CHECK(faults_of("[a]") == Lines{"ledger.measure_form 1:1 measures"});
    CHECK(faults_of("{ a.b: { ledger: activities, count: rows } }") ==
          Lines{"ledger.measure_id 1:3 measures.a.b"});
    CHECK(faults_of("{ a: text }") == Lines{"data.type 1:6 measures.a"});
    CHECK(faults_of("{ a: { count: rows } }") == Lines{"ledger.measure_ledger 1:3 measures.a"});
    CHECK(faults_of("{ a: }") ==
          Lines{"ledger.measure_operation 1:3 measures.a", "ledger.measure_ledger 1:3 measures.a"});
    CHECK(faults_of("{ a: { ledger: actvities, count: rows } }") ==
          Lines{"ledger.unknown_ledger 1:16 measures.a.ledger"});
    CHECK(faults_with("name: n") == Lines{"ledger.measure_operation 1:3 measures.m"});
    CHECK(faults_with("sum: attendance, count: rows") ==
          Lines{"ledger.measure_operations 2:7 measures.m.sum"});
    CHECK(faults_with("count: lines") == Lines{"data.choice 2:9 measures.m.count"});
    CHECK(faults_with("count: rows, wher: { kind: 讲座 }") == Lines{"data.unknown_key 2:15 measures.m.wher"});
    CHECK(faults_with("count: rows, top: 0, by: kind") == Lines{"data.minimum 2:20 measures.m.top"});
    CHECK(faults_with("count: rows, order: size, by: kind") == Lines{"data.choice 2:22 measures.m.order"});
    CHECK(faults_with("count: rows, order: [], by: kind").size() == 1);
    CHECK(faults_with("count: rows, order: [[a]], by: kind").size() == 1);
    CHECK(faults_with("count: rows, order: [a]") == Lines{"ledger.measure_by 2:22 measures.m.order"});
    CHECK(faults_with("count: rows, top: 3") == Lines{"ledger.measure_by 2:20 measures.m.top"});
}

TEST_CASE("faults of columns have their places and guesses", "[ledger][measure]") {
    CHECK(faults_with("sum: 人数") == Lines{"data.unknown_key 2:7 measures.m.sum"});
    CHECK(guess_in("{ m: { ledger: activities, sum: 参加人数 } }") == "参加人次");
    CHECK(guess_in("{ m: { ledger: activties, count: rows } }") == "activities");
    CHECK(guess_in("{ a: { ledger: activities, count: rows, where: { 类别: 讲坐 } } }") == "讲座");
    for (const char* operation : {"sum", "avg", "min", "max"}) {
        for (const char* column : {"kind", "date", "satisfaction", "outdoors"}) {
            CHECK(faults_with(std::string(operation) + ": " + column) ==
                  Lines{"ledger.measure_number 2:7 measures.m." + std::string(operation)});
        }
    }
    CHECK(faults_with("distinct: kind").empty());
    CHECK(faults_with("count: rows, date: kind") == Lines{"ledger.measure_date 2:21 measures.m.date"});
    CHECK(faults_with("count: rows, date: day") == Lines{"data.unknown_key 2:21 measures.m.date"});
}

TEST_CASE("faults of conditions have their places", "[ledger][measure]") {
    CHECK(faults_with("count: rows, where: 讲座") == Lines{"ledger.condition_form 2:22 measures.m.where"});
    CHECK(faults_with("count: rows, where: { 种类: 讲座 }") ==
          Lines{"data.unknown_key 2:24 measures.m.where.种类"});
    CHECK(faults_with("count: rows, where: { kind: [讲座, 讲坐] }") ==
          Lines{"data.choice 2:35 measures.m.where.kind"});
    CHECK(faults_with("count: rows, where: { attendance: 很多 }") ==
          Lines{"data.type 2:36 measures.m.where.attendance"});
    CHECK(faults_with("count: rows, where: { kind: }") ==
          Lines{"ledger.condition_empty 2:30 measures.m.where.kind"});
    CHECK(faults_with("count: rows, where: { kind: [] }") ==
          Lines{"ledger.condition_empty 2:30 measures.m.where.kind"});
    CHECK(faults_with("count: rows, where: { date: {} }") ==
          Lines{"ledger.condition_empty 2:30 measures.m.where.date"});
    CHECK(faults_with("count: rows, where: { kind: { from: 讲座 } }") ==
          Lines{"ledger.condition_range 2:30 measures.m.where.kind"});
    CHECK(faults_with("count: rows, where: { date: { since: 2018 } }") ==
          Lines{"ledger.condition_key 2:32 measures.m.where.date.since"});
    CHECK(faults_with("count: rows, where: { date: { from: 2018-04, to: 2018-03 } }") ==
          Lines{"ledger.condition_order 2:30 measures.m.where.date"});
    CHECK(faults_with("count: rows, where: { date: { from: 2018-03-09, to: 2018-03 } }").empty());
    CHECK(faults_with("count: rows, where: { cost: { from: 2.5, to: 1 } }") ==
          Lines{"ledger.condition_order 2:30 measures.m.where.cost"});
    CHECK(faults_with("count: rows, where: { 季度: 5 }") == Lines{"data.maximum 2:28 measures.m.where.季度"});
    CHECK(faults_with("count: rows, where: { 月: [第三季度, 12月] }").empty());
    CHECK(faults_with("count: rows, where: { date: [[2018]] }") ==
          Lines{"data.type 2:31 measures.m.where.date"});
}

TEST_CASE("faults of dimensions have their places", "[ledger][measure]") {
    CHECK(faults_with("count: rows, by: 小区") == Lines{"data.unknown_key 2:19 measures.m.by"});
    CHECK(faults_with("count: rows, by: [社区, 类别, 月]") ==
          Lines{"ledger.dimension_count 2:19 measures.m.by"});
    CHECK(faults_with("count: rows, by: []") == Lines{"ledger.dimension_count 2:19 measures.m.by"});
    CHECK(faults_with("count: rows, by: [社区, community]") ==
          Lines{"ledger.dimension_twice 2:24 measures.m.by"});
    CHECK(faults_with("count: rows, by: 经费") == Lines{"ledger.dimension_type 2:19 measures.m.by"});
    CHECK(faults_with("count: rows, by: { a: b }") == Lines{"ledger.dimension_name 2:19 measures.m.by"});
    model::Schema undated = reading::column(model::Type::map, "名单");
    undated.properties = {{"name", reading::text_column("姓名")}};
    CHECK(faults_of("{ m: { ledger: people, count: rows, by: 月 } }", {{"people", undated}}) ==
          Lines{"ledger.measure_no_date 1:41 measures.m.by"});
    CHECK(faults_of("{ m: { ledger: people, count: rows, where: { 年: 2018 } } }", {{"people", undated}}) ==
          Lines{"ledger.measure_no_date 1:44 measures.m.where"});
}

TEST_CASE("faults of rates have their places", "[ledger][measure]") {
    const std::string base =
        "a: { ledger: activities, count: rows }, g: { ledger: activities, count: rows, by: 社区 }";
    const auto with = [&](const std::string& rate) {
        return faults_of("{ " + base + ",\nr: { " + rate + " } }");
    };
    CHECK(with("rate: { part: a, whole: a }").empty());
    CHECK(with("rate: { part: b, whole: a }") == Lines{"ledger.unknown_measure 2:20 measures.r.rate.part"});
    CHECK(with("rate: { part: a, whole: r }") == Lines{"ledger.rate_of_rate 2:30 measures.r.rate.whole"});
    CHECK(with("rate: { part: g, whole: a }") == Lines{"ledger.rate_of_groups 2:20 measures.r.rate.part"});
    CHECK(with("rate: { part: a }") == Lines{"data.missing 2:12 measures.r.rate.whole"});
    CHECK(with("rate: a") == Lines{"data.type 2:12 measures.r.rate"});
    CHECK(with("rate: { part: a, whole: a }, where: { kind: 讲座 }") ==
          Lines{"ledger.rate_key 2:42 measures.r.where"});
    const auto circle =
        faults_of("{ r: { rate: { part: s, whole: s } }, s: { rate: { part: r, whole: r } } }");
    CHECK(circle.size() == 4);
}

TEST_CASE("two sides of a rate on different ledgers cannot be grouped", "[ledger][measure]") {
    const std::map<std::string, model::Schema> two{{"activities", activity_schema()},
                                                   {"plans", activity_schema()}};
    const std::string sides =
        "{ a: { ledger: activities, count: rows }, p: { ledger: plans, count: rows },\n";
    CHECK(faults_of(sides + "r: { rate: { part: a, whole: p } } }", two).empty());
    CHECK(faults_of(sides + "r: { rate: { part: a, whole: p }, by: 社区 } }", two) ==
          Lines{"ledger.rate_by 2:39 measures.r.by"});
    CHECK(faults_of(sides + "r: { rate: { part: a, whole: p }, ledger: activities } }", two) ==
          Lines{"ledger.rate_ledger 2:43 measures.r.ledger"});
}

TEST_CASE("the faults of all measures are found together", "[ledger][measure]") {
    const auto found = faults_of(
        "{ a: { ledger: activities, sum: kind, by: 小区, where: { 种类: x } },\n"
        "b: { ledger: activities }, c: { rate: { part: z, whole: a } } }");
    CHECK(found.size() == 5);
}

}  // namespace
}  // namespace wenshu::ledger
