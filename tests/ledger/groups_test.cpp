// How the answers of a measure are told apart, ordered and cut.
#include <catch2/catch.hpp>

#include "ledger/facts.hpp"
#include "ledger/regions.hpp"
#include "ledger/tabulate.hpp"
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

TEST_CASE("groups of texts stand by first appearance and empty cells come last", "[ledger][groups]") {
    CHECK(said("count: rows, by: 社区") ==
          "[{group: 东方社区, value: 2, share: 2/5}, {group: 西城社区, value: 1, share: 1/5}, "
          "{group: 南湖社区, value: 1, share: 1/5}, {group: （未填）, value: 1, share: 1/5}]");
}

TEST_CASE("an answer knows its first row, of a rate that of its whole", "[ledger][groups]") {
    const auto measures = measures_of(
        "{ talks: { ledger: activities, sum: attendance, where: { kind: 讲座 } }, all: { ledger: activities, "
        "sum: cost }, r: { rate: { part: talks, whole: all } } }");
    const auto ledgers = one_ledger(ledger_of(year_2018));
    const std::vector<Dimension> by = {{"community", Derived::none, "社区"}};
    const auto first_rows = [&](const Measure& measure) {
        const auto answers = tabulate(measure, by, std::nullopt, measures, ledgers);
        REQUIRE(answers);
        std::vector<int> rows;
        for (const Answer& answer : answers->totals) {
            rows.push_back(answer.first_row ? static_cast<int>(*answer.first_row) : -1);
        }
        return rows;
    };
    // 东方, 西城, 南湖, （未填）; 西城 has no cost.
    CHECK(first_rows(measures[0]) == std::vector<int>{0, 1, 3, 4});
    CHECK(first_rows(measures[1]) == std::vector<int>{0, -1, 3, 4});
    CHECK(first_rows(measures[2]) == std::vector<int>{0, -1, 3, 4});
}

TEST_CASE("groups of choices stand in their order and all of them", "[ledger][groups]") {
    CHECK(said("sum: attendance, by: 类别") ==
          "[{group: 讲座, value: 150, share: 150/150}, {group: 宣传栏, value: 0, share: 0/150}, "
          "{group: 义诊, value: 0, share: 0/150}]");
    CHECK(said("count: rows, by: 类别, where: { kind: [义诊, 宣传栏] }") ==
          "[{group: 宣传栏, value: 0, share: 0/1}, {group: 义诊, value: 1, share: 1/1}]");
}

TEST_CASE("groups stand by their names where that is asked for, those without one last", "[ledger][groups]") {
    CHECK(said("count: rows, by: 社区, order: pinyin") ==
          "[{group: 东方社区, value: 2, share: 2/5}, {group: 南湖社区, value: 1, share: 1/5}, "
          "{group: 西城社区, value: 1, share: 1/5}, {group: （未填）, value: 1, share: 1/5}]");
    CHECK(said("count: rows, by: 社区, order: stroke, top: 2") ==
          "[{group: 东方社区, value: 2, share: 2/5}, {group: 西城社区, value: 1, share: 1/5}]");
}

TEST_CASE("groups stand as a list of the measure has them, the others last by pinyin", "[ledger][groups]") {
    CHECK(said("count: rows, by: 社区, order: [西城社区, 东方社区]") ==
          "[{group: 西城社区, value: 1, share: 1/5}, {group: 东方社区, value: 2, share: 2/5}, "
          "{group: 南湖社区, value: 1, share: 1/5}, {group: （未填）, value: 1, share: 1/5}]");
    CHECK(said("count: rows, by: 社区, order: [没有, 南湖社区], top: 1") ==
          "[{group: 南湖社区, value: 1, share: 1/5}]");
}

TEST_CASE("groups that no table has are told once, however many measures have them", "[ledger][groups]") {
    auto measures = measures_of(
        "{ a: { ledger: activities, count: rows, by: 社区, order: region },"
        " b: { ledger: activities, sum: attendance, by: 社区, order: region },"
        " c: { ledger: activities, count: rows, by: 社区, order: pinyin } }");
    for (Measure& measure : measures) measure.regions = {{"南湖社区"}};
    const auto ledgers = one_ledger(ledger_of(year_2018));
    const auto answers = facts(measures, ledgers);
    REQUIRE(answers);
    const auto notes = outside_regions(measures, *answers);
    REQUIRE(notes.size() == 1);
    CHECK(notes.front().code == "ledger.regions_unknown");
    CHECK(notes.front().severity == base::Severity::note);
    CHECK(notes.front().args.at(2) == base::Arg{"found", "东方社区、西城社区"});
    for (Measure& measure : measures) measure.regions = {{"南湖社区"}, {"东方社区"}, {"西城社区"}};
    CHECK(outside_regions(measures, *answers).empty());
}

