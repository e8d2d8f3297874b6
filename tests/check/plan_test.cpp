#include "check/plan.hpp"

#include <catch2/catch.hpp>

#include "support.hpp"

namespace wenshu::check {
namespace {

using test::argument;
using test::object;

model::Schema core() {
    return object(R"("packs": {"title": "模板包", "type": "array", "items": {"type": "string"}},
        "year": {"title": "年度", "type": "integer"},
        "subject": {"title": "工作事项", "type": "string"},
        "documents": {"title": "各文书栏目", "type": "object",
                      "additionalProperties": {"type": "object", "additionalProperties": true}})",
                  R"(, "required": ["year", "subject"])");
}

std::vector<PackSchema> packs() {
    return {{"work-plan", object(R"("date": {"title": "成文日期", "format": "date"},
                                    "to": {"title": "主送机关", "type": "array", "items": {"type": "string"}},
                                    "goal": {"title": "总体目标", "type": "string"})",
                                 R"(, "required": ["date", "goal"])")},
            {"annual-summary", object(R"("date": {"title": "成文日期", "format": "date"},
                                         "overview": {"title": "基本情况", "type": "string"},
                                         "total": {"title": "合计", "type": "integer", "readOnly": true})",
                                      R"(, "required": ["date"])")}};
}

std::string planned(std::string_view yaml) {
    base::Sources sources;
    const auto scopes = bind_plan(test::tree(sources, yaml, serial::Format::yaml), core(), packs());
    if (!scopes) return test::dump(sources, scopes.faults());
    std::string out;
    for (const auto& scope : *scopes) out += scope.pack + " " + test::dump(scope.value) + "\n";
    return out;
}

base::Diagnostics faults_of(std::string_view yaml) {
    base::Sources sources;
    const auto scopes = bind_plan(test::tree(sources, yaml, serial::Format::yaml), core(), packs());
    return scopes ? base::Diagnostics{} : scopes.faults();
}

TEST_CASE("each pack sees the plan with its own entries laid over the top level", "[check][plan]") {
    CHECK(
        planned("year: 2018\nsubject: 健康教育\ngoal: 健全网络\nto: [各社区]\ndate: 2018-01-01\ndocuments:\n"
                "  work-plan: {date: 2018-02-03}\n  annual-summary: {成文日期: 2018-12-20, 主送机关: "
                "[区爱卫办], overview: 好}\n") ==
        "work-plan {year: int 2018, subject: \"健康教育\", goal: \"健全网络\", to: [\"各社区\"], date: date "
        "2018-02-03}\n"
        "annual-summary {year: int 2018, subject: \"健康教育\", goal: \"健全网络\", to: [\"区爱卫办\"], "
        "date: date "
        "2018-12-20, overview: \"好\"}\n");
}

TEST_CASE("a pack's alternatives may stand at the top level or in its own entries", "[check][plan]") {
    const std::vector<PackSchema> paper = {
        {"paper", object(R"("text": {"type": "string"}, "file": {"type": "string"})",
                         R"(, "oneOf": [{"required": ["text"]}, {"required": ["file"]}])")},
        {"other", object("")}};
    const auto bound = [&](std::string_view yaml) {
        base::Sources sources;
        const auto scopes = bind_plan(test::tree(sources, yaml, serial::Format::yaml), core(), paper);
        return scopes ? std::string("good") : test::dump(sources, scopes.faults());
    };
    const std::string top = "year: 2018\nsubject: 工作\n";
    CHECK(bound(top + "text: 甲") == "good");
    CHECK(bound(top + "documents: {paper: {file: a.md}}") == "good");
    CHECK(bound(top) == "data.missing_one 1:1");
    CHECK(bound(top + "documents: {other: {text: 甲}}") == "data.missing_one 1:1");
    CHECK(bound(top + "text: 甲\nfile: a.md") == "data.only_one 4:1 file");
    CHECK(bound(top + "text: 甲\ndocuments: {paper: {file: a.md}}") == "data.only_one 4:21 file");
}

TEST_CASE("the Chinese name of documents is taken too", "[check][plan]") {
    CHECK(planned("year: 2018\nsubject: x\ngoal: y\n各文书栏目:\n  work-plan: {date: 2018-02-03}\n  "
                  "annual-summary: {date: "
                  "2018-12-20}\n") ==
          "work-plan {year: int 2018, subject: \"x\", goal: \"y\", date: date 2018-02-03}\n"
          "annual-summary {year: int 2018, subject: \"x\", goal: \"y\", date: date 2018-12-20}\n");
}

TEST_CASE("the scope's schema knows the keys of all packs and requires those of its own", "[check][plan]") {
    base::Sources sources;
    const auto scopes = bind_plan(
        test::tree(sources, "year: 1\nsubject: x\ngoal: y\ndate: 2018-01-01\n", serial::Format::yaml), core(),
        packs());
    REQUIRE(scopes);
    CHECK(scopes->at(1).schema.required == std::vector<std::string>{"year", "subject", "date"});
    CHECK(model::find(scopes->at(1).schema, "goal") != nullptr);
    const auto schema = scope_schema(core(), packs(), "work-plan");
    REQUIRE(schema);
    CHECK(schema->required == std::vector<std::string>{"year", "subject", "date", "goal"});
    CHECK(model::find(*schema, "overview") != nullptr);
}

