#include <catch2/catch.hpp>

#include "support.hpp"

namespace wenshu::serial {
namespace {

using test::argument;
using test::parsed;
using std::string_literals::operator""s;

std::string yaml(std::string_view text) {
    return parsed(text, Format::yaml);
}

TEST_CASE("a YAML scalar keeps its written form until a schema types it", "[serial][yaml]") {
    CHECK(yaml("a: 007\nb: 1.10\nc: 1e3\nd: true\ne: yes\nf: 2018-02-03\ng: 98.5%\n") ==
          "{a: 007, b: 1.10, c: 1e3, d: true, e: yes, f: 2018-02-03, g: 98.5%}");
}

TEST_CASE("quotes tell a text from what may be a number", "[serial][yaml]") {
    CHECK(yaml("a: '12'\nb: \"12\"\nc: 12\nd: |\n  12\n") == "{a: \"12\", b: \"12\", c: 12, d: \"12\n\"}");
}

TEST_CASE("an absent value is an empty scalar without quotes", "[serial][yaml]") {
    CHECK(yaml("a:\nb: ~\nc: null\nd: ''\n") == "{a: , b: , c: , d: \"\"}");
}

TEST_CASE("block and flow style make the same tree", "[serial][yaml]") {
    CHECK(yaml("目标:\n  - 名称: 讲座\n    数: 2\n  - 乙\n") == "{目标: [{名称: 讲座, 数: 2}, 乙]}");
    CHECK(yaml("目标: [{名称: 讲座, 数: 2}, 乙]") == "{目标: [{名称: 讲座, 数: 2}, 乙]}");
    CHECK(yaml("{\"a\": [\"x\", 1, null]}") == "{a: [\"x\", 1, ]}");
}

TEST_CASE("texts and keys are normalized", "[serial][yaml]") {
    CHECK(yaml("ｙｅａｒ: ２０１８\n") == "{year: 2018}");
    CHECK(yaml("a: 健\u200B康\u00AD教育\n") == "{a: 健康教育}");
    CHECK(yaml("a: （１２），％\n") == "{a: （12），％}");
}

TEST_CASE("every node has its place though the text is not ASCII", "[serial][yaml]") {
    base::Sources sources;
    const auto tree =
        parse(sources.add("计划.yaml", "文书: 计划\n目标:\n  - {名称: “讲座”, 数: 2}\n  -\n空:\n末: 完\n"),
              Format::yaml);
    REQUIRE(tree);
    const auto& entries = std::get<model::Mapping>(tree->node);
    CHECK(test::place(sources, tree->where) == "1:1");
    CHECK(test::place(sources, entries[0].value.where) == "1:5");
    CHECK(test::place(sources, entries[1].where) == "2:1");
    const auto& list = std::get<model::Sequence>(entries[1].value.node);
    CHECK(test::place(sources, list[0].where) == "3:5");
    const auto& flow = std::get<model::Mapping>(list[0].node);
    CHECK(test::place(sources, flow[0].where) == "3:6");
    CHECK(test::place(sources, flow[0].value.where) == "3:10");
    CHECK(test::place(sources, flow[1].value.where) == "3:19");
    CHECK(test::place(sources, list[1].where) == "4:3");
    CHECK(test::place(sources, entries[2].value.where) == "5:1");
    CHECK(test::place(sources, entries[3].value.where) == "6:4");
}

TEST_CASE("places hold behind carriage returns", "[serial][yaml]") {
    base::Sources sources;
    const auto tree = parse(sources.add("plan.yaml", "a: 文\r\nb: 2\r\n"), Format::yaml);
    REQUIRE(tree);
    const auto& entries = std::get<model::Mapping>(tree->node);
    CHECK(test::place(sources, entries[1].where) == "2:1");
    CHECK(test::place(sources, entries[1].value.where) == "2:4");
    CHECK(test::dump(*tree) == "{a: 文, b: 2}");
}

TEST_CASE("a duplicate key is a fault that names both places", "[serial][yaml]") {
    CHECK(yaml("year: 2018\nname: x\nyear: 2019\n") == "serial.duplicate_key 3:1");
    const auto faults = test::faults_of("year: 2018\nname: x\nyear: 2019\n", Format::yaml);
    REQUIRE(faults.size() == 1);
    CHECK(argument(faults[0], "key") == "year");
    CHECK(argument(faults[0], "first") == "1:1");
}

TEST_CASE("keys that are the same once they are normalized are duplicates", "[serial][yaml]") {
    CHECK(yaml("a1: x\nａ１: y\n") == "serial.duplicate_key 2:1");
}

TEST_CASE("the same key in different maps is no duplicate", "[serial][yaml]") {
    CHECK(yaml("- {a: 1}\n- {a: 2}\n") == "[{a: 1}, {a: 2}]");
}

TEST_CASE("all duplicate keys and reserved characters are found at once", "[serial][yaml]") {
    CHECK(yaml("a: 1\na: 2\nb: x\uE000y\nc: {d: 1, d: 2}\n\uE001: 1\n") ==
          "serial.duplicate_key 2:1\nserial.reserved 3:4\nserial.duplicate_key 4:11\nserial.reserved 5:1");
    CHECK(yaml("a: \"\\uE000\"\n") == "serial.reserved 1:4");
}

TEST_CASE("syntax faults of YAML say in plain words what is wrong and where", "[serial][yaml]") {
    struct Row {
        const char* text;
        const char* fault;
    };
    const Row rows[] = {
        // Tabs
        {"a:\n\tb: 1\n", "serial.tab 2:1"},
        {"a:\n  b: 1\n\tc: 2\n", "serial.tab 3:1"},
        {"a:\n  - x\n \t- y\n", "serial.tab 3:2"},
        {"\ta: 1\n", "serial.tab 1:1"},
        // Colons
        {"year：2018\nname: x\n", "serial.fullwidth_colon 1:5"},
        {"name: x\nyear：2018\n", "serial.fullwidth_colon 2:5"},
        {"name: x\nyear:2018\nz: 1\n", "serial.colon_blank 2:5"},
        {"name: x\nyear 2018\nz: 1\n", "serial.no_colon 2:1"},
        {"name: x\n  # 说明\nyear：2018\n\nz: 1\n", "serial.fullwidth_colon 3:5"},
        {"名称: 题目: 副题\n", "serial.two_colons 1:7"},
        // Lines that do not fit
        {"a: 1\n b: 2\n", "serial.indent 2:2"},
        {"  a: 1\nb: 2\n", "serial.indent 2:1"},
        {"- a\nb: 2\n", "serial.indent 2:1"},
        {"a: - b\n", "serial.list_place 1:4"},
        // Brackets and quotes
        {"a: [1, 2\nb: 3\n", "serial.bracket 1:4"},
        {"a: {b: 1\nc: 2\n", "serial.bracket 1:4"},
        {"[a, b\n", "serial.bracket 1:1"},
        {"{a: 1\n", "serial.bracket 1:1"},
        {"a: [x, {b: [1, 2\n", "serial.bracket 1:12"},
        {"a: {b: 1}}\n", "serial.bracket_extra 1:10"},
        {"a: ]\n", "serial.bracket_extra 1:4"},
        {"a: \"文书\nb: 3\n", "serial.quote 1:4"},
        {"a: 'it''s\nb: 3", "serial.quote 1:4"},
        {"a: [\"x, y]\n", "serial.quote 1:5"},
        {"a: \"b\"c\n", "serial.after_quote 1:7"},
        {"a: \"文\nb: \"x\"\n", "serial.after_quote 2:5"},
        // First characters
        {"a: @b\n", "serial.first_character 1:4"},
        {"a: `b\n", "serial.first_character 1:4"},
        {"a: %b\n", "serial.first_character 1:4"},
        {"a: *重点*\n", "serial.alias 1:4"},
        {"a: &重点 b\n", "serial.alias 1:4"},
        {"a: !重点 b\n", "serial.tag 1:4"},
        {"a: !!str 12\n", "serial.tag 1:4"},
        // Escapes
        {"a: \"C:\\文档\"\n", "serial.escape 1:7"},
        {"a: \"\\ud83d\\ude00\"\n", "serial.escape 1:5"},
        // Keys
        {"? [a]\n: b\n", "serial.key 1:3"},
        {": b\n", "serial.key 1:1"},
        {"~: b\n", "serial.key 1:1"},
        {"{[a]: b}\n", "serial.key 1:2"},
        // Documents
        {"a: x\n---\nb: y\n", "serial.documents 2:1"},
        {"a: x\n...\nb: y\n", "serial.documents 3:1"},
        {"%TAG\na: x\n", "serial.syntax 1:1"},
        // Nothing
        {"", "serial.empty 1:1"},
        {"~\n", "serial.empty 1:1"},
        {"# 只有说明\n", "serial.empty 1:1"},
        {"---\n", "serial.empty 1:1"},
        {"\n\n", "serial.empty 1:1"},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        CHECK(yaml(row.text) == row.fault);
    }
}

TEST_CASE("an anchor and its alias are refused where they stand", "[serial][yaml]") {
    CHECK(yaml("a: &x [1]\nb: *x\n") == "serial.alias 1:4\nserial.alias 2:4");
    CHECK(yaml("a: &x {k: 1}\nb:\n  <<: *x\n") == "serial.alias 1:4\nserial.alias 3:7");
}

TEST_CASE("a billion laughs are a fault, not memory", "[serial][yaml]") {
    std::string bomb = "a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n";
    for (int i = 1; i < 30; ++i) {
        const auto previous = "*a" + std::to_string(i - 1);
        bomb += fmt::format("a{0}: &a{0} [{1}, {1}, {1}, {1}, {1}, {1}, {1}, {1}]\n", i, previous);
    }
    const auto faults = test::faults_of(bomb, Format::yaml);
    CHECK(faults.size() == 30 + 29 * 8);
    CHECK(faults.front().code == "serial.alias");
}

TEST_CASE("maps and lists in one another have a limit", "[serial][yaml]") {
    const auto nested = [](std::size_t depth) {
        return std::string(depth, '[') + "x" + std::string(depth, ']');
    };
    CHECK(yaml(nested(max_depth)) == nested(max_depth));
    CHECK(yaml(nested(max_depth + 1)) == "serial.depth 1:65");
    CHECK(yaml(std::string(100000, '[')).starts_with("serial.depth 1:"));
    std::string stairs;
    for (std::size_t i = 0; i < 1000; ++i) stairs += std::string(i, ' ') + "a:\n";
    CHECK(yaml(stairs) == "serial.depth 65:65");
    CHECK(yaml("a: " + nested(max_depth) + "\nb: 1\nb: 2\n") ==
          "serial.depth 1:67\nserial.duplicate_key 3:1");
}

TEST_CASE("controls in a YAML file do not hide what follows them", "[serial][yaml]") {
    CHECK(yaml("a: x\x04y\nb: 2\n"s) == "{a: xy, b: 2}");
    CHECK(yaml("a\0: x\0y\nb: 2\n"s) == "{a: xy, b: 2}");
    CHECK(yaml("\0a: x\nb: 2\n"s) == "{a: x, b: 2}");
    CHECK(yaml("a: 1\rb: 2\r") == "{a: 1, b: 2}");
    CHECK(yaml("\uFEFFa: 1\nb: 2\n") == "{a: 1, b: 2}");
}

TEST_CASE("values full of structure stay values", "[serial][yaml]") {
    CHECK(yaml("a: '*_|#<>&{}'\nb: =1+1\nc: ../x\nd: |\n  1. x\n  > y\n") ==
          "{a: \"*_|#<>&{}\", b: =1+1, c: ../x, d: \"1. x\n> y\n\"}");
    const std::string longer(5000, 'x');
    CHECK(yaml("a: " + longer) == "{a: " + longer + "}");
}

TEST_CASE("a list or a bare text is a tree too", "[serial][yaml]") {
    CHECK(yaml("- 1\n- 2\n") == "[1, 2]");
    CHECK(yaml("健康教育\n") == "健康教育");
}

TEST_CASE("one document may have its markers and a version", "[serial][yaml]") {
    CHECK(yaml("---\na: 1\n") == "{a: 1}");
    CHECK(yaml("%YAML 1.2\n---\na: 1\n...\n") == "{a: 1}");
}

TEST_CASE("a table format is no data", "[serial][yaml]") {
    CHECK(parsed("a,b\n1,2\n", Format::csv) == "serial.not_data 1:1");
    CHECK(parsed("{}\n", Format::jsonl) == "serial.not_data 1:1");
}

}  // namespace
}  // namespace wenshu::serial