TEST_CASE("quarters and months stand by time and all of a year", "[ledger][groups]") {
    CHECK(said("distinct: kind, by: 季度") ==
          "[{group: 第一季度, value: 2}, {group: 第二季度, value: 0}, {group: 第三季度, value: 1}, "
          "{group: 第四季度, value: 0}]");
    const auto months = fact("count: rows, by: 月");
    const auto& list = std::get<model::List>(months.data);
    REQUIRE(list.size() == 12);
    CHECK(dump(list[0]) == "{group: 1月, value: 1, share: 1/5}");
    CHECK(dump(list[2]) == "{group: 3月, value: 0, share: 0/5}");
    CHECK(dump(list[7]) == "{group: 8月, value: 2, share: 2/5}");
    CHECK(said("count: rows, by: 年") == "[{group: 2018年, value: 5, share: 5/5}]");
}

TEST_CASE("with several years the periods carry theirs", "[ledger][groups]") {
    const std::string table = "日期,类别\n2019-05-01,讲座\n2017-12-31,讲座\n2017-01-01,讲座\n";
    CHECK(said("sum: attendance, by: 季度", table).starts_with("[{group: 2017年第一季度, value: 0"));
    CHECK(std::get<model::List>(fact("count: rows, by: 月", table).data).size() == 24);
    CHECK(said("count: rows, by: 年", table) ==
          "[{group: 2017年, value: 2, share: 2/3}, {group: 2019年, value: 1, share: 1/3}]");
    CHECK(said("count: rows, by: 季度, where: { 年: 2017 }", table) ==
          "[{group: 第一季度, value: 1, share: 1/2}, {group: 第二季度, value: 0, share: 0/2}, "
          "{group: 第三季度, value: 0, share: 0/2}, {group: 第四季度, value: 1, share: 1/2}]");
}

TEST_CASE("rows can be told apart by dates, numbers and truth values", "[ledger][groups]") {
    CHECK(said("count: rows, by: 户外") ==
          "[{group: 是, value: 2, share: 2/5}, {group: 否, value: 2, share: 2/5}, {group: （未填）, value: "
          "1, share: 1/5}]");
    CHECK(said("max: cost, by: 参加人次") ==
          "[{group: 10, value: 10.00}, {group: 14, value: 0.25}, {group: 40}, {group: 86, value: 100.50}, "
          "{group: （未填）, value: 200.00}]");
    const std::string table =
        "日期,类别,参加人次\n2018-10-01,讲座,9000000000000000000\n2018-09-30,讲座,-9000000000000000000\n";
    CHECK(said("count: rows, by: 日期", table) ==
          "[{group: 2018年9月30日, value: 1, share: 1/2}, {group: 2018年10月1日, value: 1, share: 1/2}]");
    CHECK(said("count: rows, by: 参加人次", table) ==
          "[{group: -9000000000000000000, value: 1, share: 1/2}, {group: 9000000000000000000, value: 1, "
          "share: 1/2}]");
}

TEST_CASE("a month column gives periods as far as it is filled", "[ledger][groups]") {
    auto schema = activity_schema();
    schema.properties[0].schema.type = model::Type::month;
    const auto measures = measures_of(
        "{ q: { ledger: activities, count: rows, by: 季度 },"
        " d: { ledger: activities, count: rows, by: 日期 },"
        " w: { ledger: activities, count: rows, where: { date: 2018-03 } } }",
        schema);
    const auto ledgers =
        one_ledger(ledger_of("日期,类别\n2018-03,讲座\n2018,讲座\n2018-03-05,讲座", "activities", schema));
    const auto found = facts(measures, ledgers);
    REQUIRE(found);
    CHECK(dump(*model::find(*found, "q")).ends_with("{group: （未填）, value: 1, share: 1/3}]"));
    CHECK(dump(*model::find(*found, "d")) ==
          "[{group: 2018年, value: 1, share: 1/3}, {group: 2018年3月, value: 1, share: 1/3}, "
          "{group: 2018年3月5日, value: 1, share: 1/3}]");
    CHECK(dump(*model::find(*found, "w")) == "2");
}

