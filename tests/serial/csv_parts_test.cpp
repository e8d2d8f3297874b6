// Tables that are read by several at once say what they say when they are read in one go, or refuse.
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "serial/csv.hpp"
#include "serial/support.hpp"

namespace wenshu::serial::test {
namespace {

struct Dice {
    std::uint32_t state = 20261122;

    std::size_t under(std::size_t limit) {
        state = state * 1664525U + 1013904223U;
        return (state >> 16U) % limit;
    }
};

// What cells are made of; the last ones spoil a table.
const std::vector<std::string> cells = {
    "甲",   "12",     "\"a,b\"",  "",     " 讲座　", "\"两\n行\"", "１２", "5'\"英", "\"他说\"\"好\"\"\"",
    "5 \"", "（一）", "\"\n\n\"", "\"开", "\"甲\"乙"};

std::string random_table(Dice& dice, std::size_t kinds) {
    std::string text = "编号,名称,备注\n";
    const std::size_t rows = dice.under(40);
    for (std::size_t row = 0; row < rows; ++row) {
        const std::size_t columns = dice.under(12) == 0 ? 2 : 3;
        for (std::size_t column = 0; column < columns; ++column)
            text += (column == 0 ? "" : ",") + cells[dice.under(kinds)];
        text += dice.under(4) == 0 ? "\r\n" : dice.under(9) == 0 ? "\n\n" : "\n";
    }
    return text;
}

// The rows of all parts below one header; nothing where the table was not cut.
std::optional<std::string> read_in_parts(const base::Sources& sources, const base::SourceText& source,
                                         std::size_t parts) {
    std::deque<Table> tables;
    std::vector<model::RowVisitor*> visitors;
    for (std::size_t part = 0; part < parts; ++part) visitors.push_back(&tables.emplace_back(sources));
    if (!read_csv_in_parts(source, visitors)) return std::nullopt;
    const std::string header = tables.front().text.substr(0, tables.front().text.find('\n'));
    std::string all = tables.front().text;
    for (std::size_t part = 1; part < parts; ++part) {
        REQUIRE(tables[part].text.starts_with(header));
        all += tables[part].text.substr(header.size());
    }
    for (const Table& table : tables) {
        for (const auto& place : table.rows) all += " " + place;
    }
    return all;
}

std::string read_in_one(const base::Sources& sources, const base::SourceText& source) {
    Table table(sources);
    const auto read = read_csv(source, table);
    if (!read) return "faults";
    std::string all = table.text;
    for (const auto& place : table.rows) all += " " + place;
    return all;
}

TEST_CASE("a table read in parts is the table read in one go", "[serial][csv]") {
    Dice dice;
    std::size_t cut = 0;
    std::size_t refused = 0;
    for (int round = 0; round < 600; ++round) {
        base::Sources sources;
        const bool is_spoilt = round % 5 == 0;
        const auto& source = sources.add("a.csv", random_table(dice, cells.size() - (is_spoilt ? 0 : 2)));
        const auto whole = read_in_one(sources, source);
        for (std::size_t parts = 1; parts <= 5; ++parts) {
            const auto joined = read_in_parts(sources, source, parts);
            joined ? ++cut : ++refused;
            if (!joined) continue;
            INFO(source.text);
            REQUIRE(*joined == whole);
        }
    }
    CHECK(cut > 1000);
    CHECK(refused > 300);
}

TEST_CASE("a table with a fault is never taken in parts", "[serial][csv]") {
    for (const std::string text :
         {"", "\n\n", "甲,甲\n1,2\n", "甲,乙\n1,2,3\n4,5\n", "甲\n\"开\n1\n2\n3\n"}) {
        base::Sources sources;
        const auto& source = sources.add("a.csv", text);
        INFO(text);
        CHECK_FALSE(read_in_parts(sources, source, 2));
    }
}

TEST_CASE("a line feed within quotes where the parts meet is found", "[serial][csv]") {
    base::Sources sources;
    const auto& source = sources.add("a.csv", "甲,乙\n1,\"长长长长长长长长长长\n2,短\"\n");
    CHECK_FALSE(read_in_parts(sources, source, 2));
    CHECK(read_in_one(sources, source) == "甲|乙\n1|\"长长长长长长长长长长\n2,短\" 2:1");
}

}  // namespace
}  // namespace wenshu::serial::test
