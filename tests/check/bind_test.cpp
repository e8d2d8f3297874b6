#include "check/bind.hpp"

#include <catch2/catch.hpp>

#include "check/names.hpp"
#include "support.hpp"

namespace wenshu::check {
namespace {

using test::argument;
using test::bound;

const char* const plan_properties = R"(
    "year": {"title": "年度", "type": "integer", "minimum": 1949},
    "subject": {"title": "工作事项", "type": "string"},
    "date": {"title": "成文日期", "type": "string", "format": "date"},
    "issuer": {"title": "发文单位", "type": "object", "required": ["name"], "properties": {
        "name": {"title": "全称", "type": "string"}, "short": {"title": "简称", "type": "string"}}},
    "to": {"title": "主送机关", "type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "string"}},
    "indicators": {"title": "指标", "type": "array", "items": {"type": "object", "required": ["name", "target"],
        "properties": {
            "name": {"title": "名称", "type": "string"},
            "target": {"title": "目标值", "type": ["number", "string"], "format": "quantity"},
            "done": {"title": "完成数", "type": "integer", "readOnly": true}}}})";

model::Schema plan() {
    return test::object(plan_properties, R"(, "required": ["year", "subject"])");
}

TEST_CASE("a good plan is bound in the order of the file", "[check][bind]") {
    CHECK(bound("subject: 健康教育\nyear: 2018\nissuer: {name: 河东街道}\n"
                "indicators:\n- {name: 讲座, target: 2}\n- {name: 开课率, target: 100%}\n",
                plan()) ==
          "{subject: \"健康教育\", year: int 2018, issuer: {name: \"河东街道\"}, indicators: "
          "[{name: \"讲座\", target: int 2}, {name: \"开课率\", target: rate 100/100}]}");
}

TEST_CASE("Chinese names are taken as keys at every level", "[check][bind]") {
    CHECK(
        bound("年度: 2018\n工作事项: 健康教育\n发文单位: {全称: 河东街道}\n指标: [{名称: 讲座, 目标值: 2}]\n",
              plan()) ==
        "{year: int 2018, subject: \"健康教育\", issuer: {name: \"河东街道\"}, indicators: "
        "[{name: \"讲座\", target: int 2}]}");
}

TEST_CASE("every value has the place where it was written", "[check][bind]") {
    base::Sources sources;
    const auto value =
        bind(test::tree(sources, "year: 2018\nsubject: 健康\nto:\n- 甲\n", serial::Format::yaml), plan());
    REQUIRE(value);
    const auto place = [&](const model::Value* at) {
        const auto found = sources.place(at->where);
        return fmt::format("{}:{}", found->line, found->column);
    };
    CHECK(place(&*value) == "1:1");
    CHECK(place(model::find(*value, "subject")) == "2:10");
    CHECK(place(&model::list_of(*model::find(*value, "to"))->at(0)) == "4:3");
}

TEST_CASE("bad plans have their faults with place, path and guess", "[check][bind]") {
    const std::string good = "year: 2018\nsubject: 健康\n";
    struct Row {
        std::string yaml;
        const char* faults;
    };
    const Row rows[] = {
        // Names
        {good + "tosubject: x\n", "data.unknown_key 3:1 tosubject"},
        {good + "indicator: []\n", "data.unknown_key 3:1 indicator (indicators)"},
        {good + "主送机构: [甲]\n", "data.unknown_key 3:1 主送机构 (主送机关)"},
        {good + "毫不相干: x\n", "data.unknown_key 3:1 毫不相干"},
        {good + "issuer: {name: x, shrot: y}\n", "data.unknown_key 3:19 issuer.shrot (short)"},
        {good + "to: [甲]\n主送机关: [乙]\n", "data.twice 4:1 to"},
        {good + "indicators: [{name: x, target: 1, done: 3}]\n", "data.computed 3:35 indicators[0].done"},
        {good + "indicators: [{name: x, target: 1, 完成数: 3}]\n", "data.computed 3:35 indicators[0].done"},
        // Missing keys
        {"year: 2018\n", "data.missing 1:1 subject"},
        {"subject: x\n", "data.missing 1:1 year"},
        {"to: [甲]\n", "data.missing 1:1 year\ndata.missing 1:1 subject"},
        {"year:\nsubject: ''\n", "data.missing 1:1 year\ndata.missing 2:1 subject"},
        {"year: ~\nsubject: '　'\n", "data.missing 1:1 year\ndata.missing 2:1 subject"},
        {good + "issuer: {}\n", "data.missing 3:9 issuer.name"},
        {good + "indicators:\n- name: x\n- target: 2\n",
         "data.missing 4:3 indicators[0].target\ndata.missing 5:3 indicators[1].name"},
        // A missing key and a key that looks like it are one fault
        {"year: 2018\nsubjct: 健康\n", "data.unknown_key 2:1 subjct (subject)"},
        {"年份: 2018\nsubject: x\n", "data.unknown_key 1:1 年份 (年度)"},
        {"year: 2018\n工作事顶: 健康\n", "data.unknown_key 2:1 工作事顶 (工作事项)"},
        {good + "indicators: [{nane: x, target: 1}]\n", "data.unknown_key 3:15 indicators[0].nane (name)"},
        // Types
        {"year: 二〇一八\nsubject: x\n", "data.type 1:7 year (2018)"},
        {"year: 2018年\nsubject: x\n", "data.type 1:7 year (2018)"},
        {"year: [2018]\nsubject: x\n", "data.type 1:7 year"},
        {"year: {a: 1}\nsubject: x\n", "data.type 1:7 year"},
        {"year: 2018\nsubject: [x]\n", "data.type 2:10 subject"},
        {good + "issuer: 河东街道\n", "data.type 3:9 issuer"},
        {good + "issuer: [河东街道]\n", "data.type 3:9 issuer"},
        {good + "to: 各社区\n", "data.type 3:5 to ([各社区])"},
        {good + "to: {a: 各社区}\n", "data.type 3:5 to"},
        {good + "date: 2018-02-30\n", "data.calendar 3:7 date"},
        {good + "indicators:\n  - {name: 讲座, target: 十二}\n", "data.type 4:24 indicators[0].target (12)"},
        {good + "indicators: [{name: a, target: 1}, {name: b, target: 多}]\n",
         "data.type 3:54 indicators[1].target"},
        {good + "indicators: [x]\n", "data.type 3:14 indicators[0]"},
        // Lists
        {good + "to: []\n", "data.too_few 3:5 to"},
        {good + "to: [a, b, c, d]\n", "data.too_many 3:5 to"},
        {good + "to:\n- a\n-\n- c\n", "data.empty_item 5:1 to[1]"},
        // The whole
        {"- a\n", "data.type 1:1"},
        {"健康教育\n", "data.type 1:1"},
        // All at once, sorted by place
        {"yaer: 2018\nto: 甲\nsubject: x\ndate: 明天\nissuer: {short: y}\n",
         "data.unknown_key 1:1 yaer (year)\ndata.type 2:5 to ([甲])\ndata.type 4:7 date\ndata.missing 5:9 "
         "issuer.name"},
    };
    for (const auto& row : rows) {
        INFO(row.yaml);
        CHECK(bound(row.yaml, plan()) == row.faults);
    }
}

TEST_CASE("a fault of type says what was found and what was expected", "[check][bind]") {
    const auto text = test::faults_of("year: 十二\nsubject: x", plan());
    REQUIRE(text.size() == 1);
    CHECK(argument(text[0], "found") == "十二");
    CHECK(argument(text[0], "kind") == "text");
    CHECK(argument(text[0], "expected") == "integer");
    const auto list = test::faults_of("year: [1]\nsubject: x", plan());
    REQUIRE(list.size() == 1);
    CHECK(argument(list[0], "kind") == "list");
}

TEST_CASE("an unknown key lists what is known and not yet given, in the writer's script", "[check][bind]") {
    const auto ascii = test::faults_of("year: 2018\nsubject: x\nissuer: {foo: 1, name: x}", plan());
    REQUIRE(ascii.size() == 1);
    CHECK(argument(ascii[0], "key") == "foo");
    CHECK(argument(ascii[0], "known") == "short");
    CHECK(argument(ascii[0], "required") == "0");
    const auto chinese = test::faults_of("year: 2018\nsubject: x\nissuer: {地址: 1, name: x}", plan());
    REQUIRE(chinese.size() == 1);
    CHECK(argument(chinese[0], "known") == "简称");
}

TEST_CASE("a misspelled required key says that it is required", "[check][bind]") {
    const auto faults = test::faults_of("year: 2018\nsubjct: x", plan());
    REQUIRE(faults.size() == 1);
    CHECK(argument(faults[0], "required") == "1");
    CHECK(argument(faults[0], "guess") == "subject");
}

TEST_CASE("a missing key names its Chinese title", "[check][bind]") {
    const auto faults = test::faults_of("year: 2018", plan());
    REQUIRE(faults.size() == 1);
    CHECK(argument(faults[0], "key") == "subject");
    CHECK(argument(faults[0], "title") == "工作事项");
}

TEST_CASE("an empty plan lacks all that is required", "[check][bind]") {
    model::Tree nothing;
    const auto value = bind(nothing, plan());
    REQUIRE(!value);
    CHECK(value.faults().size() == 2);
    CHECK(test::dump(*bind(nothing, test::object(""))) == "{}");
}

TEST_CASE("absent values leave their fields out", "[check][bind]") {
    CHECK(bound("year: 2018\nsubject: x\ndate:\nto: ~\nissuer: ''\n", plan()) ==
          "{year: int 2018, subject: \"x\"}");
}

TEST_CASE("an open map takes any key, by the schema of its values", "[check][bind]") {
    const auto texts =
        test::object(R"("ledgers": {"type": "object", "additionalProperties": {"type": "string"}})");
    CHECK(bound("ledgers: {activities: a.csv, 去年: 2017}", texts) ==
          "{ledgers: {activities: \"a.csv\", 去年: \"2017\"}}");
    CHECK(bound("ledgers: {activities: [a.csv]}", texts) == "data.type 1:23 ledgers.activities");
    const auto anything = test::object(R"("x": {"type": "object", "additionalProperties": true,
        "properties": {"n": {"type": "integer"}}})");
    CHECK(bound("x: {n: 1, a: [1, {b: 007}], c: }", anything) == "{x: {n: int 1, a: [int 1, {b: \"007\"}]}}");
    CHECK(bound("x: {n: a}", anything) == "data.type 1:8 x.n");
}

TEST_CASE("a required key that is computed is not missed", "[check][bind]") {
    const auto schema =
        test::object(R"("total": {"type": "integer", "readOnly": true})", R"(, "required": ["total"])");
    CHECK(bound("{}", schema) == "{}");
}

TEST_CASE("a thousand faults are all found", "[check][bind]") {
    std::string yaml = "year: 2018\nsubject: x\nindicators:\n";
    for (int i = 0; i < 1000; ++i) yaml += "- {name: a, target: 多}\n";
    CHECK(test::faults_of(yaml, plan()).size() == 1000);
}

TEST_CASE("a property is found by its key before a title", "[check][names]") {
    const auto schema = plan();
    REQUIRE(property_named(schema, "year") != nullptr);
    CHECK(property_named(schema, "年度")->key == "year");
    CHECK(property_named(schema, "nothing") == nullptr);
    CHECK(property_named(schema, "") == nullptr);
    CHECK(unknown_key(schema, "yaer", {}, "a").code == "data.unknown_key");
    CHECK(argument(unknown_key(schema, "yaer", {}, "a"), "guess") == "year");
}

}  // namespace
}  // namespace wenshu::check