TEST_CASE("another date column can be asked", "[ledger][groups]") {
    auto schema = activity_schema();
    schema.properties.push_back({"filled", reading::column(model::Type::date, "填表日期")});
    const auto measures =
        measures_of("{ m: { ledger: activities, count: rows, by: 年, date: 填表日期 } }", schema);
    const auto found = facts(
        measures, one_ledger(ledger_of("日期,类别,填表日期\n2018-12-31,讲座,2019-01-02\n2018-12-30,讲座,",
                                       "activities", schema)));
    REQUIRE(found);
    CHECK(dump(*found) ==
          "{m: [{group: 2019年, value: 1, share: 1/2}, {group: （未填）, value: 1, share: 1/2}]}");
}

TEST_CASE("groups by value put the largest first and keep equals in order", "[ledger][groups]") {
    CHECK(said("max: attendance, by: 社区, order: value") ==
          "[{group: 东方社区, value: 86}, {group: 西城社区, value: 40}, {group: 南湖社区, value: 14}, "
          "{group: （未填）, value: 10}]");
    CHECK(said("count: rows, by: 类别, order: value") ==
          "[{group: 讲座, value: 4, share: 4/5}, {group: 义诊, value: 1, share: 1/5}, {group: 宣传栏, value: "
          "0, share: 0/5}]");
    CHECK(said("avg: attendance, by: 类别, order: value") ==
          "[{group: 讲座, value: 37.50}, {group: 宣传栏}, {group: 义诊}]");
}

TEST_CASE("top cuts the list but not the total of its shares", "[ledger][groups]") {
    CHECK(said("sum: attendance, by: 社区, top: 2") ==
          "[{group: 东方社区, value: 86, share: 86/150}, {group: 西城社区, value: 40, share: 40/150}]");
    CHECK(said("count: rows, by: 季度, top: 1, order: key") == "[{group: 第一季度, value: 3, share: 3/5}]");
    CHECK(std::get<model::List>(fact("count: rows, by: 社区, top: 99").data).size() == 4);
}

TEST_CASE("groups whose value is that of the last of the top stay, unless it is nothing",
          "[ledger][groups]") {
    CHECK(said("count: rows, by: 社区, top: 2") ==
          "[{group: 东方社区, value: 2, share: 2/5}, {group: 西城社区, value: 1, share: 1/5}, "
          "{group: 南湖社区, value: 1, share: 1/5}]");
    CHECK(said("count: rows, by: 月, where: { kind: 义诊 }, top: 2") ==
          "[{group: 2月, value: 1, share: 1/1}, {group: 1月, value: 0, share: 0/1}]");
}

TEST_CASE("empty cells come last by value too and count in the total", "[ledger][groups]") {
    const std::string table =
        "日期,类别,社区\n2018-01-01,讲座,\n2018-01-02,讲座,\n2018-01-03,讲座,东方社区\n";
    CHECK(said("count: rows, by: 社区, order: value", table) ==
          "[{group: 东方社区, value: 1, share: 1/3}, {group: （未填）, value: 2, share: 2/3}]");
}

TEST_CASE("two dimensions make rows of the same cells with the row's own answer", "[ledger][groups]") {
    CHECK(said("count: rows, by: [社区, 类别], where: { community: [东方社区, 西城社区] }") ==
          "[{group: 东方社区, value: 2, cells: [{group: 讲座, value: 1}, {group: 宣传栏, value: 0}, {group: "
          "义诊, value: 1}]}, "
          "{group: 西城社区, value: 1, cells: [{group: 讲座, value: 1}, {group: 宣传栏, value: 0}, {group: "
          "义诊, value: 0}]}]");
    CHECK(said("avg: attendance, by: [户外, 年], top: 1") ==
          "[{group: 否, value: 63.00, cells: [{group: 2018年, value: 63.00}]}]");
    const auto value = fact("count: rows, by: [社区, 季度]");
    const auto& cell =
        std::get<model::List>(model::find(std::get<model::List>(value.data)[0], "cells")->data)[0];
    const auto& figure = std::get<model::Figure>(model::find(cell, "value")->data);
    CHECK(figure.query.measure == "m[东方社区][第一季度]");
    CHECK(figure.query.description == "活动台账的行数（社区：东方社区，季度：第一季度）");
    CHECK(figure.rows.count == 2);
}

}  // namespace
}  // namespace wenshu::ledger
