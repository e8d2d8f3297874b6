#include "write/list_lines.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "docx_support.hpp"

namespace wenshu::write {
namespace {

using Lines = std::vector<std::string>;

Lines lines_of(const document::Inlines& list, double columns) {
    Lines lines;
    for (const auto& line : list_lines(list, columns)) lines.push_back(document::plain_text(line));
    return lines;
}

TEST_CASE("a list of names breaks behind the marks between them", "[write][list]") {
    CHECK(lines_of(plain("甲委，乙委、丙委；丁委"), 12) == Lines{"甲委，乙委、", "丙委；丁委"});
    CHECK(lines_of(plain("甲委，乙委、丙委；丁委"), 22) == Lines{"甲委，乙委、丙委；丁委"});
    CHECK(lines_of(plain("甲委,乙委"), 6) == Lines{"甲委,", "乙委"});
}

TEST_CASE("a name that fits a line is never broken", "[write][list]") {
    CHECK(lines_of(plain("甲，乙丙丁戊"), 8) == Lines{"甲，", "乙丙丁戊"});
}

TEST_CASE("a name wider than a line is cut, and the next one goes on behind it", "[write][list]") {
    CHECK(lines_of(plain("甲，一二三四五六七，乙"), 8) == Lines{"甲，", "一二三四", "五六七，", "乙"});
    CHECK(lines_of(plain("一二三四五六，乙，丙"), 10) == Lines{"一二三四五", "六，乙，丙"});
    CHECK(lines_of(plain("一二三"), 0) == Lines{"一", "二", "三"});
}

TEST_CASE("a line break of the list's own stays", "[write][list]") {
    const document::Inlines list{document::Run{"甲，乙", false, false, {}}, document::LineBreak{},
                                 document::Run{"丙", false, false, {}}};
    CHECK(lines_of(list, 20) == Lines{"甲，乙", "丙"});
}

TEST_CASE("an empty list is one empty line", "[write][list]") {
    CHECK(lines_of({}, 20) == Lines{""});
}

TEST_CASE("marks stay with their names over a break", "[write][list]") {
    const document::Run missing{"【待补：机关】，", false, false, {document::Mark::Kind::missing, "copies"}};
    const auto lines = list_lines({document::Run{"甲机关，", false, false, {}}, missing}, 16);
    REQUIRE(lines.size() == 2);
    CHECK(lines[1] == document::Inlines{missing});
}

}  // namespace
}  // namespace wenshu::write
