#include "ledger/sql_query.hpp"

#include <catch2/catch.hpp>

#include "ledger/indicators.hpp"
#include "reading.hpp"

namespace wenshu::ledger {
namespace {

using namespace reading;

Measure query(std::string sql, bool grouped = false) {
    Measure measure;
    measure.id = "m";
    measure.name = "查询";
    measure.ledger = "activities";
    measure.operation = Operation::sql;
    measure.sql = std::move(sql);
    if (grouped) measure.by.push_back({"", Derived::none, "社区"});
    return measure;
}

std::string number(const Answer& answer) {
    if (!answer.value) return "—";
    if (const auto* whole = std::get_if<std::int64_t>(&*answer.value)) return std::to_string(*whole);
    return base::to_string(std::get<base::Decimal>(*answer.value));
}

// The number, the groups with theirs, or the code of the fault.
std::string asked(const Measure& measure, std::int64_t steps = max_steps) {
    const auto answers = ask_sql(measure, one_ledger(ledger_of(year_2018)), steps);
    if (!answers) return answers.faults().front().code;
    std::string text = measure.by.empty() ? number(answers->total) : "";
    for (std::size_t i = 0; i < answers->groups.size(); ++i) {
        text += (i == 0 ? "" : " ") + answers->groups[i].label + "=" + number(answers->totals[i]);
    }
    return text;
}

std::string asked(const std::string& sql) {
    return asked(query(sql));
}

std::string code_of_check(const std::string& sql, bool grouped = false) {
    const auto checked = check_sql(query(sql, grouped), {{"activities", activity_schema()}});
    return checked ? "" : checked.faults().front().code;
}

TEST_CASE("a query gives one number", "[ledger][sql]") {
    CHECK(asked("SELECT count(*) FROM activities") == "5");
    CHECK(asked("SELECT count(*) FROM activities WHERE kind = '讲座' AND outdoors") == "1");
    CHECK(asked("SELECT max(attendance) FROM activities;") == "86");
    CHECK(asked("SELECT days('2018-03-01') - days('2018-02-01')") == "28");
    CHECK(asked("SELECT max(days(a.date) - days(b.date)) FROM activities a, activities b") == "228");
    CHECK(asked("SELECT sum(cost) FROM activities WHERE kind = '宣传栏'") == "—");
}

TEST_CASE("decimals are compared, sorted and added as what they are", "[ledger][sql]") {
    CHECK(asked("SELECT sum(cost) FROM activities") == "310.75");
    CHECK(asked("SELECT max(cost) FROM activities") == "200");
    CHECK(asked("SELECT min(cost) FROM activities") == "0.25");
    CHECK(asked("SELECT count(*) FROM activities WHERE cost > 9") == "3");
    CHECK(asked("SELECT count(*) FROM activities WHERE cost = 10.0") == "1");
    CHECK(asked("SELECT count(*) FROM activities WHERE coalesce(cost, 0) > 9") == "3");
    CHECK(asked("SELECT count(*) FROM (SELECT max(cost) c FROM activities GROUP BY date) WHERE c > 99") ==
          "2");
    CHECK(asked("SELECT count(*) FROM (SELECT 1 FROM activities GROUP BY community HAVING sum(cost) > 9)") ==
          "2");
    CHECK(asked("SELECT cost FROM activities ORDER BY cost DESC LIMIT 1") == "200");
    CHECK(asked("SELECT avg(cost) FROM activities") == "77.69");
    CHECK(asked("SELECT sum(attendance) FROM activities") == "150");
    CHECK(asked("SELECT count(*) FROM activities WHERE satisfaction >= 98") == "2");
    CHECK(asked("SELECT sum(cost) * 2 FROM activities WHERE cost = 0.25") == "0.5");
    CHECK(asked("SELECT sum(i) FROM (SELECT 0.1 i UNION ALL SELECT 0.2)") == "0.3");
    CHECK(asked("SELECT round(sum(cost) / 3, 2) FROM activities") == "103.58");
    CHECK(asked("SELECT round(1.005, 2)") == "1.01");
    CHECK(asked("SELECT round(-2.5)") == "-3");
    CHECK(asked("SELECT sum(i) FROM (SELECT 0.00001 i UNION ALL SELECT 0.99999)") == "1");
}

TEST_CASE("a query gives groups in its own order, those without a name last", "[ledger][sql]") {
    CHECK(asked(query("SELECT community, sum(attendance) FROM activities GROUP BY 1 ORDER BY 2 DESC",
                      true)) == "东方社区=86 西城社区=40 南湖社区=14 （未填）=10");
    CHECK(asked(query("SELECT community, sum(cost) FROM activities GROUP BY community", true)) ==
          "东方社区=300.50 南湖社区=0.25 西城社区=— （未填）=10.00");
    CHECK(
        asked(query("SELECT community, sum(cost) FROM activities GROUP BY 1 ORDER BY sum(cost) DESC LIMIT 2",
                    true)) == "东方社区=300.5 （未填）=10.0");

    CHECK(asked(query("SELECT attendance, count(*) FROM activities WHERE 0 GROUP BY 1", true)).empty());
}

TEST_CASE("a query knows the rows of the ledgers that it reads", "[ledger][sql]") {
    const auto ledgers = one_ledger(ledger_of(year_2018));
    const auto all = ask_sql(query("SELECT count(*) FROM activities"), ledgers);
    REQUIRE(all);
    CHECK(all->total.rows.count == 5);
    const auto other = ask_sql(query("SELECT count(*) FROM activities"),
                               one_ledger(ledger_of(year_2018 + "2018-09-01,甲,讲座,1,1,,,\n")));
    REQUIRE(other);
    CHECK(other->total.rows.digest != all->total.rows.digest);
    const auto none = ask_sql(query("WITH n(i) AS (SELECT 7) SELECT i FROM n"), ledgers);
    REQUIRE(none);
    CHECK(none->total.rows.count == 0);
}

TEST_CASE("a ledger is the same in capitals, a slip in quotes no text", "[ledger][sql]") {
    CHECK(asked("SELECT count(*) FROM ACTIVITIES") == "5");
    CHECK(asked("SELECT COUNT(*) FROM Activities a") == "5");
    CHECK(code_of_check("SELECT count(\"csot\") FROM activities") == "ledger.sql");
}

TEST_CASE("a query that names its own table as a ledger reads its own", "[ledger][sql]") {
    CHECK(asked("WITH activities(i) AS (SELECT 7) SELECT i FROM activities") == "7");
    CHECK(asked("SELECT count(*) FROM (SELECT DISTINCT kind FROM activities) x") == "2");
}

TEST_CASE("columns named like words of SQL are read in quotes", "[ledger][sql]") {
    auto schema = activity_schema();
    schema.properties[3].key = "order";
    schema.properties[4].key = "a \"b\"";
    const auto ledgers = one_ledger(ledger_of(year_2018, "activities", schema));
    const auto answers =
        ask_sql(query("SELECT sum(\"order\") + max(\"a \"\"b\"\"\") FROM activities"), ledgers);
    REQUIRE(answers);
    CHECK(number(answers->total) == "350");
}

TEST_CASE("all that is not a single reading query is refused", "[ledger][sql]") {
    for (const char* sql : {"DELETE FROM activities",
                            "INSERT INTO activities(kind) VALUES('讲座')",
                            "UPDATE activities SET cost = 1",
                            "DROP TABLE activities",
                            "CREATE TABLE x(y)",
                            "CREATE TEMP TABLE x(y)",
                            "ATTACH 'x.db' AS x",
                            "DETACH main",
                            "PRAGMA user_version",
                            "PRAGMA temp_store = FILE",
                            "SELECT user_version FROM pragma_user_version",
                            "SELECT count(*) FROM pragma_user_version",
                            "VACUUM INTO 'copy.db'",
                            "REINDEX",
                            "ANALYZE",
                            "SELECT count(*) FROM sqlite_schema",
                            "SELECT name FROM sqlite_master",
                            "SELECT value FROM json_each('[1]')",
                            "SELECT 1; DELETE FROM activities",
                            "SELECT 1; SELECT 2",
                            "BEGIN",
                            "",
                            "-- nothing",
                            "EXPLAIN DELETE FROM activities",
                            "WITH x AS (SELECT 1) DELETE FROM activities"}) {
        INFO(sql);
        CHECK(code_of_check(sql) == "ledger.sql_refused");
        CHECK(asked(sql) == "ledger.sql_refused");
    }
}

TEST_CASE("functions that give something else elsewhere, or too much, are refused", "[ledger][sql]") {
    for (const char* sql :
         {"SELECT load_extension('x')", "SELECT random()", "SELECT date('now')", "SELECT DATE('now')",
          "SELECT current_date", "SELECT sqlite_version()", "SELECT length(randomblob(1000000000))",
          "SELECT length(zeroblob(1000000000))", "SELECT length(group_concat(kind)) FROM activities",
          "SELECT length(printf('%1000000000d', 1))", "SELECT total(cost) FROM activities",
          "SELECT last_insert_rowid()", "SELECT hex(1)"}) {
        INFO(sql);
        CHECK(code_of_check(sql) == "ledger.sql_function");
    }
}

TEST_CASE("what is wrong with a query is told before there is data", "[ledger][sql]") {
    CHECK(code_of_check("SELECT count(*) FROM activities").empty());
    CHECK(code_of_check("SELECT community, 1 FROM activities", true).empty());
    CHECK(code_of_check("SELECT comunity FROM activities") == "ledger.sql");
    CHECK(code_of_check("SELCT 1") == "ledger.sql");
    CHECK(code_of_check("SELECT 1 FROM visits") == "ledger.sql");
    CHECK(code_of_check("SELECT 1, 2") == "ledger.sql_columns");
    CHECK(code_of_check("SELECT 1", true) == "ledger.sql_columns");
    CHECK(code_of_check("EXPLAIN SELECT 1") == "ledger.sql_columns");
    CHECK(code_of_check("SELECT ?1") == "ledger.sql_parameter");
    CHECK(code_of_check("SELECT count(*) FROM activities WHERE kind = :kind") == "ledger.sql_parameter");
}

TEST_CASE("a query knows the ledgers that it reads", "[ledger][sql]") {
    const std::map<std::string, model::Schema> schemas = {{"activities", activity_schema()},
                                                          {"visits", activity_schema()}};
    const auto both = check_sql(
        query("SELECT count(*) FROM visits v WHERE v.date IN (SELECT date FROM Activities)"), schemas);
    REQUIRE(both);
    CHECK(*both == std::vector<std::string>{"activities", "visits"});
    auto measure = query("SELECT 1 FROM visits");
    measure.reads = {"visits"};
    CHECK_FALSE(is_answerable(measure, {}, one_ledger(ledger_of(year_2018))));
    measure.reads = {"activities"};
    CHECK(is_answerable(measure, {}, one_ledger(ledger_of(year_2018))));
}

TEST_CASE("what is no exact number is a fault", "[ledger][sql]") {
    CHECK(asked("SELECT 1.0 / 3") == "ledger.sql_value");
    CHECK(asked("SELECT 1e300") == "ledger.sql_value");
    CHECK(asked("SELECT 9e999") == "ledger.sql_value");
    CHECK(asked("SELECT kind FROM activities LIMIT 1") == "ledger.sql_value");
    CHECK(asked("SELECT '5'") == "ledger.sql_value");
    CHECK(asked("SELECT NULL") == "—");
    CHECK(asked("SELECT attendance FROM activities") == "ledger.sql_rows");
    CHECK(asked("SELECT sum(kind) FROM activities") == "ledger.sql");
    CHECK(asked("SELECT sum(i) FROM (SELECT 9223372036854775807 i UNION ALL SELECT 1)") == "ledger.sql");
    CHECK(asked("SELECT sum(i) FROM (SELECT 999999999999999 i UNION ALL SELECT 0.5)") == "ledger.sql");
}

TEST_CASE("a decimal of more than fifteen digits is a fault where a query reads it", "[ledger][sql]") {
    const auto ledgers = one_ledger(ledger_of(year_2018 + "2018-09-01,甲,讲座,1,12345678901234.56,,,\n"));
    const auto read = ask_sql(query("SELECT max(cost) FROM activities"), ledgers);
    REQUIRE_FALSE(read);
    CHECK(read.faults().front().code == "ledger.sql_digits");
    CHECK(read.faults().front().path == "activities[5].cost");
    const auto other = ask_sql(query("SELECT sum(attendance) FROM activities"), ledgers);
    REQUIRE(other);
    CHECK(number(other->total) == "151");
}

TEST_CASE("a group is a text and stands once", "[ledger][sql]") {
    CHECK(asked(query("SELECT community, 1 FROM activities", true)) == "ledger.sql_group_twice");
    CHECK(asked(query("SELECT NULL, 1 FROM activities", true)) == "ledger.sql_group_twice");
    CHECK(asked(query("SELECT CAST(x'EE8080' AS TEXT), 1", true)) == "ledger.sql_group");
    CHECK(asked(query("SELECT x'FF', 1", true)) == "ledger.sql_group");
    CHECK(asked(query("SELECT 2018, 1", true)) == "2018=1");
}

TEST_CASE("a query without an end is stopped", "[ledger][sql]") {
    CHECK(asked(query("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"),
                1'000'000) == "ledger.sql_endless");
    CHECK(asked(query("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i, 1 FROM n",
                      true)) == "ledger.too_many_groups");
    // Doubles a text up to the limit of its length.
    CHECK(asked("WITH RECURSIVE n(t) AS (SELECT 'x' UNION ALL SELECT t || t FROM n) SELECT max(length(t)) "
                "FROM n") == "ledger.sql");
}

TEST_CASE("a measure in SQL is a fact like others", "[ledger][sql]") {
    CHECK(said("sql: \"SELECT count(*) FROM activities WHERE attendance > 20\"") == "2");
    CHECK(said("by: 社区, top: 1, sql: \"SELECT community, sum(attendance) FROM activities GROUP BY 1\"") ==
          "[{group: 东方社区, value: 86}]");
    const auto value = fact("sql: \"SELECT count(*) FROM activities\"");
    CHECK(std::get<model::Figure>(value.data).query.description ==
          "活动台账的 SQL 查询：SELECT count(*) FROM activities");
}

std::vector<std::string> faults_of(std::string text) {
    base::Sources sources;
    const auto read =
        measures(flow(sources.add("measures.yaml", std::move(text))), {{"activities", activity_schema()}});
    return read ? std::vector<std::string>() : lines(read.faults(), sources);
}

TEST_CASE("a measure in SQL is checked where it is written", "[ledger][sql]") {
    CHECK(faults_of("{ m: { ledger: activities, sql: DELETE FROM activities } }") ==
          std::vector<std::string>{"ledger.sql_refused 1:3 measures.m.sql"});
    CHECK(faults_of("{ m: { ledger: activities, sql: SELECT 1, where: { kind: 讲座 } } }") ==
          std::vector<std::string>{"ledger.sql_key 1:50 measures.m.where"});
    CHECK(faults_of("{ m: { ledger: activities, sql: SELECT 1, by: [社区] } }") ==
          std::vector<std::string>{"ledger.sql_by 1:47 measures.m.by"});
    CHECK(faults_of("{ m: { ledger: activities, sql: SELECT 1, count: rows } }") ==
          std::vector<std::string>{"ledger.measure_operations 1:33 measures.m.sql"});
    CHECK(faults_of("{ a: { ledger: activities, sql: SELECT 1 }, r: { rate: { part: a, whole: a } } }")
              .size() == 2);
}

}  // namespace
}  // namespace wenshu::ledger
