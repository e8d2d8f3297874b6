// What stands beside the answers of a measure: last year, the period before, what came together, the plan.
#include <catch2/catch.hpp>

#include "ledger/facts.hpp"
#include "ledger/growth.hpp"
#include "reading.hpp"

namespace wenshu::ledger {
namespace {

using namespace reading;

const std::string year_2017 =
    "日期,社区,类别,参加人次,经费\n"
    "2017-01-10,东方社区,讲座,80,50\n"
    "2017-02-11,北苑社区,讲座,20,100\n"
    "2017-12-05,东方社区,义诊,20,\n";

LastYear last_year(const std::string& table, std::optional<int> year = 2018) {
    return {one_ledger(ledger_of(table)), year};
}

// The facts of a text of measures, or of one measure `m`.
model::Value all_facts(const std::string& text, const LastYear& last, const std::string& table = year_2018) {
    const auto found = facts(measures_of(text), one_ledger(ledger_of(table)), last);
    REQUIRE(found);
    return *found;
}

std::string compared(const std::string& entries, const LastYear& last, const std::string& table = year_2018) {
    return dump(*model::find(all_facts("{ m: { ledger: activities, " + entries + " } }", last, table), "m"));
}

TEST_CASE("a number is compared with last year's", "[ledger][compare]") {
    CHECK(compared("sum: attendance, compare: last_year", last_year(year_2017)) ==
          "{value: 150, last: 120, difference: 30, change: 30/120, direction: 增长}");
    CHECK(compared("sum: cost, compare: last_year", last_year(year_2017)) ==
          "{value: 310.75, last: 150, difference: 160.75, change: 160.75/150, direction: 增长}");
    CHECK(compared("count: rows, where: { kind: 义诊 }, compare: last_year", last_year(year_2017)) ==
          "{value: 1, last: 1, difference: 0, change: 0/1, direction: 持平}");
}

TEST_CASE("averages are compared as they are before they are rounded", "[ledger][compare]") {
    // 150 / 4 = 37.5 and 120 / 3 = 40
    CHECK(compared("avg: attendance, compare: last_year", last_year(year_2017)) ==
          "{value: 37.50, last: 40.00, difference: -2.50, change: -30/480, direction: 下降}");
    // 5 / 3 = 1.67 and 4 / 3 = 1.33: 1 / 3, not 0.34
    const std::string now = "日期,类别,参加人次\n2018-01-01,讲座,1\n2018-01-01,讲座,2\n2018-01-01,讲座,2\n";
    const std::string before =
        "日期,类别,参加人次\n2017-01-01,讲座,1\n2017-01-01,讲座,1\n2017-01-01,讲座,2\n";
    CHECK(compared("avg: attendance, compare: last_year", last_year(before), now) ==
          "{value: 1.67, last: 1.33, difference: 0.33, change: 1/4, direction: 增长}");
}

TEST_CASE("rates differ by a rate and not in percent", "[ledger][compare]") {
    const std::string rates =
        "{ talks: { ledger: activities, count: rows, where: { kind: 讲座 } },"
        " all: { ledger: activities, count: rows },"
        " m: { rate: { part: talks, whole: all }, compare: last_year } }";
    CHECK(dump(*model::find(all_facts(rates, last_year(year_2017)), "m")) ==
          "{value: 4/5, last: 2/3, difference: 2/15, direction: 提高}");
    CHECK(dump(*model::find(all_facts(rates, last_year("日期,类别\n")), "m")) ==
          "{value: 4/5, direction: —}");
}

TEST_CASE("rates of nothing print as a dash in every period", "[ledger][compare]") {
    const std::string rates =
        "{ talks: { ledger: activities, count: rows, where: { kind: 讲座 } },"
        " all: { ledger: activities, count: rows },"
        " m: { rate: { part: talks, whole: all }, by: 季度, cumulative: true, compare: last_year } }";
    CHECK(dump(*model::find(all_facts(rates, last_year(year_2017), "日期,类别\n2018-05-01,讲座\n"), "m"))
              .starts_with(
                  "[{group: 第一季度, value: 0/0, last: 2/2, direction: —, total: 0/0, total_last: 2/2, "
                  "total_direction: —}, {group: 第二季度, value: 1/1, last: 0/0, direction: —, total: 1/1, "
                  "total_last: 2/2, total_difference: 0/2, total_direction: 持平}"));
}

TEST_CASE("from nothing there is a difference and no percentage", "[ledger][compare]") {
    CHECK(compared("count: rows, where: { kind: 讲座 }, compare: last_year",
                   last_year("日期,类别\n2017-03-01,义诊\n")) ==
          "{value: 4, last: 0, difference: 4, change: 0/0, direction: 增长}");
    CHECK(compared("avg: attendance, compare: last_year", last_year("日期,类别\n2017-03-01,义诊\n")) ==
          "{value: 37.50, change: 0/0, direction: —}");
}

TEST_CASE("without last year's ledger nothing is known of it", "[ledger][compare]") {
    CHECK(compared("count: rows, compare: last_year", {{}, 2018}) == "{value: 5, change: 0/0, direction: —}");
    CHECK(compared("count: rows, by: 季度, compare: last_year", {}) ==
          "[{group: 第一季度, value: 3, share: 3/5, change: 0/0, direction: —}, "
          "{group: 第二季度, value: 0, share: 0/5, change: 0/0, direction: —}, "
          "{group: 第三季度, value: 2, share: 2/5, change: 0/0, direction: —}, "
          "{group: 第四季度, value: 0, share: 0/5, change: 0/0, direction: —}]");
}

TEST_CASE("groups that only one of the years has are compared with nothing", "[ledger][compare]") {
    CHECK(compared("count: rows, by: 社区, compare: last_year", last_year(year_2017)) ==
          "[{group: 东方社区, value: 2, share: 2/5, last: 2, difference: 0, change: 0/2, direction: 持平}, "
          "{group: 西城社区, value: 1, share: 1/5, last: 0, difference: 1, change: 0/0, direction: 增长}, "
          "{group: 南湖社区, value: 1, share: 1/5, last: 0, difference: 1, change: 0/0, direction: 增长}, "
          "{group: 北苑社区, value: 0, share: 0/5, last: 1, difference: -1, change: -1/1, direction: 下降}, "
          "{group: （未填）, value: 1, share: 1/5, last: 0, difference: 1, change: 0/0, direction: 增长}]");
    // A cell that last year alone was left empty.
    CHECK(compared("count: rows, by: 社区, compare: last_year",
                   last_year("日期,类别,社区\n2017-01-01,讲座,\n"),
                   "日期,类别,社区\n2018-01-01,讲座,东方社区\n") ==
          "[{group: 东方社区, value: 1, share: 1/1, last: 0, difference: 1, change: 0/0, direction: 增长}, "
          "{group: （未填）, value: 0, share: 0/1, last: 1, difference: -1, change: -1/1, direction: 下降}]");
}

// "1月 2<1" for each month with its value and what it is compared with.
std::string pairs(const model::Value& list) {
    std::string text;
    for (const model::Value& group : std::get<model::List>(list.data)) {
        const auto* last = model::find(group, "last");
        text += (text.empty() ? "" : " ") + dump(*model::find(group, "group")) +
                dump(*model::find(group, "value")) + "<" + (last == nullptr ? "—" : dump(*last));
    }
    return text;
}

model::Value months(const std::string& entries, const LastYear& last, const std::string& table = year_2018) {
    return *model::find(all_facts("{ m: { ledger: activities, count: rows, " + entries + " } }", last, table),
                        "m");
}

TEST_CASE("a month is compared with the same month of last year", "[ledger][compare]") {
    CHECK(pairs(months("by: 月, compare: last_year", last_year(year_2017))) ==
          "1月1<1 2月2<1 3月0<0 4月0<0 5月0<0 6月0<0 7月0<0 8月2<0 9月0<0 10月0<0 11月0<0 12月0<1");
    // Rows of other years in last year's ledger are not last year's.
    CHECK(pairs(months("by: 季度, compare: last_year", last_year(year_2017 + "2016-01-01,甲,讲座,1,1\n"))) ==
          "第一季度3<2 第二季度0<0 第三季度2<0 第四季度0<1");
    // No row this year, so that its months have no year of their own.
    CHECK(pairs(months("by: 季度, compare: last_year", last_year(year_2017), "日期,类别\n")) ==
          "第一季度0<2 第二季度0<0 第三季度0<0 第四季度0<1");
    CHECK(pairs(months("by: 年, compare: last_year", last_year(year_2017))) == "2018年5<3");
    CHECK(pairs(months("by: 季度, compare: previous", last_year(year_2017), "日期,类别\n")) ==
          "第一季度0<1 第二季度0<0 第三季度0<0 第四季度0<0");
}

TEST_CASE("a period is compared with the one before, the first with last year's last", "[ledger][compare]") {
    CHECK(pairs(months("by: 月, compare: previous", last_year(year_2017))) ==
          "1月1<1 2月2<1 3月0<2 4月0<0 5月0<0 6月0<0 7月0<0 8月2<0 9月0<2 10月0<0 11月0<0 12月0<0");
    CHECK(pairs(months("by: 季度, compare: previous", {{}, 2018})) ==
          "第一季度3<— 第二季度0<3 第三季度2<0 第四季度0<2");
    CHECK(pairs(months("by: 季度, compare: previous", last_year("日期,类别\n2017-01-01,讲座\n"))) ==
          "第一季度3<0 第二季度0<3 第三季度2<0 第四季度0<2");
    // A year that ends on 31 December is followed by one that begins on 1 January, in the ledger itself too.
    CHECK(pairs(months("by: 季度, compare: previous", {}, "日期,类别\n2017-12-31,讲座\n2018-01-01,讲座\n")) ==
          "2017年第一季度0<— 2017年第二季度0<0 2017年第三季度0<0 2017年第四季度1<0 2018年第一季度1<1 "
          "2018年第二季度0<1 2018年第三季度0<0 2018年第四季度0<0");
    CHECK(pairs(months("by: 年, compare: previous", {}, "日期,类别\n2016-12-31,讲座\n2018-01-01,讲座\n")) ==
          "2016年1<— 2018年1<—");
}

TEST_CASE("a ledger of several years is compared with itself by the plan's year", "[ledger][compare]") {
    const std::string both =
        "日期,社区,类别,参加人次\n2017-05-01,甲,讲座,10\n2017-06-01,乙,讲座,5\n2018-05-02,甲,讲座,30\n";
    CHECK(compared("sum: attendance, compare: last_year", {{}, 2018}, both) ==
          "{value: 30, last: 15, difference: 15, change: 15/15, direction: 增长}");
    CHECK(compared("sum: attendance, compare: last_year", {{}, 2017}, both) ==
          "{value: 45, change: 0/0, direction: —}");
    CHECK(compared("count: rows, by: 社区, compare: last_year", {{}, 2018}, both) ==
          "[{group: 甲, value: 1, share: 1/1, last: 1, difference: 0, change: 0/1, direction: 持平}, "
          "{group: 乙, value: 0, share: 0/1, last: 1, difference: -1, change: -1/1, direction: 下降}]");
    CHECK(pairs(months("by: 季度, compare: previous", {{}, 2018}, both)) ==
          "第一季度0<0 第二季度1<0 第三季度0<1 第四季度0<0");
    CHECK(pairs(months("by: 年, compare: last_year", {{}, 2018}, both)) == "2017年2<— 2018年1<2");
}

TEST_CASE("what came together since the year began is counted anew, not added up", "[ledger][compare]") {
    CHECK(compared("count: rows, by: 季度, cumulative: true", {}) ==
          "[{group: 第一季度, value: 3, share: 3/5, total: 3}, {group: 第二季度, value: 0, share: 0/5, "
          "total: 3}, "
          "{group: 第三季度, value: 2, share: 2/5, total: 5}, {group: 第四季度, value: 0, share: 0/5, total: "
          "5}]");
    CHECK(compared("distinct: kind, by: 季度, cumulative: true", {}) ==
          "[{group: 第一季度, value: 2, total: 2}, {group: 第二季度, value: 0, total: 2}, "
          "{group: 第三季度, value: 1, total: 2}, {group: 第四季度, value: 0, total: 2}]");
    // (86 + 40) / 2, then (86 + 40 + 14 + 10) / 4
    CHECK(compared("avg: attendance, by: 季度, cumulative: true", {}) ==
          "[{group: 第一季度, value: 63.00, total: 63.00}, {group: 第二季度, total: 63.00}, "
          "{group: 第三季度, value: 12.00, total: 37.50}, {group: 第四季度, total: 37.50}]");
    CHECK(compared("count: rows, by: 季度, cumulative: true", {},
                   "日期,类别\n2017-12-31,讲座\n2018-01-01,讲座\n") ==
          "[{group: 2017年第一季度, value: 0, share: 0/2, total: 0}, {group: 2017年第二季度, value: 0, "
          "share: 0/2, "
          "total: 0}, {group: 2017年第三季度, value: 0, share: 0/2, total: 0}, {group: 2017年第四季度, "
          "value: 1, "
          "share: 1/2, total: 1}, {group: 2018年第一季度, value: 1, share: 1/2, total: 1}, {group: "
          "2018年第二季度, value: 0, share: 0/2, total: 1}, {group: 2018年第三季度, value: 0, share: 0/2, "
          "total: 1}, "
          "{group: 2018年第四季度, value: 0, share: 0/2, total: 1}]");
}

TEST_CASE("what came together is compared with last year's", "[ledger][compare]") {
    const auto value = months("by: 季度, cumulative: true, compare: last_year", last_year(year_2017));
    CHECK(dump(std::get<model::List>(value.data)[2]) ==
          "{group: 第三季度, value: 2, share: 2/5, last: 0, difference: 2, change: 0/0, direction: 增长, "
          "total: 5, "
          "total_last: 2, total_difference: 3, total_change: 3/2, total_direction: 增长}");
    CHECK(dump(std::get<model::List>(value.data)[3]) ==
          "{group: 第四季度, value: 0, share: 0/5, last: 1, difference: -1, change: -1/1, direction: 下降, "
          "total: 5, total_last: 3, total_difference: 2, total_change: 2/3, total_direction: 增长}");
}

TEST_CASE("a plan is given for all groups or for each", "[ledger][compare]") {
    CHECK(compared("count: rows, target: 4", {}) == "{value: 5, target: 4, completion: 5/4}");
    CHECK(compared("sum: cost, target: 1000.5", {}) ==
          "{value: 310.75, target: 1000.5, completion: 310.75/1000.5}");
    CHECK(compared("avg: attendance, where: { kind: 宣传栏 }, target: 3", {}) ==
          "{target: 3, completion: 0/0}");
    CHECK(compared("count: rows, by: 社区, target: { 东方社区: 4, 西城社区: 0, 北苑社区: 2 }", {}) ==
          "[{group: 东方社区, value: 2, share: 2/5, target: 4, completion: 2/4}, "
          "{group: 西城社区, value: 1, share: 1/5, target: 0, completion: 1/0}, "
          "{group: 南湖社区, value: 1, share: 1/5, completion: 0/0}, "
          "{group: 北苑社区, value: 0, share: 0/5, target: 2, completion: 0/2}, "
          "{group: （未填）, value: 1, share: 1/5, completion: 0/0}]");
    CHECK(compared("count: rows, by: 季度, target: 2", {}) ==
          "[{group: 第一季度, value: 3, share: 3/5, target: 2, completion: 3/2}, "
          "{group: 第二季度, value: 0, share: 0/5, target: 2, completion: 0/2}, "
          "{group: 第三季度, value: 2, share: 2/5, target: 2, completion: 2/2}, "
          "{group: 第四季度, value: 0, share: 0/5, target: 2, completion: 0/2}]");
    const std::string rates =
        "{ talks: { ledger: activities, count: rows, where: { kind: 讲座 } },"
        " all: { ledger: activities, count: rows },"
        " m: { rate: { part: talks, whole: all }, target: 90% } }";
    CHECK(dump(*model::find(all_facts(rates, {}), "m")) ==
          "{value: 4/5, target: 90/100, completion: 400/450}");
}

TEST_CASE("a ratio divides any two measures, in all and group by group", "[ledger][compare]") {
    const std::string ratios =
        "{ people: { ledger: activities, sum: attendance }, money: { ledger: activities, sum: cost },"
        " days: { ledger: activities, distinct: date }, none: { ledger: activities, count: rows, where: { "
        "kind: 宣传栏 } },"
        " each: { unit: 元, ratio: { part: money, whole: people } },"
        " exact: { ratio: { part: money, whole: people }, decimals: 4 },"
        " whole: { ratio: { part: people, whole: days }, decimals: 0 },"
        " nothing: { ratio: { part: people, whole: none } },"
        " grown: { ratio: { part: people, whole: days }, compare: last_year },"
        " places: { ratio: { part: money, whole: people }, by: 社区, order: value } }";
    const auto found = all_facts(ratios, last_year(year_2017));
    CHECK(dump(*model::find(found, "each")) == "2.07");  // 310.75 / 150
    CHECK(dump(*model::find(found, "exact")) == "2.0717");
    CHECK(dump(*model::find(found, "whole")) == "30");
    CHECK(model::find(found, "nothing") == nullptr);
    // 150 / 5 and 120 / 3
    CHECK(dump(*model::find(found, "grown")) ==
          "{value: 30.00, last: 40.00, difference: -10.00, change: -150/600, direction: 下降}");
    // 300.5 / 86, 10 / 10, 0.25 / 14, 0 / 40
    CHECK(dump(*model::find(found, "places")) ==
          "[{group: 东方社区, value: 3.49}, {group: 南湖社区, value: 0.02}, {group: 西城社区, value: 0.00}, "
          "{group: （未填）, value: 1.00}]");
    const auto& figure = std::get<model::Figure>(model::find(found, "each")->data);
    CHECK(figure.query.description == "money与people之比");
    CHECK(figure.unit == "元");
}

TEST_CASE("the rest of the groups make one row", "[ledger][compare]") {
    CHECK(compared("sum: attendance, by: 社区, top: 1, rest: 其他", {}) ==
          "[{group: 东方社区, value: 86, share: 86/150}, {group: 其他, value: 64, share: 64/150}]");
    CHECK(compared("distinct: kind, by: 社区, top: 1, rest: 其他", {}) ==
          "[{group: 东方社区, value: 2}, {group: 其他, value: 1}]");
    CHECK(compared("count: rows, by: 社区, top: 9, rest: 其他", {}).find("其他") == std::string::npos);
    CHECK(compared("count: rows, by: [社区, 类别], top: 1, rest: 其他", {}) ==
          "[{group: 东方社区, value: 2, cells: [{group: 讲座, value: 1}, {group: 宣传栏, value: 0}, {group: "
          "义诊, "
          "value: 1}]}, {group: 其他, value: 3, cells: [{group: 讲座, value: 3}, {group: 宣传栏, value: 0}, "
          "{group: 义诊, value: 0}]}]");
    CHECK(compared("count: rows, by: 社区, top: 1, rest: 其他, compare: last_year", last_year(year_2017)) ==
          "[{group: 东方社区, value: 2, share: 2/5, last: 2, difference: 0, change: 0/2, direction: 持平}, "
          "{group: 其他, value: 3, share: 3/5, last: 1, difference: 2, change: 2/1, direction: 增长}]");
    CHECK(compared("count: rows, by: 社区, top: 1, rest: 其他, target: { 东方社区: 2, 西城社区: 3, 甲: 1 }",
                   {}) ==
          "[{group: 东方社区, value: 2, share: 2/5, target: 2, completion: 2/2}, "
          "{group: 其他, value: 3, share: 3/5, target: 4, completion: 3/4}]");
    // A group that is called so is part of it, however large.
    CHECK(compared("count: rows, by: 社区, top: 1, rest: 东方社区", {}) ==
          "[{group: 西城社区, value: 1, share: 1/5}, {group: 南湖社区, value: 1, share: 1/5}, "
          "{group: 东方社区, value: 3, share: 3/5}]");
}

TEST_CASE("figures say what they were compared with and know the rows of both years", "[ledger][compare]") {
    const auto value = *model::find(
        all_facts(
            "{ m: { name: 场次, ledger: activities, unit: 场, count: rows, by: 社区, compare: last_year, "
            "target: 3 } }",
            last_year(year_2017)),
        "m");
    const auto& first = std::get<model::List>(value.data).front();
    const auto figure = [&](const char* key) {
        return std::get<model::Figure>(model::find(first, key)->data);
    };
    CHECK(figure("last").query.measure == "m[东方社区].last");
    CHECK(figure("last").query.description == "活动台账的行数（社区：东方社区），上年同期");
    CHECK(figure("last").unit == "场");
    CHECK(figure("change").query.description == "活动台账的行数（社区：东方社区），比上年同期增减的比例");
    CHECK(figure("change").unit.empty());
    CHECK(figure("change").rows.count == 4);
    CHECK(figure("change").rows == figure("difference").rows);
    CHECK(figure("change").rows.digest != figure("last").rows.digest);
    CHECK(figure("completion").rows == figure("value").rows);
}

TEST_CASE("percentages end where there is no base or the sign changes", "[ledger][compare]") {
    const auto answer = [](base::Decimal number) {
        Answer one;
        one.value = number;
        return one;
    };
    const auto change = [&](base::Decimal now, base::Decimal before) {
        const auto grown = growth({}, answer(now), answer(before));
        REQUIRE(grown);
        const auto percent = base::percent(grown->change, 1);
        return (percent ? base::to_string(*percent) + "%" : std::string("—")) + std::string(grown->direction);
    };
    CHECK(change({150, 0}, {120, 0}) == "25.0%增长");
    CHECK(change({12, 1}, {24, 1}) == "-50.0%下降");
    CHECK(change({5, 0}, {0, 0}) == "—增长");
    CHECK(change({0, 0}, {0, 0}) == "—持平");
    CHECK(change({0, 0}, {5, 0}) == "-100.0%下降");
    CHECK(change({-5, 0}, {5, 0}) == "—下降");
    CHECK(change({5, 0}, {-5, 0}) == "—增长");
    CHECK(change({-5, 0}, {-10, 0}) == "50.0%增长");
    CHECK(change({-15, 0}, {-10, 0}) == "-50.0%下降");
}

TEST_CASE("differences that do not fit are a fault", "[ledger][compare]") {
    const std::string most = "9223372036854775807";
    const auto found =
        facts(measures_of("{ m: { ledger: activities, max: attendance, compare: last_year } }"),
              one_ledger(ledger_of("日期,类别,参加人次\n2018-01-01,讲座," + most)),
              last_year("日期,类别,参加人次\n2017-01-01,讲座,-" + most));
    REQUIRE_FALSE(found);
    CHECK(found.faults().front().code == "ledger.overflow");
}

TEST_CASE("a query in SQL is put to last year's ledger too", "[ledger][compare]") {
    CHECK(compared("sql: SELECT count(*) FROM activities, compare: last_year", last_year(year_2017)) ==
          "{value: 5, last: 3, difference: 2, change: 2/3, direction: 增长}");
    CHECK(compared(
              "by: 社区, sql: \"SELECT community, sum(cost) FROM activities GROUP BY 1\", compare: last_year",
              last_year(year_2017)) ==
          "[{group: 东方社区, value: 300.50, last: 50, difference: 250.50, change: 250.50/50, direction: "
          "增长}, "
          "{group: 南湖社区, value: 0.25, change: 0/0, direction: —}, {group: 西城社区, change: 0/0, "
          "direction: —}, "
          "{group: 北苑社区, last: 100, change: 0/0, direction: —}, "
          "{group: （未填）, value: 10.00, change: 0/0, direction: —}]");
}

std::vector<std::string> faults_of(std::string text) {
    base::Sources sources;
    const auto read =
        measures(flow(sources.add("measures.yaml", std::move(text))), {{"activities", activity_schema()}});
    return read ? std::vector<std::string>() : lines(read.faults(), sources);
}

TEST_CASE("what cannot be compared is told where it is written", "[ledger][compare]") {
    const auto fault = [](const std::string& entries) {
        const auto faults = faults_of("{ m: { ledger: activities, " + entries + " } }");
        return faults.empty() ? std::string() : faults.front();
    };
    CHECK(fault("count: rows, compare: previous") == "ledger.compare_previous 1:50 measures.m.compare");
    CHECK(fault("count: rows, by: 社区, compare: previous").starts_with("ledger.compare_previous"));
    CHECK(fault("count: rows, by: [社区, 月], compare: last_year").starts_with("ledger.one_dimension"));
    CHECK(fault("count: rows, by: [社区, 月], target: 1").starts_with("ledger.one_dimension"));
    CHECK(fault("count: rows, by: 社区, compare: next_year").starts_with("data."));
    CHECK(fault("count: rows, by: 年, cumulative: true").starts_with("ledger.cumulative_by"));
    CHECK(fault("count: rows, cumulative: true").starts_with("ledger.cumulative_by"));
    CHECK(fault("count: rows, by: 社区, rest: 其他").starts_with("ledger.rest_top"));
    CHECK(fault("count: rows, rest: 其他").starts_with("ledger.measure_by"));
    CHECK(fault("count: rows, target: { 东方社区: 1 }").starts_with("ledger.target_by"));
    CHECK(fault("count: rows, by: 类别, target: { 讲坐: 1 }").starts_with("ledger.target_group"));
    CHECK(fault("count: rows, by: 季度, target: { 第五季度: 1 }").starts_with("ledger.target_group"));
    CHECK(fault("count: rows, target: 90%").starts_with("data.type"));
    CHECK(fault("count: rows, decimals: 1").starts_with("ledger.measure_decimals"));
    CHECK(fault("avg: cost, decimals: 7").starts_with("data."));
    CHECK(faults_of(
              "{ a: { ledger: activities, count: rows }, m: { ratio: { part: a, whole: a }, where: 1 } }") ==
          std::vector<std::string>{"ledger.rate_key 1:85 measures.m.where"});
    CHECK(faults_of("{ a: { ledger: activities, count: rows }, b: { ratio: { part: a, whole: a } },"
                    " m: { rate: { part: b, whole: a } } }") ==
          std::vector<std::string>{"ledger.rate_of_rate 1:99 measures.m.rate.part"});
}

}  // namespace
}  // namespace wenshu::ledger
