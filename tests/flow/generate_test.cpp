#include <string>

#include <catch2/catch.hpp>

#include "flow/jobs.hpp"
#include "machine.hpp"

namespace {

namespace base = wenshu::base;
namespace flow = wenshu::flow;
using wenshu::test::Machine;
using wenshu::test::MemoryHost;
using wenshu::test::plan;

flow::GenerateRequest request() {
    flow::GenerateRequest wanted;
    wanted.plan = "plan.yaml";
    return wanted;
}

TEST_CASE("a plan becomes every document and workbook of its packs", "[flow][generate]") {
    Machine machine;
    const auto outcome = flow::generate(request(), machine.session);
    REQUIRE(outcome);
    CHECK(outcome->files.size() == 5);
    CHECK(machine.host.files.count("out/2018年河东街道健康教育工作计划.docx") == 1);
    CHECK(machine.host.files.count("out/2018年河东街道健康教育任务分解表.xlsx") == 1);
}

TEST_CASE("the same plan gives the same bytes on another machine", "[flow][generate]") {
    Machine one;
    Machine two;
    REQUIRE(flow::generate(request(), one.session));
    REQUIRE(flow::generate(request(), two.session));
    CHECK(one.host.files == two.host.files);
}

TEST_CASE("a fault in one paper keeps all others from being written", "[flow][generate]") {
    Machine machine;
    machine.host.files["home/templates/work-plan/body.md.mustache"] += "{{nothing_of_the_kind}}\n";
    const auto outcome = flow::generate(request(), machine.session);
    REQUIRE_FALSE(outcome);
    CHECK(outcome.faults().front().code == "template.unknown_name");
    CHECK(machine.made() == 0);
}

TEST_CASE("a disk that fills up half way is the machine's fault", "[flow][generate]") {
    Machine machine;
    machine.host.writes_left = 2;
    const auto outcome = flow::generate(request(), machine.session);
    REQUIRE_FALSE(outcome);
    CHECK(outcome.faults().front().code == "host.write");
    CHECK(machine.made() == 2);
}

TEST_CASE("the date of the files is the plan's, or SOURCE_DATE_EPOCH, never the clock's",
          "[flow][generate]") {
    Machine machine;
    machine.host.files["plan.yaml"].replace(std::string(plan).find("date: 2018-02-03"), 16, "");
    machine.host.variables["SOURCE_DATE_EPOCH"] = "1517616000";  // 2018-02-03
    auto wanted = request();
    wanted.draft = true;
    REQUIRE(flow::generate(wanted, machine.session));
    Machine dated;
    dated.host.variables["SOURCE_DATE_EPOCH"] = "not a number";
    REQUIRE(flow::generate(wanted, dated.session));
    const auto book = "out/2018年河东街道健康教育任务分解表.xlsx";
    CHECK(machine.host.files[book] == dated.host.files[book]);
}

TEST_CASE("only the packs and formats that are asked for are made", "[flow][generate]") {
    Machine machine;
    auto wanted = request();
    wanted.formats = {"txt"};
    REQUIRE(flow::generate(wanted, machine.session));
    CHECK(machine.made() == 1);
    wanted.packs = {"annual-summary"};
    const auto refused = flow::generate(wanted, machine.session);
    REQUIRE_FALSE(refused);
    CHECK(refused.faults().front().code == "plan.pack_not_named");
}

TEST_CASE("a home without templates and data is said with the places that were tried", "[flow][session]") {
    MemoryHost host;
    host.files["a/templates/x"] = "";
    const auto home = flow::find_home({"a", "b"}, host);
    REQUIRE_FALSE(home);
    CHECK(home.faults().front().code == "home.absent");
    host.files["b/templates/x"] = "";
    host.files["b/data/x"] = "";
    CHECK(flow::find_home({"a", "b"}, host)->data == "b/data");
}

}  // namespace
