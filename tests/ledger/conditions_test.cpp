// Which rows a measure takes.
#include <catch2/catch.hpp>

#include "ledger/facts.hpp"
#include "reading.hpp"

namespace wenshu::ledger {
namespace {

using namespace reading;

TEST_CASE("rows are taken by whether a cell is filled", "[ledger][where]") {
    CHECK(said("count: rows, where: { cost: { filled: true } }") == "4");
    CHECK(said("count: rows, where: { cost: { filled: false } }") == "1");
    CHECK(said("count: rows, where: { 主讲人: { filled: 否 } }") == "1");
    CHECK(said("count: rows, where: { 月: { filled: true } }") == "5");
    CHECK(said("count: rows, by: 社区, where: { community: { filled: false } }") ==
          "[{group: （未填）, value: 1, share: 1/1}]");
    CHECK(said("count: rows, where: { outdoors: { filled: false }, 主讲人: { filled: true } }") == "1");
}

TEST_CASE("rows are taken by what a cell is not, which an empty one never is", "[ledger][where]") {
    CHECK(said("count: rows, where: { kind: { not: 讲座 } }") == "1");
    CHECK(said("count: rows, where: { community: { not: [东方社区, 西城社区] } }") == "1");
    CHECK(said("count: rows, where: { attendance: { not: 14 } }") == "3");
    CHECK(said("count: rows, where: { cost: { not: 200.0 } }") == "3");
    CHECK(said("count: rows, where: { satisfaction: { not: 100% } }") == "2");
    CHECK(said("count: rows, where: { outdoors: { not: 是 } }") == "2");
    CHECK(said("count: rows, where: { date: { not: 2018-08 } }") == "3");
    CHECK(said("count: rows, where: { 季度: { not: [1, 4] } }") == "2");
    // The choices that are not wanted are no groups.
    CHECK(said("count: rows, by: 类别, where: { kind: { not: 讲座 } }") ==
          "[{group: 宣传栏, value: 0, share: 0/1}, {group: 义诊, value: 1, share: 1/1}]");
}

TEST_CASE("rows are taken by a part of a text", "[ledger][where]") {
    CHECK(said("count: rows, where: { 主讲人: { contains: 医生 } }") == "3");
    CHECK(said("count: rows, where: { 主讲人: { contains: [张, 李] } }") == "3");
    CHECK(said("count: rows, where: { 主讲人: { contains: '*' } }") == "0");
    CHECK(said("count: rows, by: 类别, where: { kind: { contains: 宣传 } }") ==
          "[{group: 宣传栏, value: 0, share: 0/0}]");
}

TEST_CASE("conditions on several columns hold together", "[ledger][where]") {
    CHECK(said("count: rows, where: { kind: 讲座, community: 东方社区 }") == "1");
    CHECK(said("sum: attendance, where: { kind: 讲座, cost: { from: 1 }, 主讲人: { not: 张医生 } }") == "10");
}

TEST_CASE("conditions say in Chinese what they ask", "[ledger][where]") {
    const auto words = [](const std::string& where) {
        return std::get<model::Figure>(fact("count: rows, where: " + where).data).query.description;
    };
    CHECK(words("{ kind: { not: [讲座, 义诊] } }") == "活动台账中类别已填写且不为讲座或义诊的行数");
    CHECK(words("{ 主讲人: { contains: 医生 } }") == "活动台账中主讲人含医生的行数");
    CHECK(words("{ cost: { filled: true } }") == "活动台账中经费已填写的行数");
    CHECK(words("{ cost: { filled: false } }") == "活动台账中经费未填写的行数");
}

std::vector<std::string> faults_of(const std::string& where) {
    base::Sources sources;
    const auto read = measures(
        flow(sources.add("m.yaml", "{ m: { ledger: activities, count: rows, where: " + where + " } }")),
        {{"activities", activity_schema()}});
    return read ? std::vector<std::string>() : lines(read.faults(), sources);
}

TEST_CASE("conditions that say two things or nothing are faults", "[ledger][where]") {
    CHECK(faults_of("{ kind: { not: 讲座, from: 1 } }") ==
          std::vector<std::string>{"ledger.condition_forms 1:67 measures.m.where.kind.from"});
    CHECK(faults_of("{ kind: { from: 1, filled: true } }").front().starts_with("ledger.condition_forms"));
    CHECK(faults_of("{ kind: { not: [] } }").front().starts_with("ledger.condition_empty"));
    CHECK(faults_of("{ kind: { filled: 4 } }").front().starts_with("data.type"));
    CHECK(faults_of("{ kind: { filled: } }").front().starts_with("ledger.condition_empty"));
    CHECK(faults_of("{ cost: { contains: 1 } }").front().starts_with("ledger.condition_contains"));
    CHECK(faults_of("{ 月: { contains: 1 } }").front().starts_with("ledger.condition_contains"));
    CHECK(faults_of("{ kind: { not: 讲坐 } }").front().starts_with("data."));
    CHECK(faults_of("{ cost: { around: 1 } }").front().starts_with("ledger.condition_key"));
}

}  // namespace
}  // namespace wenshu::ledger
