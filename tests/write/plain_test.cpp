#include "write/plain.hpp"

#include <string>

#include <catch2/catch.hpp>

namespace wenshu::write {
namespace {

using document::Inlines;
using document::Mark;
using document::Run;

Run run(const std::string& text) {
    return {text, false, false, {}};
}

document::Layout han_layout() {
    document::Layout layout;
    layout.date_numerals = document::Numerals::han;
    return layout;
}

std::string han_date(const std::string& date) {
    return document::plain_text(printed_date({run(date)}, han_layout()));
}

TEST_CASE("a date keeps its digits unless the layout asks for Han numerals", "[write][plain]") {
    CHECK(printed_date({run("2026年3月5日")}, {}) == Inlines{run("2026年3月5日")});
    CHECK(han_date("2026年3月5日") == "二〇二六年三月五日");
    CHECK(han_date("2010年12月23日") == "二〇一〇年十二月二十三日");
    CHECK(han_date("2026年10月") == "二〇二六年十月");
    CHECK(han_date("2026年03月05日印发") == "二〇二六年三月五日印发");
}

TEST_CASE("digits that are no part of a date stay", "[write][plain]") {
    CHECK(han_date("") == "");
    CHECK(han_date("2026-03-05") == "2026-03-05");
    CHECK(han_date("第3次") == "第3次");
    CHECK(han_date("12345678901234567890日") == "12345678901234567890日");
    CHECK(han_date("\xEF\xBC\x93月") == "\xEF\xBC\x93月");
}

TEST_CASE("a date in Han numerals keeps its runs, marks and what is missing", "[write][plain]") {
    const Run figure{"26年1", true, false, {Mark::Kind::figure, "day"}};
    const Run missing{"【待补：3月】", false, false, {Mark::Kind::missing, "date"}};
    const auto printed =
        printed_date({run("20"), figure, run("2月"), document::LineBreak{}, missing}, han_layout());
    REQUIRE(printed.size() == 5);
    CHECK(document::plain_text(printed) == "二〇二六年十二月\n【待补：3月】");
    CHECK(std::get<Run>(printed[1]).mark == figure.mark);
    CHECK(std::get<Run>(printed[1]).bold);
    CHECK(std::get<Run>(printed[4]) == missing);
}

TEST_CASE("the mark's suffix is added once, behind the issuers that the layout names", "[write][plain]") {
    document::Layout layout;
    layout.head.mark_suffix = "文件";
    document::Frame frame;
    CHECK(mark_suffix(frame, layout).empty());
    frame.mark = {{run("甲局")}, {run("乙局")}};
    CHECK(mark_suffix(frame, layout) == "文件");
    CHECK(mark_names(frame, layout).size() == 2);
    layout.head.joint = false;
    CHECK(mark_names(frame, layout) == std::vector<Inlines>{{run("甲局")}});
    frame.mark = {{run("甲局文件")}};
    CHECK(mark_suffix(frame, layout).empty());
}

TEST_CASE("one attachment has no number, several have", "[write][plain]") {
    CHECK(attachment_number(0, 1) == "附件");
    CHECK(attachment_number(0, 2) == "附件1");
    CHECK(attachment_number(11, 12) == "附件12");
}

}  // namespace
}  // namespace wenshu::write
