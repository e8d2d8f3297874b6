#include "ledger/word_table.hpp"

#include <string>
#include <utility>

#include <catch2/catch.hpp>

namespace wenshu::ledger {
namespace {

TEST_CASE("words are numbered in the order in which they come", "[ledger][words]") {
    WordTable table;
    CHECK(table.find("讲座") == WordTable::absent);
    CHECK(table.add("讲座") == 0);
    CHECK(table.add("") == 1);
    CHECK(table.add("义诊") == 2);
    CHECK(table.add("讲座") == 0);
    CHECK(table.find("") == 1);
    CHECK(table.find("义") == WordTable::absent);
    CHECK(table.size() == 3);
    CHECK(std::move(table).take_words() == std::vector<std::string>{"讲座", "", "义诊"});
}

TEST_CASE("a hundred thousand words of every length keep their numbers", "[ledger][words]") {
    const auto word = [](std::uint32_t number) {
        return std::string(number % 37, 'x') + std::to_string(number);
    };
    WordTable table;
    for (std::uint32_t number = 0; number < 100'000; ++number) REQUIRE(table.add(word(number)) == number);
    for (std::uint32_t number = 0; number < 100'000; ++number) REQUIRE(table.find(word(number)) == number);
    CHECK(table.find("no such word") == WordTable::absent);
}

}  // namespace
}  // namespace wenshu::ledger
