#include <catch2/catch.hpp>

#include "support.hpp"

namespace wenshu::serial {
namespace {

using test::tabulated;

std::string jsonl(std::string_view text) {
    return tabulated(text, Format::jsonl);
}

TEST_CASE("the header of JSON Lines is the union of the keys in order", "[serial][jsonl]") {
    CHECK(
        jsonl(
            "{\"日期\": \"2018-03-01\", \"人次\": 86}\n\n{\"社区\": \"东方\", \"日期\": \"2018-03-02\"}\n") ==
        "\"日期\"|\"人次\"|\"社区\"\n\"2018-03-01\"|86|\n\"2018-03-02\"||\"东方\"");
}

TEST_CASE("cells of JSON Lines keep their written numbers and absent values are empty", "[serial][jsonl]") {
    CHECK(jsonl("{\"a\": 1.10, \"b\": null, \"c\": \"\", \"d\": true}\r\n{}\n") ==
          "\"a\"|\"b\"|\"c\"|\"d\"\n1.10|||true");
}

TEST_CASE("every cell of JSON Lines has its place", "[serial][jsonl]") {
    base::Sources sources;
    test::Table table(sources);
    REQUIRE(
        rows(sources.add("台账.jsonl", "{\"社区\": \"东方\"}\n\n {\"人次\": 86}\n"), Format::jsonl, table));
    CHECK(table.rows == std::vector<std::string>{"1:1", "3:2"});
    CHECK(table.places == std::vector<std::string>{"1:2", "3:3", "1:8", "1:1", "3:2", "3:9"});
}

TEST_CASE("faults of JSON Lines have their place and the good rows still come", "[serial][jsonl]") {
    CHECK(jsonl("{\"a\": 1}\n{\"a\": [1]}\n{\"a\": 2,}\n[3]\n{\"a\": 4, \"a\": 5}\n{\"a\": {}, \"b\": "
                "[]}\n{\"a\": 6}\n") ==
          "\"a\"\n1\n6\n"
          "serial.nested 2:7\nserial.last_comma 3:8\nserial.not_an_object 4:1\nserial.duplicate_key 5:10\n"
          "serial.nested 6:7\nserial.nested 6:16");
    CHECK(jsonl("{\"a\": 1\n}\n") == "serial.bracket 1:1\nserial.json 2:1");
    CHECK(jsonl("{\"a\": \"\uE000\"}\n") == "serial.reserved 1:7");
}

TEST_CASE("JSON Lines without any value are a fault", "[serial][jsonl]") {
    CHECK(jsonl("") == "serial.empty 1:1");
    CHECK(jsonl("\n \n") == "serial.empty 1:1");
    CHECK(jsonl("{}\n{}\n") == "serial.empty 1:1");
}

}  // namespace
}  // namespace wenshu::serial
