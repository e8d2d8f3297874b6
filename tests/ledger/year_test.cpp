#include "ledger/year.hpp"

#include <catch2/catch.hpp>

#include "reading.hpp"

namespace wenshu::ledger {
namespace {

TEST_CASE("rows outside the year are one warning at the first of them", "[ledger][year]") {
    base::Sources sources;
    const auto& source =
        sources.add("ledger.csv", "日期,类别\n2018-12-31,讲座\n2019-01-01,讲座\n2017-12-31,讲座\n");
    const auto ledger = reading::read_table(source, "activities", reading::activity_schema());
    REQUIRE(ledger);
    const auto warnings = outside_year(*ledger, 2018);
    REQUIRE(warnings.size() == 1);
    CHECK(warnings[0].severity == base::Severity::warning);
    CHECK(reading::lines(warnings, sources) ==
          std::vector<std::string>{"ledger.outside_year 3:1 activities"});
    CHECK(warnings[0].args[1] == base::Arg{"count", std::int64_t{2}});
    CHECK(warnings[0].args[3] == base::Arg{"found", "2019-01-01"});
}

TEST_CASE("a ledger within the year, empty or without dates gives no warning", "[ledger][year]") {
    CHECK(outside_year(reading::ledger_of("日期,类别\n2018-01-01,讲座\n2018-12-31,讲座"), 2018).empty());
    CHECK(outside_year(reading::ledger_of("日期,类别"), 2018).empty());
    model::Schema schema = reading::column(model::Type::map, "名单");
    schema.properties = {{"name", reading::text_column("姓名")}};
    CHECK(outside_year(reading::ledger_of("姓名\n张三", "people", schema), 2018).empty());
}

}  // namespace
}  // namespace wenshu::ledger
