#include "flow/ledger_jobs.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

#include "flow/jobs.hpp"

namespace {

namespace fs = std::filesystem;
namespace base = wenshu::base;
namespace flow = wenshu::flow;

// The project's packs, and a folder on the disk: stores need one.
struct Desk {
    base::SystemHost host;
    base::Sources sources;
    base::TemporaryFolder folder = *base::TemporaryFolder::make(host);
    flow::Session session{
        host, sources, {fs::path(WENSHU_SOURCE_DIR) / "templates", fs::path(WENSHU_SOURCE_DIR) / "data"}};

    fs::path at(const std::string& name) const { return folder.path() / name; }

    void put(const std::string& name, const std::string& text) const {
        fs::create_directories(at(name).parent_path());
        std::ofstream(at(name), std::ios::binary) << text;
    }

    std::string text(const std::string& name) const {
        std::ostringstream bytes;
        bytes << std::ifstream(at(name), std::ios::binary).rdbuf();
        return bytes.str();
    }

    base::Result<flow::ImportOutcome> import(std::vector<std::string> files) {
        flow::ImportRequest request;
        for (const auto& file : files) request.files.push_back(at(file));
        request.store = at("years.db");
        return flow::import_ledgers(request, session);
    }

    base::Result<flow::ExportOutcome> take_out(const std::string& file, std::optional<int> year = {}) {
        flow::ExportRequest request{at("years.db"), at(file), "", year, false, base::Replace::always};
        return flow::export_ledger(request, session);
    }

