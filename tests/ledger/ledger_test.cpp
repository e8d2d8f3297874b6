#include "ledger/ledger.hpp"

#include <set>

#include <catch2/catch.hpp>

#include "reading.hpp"

namespace wenshu::ledger {
namespace {

using reading::activity_schema;
using reading::ledger_of;

TEST_CASE("rows keep their keys when the table is sorted or its columns are moved", "[ledger]") {
    const auto one = ledger_of("日期,类别,经费\n2018-03-01,讲座,1.1\n2018-03-02,义诊,2");
    const auto other = ledger_of("经费,类别,日期,主讲人\n2.00,义诊,2018-03-02,\n1.10,讲座,2018年3月1日,");
    REQUIRE(one.keys().size() == 2);
    CHECK(one.keys()[0] == other.keys()[1]);
    CHECK(one.keys()[1] == other.keys()[0]);
}

TEST_CASE("any changed cell changes the key of its row", "[ledger]") {
    const auto ledger = ledger_of(
        "日期,社区,类别,参加人次,经费,满意率,户外,主讲人\n"
        "2018-03-01,甲,讲座,1,1.5,90%,是,乙\n2018-03-02,甲,讲座,1,1.5,90%,是,乙\n2018-03-01,乙,讲座,1,1.5,90%"
        ",是,乙\n"
        "2018-03-01,甲,义诊,1,1.5,90%,是,乙\n2018-03-01,甲,讲座,2,1.5,90%,是,乙\n2018-03-01,甲,讲座,1,1.6,90%"
        ",是,乙\n"
        "2018-03-01,甲,讲座,1,1.5,91%,是,乙\n2018-03-01,甲,讲座,1,1.5,90%,否,乙\n2018-03-01,甲,讲座,1,1.5,90%"
        ",是,\n"
        "2018-03-01,,讲座,1,1.5,90%,是,甲\n");
    const std::set<std::uint64_t> keys(ledger.keys().begin(), ledger.keys().end());
    CHECK(keys.size() == 10);
}

TEST_CASE("rows of the same content are told apart by their occurrence", "[ledger]") {
    const auto twice = ledger_of("日期,类别\n2018-03-01,讲座\n2018-03-01,讲座\n2018-03-01,讲座");
    const auto once = ledger_of("日期,类别\n2018-03-01,讲座");
    CHECK(twice.keys()[0] == once.keys()[0]);
    CHECK(std::set<std::uint64_t>(twice.keys().begin(), twice.keys().end()).size() == 3);
}

TEST_CASE("row keys are the same in every release", "[ledger]") {
    CHECK(ledger_of("日期,类别\n2018-03-01,讲座").keys()[0] == 0x223363a4bf843209);
}

TEST_CASE("a ledger can be moved", "[ledger]") {
    auto ledger = ledger_of("日期,类别\n2018-03-01,讲座");
    const Ledger moved = std::move(ledger);
    CHECK(moved.size() == 1);
    CHECK(moved.schema().title == "活动台账");
    auto other = ledger_of("日期,类别");
    other = ledger_of("日期,类别\n2018-03-01,讲座\n2018-03-01,讲座");
    CHECK(other.keys().size() == 2);
}

TEST_CASE("the first date column gives the periods", "[ledger]") {
    auto schema = activity_schema();
    CHECK(*date_column(schema) == "date");
    schema.properties.insert(schema.properties.begin(), {"due", reading::column(model::Type::month, "时限")});
    CHECK(*date_column(schema) == "date");
    std::erase_if(schema.properties, [](const auto& property) { return property.key == "date"; });
    CHECK(*date_column(schema) == "due");
    schema.properties.erase(schema.properties.begin());
    CHECK(date_column(schema) == nullptr);
}

}  // namespace
}  // namespace wenshu::ledger
