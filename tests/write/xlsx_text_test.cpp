#include "write/xlsx_text.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace wenshu;

namespace {

std::vector<std::string> names_of(const std::vector<std::string>& wanted) {
    std::vector<document::Sheet> sheets(wanted.size());
    for (std::size_t index = 0; index < wanted.size(); ++index) sheets[index].name = wanted[index];
    const auto names = write::sheet_names(sheets);
    REQUIRE(names);
    return *names;
}

}  // namespace

TEST_CASE("a cell's text that looks like an escape is escaped", "[write][xlsx]") {
    CHECK(write::escaped_text("_x0041_") == "_x005F_x0041_");
    CHECK(write::escaped_text("a_x00ff_x00FF_") == "a_x005F_x00ff_x005F_x00FF_");
    CHECK(write::escaped_text("_x41_ _x004G_ _x0041") == "_x41_ _x004G_ _x0041");
    CHECK(write::escaped_text("") == "");
    CHECK(write::escaped_text("=1+1") == "=1+1");
}

TEST_CASE("cells are named by letters and numbers", "[write][xlsx]") {
    CHECK(write::cell_name(0, 0) == "A1");
    CHECK(write::cell_name(11, 25) == "Z12");
    CHECK(write::cell_name(0, 26) == "AA1");
    CHECK(write::cell_name(1'048'575, 16'383) == "XFD1048576");
}

TEST_CASE("a sheet's name keeps what Excel allows", "[write][xlsx]") {
    CHECK(names_of({"活动台账"}) == std::vector<std::string>{"活动台账"});
    CHECK(names_of({"a/b\\c*d?e:f[g]h"}) == std::vector<std::string>{"a／b＼c＊d？e：f［g］h"});
    CHECK(names_of({" '台账' "}) == std::vector<std::string>{"’台账’"});
    CHECK(names_of({"一\n二"}) == std::vector<std::string>{"一 二"});
    CHECK(names_of({"History"}) == std::vector<std::string>{"History(2)"});
}

TEST_CASE("a long sheet name is cut to 31 characters", "[write][xlsx]") {
    CHECK(names_of({std::string(40, 'x')})[0] == std::string(31, 'x'));
    CHECK(write::count_utf16(names_of({"𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷"})[0]) == 30);
}

TEST_CASE("sheets of one name are told apart by numbers", "[write][xlsx]") {
    CHECK(names_of({"台账", "台账", "台账"}) == std::vector<std::string>{"台账", "台账(2)", "台账(3)"});
    CHECK(names_of({"Data", "DATA"}) == std::vector<std::string>{"Data", "DATA(2)"});
    const auto cut = names_of({std::string(31, 'x'), std::string(35, 'x')});
    CHECK(cut[1] == std::string(28, 'x') + "(2)");
}

TEST_CASE("every sheet without a name is a fault at its place", "[write][xlsx]") {
    std::vector<document::Sheet> sheets(2);
    sheets[1].where = {base::SourceId{3}, 5};
    const auto names = write::sheet_names(sheets);
    REQUIRE_FALSE(names);
    REQUIRE(names.faults().size() == 2);
    CHECK(names.faults()[0].code == "xlsx.sheet_name");
    CHECK(names.faults()[1].where == sheets[1].where);
}
