#include "text/csv_cell.hpp"

#include <catch2/catch.hpp>

namespace wenshu::text {
namespace {

TEST_CASE("a text that a spreadsheet would compute gets an apostrophe", "[text][csv]") {
    for (const char* formula : {"=1+1", "@SUM(A1)", "+86 138", "-2+3", "\t=1", "'=1", "''@x"}) {
        INFO(formula);
        CHECK(looks_like_formula(formula));
        CHECK(csv_cell(formula).find(std::string("'") + formula) != std::string::npos);
    }
    for (const char* plain : {"", "-", "+", "'", "'tis", "—", "1=1", "健康讲座", "（=1）"}) {
        INFO(plain);
        CHECK_FALSE(looks_like_formula(plain));
        CHECK(csv_cell(plain) == plain);
    }
}

TEST_CASE("a cell with delimiters, quotes or line ends stands in quotes", "[text][csv]") {
    CHECK(csv_cell("甲,乙") == "\"甲,乙\"");
    CHECK(csv_cell("他说\"好\"") == "\"他说\"\"好\"\"\"");
    CHECK(csv_cell("一\n二") == "\"一\n二\"");
    CHECK(csv_cell("a;b") == "\"a;b\"");
    CHECK(csv_cell("=HYPERLINK(\"x\",1)") == "\"'=HYPERLINK(\"\"x\"\",1)\"");
}

}  // namespace
}  // namespace wenshu::text
