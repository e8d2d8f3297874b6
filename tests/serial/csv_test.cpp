#include <chrono>

#include <catch2/catch.hpp>

#include "support.hpp"

namespace wenshu::serial {
namespace {

using test::argument;
using test::tabulated;
using std::string_literals::operator""s;

std::string csv(std::string_view text) {
    return tabulated(text, Format::csv);
}

TEST_CASE("a CSV file is a header and rows", "[serial][csv]") {
    CHECK(csv("日期,社区,人次\n2018-03-01,东方社区,86\n2018-03-02,向阳社区,007\n") ==
          "日期|社区|人次\n2018-03-01|东方社区|86\n2018-03-02|向阳社区|007");
    CHECK(csv("a,b\r\n1,2\r\n3,4") == "a|b\n1|2\n3|4");
}

TEST_CASE("a header without rows is a table without rows", "[serial][csv]") {
    CHECK(csv("日期,社区\n") == "日期|社区");
}

TEST_CASE("quoted cells hold delimiters, line breaks and doubled quotes", "[serial][csv]") {
    CHECK(csv("a,b\n\"x, y\",\"一\n二\"\n\"说“\"\"好\"\"”\",\"\"\n") ==
          "a|b\n\"x, y\"|\"一\n二\"\n\"说“\"好\"”\"|");
    CHECK(csv("a,b\n\"一\r\n二\",2\n") == "a|b\n\"一\n二\"|2");
    CHECK(csv("\"a\",\"b\"\n \"1\" ,\t\"2\"\r\n") == "\"a\"|\"b\"\n\"1\"|\"2\"");
}

TEST_CASE("a quote inside a cell without quotes is a character", "[serial][csv]") {
    CHECK(csv("a,b\n5\"管,6\n") == "a|b\n5\"管|6");
}

TEST_CASE("cells are trimmed and normalized", "[serial][csv]") {
    CHECK(csv("ａ, b \n\u3000８６ ,　健\u200B康\u3000\n") == "a|b\n86|健康");
    CHECK(csv("a,b\n\" x\u3000\",\"\u3000\"\n") == "a|b\n\"x\"|");
    CHECK(csv("a,b\nx\0y,2\n"s) == "a|b\nxy|2");
}

TEST_CASE("tab and semicolon part the cells where the header has no comma", "[serial][csv]") {
    CHECK(csv("a\tb\n1,5\t2\n") == "a|b\n1,5|2");
    CHECK(csv("a;b\n1,5;2\n") == "a|b\n1,5|2");
    CHECK(csv("a;b,c\n1;2,3\n") == "a;b|c\n1;2|3");
    CHECK(csv("\"a,b\"\tc\n1\t2\n") == "\"a,b\"|c\n1|2");
    CHECK(csv("a\tb\n\t2\n") == "a|b\n|2");
    CHECK(csv("a\tb\n\"1\"\t\"2\"\n") == "a|b\n\"1\"|\"2\"");
    CHECK(csv("a\n1\n2;3\n") == "a\n1\n2;3");
}

TEST_CASE("missing cells are empty and rows without anything are skipped", "[serial][csv]") {
    CHECK(csv("a,b,c\n1\n\n,,\n \t\n\"\",\u3000\n4,5\n") == "a|b|c\n1||\n4|5|");
    CHECK(csv("\n\na,b\n1,2\n") == "a|b\n1|2");
}

TEST_CASE("empty columns behind the last title are no columns", "[serial][csv]") {
    CHECK(csv("a,b,,\n1,2,,\n3,4,\n") == "a|b\n1|2\n3|4");
    CHECK(csv("a,b,\n1,2,3\n") == "a|b\nserial.too_many_cells 2:5");
}

TEST_CASE("every cell has its place", "[serial][csv]") {
    base::Sources sources;
    test::Table table(sources);
    const auto& source = sources.add("台账.csv", "日期, 社区\n\n\"一\n二\", 东方\n三\n");
    REQUIRE(rows(source, Format::csv, table));
    CHECK(table.rows == std::vector<std::string>{"3:1", "5:1"});
    CHECK(table.places == std::vector<std::string>{"1:1", "1:5", "3:1", "4:5", "5:1", "5:1"});
}

TEST_CASE("faults of a CSV file have their place and the good rows still come", "[serial][csv]") {
    CHECK(csv("a,b\n1,2,3\n4,5\n") == "a|b\n4|5\nserial.too_many_cells 2:5");
    CHECK(csv("a,b\n1,\"x\"y\n4,5\n") == "a|b\n4|5\nserial.after_quote 2:6");
    CHECK(csv("a,b\n1,2\n3,\"x\n4,5\n") == "a|b\n1|2\nserial.quote 3:3");
    CHECK(csv("a,b\nx\uE000,2\n3,\uE001\n") == "a|b\nserial.reserved 2:1\nserial.reserved 3:3");
    CHECK(csv("a,b\n1,2,3\n\"x\"y,1\n3,\uE001\n4,\"\n") ==
          "a|b\nserial.too_many_cells 2:5\nserial.after_quote 3:4\nserial.reserved 4:3\nserial.quote 5:3");
}

TEST_CASE("a row with too many cells says how many there are", "[serial][csv]") {
    base::Sources sources;
    test::Table table(sources);
    const auto read = rows(sources.add("台账.csv", "a,b\n1,2,3,4\n"), Format::csv, table);
    REQUIRE(!read);
    CHECK(argument(read.faults().at(0), "found") == "4");
    CHECK(argument(read.faults().at(0), "columns") == "2");
}

TEST_CASE("a header must name every column once", "[serial][csv]") {
    CHECK(csv("a,b,a\n1,2,3\n") == "serial.duplicate_column 1:5");
    CHECK(csv("a1,b,ａ１\n1,2,3\n") == "serial.duplicate_column 1:6");
    CHECK(csv("a,,b\n1,2,3\n") == "serial.untitled_column 1:3");
    CHECK(csv("a,\"b\n1,2,3\n") == "serial.quote 1:3");
}

TEST_CASE("an empty CSV file is a fault", "[serial][csv]") {
    CHECK(csv("") == "serial.empty 1:1");
    CHECK(csv("\n\r\n") == "serial.empty 1:1");
    CHECK(csv(",,\n") == "serial.empty 1:1");
}

TEST_CASE("data formats are no tables", "[serial][csv]") {
    CHECK(tabulated("a: 1\n", Format::yaml) == "serial.not_a_table 1:1");
    CHECK(tabulated("{}", Format::json) == "serial.not_a_table 1:1");
}

// Counts what it is given: reading must be linear in the file, whatever the rows are like.
class Counter final : public model::RowVisitor {
  public:
    void header(std::span<const model::Cell>) override {}
    void row(base::Location, std::span<const model::Cell> cells) override {
        ++rows;
        for (const auto& cell : cells) bytes += cell.text.size();
    }
    std::size_t rows = 0;
    std::size_t bytes = 0;
};

TEST_CASE("a hundred thousand rows are read in seconds", "[serial][csv]") {
    std::string wide = "日期,社区,活动类别,主题,参加人次\n";
    std::string narrow = "社区\n";
    std::string quoted = "社区,主题\n";
    for (int i = 0; i < 100000; ++i) {
        wide += "2018-03-01,东方社区,讲座,合理膳食,86\n";
        narrow += "东方社区\n";
        quoted += "\"东方\",\"一\n二\"\n";
    }
    const auto start = std::chrono::steady_clock::now();
    for (const auto& text : {wide, narrow, quoted}) {
        Counter counter;
        base::Sources sources;
        REQUIRE(rows(sources.add("台账.csv", text), Format::csv, counter));
        CHECK(counter.rows == 100000);
        CHECK(counter.bytes > 0);
    }
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(30));
}

}  // namespace
}  // namespace wenshu::serial