    base::Result<flow::StatisticsOutcome> statistics(const std::string& ledgers, bool skip_bad_rows = false) {
        put("plan.yaml",
            "packs: [activity-ledger]\nyear: 2018\nissuer: { name: 河东街道办事处, short: 河东街道 }\n"
            "subject: 健康教育\nledgers: { activities: " +
                ledgers + " }\n");
        return flow::ledger_statistics({at("plan.yaml"), {}, skip_bad_rows}, session);
    }
};

const std::string head = "日期,社区,活动类别,主题,开展情况,参加人次,经费（元）\n";
const std::string year_2018 = head +
                              "2018-03-01,向阳社区,讲座,合理膳食,按计划开展,50,100.5\n"
                              "2018-05-01,滨河社区,培训,=1+1,按计划开展,20,\n"
                              "2018-05-02,滨河社区,讲座,-,未开展,0,0.25\n";
const std::string year_2017 = head + "2017-03-01,向阳社区,讲座,合理膳食,按计划开展,7,1\n";

// Every number with what it counts, one a line.
std::string said(const flow::StatisticsOutcome& outcome) {
    std::string lines;
    for (const auto& one : outcome.statistics) {
        lines += one.id + " " + one.value.text + "/" + std::to_string(one.value.rows) + "\n";
        for (const auto& group : one.groups) {
            lines += " " + group.name + " " + group.value.text + "/" + std::to_string(group.value.rows) +
                     " " + group.share + "\n";
        }
    }
    return lines;
}

TEST_CASE("measures of a year in a store are those of the year's file", "[flow][ledger]") {
    Desk desk;
    desk.put("2018.csv", year_2018);
    desk.put("2017.csv", year_2017);
    REQUIRE(desk.import({"2018.csv", "2017.csv"}));
    const auto of_file = desk.statistics("2018.csv");
    const auto of_store = desk.statistics("{ store: years.db, year: 2018 }");
    REQUIRE(of_file);
    REQUIRE(of_store);
    CHECK(of_store->notes.empty());
    CHECK(said(*of_file) == said(*of_store));
    CHECK(said(*of_store).starts_with("planned 3/3\nactivities 2/2\nactivity_rate 66.67%/3\n"));
}

TEST_CASE("a store named as a file is all of it, and years that are not the plan's are told",
          "[flow][ledger]") {
    Desk desk;
    desk.put("2018.csv", year_2018);
    desk.put("2017.csv", year_2017);
    REQUIRE(desk.import({"2018.csv", "2017.csv"}));
    const auto all = desk.statistics("years.db");
    REQUIRE(all);
    REQUIRE(all->notes.size() == 1);
    CHECK(all->notes.front().code == "ledger.outside_year");
    CHECK(desk.sources.place(all->notes.front().where)->file == desk.at("years.db").string() + "(2017.csv)");
}

TEST_CASE("what picks from a store is a fault beside a file", "[flow][ledger]") {
    Desk desk;
    desk.put("2018.csv", year_2018);
    const auto refused = desk.statistics("{ file: 2018.csv, year: 2018 }");
    REQUIRE_FALSE(refused);
    CHECK(refused.faults().front().code == "plan.ledger_part");
    const auto both = desk.statistics("{ file: 2018.csv, store: years.db }");
    REQUIRE_FALSE(both);
    CHECK(both.faults().front().code == "plan.ledger_source");
    const auto neither = desk.statistics("{ year: 2018 }");
    REQUIRE_FALSE(neither);
    CHECK(neither.faults().front().code == "plan.ledger_source");
}

TEST_CASE("a ledger in a plan names a store that is not there where the plan names it", "[flow][ledger]") {
    Desk desk;
    const auto refused = desk.statistics("{ store: nowhere.db }");
    REQUIRE_FALSE(refused);
    CHECK(refused.faults().front().code == "host.absent");
    CHECK(desk.sources.place(refused.faults().front().where)->line == 5);
}

TEST_CASE("import, export and import again adds nothing, by CSV and by JSON Lines", "[flow][ledger]") {
    const auto file = GENERATE(as<std::string>{}, "out.csv", "out.jsonl");
    Desk desk;
    desk.put("2018.csv", year_2018);
    REQUIRE(desk.import({"2018.csv"}));
    REQUIRE(desk.take_out(file));
    const auto again = desk.import({file});
    REQUIRE(again);
    CHECK(again->files.front().rows.added == 0);
    CHECK(again->files.front().rows.elsewhere == 3);
}

TEST_CASE("an export guards cells that spreadsheets would compute, and loses nothing by it",
          "[flow][ledger]") {
    Desk desk;
    desk.put("2018.csv", year_2018);
    REQUIRE(desk.import({"2018.csv"}));
    REQUIRE(desk.take_out("out.csv"));
    CHECK(desk.text("out.csv").find(",'=1+1,") != std::string::npos);
    CHECK(desk.text("out.csv").find(",-,") != std::string::npos);
    REQUIRE(desk.take_out("out.jsonl"));
    CHECK(desk.text("out.jsonl").find("\"=1+1\"") != std::string::npos);
}

TEST_CASE("the same rows are exported with the same bytes, whatever the order of imports", "[flow][ledger]") {
    Desk one;
    Desk other;
    for (const Desk* desk : {&one, &other}) {
        desk->put("2018.csv", year_2018);
        desk->put("2017.csv", year_2017);
    }
    REQUIRE(one.import({"2018.csv", "2017.csv"}));
    REQUIRE(other.import({"2017.csv"}));
    REQUIRE(other.import({"2018.csv"}));
    REQUIRE(one.take_out("out.csv"));
    REQUIRE(other.take_out("out.csv"));
    CHECK(one.text("out.csv") == other.text("out.csv"));
    const auto year = one.take_out("2017-again.csv", 2017);
    REQUIRE(year);
    CHECK(year->rows == 1);
}

TEST_CASE("one file with a fault keeps all others out of the store", "[flow][ledger]") {
    Desk desk;
    desk.put("2018.csv", year_2018);
    desk.put("bad.csv", head + "2018-02-30,向阳社区,讲座,合理膳食,按计划开展,五十,\n");
    const auto refused = desk.import({"2018.csv", "bad.csv"});
    REQUIRE_FALSE(refused);
    CHECK(refused.faults().size() == 2);
    CHECK_FALSE(fs::exists(desk.at("years.db")));
}

TEST_CASE("files of one name in two folders are two files", "[flow][ledger]") {
    Desk desk;
    desk.put("q1/ledger.csv", head + "2018-03-01,向阳社区,讲座,合理膳食,按计划开展,50,\n");
    desk.put("q2/ledger.csv", head + "2018-05-01,向阳社区,讲座,合理膳食,按计划开展,50,\n");
    REQUIRE(desk.import({"q1/ledger.csv"}));
    const auto second = desk.import({"q2/ledger.csv"});
    REQUIRE(second);
    CHECK(second->files.front().rows.added == 1);
    CHECK(second->files.front().rows.gone.empty());
}

TEST_CASE("a row has its line in the file, also behind cells with line ends", "[flow][ledger]") {
    Desk desk;
    desk.put("a.csv", head +
                          "2018-03-01,向阳社区,讲座,\"合理\n膳食\",按计划开展,50,\n\n"
                          "2018-05-01,向阳社区,讲座,控烟,按计划开展,50,\n");
    REQUIRE(desk.import({"a.csv"}));
    desk.put("a.csv", head);
    const auto again = desk.import({"a.csv"});
    REQUIRE(again);
    CHECK(again->files.front().rows.gone == std::vector<std::uint32_t>{2, 5});
}

TEST_CASE("bad rows are left out where that is asked for, each told with its place", "[flow][ledger]") {
    Desk desk;
    desk.put("a.csv", head +
                          "2018-02-30,向阳社区,讲座,合理膳食,按计划开展,50,\n"
                          "2018-03-01,向阳社区,讲座,合理膳食,按计划开展,50,\n"
                          "2018-03-02,向阳社区,讲座,合理,膳食,按计划开展,50,,9\n");
    CHECK_FALSE(desk.statistics("a.csv"));
    const auto outcome = desk.statistics("a.csv", true);
    REQUIRE(outcome);
    CHECK(outcome->statistics.front().value.text == "1");
    std::vector<std::string> told;
    for (const auto& note : outcome->notes) {
        CHECK(note.severity == base::Severity::warning);
        told.push_back(note.code + ":" + std::to_string(desk.sources.place(note.where)->line));
    }
    CHECK(told ==
          std::vector<std::string>{"ledger.rows_left_out:2", "data.calendar:2", "serial.too_many_cells:4"});
}

TEST_CASE("a file that cannot be read to its end is a fault even where bad rows are left out",
          "[flow][ledger]") {
    Desk desk;
    desk.put("a.csv", head + "2018-03-01,向阳社区,讲座,\"没有收尾,按计划开展,50,\n");
    const auto refused = desk.statistics("a.csv", true);
    REQUIRE_FALSE(refused);
    CHECK(refused.faults().front().code == "serial.quote");
}

TEST_CASE("a measure that nobody has is answered with the nearest", "[flow][ledger]") {
    Desk desk;
    desk.put("2018.csv", year_2018);
    REQUIRE(desk.statistics("2018.csv"));
    const auto refused = flow::ledger_statistics({desk.at("plan.yaml"), {"attendence"}, false}, desk.session);
    REQUIRE_FALSE(refused);
    CHECK(refused.faults().front().code == "ledger.unknown_measure");
    CHECK(refused.faults().front().args[1] == base::Arg{"guess", "attendance"});
}

TEST_CASE("a store may hold ledgers of several kinds, and an export says which it wants", "[flow][ledger]") {
    Desk desk;
    desk.put("2018.csv", year_2018);
    REQUIRE(desk.import({"2018.csv"}));
    const auto odd = flow::export_ledger(
        {desk.at("years.db"), desk.at("x.csv"), "visits", {}, false, base::Replace::never}, desk.session);
    REQUIRE_FALSE(odd);
    CHECK(odd.faults().front().code == "store.no_ledger");
    const auto doc = flow::export_ledger(
        {desk.at("years.db"), desk.at("x.doc"), "", {}, false, base::Replace::never}, desk.session);
    REQUIRE_FALSE(doc);
    CHECK(doc.faults().front().code == "ledger_job.format");
}

TEST_CASE("papers of a plan whose ledger is in a store are those of its file", "[flow][ledger]") {
    Desk desk;
    const fs::path sample = fs::path(WENSHU_SOURCE_DIR) / "templates/annual-summary/example";
    for (const char* name : {"plan.yaml", "ledger.csv"}) fs::copy_file(sample / name, desk.at(name));
    REQUIRE(desk.import({"ledger.csv"}));
    flow::GenerateRequest request;
    request.plan = desk.at("plan.yaml");
    request.formats = {"txt"};
    request.out = desk.at("file");
    REQUIRE(flow::generate(request, desk.session));
    auto plan = desk.text("plan.yaml");
    const auto named = plan.find("ledger.csv");
    REQUIRE(named != std::string::npos);
    desk.put("plan.yaml", plan.replace(named, 10, "years.db"));
    request.out = desk.at("store");
    REQUIRE(flow::generate(request, desk.session));
    std::size_t papers = 0;
    for (const auto& paper : fs::directory_iterator(desk.at("file"))) {
        ++papers;
        const auto name = paper.path().filename().string();
        CHECK(desk.text("file/" + name) == desk.text("store/" + name));
    }
    CHECK(papers > 0);
}

}  // namespace
