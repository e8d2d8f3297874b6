#include <filesystem>
#include <fstream>

#include <catch2/catch.hpp>

#include "../serial/xlsx_support.hpp"
#include "base/host.hpp"
#include "flow/ledger_jobs.hpp"

namespace {

namespace fs = std::filesystem;
namespace base = wenshu::base;
namespace flow = wenshu::flow;
namespace xlsx = wenshu::serial::test;

// The project's packs, and a folder on the disk: stores need one.
struct Desk {
    base::SystemHost host;
    base::Sources sources;
    base::TemporaryFolder folder = *base::TemporaryFolder::make(host);
    flow::Session session{
        host, sources, {fs::path(WENSHU_SOURCE_DIR) / "templates", fs::path(WENSHU_SOURCE_DIR) / "data"}};

    fs::path at(const std::string& name) const { return folder.path() / name; }

    void put(const std::string& name, const std::string& bytes) const {
        std::ofstream(at(name), std::ios::binary) << bytes;
    }

    base::Result<flow::ImportOutcome> import(const std::string& file, const std::string& ledger = "") {
        flow::ImportRequest request;
        request.files.push_back(at(file));
        request.store = at("years.db");
        request.ledger = ledger;
        return flow::import_ledgers(request, session);
    }

    base::Result<flow::StatisticsOutcome> statistics(const std::string& ledgers, bool skip_bad_rows = false) {
        put("plan.yaml",
            "packs: [activity-ledger]\nyear: 2018\nissuer: { name: 河东街道办事处, short: 河东街道 }\n"
            "subject: 健康教育\nledgers: { activities: " +
                ledgers + " }\n");
        return flow::ledger_statistics({at("plan.yaml"), {"attendance"}, skip_bad_rows}, session);
    }

