// Every figure over a random table, computed a second time the plain way: row by row, over texts.
#include <cstdlib>
#include <map>
#include <optional>
#include <random>
#include <set>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "ledger/facts.hpp"
#include "reading.hpp"

namespace wenshu::ledger {
namespace {

using reading::dump;

struct Activity {
    int month = 1;
    int day = 1;
    std::string community;  // may be empty
    std::string kind;
    std::optional<int> attendance;
    std::optional<int> cents;
};

const std::vector<std::string> kinds{"讲座", "宣传栏", "义诊"};

std::vector<Activity> random_activities(unsigned seed, int count) {
    std::mt19937 random(seed);
    const auto below = [&](unsigned limit) { return static_cast<int>(random() % limit); };
    std::vector<Activity> activities;
    for (int i = 0; i < count; ++i) {
        Activity activity;
        activity.month = 1 + below(9);  // nothing happens in the last quarter
        activity.day = 1 + below(28);
        const int community = below(7);
        if (community > 0) activity.community = fmt::format("第{}社区", community);
        activity.kind = kinds[static_cast<std::size_t>(below(3))];
        if (below(5) > 0) activity.attendance = below(400) - 20;
        if (below(3) > 0) activity.cents = below(100000);
        activities.push_back(activity);
    }
    return activities;
}

std::string money(int cents) {
    return fmt::format("{}.{:02}", cents / 100, cents % 100);
}

std::string table_of(const std::vector<Activity>& activities) {
    std::string table = "日期,社区,类别,参加人次,经费\n";
    for (const Activity& one : activities) {
        table += fmt::format("2018-{:02}-{:02},{},{},{},{}\n", one.month, one.day, one.community, one.kind,
                             one.attendance ? std::to_string(*one.attendance) : "",
                             one.cents ? money(*one.cents) : "");
    }
    return table;
}

model::Value fact(const std::vector<Activity>& activities, const std::string& measure) {
    return reading::fact(measure, table_of(activities));
}

// "group" → "value" as printed.
std::map<std::string, std::string> by_group(const model::Value& list) {
    std::map<std::string, std::string> groups;
    for (const auto& item : std::get<model::List>(list.data)) {
        const auto* value = model::find(item, "value");
        groups[*model::text_of(*model::find(item, "group"))] = value == nullptr ? "" : dump(*value);
    }
    return groups;
}

std::string community_of(const Activity& activity) {
    return activity.community.empty() ? "（未填）" : activity.community;
}

TEST_CASE("counts by community agree with a plain recount", "[ledger][facts][recomputation]") {
    const auto seed = GENERATE(1U, 2U, 3U, 4U, 5U);
    const auto activities = random_activities(seed, 700);
    std::map<std::string, int> counts;
    for (const auto& one : activities)
        counts[community_of(one)] += one.kind == "讲座" && one.month >= 3 ? 1 : 0;
    std::map<std::string, std::string> expected;
    for (const auto& [community, count] : counts) expected[community] = std::to_string(count);
    std::erase_if(expected, [](const auto& entry) { return entry.second == "0"; });
    CHECK(
        by_group(fact(activities, "count: rows, where: { kind: 讲座, date: { from: 2018-03 } }, by: 社区")) ==
        expected);
}

TEST_CASE("sums and averages by month agree with a plain recount", "[ledger][facts][recomputation]") {
    const auto seed = GENERATE(6U, 7U, 8U);
    const auto activities = random_activities(seed, 500);
    std::map<std::string, std::string> sums;
    std::map<std::string, std::string> averages;
    for (int month = 1; month <= 12; ++month) {
        int sum = 0;
        int count = 0;
        for (const auto& one : activities) {
            if (one.month != month || !one.cents) continue;
            sum += *one.cents;
            ++count;
        }
        sums[fmt::format("{}月", month)] = money(sum);
        averages[fmt::format("{}月", month)] = count == 0 ? "" : money((2 * sum + count) / (2 * count));
    }
    auto found = by_group(fact(activities, "sum: 经费, by: 月"));
    CHECK(found == sums);
    CHECK(by_group(fact(activities, "avg: 经费, by: 月")) == averages);
}

TEST_CASE("extremes and distinct values by kind agree with a plain recount",
          "[ledger][facts][recomputation]") {
    const auto seed = GENERATE(9U, 10U, 11U);
    const auto activities = random_activities(seed, 300);
    std::map<std::string, std::string> least;
    std::map<std::string, std::string> most;
    std::map<std::string, std::string> communities;
    for (const auto& kind : kinds) {
        std::set<int> numbers;
        std::set<std::string> names;
        for (const auto& one : activities) {
            if (one.kind != kind) continue;
            if (one.attendance) numbers.insert(*one.attendance);
            if (!one.community.empty()) names.insert(one.community);
        }
        least[kind] = std::to_string(*numbers.begin());
        most[kind] = std::to_string(*numbers.rbegin());
        communities[kind] = std::to_string(names.size());
    }
    CHECK(by_group(fact(activities, "min: attendance, by: 类别")) == least);
    CHECK(by_group(fact(activities, "max: attendance, by: 类别")) == most);
    CHECK(by_group(fact(activities, "distinct: community, by: 类别")) == communities);
}

TEST_CASE("the cells of a cross table add up to its rows and the rows to the total",
          "[ledger][facts][recomputation]") {
    const auto activities = random_activities(12U, 900);
    std::map<std::string, int> expected;
    int total = 0;
    for (const auto& one : activities) {
        expected[community_of(one) + fmt::format("第{}季度", (one.month + 2) / 3)] +=
            one.attendance.value_or(0);
        total += one.attendance.value_or(0);
    }
    const std::map<std::string, std::string> quarters{
        {"第一季度", "第1季度"}, {"第二季度", "第2季度"}, {"第三季度", "第3季度"}, {"第四季度", "第4季度"}};
    std::int64_t all = 0;
    const auto table = fact(activities, "sum: attendance, by: [社区, 季度]");
    for (const auto& row : std::get<model::List>(table.data)) {
        std::int64_t sum = 0;
        const auto group = *model::text_of(*model::find(row, "group"));
        for (const auto& [quarter, value] : by_group(*model::find(row, "cells"))) {
            CHECK(std::stoi(value) == expected[group + quarters.at(quarter)]);
            sum += std::stoi(value);
        }
        CHECK(dump(*model::find(row, "value")) == std::to_string(sum));
        all += sum;
    }
    CHECK(all == total);
    CHECK(dump(fact(activities, "sum: attendance")) == std::to_string(total));
}

// "group" → the text under a key.
std::map<std::string, std::string> by_group(const model::Value& list, std::string_view key) {
    std::map<std::string, std::string> groups;
    for (const auto& item : std::get<model::List>(list.data)) {
        const auto* value = model::find(item, key);
        groups[*model::text_of(*model::find(item, "group"))] = value == nullptr ? "" : dump(*value);
    }
    return groups;
}

int attendance_until(const std::vector<Activity>& activities, int from, int to) {
    int sum = 0;
    for (const auto& one : activities) {
        if (one.month >= from && one.month <= to) sum += one.attendance.value_or(0);
    }
    return sum;
}

std::string changed(int now, int before) {
    const bool turns = (now < 0 && before > 0) || (now > 0 && before < 0);
    return before == 0 || turns ? "0/0" : fmt::format("{}/{}", now - before, std::abs(before));
}

TEST_CASE("months compared with last year's, one by one and together, agree with a plain recount",
          "[ledger][compare][recomputation]") {
    const auto seed = GENERATE(13U, 14U, 15U);
    const auto now = random_activities(seed, 40);
    const auto before = random_activities(seed + 100, 30);
    std::string table = table_of(before);
    for (std::size_t at = table.find("2018-"); at != table.npos; at = table.find("2018-", at))
        table.replace(at, 5, "2017-");
    const auto found =
        facts(reading::measures_of("{ m: { ledger: activities, sum: attendance, by: 月, compare: "
                                   "last_year, cumulative: true } }"),
              reading::one_ledger(reading::ledger_of(table_of(now))),
              {reading::one_ledger(reading::ledger_of(table)), 2018});
    REQUIRE(found);
    std::map<std::string, std::map<std::string, std::string>> expected;
    for (int month = 1; month <= 12; ++month) {
        const auto label = fmt::format("{}月", month);
        const int value = attendance_until(now, month, month);
        const int last = attendance_until(before, month, month);
        const int total = attendance_until(now, 1, month);
        const int total_last = attendance_until(before, 1, month);
        expected["value"][label] = std::to_string(value);
        expected["last"][label] = std::to_string(last);
        expected["difference"][label] = std::to_string(value - last);
        expected["change"][label] = changed(value, last);
        expected["total"][label] = std::to_string(total);
        expected["total_last"][label] = std::to_string(total_last);
        expected["total_change"][label] = changed(total, total_last);
    }
    for (const auto& [key, groups] : expected) {
        INFO(key);
        CHECK(by_group(*model::find(*found, "m"), key) == groups);
    }
}

TEST_CASE("queries in SQL agree with the measures that say the same", "[ledger][sql][recomputation]") {
    const auto seed = GENERATE(16U, 17U);
    const auto activities = random_activities(seed, 600);
    CHECK(dump(fact(activities, "sql: SELECT sum(cost) FROM activities WHERE cost > 100.05")) ==
          dump(fact(activities, "sum: cost, where: { cost: { from: 100.06 } }")));
    CHECK(dump(fact(activities,
                    "sql: \"SELECT count(DISTINCT community) FROM activities WHERE substr(date, 6, 2) = "
                    "'03'\"")) == dump(fact(activities, "distinct: community, where: { 月: 3 }")));
    CHECK(by_group(fact(activities,
                        "by: 社区, sql: \"SELECT community, max(attendance) FROM activities GROUP BY 1\"")) ==
          by_group(fact(activities, "max: attendance, by: 社区")));
    CHECK(by_group(fact(activities,
                        "by: 社区, sql: \"SELECT community, avg(cost) FROM activities GROUP BY 1\"")) ==
          by_group(fact(activities, "avg: cost, by: 社区")));
}

}  // namespace
}  // namespace wenshu::ledger
