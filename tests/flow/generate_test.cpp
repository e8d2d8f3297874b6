#include <string>

#include <catch2/catch.hpp>

#include "flow/jobs.hpp"
#include "flow/regions.hpp"
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

TEST_CASE("a plan says how halves are rounded", "[flow][generate]") {
    const auto text_with = [](const std::string& rule) {
        Machine machine;
        machine.host.files["home/templates/work-plan/body.md.mustache"] += "\n{{ share | percent: 1 }}\n";
        auto& schema = machine.host.files["home/templates/work-plan/schema.json"];
        const std::string properties = "\"properties\": {";
        schema.replace(
            schema.find(properties), properties.size(),
            properties +
                "\"share\": { \"title\": \"份额\", \"type\": \"string\", \"format\": \"percent\" },");
        machine.host.files["plan.yaml"] += rule + "share: 98.25%\n";
        auto wanted = request();
        wanted.formats = {"txt"};
        const auto outcome = flow::generate(wanted, machine.session);
        if (!outcome) return outcome.faults().front().code;
        return machine.host.files["out/2018年河东街道健康教育工作计划.txt"];
    };
    CHECK_THAT(text_with(""), Catch::Contains("98.3%"));
    CHECK_THAT(text_with("rounding: 四舍五入\n"), Catch::Contains("98.3%"));
    CHECK_THAT(text_with("修约规则: 四舍六入五成双\n"), Catch::Contains("98.2%"));
    CHECK(text_with("rounding: 去尾\n") == "data.choice");
}

TEST_CASE("groups stand by the plan's regions, then by the provinces of the shipped table",
          "[flow][generate]") {
    const auto table_of = [](const std::string& entries) {
        Machine machine;
        machine.host.files["home/templates/activity-ledger/measures.yaml"] +=
            "\nby_place: { name: 场次, ledger: activities, count: rows, by: 社区, order: region }\n";
        machine.host.files["body.md"] = "{{#facts.by_place}}{{group}}，{{/facts.by_place}}\n";
        machine.host.files["ledger.csv"] =
            "编号,日期,社区,活动类别,主题,开展情况\n"
            "1,2018-01-01,四川,讲座,甲,按计划开展\n2,2018-01-02,安康社区,讲座,甲,按计划开展\n"
            "3,2018-01-03,河北省石家庄市,讲座,甲,按计划开展\n4,2018-01-04,向阳社区,讲座,甲,按计划开展\n"
            "5,2018-01-05,新桥社区,讲座,甲,按计划开展\n6,2018-01-06,北京市,讲座,甲,按计划开展\n";
        machine.host.files["plan.yaml"] =
            "packs: [activity-ledger]\nyear: 2018\nissuer: { name: 河东街道办事处, short: 河东街道 }\n"
            "subject: 健康教育\nledgers: { activities: ledger.csv }\n" +
            entries;
        flow::RenderRequest wanted;
        wanted.body = "body.md";
        wanted.data = "plan.yaml";
        wanted.format = "md";
        const auto text = flow::render(wanted, machine.session);
        return text ? *text : text.faults().front().code;
    };
    CHECK_THAT(table_of(""), Catch::Contains("北京市，河北省石家庄市，四川，安康社区，向阳社区，新桥社区，"));
    CHECK_THAT(table_of("regions: [新桥社区, 向阳社区]\n"),
               Catch::Contains("新桥社区，向阳社区，北京市，河北省石家庄市，四川，安康社区，"));
}

TEST_CASE("a table of regions that is out of form is a fault with its place", "[flow][generate]") {
    for (const std::string table : {"[北京市]", "regions: 北京市", "regions: [{ a: b }]", "regions: [[]]"}) {
        Machine machine;
        machine.host.files["home/data/regions.yaml"] = table;
        const auto found = flow::regions({}, machine.session);
        REQUIRE_FALSE(found);
        CHECK(found.faults().front().code == "regions.form");
    }
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
