#include "write/title.hpp"

#include <string>

#include <catch2/catch.hpp>

#include "sample_document.hpp"
#include "write/docx_measure.hpp"

namespace wenshu::write {
namespace {

using document::Inlines;
using document::Run;

std::vector<Inlines> lines_of(const Inlines& title) {
    const document::Layout layout = sample_layout();
    return title_lines(title, layout.title_style, layout);
}

Run run(std::string text) {
    return {std::move(text), false, false, {}};
}

std::string text_of(const std::vector<Inlines>& lines) {
    return document::plain_text(joined_lines(lines));
}

TEST_CASE("a title of two lines is cut between words, and its runs keep form and mark", "[write][title]") {
    const document::Mark year{document::Mark::Kind::figure, "year"};
    const auto lines = lines_of({run("河东街道办事处关于开展"), Run{"2026", false, false, year},
                                 Run{"年汛前安全隐患排查", true, false, {}}, run("整治工作的通知")});
    REQUIRE(lines.size() == 2);
    CHECK(text_of(lines) == "河东街道办事处关于开展2026年汛前\n安全隐患排查整治工作的通知");
    CHECK(lines[0] == Inlines{run("河东街道办事处关于开展"), Run{"2026", false, false, year},
                              Run{"年汛前", true, false, {}}});
    CHECK(lines[1] == Inlines{Run{"安全隐患排查", true, false, {}}, run("整治工作的通知")});
}

TEST_CASE("a title's own line breaks stay", "[write][title]") {
    CHECK(text_of(lines_of({run("示例市人民政府"), document::LineBreak{}, run("令")})) ==
          "示例市人民政府\n令");
    CHECK(text_of(lines_of({run("工作\n计划")})) == "工作\n计划");
    CHECK(lines_of({}) == std::vector<Inlines>{Inlines{}});
}

TEST_CASE("links and footnotes stay where they are", "[write][title]") {
    const document::Footnote note{{run("注")}};
    const auto lines = lines_of(
        {document::Link{"https://example.org/", {run("关于印发《公共企事业单位信息公开规定制定办法》")}},
         note, run("的通知")});
    REQUIRE(lines.size() == 2);
    REQUIRE(lines[0].size() == 1);
    CHECK(std::get<document::Link>(lines[0][0]).target == "https://example.org/");
    REQUIRE(lines[1].size() == 3);
    CHECK(std::get<document::Footnote>(lines[1][1]) == note);
}

TEST_CASE("lines with digits are no wider than the type area", "[write][title]") {
    const document::Layout layout = sample_layout();
    const double room = 156 * 72 / 25.4 / 22 * 2;
    for (const char* title : {"关于表彰2025年度先进集体和先进个人的决定",
                              "示例市河东区人民政府河东街道办事处关于2026年第一季度安全生产工作情况的报告",
                              "1月2日3月4日5月6日7月8日9月10日11月12日值班安排表的通知"}) {
        for (const Inlines& line : lines_of({run(title)})) {
            INFO(document::plain_text(line));
            CHECK(measured_columns(line) <= room);
        }
    }
}

TEST_CASE("a title in a large type takes more lines", "[write][title]") {
    const document::Layout layout = sample_layout();
    document::TextStyle style = layout.title_style;
    style.size.value = 200;
    CHECK(text_of(title_lines({run("工作计划")}, style, layout)) == "工作\n计划");
    style.size.value = 0;
    CHECK(text_of(title_lines({run("计划")}, style, layout)) == "计\n划");
}

}  // namespace
}  // namespace wenshu::write