TEST_CASE("bad plans have every fault once, sorted by place", "[check][plan]") {
    const std::string good = "year: 2018\nsubject: x\ngoal: y\ndate: 2018-01-01\n";
    struct Row {
        std::string yaml;
        const char* faults;
    };
    const Row rows[] = {
        // A fault at the top level concerns all packs and is one fault
        {"year: 十二\nsubject: x\ngoal: y\ndate: 2018-02-30\n",
         "data.type 1:7 year (12)\ndata.calendar 4:7 date"},
        {good + "foo: 1\n", "data.unknown_key 5:1 foo"},
        {good + "total: 3\n", "data.computed 5:1 total"},
        // Missing
        {"subject: x\ngoal: y\ndate: 2018-01-01\n", "data.missing 1:1 year"},
        {"year: 2018\nsubject: x\ndate: 2018-01-01\n", "data.missing 1:1 goal"},
        {"year: 2018\nsubject: x\ngoal: y\n", "data.missing 1:1 date"},
        {"year: 2018\nsubject: x\ngoal: y\ndocuments: {work-plan: {date: 2018-01-01}}\n",
         "data.missing 1:1 date"},
        {"year: 2018\nsubject: x\ngoal:\ndate: 2018-01-01\n", "data.missing 3:1 goal"},
        {"documents: {}\n",
         "data.missing 1:1 date\ndata.missing 1:1 goal\ndata.missing 1:1 subject\ndata.missing 1:1 year"},
        // A value with a fault is not missing too
        {"year: 2018\nsubject: x\ngoal: [y]\ndate: 明天\n", "data.type 3:7 goal\ndata.type 4:7 date"},
        // A missing key and a key that looks like it are one fault
        {"year: 2018\nsubjct: x\ngoal: y\ndate: 2018-01-01\n", "data.unknown_key 2:1 subjct (subject)"},
        {"year: 2018\nsubject: x\n总体目际: y\ndate: 2018-01-01\n",
         "data.unknown_key 3:1 总体目际 (总体目标)"},
        {"year: 2018\nsubject: x\ngoal: y\ndocuments:\n  work-plan: {dato: 2018-01-01}\n  annual-summary: "
         "{date: 2018-12-01}\n",
         "data.unknown_key 5:15 documents.work-plan.dato (date)"},
        // Entries of one pack
        {good + "documents: {work-plan: {date: 2018-02-30}}\n",
         "data.calendar 5:31 documents.work-plan.date"},
        {good + "documents: {work-plan: {foo: 1}}\n", "data.unknown_key 5:25 documents.work-plan.foo"},
        {good + "documents: {work-plna: {date: 2018-01-01}}\n",
         "data.unknown_pack 5:13 documents.work-plna (work-plan)"},
        {good + "documents: {通知: {}}\n", "data.unknown_pack 5:13 documents.通知"},
        {good + "documents: [work-plan]\n", "data.type 5:12 documents"},
        {good + "documents: work-plan\n", "data.type 5:12 documents"},
        {good + "documents: {work-plan: 2018-01-01}\n", "data.type 5:24 documents.work-plan"},
        {good + "documents: {}\n各文书栏目: {}\n", "data.twice 6:1 documents"},
        {good + "documents: {work-plan: {documents: {}}}\n",
         "data.unknown_key 5:25 documents.work-plan.documents"},
        // The whole
        {"- 2018\n", "data.type 1:1"},
        {"健康\n", "data.type 1:1"},
    };
    for (const auto& row : rows) {
        INFO(row.yaml);
        CHECK(planned(row.yaml) == row.faults);
    }
}

TEST_CASE("absent documents and an absent pack in them are nothing", "[check][plan]") {
    const std::string good = "year: 2018\nsubject: x\ngoal: y\ndate: 2018-01-01\n";
    CHECK(planned(good + "documents:\n") == planned(good));
    CHECK(planned(good + "documents:\n  work-plan:\n") == planned(good));
}

TEST_CASE("a missing key names the packs that need it, unless all do", "[check][plan]") {
    const auto some =
        faults_of("year: 2018\nsubject: x\ngoal: y\ndocuments: {work-plan: {date: 2018-01-01}}\n");
    REQUIRE(some.size() == 1);
    CHECK(argument(some[0], "key") == "date");
    CHECK(argument(some[0], "title") == "成文日期");
    CHECK(argument(some[0], "packs") == "annual-summary");
    const auto all = faults_of("year: 2018\nsubject: x\ngoal: y\n");
    REQUIRE(all.size() == 1);
    CHECK(argument(all[0], "pack_count") == "0");
}

TEST_CASE("a plan without packs is bound by the core alone", "[check][plan]") {
    base::Sources sources;
    const auto plan = test::tree(sources, "yaer: 2018\nsubject: x\n", serial::Format::yaml);
    const auto scopes = bind_plan(plan, core(), {});
    REQUIRE(!scopes);
    CHECK(test::dump(sources, scopes.faults()) == "data.unknown_key 1:1 yaer (year)");
    const auto missing = bind_plan(test::tree(sources, "subject: x\n", serial::Format::yaml), core(), {});
    REQUIRE(!missing);
    CHECK(missing.faults().at(0).code == "data.missing");
}

TEST_CASE("packs that cannot go together are a fault of their schemas", "[check][plan]") {
    auto both = packs();
    both.push_back({"other", object(R"("date": {"type": "integer"})")});
    const auto scopes = bind_plan({}, core(), both);
    REQUIRE(!scopes);
    CHECK(scopes.faults().at(0).code == "schema.conflict");
    const std::vector<PackSchema> unknown{{"p", object("", R"(, "required": ["nothing"])")}};
    const auto schema = scope_schema(core(), unknown, "p");
    REQUIRE(!schema);
    CHECK(schema.faults().at(0).code == "schema.required");
}

}  // namespace
}  // namespace wenshu::check
