#include "document/workbook.hpp"

#include <catch2/catch.hpp>

using namespace wenshu;

TEST_CASE("stored rows give their cells and places back", "[document][workbook]") {
    const base::Location second{base::SourceId{1}, 40};
    const document::StoredRows rows({{{std::string("东方社区"), std::int64_t{12}}, {}},
                                     {{std::monostate{}, base::Decimal{150, 2}}, second}});
    REQUIRE(rows.size() == 2);
    CHECK(std::get<std::string>(rows.cell(0, 0)) == "东方社区");
    CHECK(std::get<std::int64_t>(rows.cell(0, 1)) == 12);
    CHECK(std::holds_alternative<std::monostate>(rows.cell(1, 0)));
    CHECK(base::to_string(std::get<base::Decimal>(rows.cell(1, 1))) == "1.50");
    CHECK(rows.where(1) == second);
}

TEST_CASE("a sheet has a totals row as soon as one column has a total", "[document][workbook]") {
    document::Sheet sheet;
    CHECK_FALSE(document::has_totals(sheet));
    sheet.columns.resize(2);
    CHECK_FALSE(document::has_totals(sheet));
    sheet.columns[1].total = document::Total::count;
    CHECK(document::has_totals(sheet));
}
