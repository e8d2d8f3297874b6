#include <catch2/catch.hpp>

#include "support.hpp"

namespace wenshu::serial {
namespace {

using test::argument;
using test::parsed;
using std::string_literals::operator""s;

std::string json(std::string_view text) {
    return parsed(text, Format::json);
}

TEST_CASE("a JSON number keeps its written text", "[serial][json]") {
    CHECK(json("[1.10, 007.5]") == "serial.json 1:9");
    CHECK(
        json("[1.10, 1e3, -0.50, 12345678901234567890123, -9223372036854775809, 0.1000000000000000000001]") ==
        "[1.10, 1e3, -0.50, 12345678901234567890123, -9223372036854775809, 0.1000000000000000000001]");
}

TEST_CASE("a JSON text is quoted, a number, truth value and null are not", "[serial][json]") {
    CHECK(json(R"({"a": "12", "b": 12, "c": true, "d": null, "e": "", "f": false})") ==
          R"({a: "12", b: 12, c: true, d: , e: "", f: false})");
}

TEST_CASE("escapes and surrogate pairs are read", "[serial][json]") {
    CHECK(json(R"(["\ud83d\ude00", "\u5065康", "a\"b\\", "\/"])") == "[\"😀\", \"健康\", \"a\"b\\\", \"/\"]");
}

TEST_CASE("every node of a JSON file has its place", "[serial][json]") {
    base::Sources sources;
    const auto tree = parse(
        sources.add("plan.json",
                    "{\n  \"名\\\"称\" : \"计,划:\",\n  \"数\": [ -1.50 ,{ \"x\":true} ],\r\n\"空\":{}}\n"),
        Format::json);
    REQUIRE(tree);
    const auto& entries = std::get<model::Mapping>(tree->node);
    CHECK(test::place(sources, tree->where) == "1:1");
    CHECK(test::place(sources, entries[0].where) == "2:3");
    CHECK(test::place(sources, entries[0].value.where) == "2:12");
    CHECK(test::place(sources, entries[1].where) == "3:3");
    const auto& list = std::get<model::Sequence>(entries[1].value.node);
    CHECK(test::place(sources, entries[1].value.where) == "3:8");
    CHECK(test::place(sources, list[0].where) == "3:10");
    CHECK(test::place(sources, list[1].where) == "3:17");
    CHECK(test::place(sources, std::get<model::Mapping>(list[1].node)[0].value.where) == "3:23");
    CHECK(test::place(sources, entries[2].where) == "4:1");
    CHECK(test::place(sources, entries[2].value.where) == "4:5");
}

TEST_CASE("duplicate keys of a JSON file are faults that name both places", "[serial][json]") {
    CHECK(json("{\"a\": 1,\n \"b\": {\"c\": 1, \"c\": 2},\n \"a\": 3}") ==
          "serial.duplicate_key 2:16\nserial.duplicate_key 3:2");
    CHECK(argument(test::faults_of("{\"a\": 1,\n \"a\": 3}", Format::json).at(0), "first") == "1:2");
}

TEST_CASE("texts of a JSON file are normalized and reserved characters refused", "[serial][json]") {
    CHECK(json(R"({"ａ": "１２\u0000\u200b場"})") == "{a: \"12場\"}");
    CHECK(json("{\"a\": \"x\\ue000\", \"\uE001\": 1}") == "serial.reserved 1:7\nserial.reserved 1:18");
}

TEST_CASE("syntax faults of JSON have their place", "[serial][json]") {
    struct Row {
        const char* text;
        const char* fault;
    };
    const Row rows[] = {
        {"", "serial.empty 1:1"},
        {" \n", "serial.empty 1:1"},
        {"\uFEFF", "serial.empty 1:2"},
        {"\uFEFF{\"a\": 1, \"a\": 2}", "serial.duplicate_key 1:11"},
        {"{\"a\": 1,}", "serial.last_comma 1:8"},
        {"[1, 2,\n]", "serial.last_comma 1:6"},
        {"{\"a\" 1}", "serial.json 1:6"},
        {"{\"a\": 1 \"b\": 2}", "serial.json 1:9"},
        {"{\n  a: 1}", "serial.json 2:3"},
        {"{“a”: 1}", "serial.json 1:2"},
        {"{\"a\"：1}", "serial.json 1:5"},
        {"{'a': 1}", "serial.json 1:2"},
        {"[1 // 说明\n]", "serial.json 1:4"},
        {"[NaN]", "serial.json 1:2"},
        {"[True]", "serial.json 1:2"},
        {"[1e999]", "serial.json 1:2"},
        {"[,1]", "serial.json 1:2"},
        {"[01]", "serial.json 1:3"},
        {"{\"a\": [1, 2", "serial.bracket 1:7"},
        {"{\"a\": 1", "serial.bracket 1:1"},
        {"[1}", "serial.json 1:3"},
        {"{} x", "serial.after_end 1:4"},
        {"[1]\n[2]", "serial.after_end 2:1"},
        {"{\"a\": \"文\n书\"}", "serial.quote 1:7"},
        {"{\"a\": \"文书", "serial.quote 1:7"},
        {"{\"a\": \"C:\\文\"}", "serial.escape 1:10"},
        {"{\"a\": \"\\ud83d x\"}", "serial.escape 1:8"},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        CHECK(json(row.text) == row.fault);
    }
    CHECK(json("{\"a\": 1\0}"s) == "serial.json 1:8");
}

TEST_CASE("objects and arrays in one another have a limit", "[serial][json]") {
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    CHECK(json(nested(max_depth)) == nested(max_depth));
    CHECK(json(nested(max_depth + 1)) == "serial.depth 1:65");
    CHECK(json(nested(200000)) == "serial.depth 1:65");
    CHECK(json(std::string(200000, '[')) == "serial.depth 1:65");
    CHECK(json("{\"a\": " + nested(max_depth) + ", \"b\": 1, \"b\": 2}") ==
          "serial.depth 1:70\nserial.duplicate_key 1:145");
}

}  // namespace
}  // namespace wenshu::serial