    std::string told(const base::Diagnostics& all) const {
        std::string lines;
        for (const auto& one : all) {
            const auto place = sources.place(one.where);
            lines += (lines.empty() ? "" : " ") + one.code + "@" + (place ? place->cell : "");
        }
        return lines;
    }
};

const std::vector<std::string> head = {"日期",     "社区",     "活动类别", "主题",
                                       "开展情况", "参加人次", "联系电话"};

std::string month(const std::string& day, const std::string& count, const std::string& phone = "") {
    return xlsx::row(1, head) +
           xlsx::row(2, {day, "向阳社区", "讲座", "控烟", "按计划开展", "#" + count, phone});
}

TEST_CASE("a plan takes all sheets of a workbook or those that it names", "[flow][ledger]") {
    Desk desk;
    desk.put(
        "a.xlsx",
        xlsx::zipped(xlsx::BookXml{{{"1月", month("2018-01-01", "5")}, {"2", month("2018-02-01", "7")}}}));
    const auto attendance = [&](const std::string& ledgers) {
        const auto outcome = desk.statistics(ledgers);
        return outcome ? outcome->statistics.front().value.text : desk.told(outcome.faults());
    };
    CHECK(attendance("a.xlsx") == "12");
    CHECK(attendance("{ file: a.xlsx, sheet: 1月 }") == "5");
    CHECK(attendance("{ file: a.xlsx, sheet: 2 }") == "7");
    CHECK(attendance("{ file: a.xlsx, sheet: [2, 1月] }") == "12");
    CHECK(attendance("{ file: a.xlsx, sheet: 3月 }") == "serial.no_sheet@");
    CHECK(attendance("{ file: a.xlsx, sheet: { a: 1 } }") == "plan.ledger_sheet@");
    CHECK(attendance("{ file: a.xlsx, table: t }") == "plan.ledger_part@");
    CHECK(attendance("{ file: a.csv, sheet: 1月 }") == "plan.ledger_part@");
}

TEST_CASE("cells that a workbook masked are no data in a plan and a fault in a store", "[flow][ledger]") {
    Desk desk;
    desk.put("a.xlsx", xlsx::zipped(xlsx::BookXml{{{"活动", month("2018-01-01", "5", "138****0000")}}}));
    const auto outcome = desk.statistics("a.xlsx");
    REQUIRE(outcome);
    CHECK(desk.told(outcome->notes) == "ledger_file.masked@G2");
    const auto refused = desk.import("a.xlsx");
    REQUIRE_FALSE(refused);
    CHECK(desk.told(refused.faults()) == "ledger_file.masked@G2");
    CHECK_FALSE(fs::exists(desk.at("years.db")));
}

TEST_CASE("each sheet of a workbook is imported as a file of its own", "[flow][ledger]") {
    Desk desk;
    const auto january = month("2018-01-01", "5");
    desk.put("a.xlsx", xlsx::zipped(xlsx::BookXml{{{"封面", xlsx::row(1, {"河东街道"})},
                                                   {"1月", january},
                                                   {"2月", month("2018-02-01", "7")}}}));
    const auto first = desk.import("a.xlsx");
    REQUIRE(first);
    REQUIRE(first->files.size() == 2);
    CHECK(first->files.front().name == desk.at("a.xlsx").string() + "[1月]");
    CHECK(first->files.back().rows.added == 1);
    CHECK(desk.told(first->notes) == "serial.other_sheets@");
    desk.put("a.xlsx", xlsx::zipped(xlsx::BookXml{{{"1月", january}, {"2月", month("2018-02-01", "8")}}}));
    const auto again = desk.import("a.xlsx");
    REQUIRE(again);
    CHECK(again->files.front().rows.known == 1);
    CHECK(again->files.back().rows.gone == std::vector<std::uint32_t>{2});
}

TEST_CASE("a workbook may hold ledgers of several kinds", "[flow][ledger]") {
    Desk desk;
    const auto visits = xlsx::row(2, {"走访时间", "社区", "走访对象", "类别"}) +
                        xlsx::row(3, {"2018-01-01", "向阳社区", "张三", "低保户"});
    desk.put("a.xlsx", xlsx::zipped(xlsx::BookXml{{{"活动", month("2018-01-01", "5")}, {"走访", visits}}}));
    const auto outcome = desk.import("a.xlsx");
    REQUIRE(outcome);
    REQUIRE(outcome->files.size() == 2);
    CHECK(outcome->files.front().ledger == "activities");
    CHECK(outcome->files.back().ledger == "visits");
    const auto one = desk.import("a.xlsx", "visits");
    REQUIRE(one);
    CHECK(one->files.size() == 1);
}

TEST_CASE("rows of a sheet with faults in their cells can be left out", "[flow][ledger]") {
    Desk desk;
    desk.put(
        "a.xlsx",
        xlsx::zipped(xlsx::BookXml{
            {{"活动", month("2018-01-01", "5") + R"(<row r="3"><c r="A3" t="e"><v>#REF!</v></c></row>)" +
                          xlsx::row(4, {"2018-02-30", "向阳社区", "讲座", "控烟", "按计划开展", "#3"})}}}));
    const auto refused = desk.statistics("a.xlsx");
    REQUIRE_FALSE(refused);
    CHECK(desk.told(refused.faults()) == "serial.cell_error@A3 data.calendar@A4");
    const auto outcome = desk.statistics("a.xlsx", true);
    REQUIRE(outcome);
    CHECK(outcome->statistics.front().value.text == "5");
}

TEST_CASE("totals and signatures that a CSV got from its sheet are left out and told", "[flow][ledger]") {
    Desk desk;
    const std::string titles = "日期,社区,活动类别,主题,开展情况,参加人次\n";
    desk.put("a.csv", titles +
                          "2018-01-01,向阳社区,讲座,控烟,按计划开展,5\n小计,,,,,5\n"
                          "2018-01-02,向阳社区,讲座,会计：入门,按计划开展,7\n合　计,,,,2场,12\n填表人：张三,,"
                          "审核人：李四,,,\n");
    const auto outcome = desk.statistics("a.csv");
    REQUIRE(outcome);
    CHECK(outcome->statistics.front().value.text == "12");
    CHECK(desk.told(outcome->notes) == "serial.left_out@ serial.left_out@");
    CHECK(desk.sources.place(outcome->notes.back().where)->line == 6);
    desk.put("a.csv", titles + "填表人：张三,,,,,\n2018-01-01,向阳社区,讲座,控烟,按计划开展,5\n");
    CHECK_FALSE(desk.statistics("a.csv"));
}

}  // namespace
