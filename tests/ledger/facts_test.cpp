#include "ledger/facts.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "reading.hpp"

namespace wenshu::ledger {
namespace {

using reading::activity_schema;
using reading::dump;
using reading::fact;
using reading::ledger_of;
using reading::measures_of;
using reading::one_ledger;
using reading::said;
using reading::year_2018;

TEST_CASE("every operation answers over the cells that are filled", "[ledger][facts]") {
    CHECK(said("count: rows") == "5");
    CHECK(said("sum: attendance") == "150");
    CHECK(said("sum: cost") == "310.75");
    CHECK(said("avg: attendance") == "37.50");
    CHECK(said("avg: cost") == "77.69");
    CHECK(said("min: attendance") == "10");
    CHECK(said("max: attendance") == "86");
    CHECK(said("min: cost") == "0.25");
    CHECK(said("max: cost") == "200.00");
    CHECK(said("distinct: speaker") == "3");
    CHECK(said("distinct: community") == "3");
    CHECK(said("distinct: kind") == "2");
    CHECK(said("distinct: satisfaction") == "3");
    CHECK(said("distinct: outdoors") == "2");
    CHECK(said("distinct: cost") == "4");
    CHECK(said("distinct: date") == "5");
    CHECK(said("distinct: attendance") == "4");
}

TEST_CASE("averages are rounded half away from zero", "[ledger][facts]") {
    CHECK(said("avg: cost", "日期,类别,经费\n2018-01-01,讲座,0.01\n2018-01-01,讲座,0.02") == "0.02");
    CHECK(said("avg: cost", "日期,类别,经费\n2018-01-01,讲座,-0.01\n2018-01-01,讲座,-0.02") == "-0.02");
    CHECK(said("avg: attendance",
               "日期,类别,参加人次\n2018-01-01,讲座,1\n2018-01-01,讲座,1\n2018-01-01,讲座,0") == "0.67");
}

TEST_CASE("averages are rounded to the even neighbour where the measure says so", "[ledger][facts]") {
    auto measures = measures_of("{ a: { ledger: activities, avg: cost } }");
    const auto ledgers = one_ledger(ledger_of(
        "日期,类别,经费\n2018-01-01,讲座,0.01\n2018-01-01,讲座,0.02\n2018-01-01,讲座,0.03\n2018-01-01,"
        "讲座,0.04"));
    CHECK(dump(*facts(measures, ledgers)) == "{a: 0.03}");
    measures.front().rounding = base::Rounding::half_even;
    CHECK(dump(*facts(measures, ledgers)) == "{a: 0.02}");
}

TEST_CASE("conditions narrow the rows", "[ledger][facts]") {
    const auto count = [](const std::string& where) { return said("count: rows, where: { " + where + " }"); };
    CHECK(count("kind: 讲座") == "4");
    CHECK(count("kind: [讲座, 义诊]") == "5");
    CHECK(count("kind: 宣传栏") == "0");
    CHECK(count("community: 没有这个社区") == "0");
    CHECK(count("kind: 讲座, community: 东方社区") == "1");
    CHECK(count("attendance: 40") == "1");
    CHECK(count("attendance: { from: 14, to: 40 }") == "2");
    CHECK(count("cost: { from: 100.50 }") == "2");
    CHECK(count("cost: { to: 10 }") == "2");
    CHECK(count("cost: 10.0") == "1");
    CHECK(count("satisfaction: { from: 98% }") == "2");
    CHECK(count("satisfaction: 100%") == "1");
    CHECK(count("outdoors: 是") == "2");
    CHECK(count("outdoors: [是, 否]") == "4");
    CHECK(count("date: 2018-02") == "2");
    CHECK(count("date: 2018-02-03") == "1");
    CHECK(count("date: 2018") == "5");
    CHECK(count("date: { from: 2018-02 }") == "4");
    CHECK(count("date: { to: 2018-02 }") == "3");
    CHECK(count("date: { from: 2018-02-04, to: 2018-08-30 }") == "2");
    CHECK(count("年: 2018") == "5");
    CHECK(count("年: { from: 2019 }") == "0");
    CHECK(count("季度: 1") == "3");
    CHECK(count("季度: [第一季度, 第三季度]") == "5");
    CHECK(count("季度: { from: 2 }") == "2");
    CHECK(count("月: 8月") == "2");
    CHECK(count("月: [1, 2]") == "3");
}

TEST_CASE("an empty ledger counts to 0 and has no average", "[ledger][facts]") {
    const std::string empty = "日期,类别";
    CHECK(said("count: rows", empty) == "0");
    CHECK(said("sum: attendance", empty) == "0");
    CHECK(said("sum: cost", empty) == "0");
    CHECK(said("distinct: kind", empty) == "0");
    for (const char* operation : {"avg", "min", "max"})
        CHECK(said(std::string(operation) + ": cost", empty) == "null");
    CHECK(said("count: rows, by: 社区", empty) == "[]");
    CHECK(said("sum: attendance, by: 季度", empty) ==
          "[{group: 第一季度, value: 0, share: 0/0}, {group: 第二季度, value: 0, share: 0/0}, "
          "{group: 第三季度, value: 0, share: 0/0}, {group: 第四季度, value: 0, share: 0/0}]");
}

TEST_CASE("a figure carries its unit, its query and its rows", "[ledger][facts]") {
    const auto value = fact("name: 健康讲座, unit: 场, count: rows, where: { kind: 讲座 }, by: 社区");
    const auto& first = std::get<model::List>(value.data).front();
    const auto& figure = std::get<model::Figure>(model::find(first, "value")->data);
    CHECK(figure.unit == "场");
    CHECK(figure.query.measure == "m[东方社区]");
    CHECK(figure.query.ledger == "activities");
    CHECK(figure.query.description == "活动台账中类别为讲座的行数（社区：东方社区）");
    CHECK(figure.rows.count == 1);
    const auto people = std::get<model::Figure>(fact("sum: attendance").data);
    CHECK(people.unit == "人次");
    CHECK(people.rows.count == 4);
}

TEST_CASE("the digest of a figure tells when its rows changed and only then", "[ledger][facts]") {
    const auto rows = [](const std::string& table) {
        return std::get<model::Figure>(fact("count: rows, where: { kind: 讲座 }", table).data).rows;
    };
    const auto before = rows("日期,类别,经费\n2018-01-01,讲座,1\n2018-01-02,义诊,1\n2018-01-03,讲座,1");
    CHECK(rows("日期,类别,经费\n2018-01-01,讲座,1\n2018-01-02,义诊,9\n2018-01-03,讲座,1.0") == before);
    CHECK(rows("日期,类别,经费\n2018-01-01,讲座,1\n2018-01-03,讲座,2") != before);
    CHECK(rows("日期,类别,经费\n2018-01-01,讲座,1") != before);
}

constexpr const char* rates =
    "{ talks: { ledger: activities, count: rows, where: { kind: 讲座 } }, all: { ledger: activities, count: "
    "rows },"
    " none: { ledger: activities, count: rows, where: { kind: 宣传栏 } },"
    " money: { ledger: activities, sum: cost, where: { kind: 义诊 } }, budget: { ledger: activities, sum: "
    "cost },"
    " r: { rate: { part: talks, whole: all } }, z: { rate: { part: talks, whole: none } },"
    " c: { rate: { part: money, whole: budget } },"
    " q: { rate: { part: talks, whole: all }, by: 季度 },"
    " x: { rate: { part: talks, whole: all }, by: [社区, 类别], top: 1 } }";

TEST_CASE("a rate keeps its part and whole and has no value without a whole", "[ledger][facts]") {
    const auto found = facts(measures_of(rates), one_ledger(ledger_of(year_2018)));
    REQUIRE(found);
    CHECK(dump(*model::find(*found, "r")) == "4/5");
    CHECK(dump(*model::find(*found, "c")) == "200.00/310.75");
    CHECK(model::find(*found, "z") == nullptr);
    const auto& figure = std::get<model::Figure>(model::find(*found, "r")->data);
    CHECK(figure.rows.count == 5);
    CHECK(figure.query.description == "talks占all的比例");
}

TEST_CASE("a grouped rate divides group by group", "[ledger][facts]") {
    const auto found = facts(measures_of(rates), one_ledger(ledger_of(year_2018)));
    REQUIRE(found);
    CHECK(dump(*model::find(*found, "q")) ==
          "[{group: 第一季度, value: 2/3}, {group: 第二季度, value: 0/0}, {group: 第三季度, value: 2/2}, "
          "{group: 第四季度, value: 0/0}]");
    CHECK(dump(*model::find(*found, "x")) ==
          "[{group: 西城社区, value: 1/1, cells: [{group: 讲座, value: 1/1}, {group: 宣传栏, value: 0/0}, "
          "{group: 义诊, value: 0/0}]}, {group: 南湖社区, value: 1/1, cells: [{group: 讲座, value: 1/1}, "
          "{group: 宣传栏, value: 0/0}, {group: 义诊, value: 0/0}]}]");
}

TEST_CASE("a group that only the whole has is shown", "[ledger][facts]") {
    const auto found =
        facts(measures_of("{ part: { ledger: activities, count: rows, where: { community: 南湖社区 } },"
                          " whole: { ledger: activities, count: rows },"
                          " r: { rate: { part: part, whole: whole }, by: 社区 } }"),
              one_ledger(ledger_of(year_2018)));
    REQUIRE(found);
    CHECK(dump(*model::find(*found, "r")) ==
          "[{group: 东方社区, value: 0/2}, {group: 西城社区, value: 0/1}, {group: 南湖社区, value: 1/1}, "
          "{group: （未填）, value: 0/1}]");
}

TEST_CASE("measures of a ledger that is not given are left out", "[ledger][facts]") {
    const auto found = facts(measures_of(rates), {});
    REQUIRE(found);
    CHECK(dump(*found) == "{}");
}

TEST_CASE("sums that do not fit are faults at their measures", "[ledger][facts]") {
    base::Sources sources;
    const auto& source = sources.add(
        "measures.yaml",
        "{ a: { ledger: activities, sum: attendance },\n b: { ledger: activities, max: attendance },"
        " c: { ledger: activities, sum: attendance, by: 季度 } }");
    const auto read = measures(reading::flow(source), {{"activities", activity_schema()}});
    REQUIRE(read);
    const std::string half = "5000000000000000000";
    const auto too_much = facts(*read, one_ledger(ledger_of("日期,类别,参加人次\n2018-01-01,讲座," + half +
                                                            "\n2018-01-02,讲座," + half)));
    REQUIRE_FALSE(too_much);
    CHECK(reading::lines(too_much.faults(), sources) ==
          std::vector<std::string>{"ledger.overflow 1:3", "ledger.overflow 2:46"});
    const auto balanced =
        facts(*read, one_ledger(ledger_of("日期,类别,参加人次\n2018-01-01,讲座," + half +
                                          "\n2018-01-02,讲座," + half + "\n2018-01-03,讲座,-" + half)));
    REQUIRE(balanced);
    CHECK(dump(*model::find(*balanced, "a")) == half);
}

TEST_CASE("more groups than a document can show are a fault", "[ledger][facts]") {
    std::string table = "日期,类别,社区,主讲人\n";
    for (int i = 0; i < 400; ++i) table += fmt::format("2018-01-01,讲座,社区{},医生{}\n", i, i);
    const auto found = facts(measures_of("{ m: { ledger: activities, count: rows, by: [社区, 主讲人] } }"),
                             one_ledger(ledger_of(table)));
    REQUIRE_FALSE(found);
    CHECK(found.faults().front().code == "ledger.too_many_groups");
}

TEST_CASE("the schema of the facts names every measure with title, type and unit", "[ledger][facts]") {
    const auto measures = measures_of(
        "{ n: { name: 场次, ledger: activities, unit: 场, count: rows }, s: { ledger: activities, sum: cost "
        "},"
        " a: { ledger: activities, avg: attendance }, x: { ledger: activities, max: attendance },"
        " d: { ledger: activities, distinct: date }, r: { rate: { part: n, whole: n } },"
        " g: { name: 各社区场次, ledger: activities, unit: 场, count: rows, by: 社区 },"
        " c: { name: 人次, ledger: activities, sum: attendance, by: [社区, 季度] },"
        " v: { ledger: activities, avg: cost, by: [社区, 季度] } }");
    const auto schema = facts_schema(measures, {{"activities", activity_schema()}});
    CHECK(schema.type == model::Type::map);
    CHECK(schema.computed);
    const auto type = [&](const char* id) { return model::find(schema, id)->type; };
    CHECK(type("n") == model::Type::integer);
    CHECK(type("s") == model::Type::decimal);
    CHECK(type("a") == model::Type::decimal);
    CHECK(type("x") == model::Type::integer);
    CHECK(type("d") == model::Type::integer);
    CHECK(type("r") == model::Type::percent);
    CHECK(model::find(schema, "n")->title == "场次");
    CHECK(model::find(schema, "s")->unit == "元");
    const auto& group = model::find(schema, "g")->items.front();
    CHECK(model::find(schema, "g")->title == "各社区场次");
    CHECK(model::find(group, "group")->title == "社区");
    CHECK(model::find(group, "value")->title == "各社区场次");
    CHECK(model::find(group, "value")->unit == "场");
    CHECK(model::find(group, "share")->type == model::Type::percent);
    const auto& cross = model::find(schema, "c")->items.front();
    CHECK(model::find(cross, "share") == nullptr);
    CHECK(model::find(cross, "value")->title == "合计");
    CHECK(model::find(model::find(cross, "cells")->items.front(), "group")->title == "季度");
    CHECK(model::find(model::find(schema, "v")->items.front(), "value")->title == "v");
}

}  // namespace
}  // namespace wenshu::ledger
