// Tables in a .docx: widths by content, headings of groups, rows that no page can hold.
#include <numeric>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "docx_support.hpp"
#include "write/docx_measure.hpp"
#include "write/docx_table_fit.hpp"

namespace wenshu::write {
namespace {

using document::Align;
using document::Block;
using document::Column;
using document::Table;

constexpr int page_width = 8845;  // twips

Table table_of_columns(const std::vector<std::string>& titles) {
    Table table;
    for (const auto& title : titles) table.columns.push_back({plain(title), Align::left});
    return table;
}

std::vector<int> widths_of(const Table& table) {
    return fit_table(table, sample_layout(), page_width).widths;
}

int sum(const std::vector<int>& widths) {
    return std::accumulate(widths.begin(), widths.end(), 0);
}

TEST_CASE("a piece is what no line may break: words, numbers, Han with their punctuation", "[write][table]") {
    CHECK(measured_breadth(plain("字字字")).piece == 1);
    CHECK(measured_breadth(plain("（字）字")).piece == 3);
    CHECK(measured_breadth(plain("字。字")).piece == 2);
    CHECK(measured_breadth(plain("98.5%")).piece == measured_breadth(plain("98.5%")).line);
    CHECK(measured_breadth(plain("ab cd")).piece == measured_breadth(plain("ab")).line);
    CHECK(measured_breadth(plain("字\n字字")).line == 2);
    CHECK(measured_breadth({}).line == 0);
    CHECK(measured_lines(plain("字字字字字"), 2) == 3);
    CHECK(measured_lines(plain("字\n字字字"), 2) == 3);
    CHECK(measured_lines({}, 2) == 1);
    CHECK(measured_lines(plain("字"), 0) == 1);
}

TEST_CASE("columns share the width by what they hold", "[write][docx][table]") {
    Table table = table_of_columns({"序号", "名", "说明"});
    table.rows = {{plain("1"), plain("短"), plain(han_text(5000))}};
    auto widths = widths_of(table);
    REQUIRE(widths.size() == 3);
    CHECK(widths[0] == 2 * 240 + 170 + 40);  // two Han of 12 points, margins, border
    CHECK(widths[1] < widths[0]);
    CHECK(sum(widths) == page_width);
    table.rows = {{plain("1"), plain("短"), plain("短")}};
    widths = widths_of(table);
    CHECK(widths[0] == widths[2]);
    CHECK(widths[0] > widths[1]);
    CHECK(sum(widths) == page_width);
}

TEST_CASE("sixty columns all get something and no more than there is", "[write][docx][table]") {
    Table table;
    table.columns.assign(60, {plain(han_text(100)), Align::left});
    const auto widths = widths_of(table);
    for (const int width : widths) CHECK(width > 0);
    CHECK(sum(widths) == page_width);
}

TEST_CASE("a long word takes its room from columns of prose", "[write][docx][table]") {
    Table table = table_of_columns({"项目", "说明", "联系方式"});
    table.rows = {{plain(han_text(40)), plain(han_text(400)), plain("0791-88665321")}};
    const auto widths = widths_of(table);
    CHECK(widths[2] >= 13 * 120);  // thirteen signs of half a Han
}

TEST_CASE("adjacent columns of one group share a heading above theirs", "[write][docx][table]") {
    Table table = table_of_columns({"社区", "场次", "人次", "备注"});
    table.columns[1].group = table.columns[2].group = "健康讲座";
    table.rows = {{plain("东方社区"), plain("3"), plain("150"), {}}};
    const std::string xml = body_of({{table}});
    CHECK(count(xml, "<w:tblHeader/>") == 2);
    CHECK(count(xml, R"(<w:gridSpan w:val="2"/>)") == 1);
    CHECK(count(xml, R"(<w:vMerge w:val="restart"/>)") == 2);
    CHECK(count(xml, R"(<w:vMerge w:val="continue"/>)") == 2);
    CHECK(xml.find("健康讲座") < xml.find("场次"));
    CHECK(count(xml, "社区</w:t>") == 2);  // the heading once, the row once
}

TEST_CASE("a table as it is written", "[write][docx][table]") {
    Table table = table_of_columns({"社区", "场次", "人次"});
    table.caption = "健康讲座";
    table.columns[1].group = table.columns[2].group = "第一季度";
    table.columns[2].align = Align::right;
    table.rows = {{plain("东方社区"), plain("3"), plain("150")}, {plain("合计"), plain("3"), plain("150")}};
    table.total = true;
    const std::string xml = by_lines(body_of({{table}}));
    CHECK(xml == golden("table.docx.document.xml", xml));
}

TEST_CASE("columns of one group that do not stand together have two headings", "[write][docx][table]") {
    Table table = table_of_columns({"甲", "乙", "丙"});
    table.columns[0].group = table.columns[2].group = "组";
    const auto groups = column_groups(table);
    REQUIRE(groups.size() == 3);
    CHECK(groups[0].title == "组");
    CHECK(groups[1].title.empty());
    CHECK(groups[2].title == "组");
}

TEST_CASE("a row that no page can hold may be torn, others may not", "[write][docx][table]") {
    Table table = table_of_columns({"序号", "说明"});
    table.rows = {{plain("1"), plain("短")}, {plain("2"), plain(han_text(30000))}};
    const std::string xml = body_of({{table}});
    CHECK(count(xml, "<w:cantSplit/>") == 2);  // the head and the first row
}

TEST_CASE("headings right above a table stay on its page, the head on that of the first row",
          "[write][docx][table]") {
    Table table = table_of_columns({"甲"});
    table.rows = {{plain("1")}, {plain("2")}, {plain("3")}};
    const Block one{document::Heading{1, plain("一层"), {}}};
    const Block two{document::Heading{2, plain("二层"), {}}};
    const Block run_in{document::Heading{3, plain("三层。"), plain("正文。")}};
    CHECK(count(body_of({one, two, {table}}), "<w:keepNext/>") == 3);  // and the head's cell
    CHECK(count(body_of({one, run_in, {table}}), "<w:keepNext/>") == 1);
    CHECK(count(body_of({one, paragraph("文")}), "<w:keepNext/>") == 0);
    table.total = true;
    CHECK(count(body_of({{table}}), "<w:keepNext/>") == 2);  // the row above the total
}

TEST_CASE("a head that takes half a page is not repeated", "[write][docx][table]") {
    Table table = table_of_columns({han_text(2000), "乙"});
    table.rows = {{plain("1"), plain("2")}};
    const std::string xml = body_of({{table}});
    CHECK(count(xml, "<w:tblHeader/>") == 0);
    CHECK(count(xml, "<w:cantSplit/>") == 1);
}

TEST_CASE("type shrinks before a word or a number is broken, and never below 7.5 points",
          "[write][docx][table]") {
    Table table;
    table.columns.assign(12, {plain("合计"), Align::right});
    table.rows.assign(2, std::vector<document::Inlines>(12, plain("1,234.5")));
    const TableFit fit = fit_table(table, sample_layout(), page_width);
    CHECK(fit.smaller > 0);
    CHECK(fit.smaller <= 4.5);
    CHECK(fit.margin < docx_cell_margin);
    const double size = 12 - fit.smaller;
    for (const int width : fit.widths) CHECK(width - 2 * fit.margin >= 7 * size * 10);
    const std::string xml = body_of({{table}});
    CHECK(has(xml, "<w:tblCellMar><w:left "));
    CHECK(has(xml, "<w:sz w:val=\"" + std::to_string(static_cast<int>(size * 2)) + "\"/>"));
    table.rows.assign(2, std::vector<document::Inlines>(12, plain("123,456,789,012.34")));
    CHECK(fit_table(table, sample_layout(), page_width).smaller == 4.5);
    CHECK(fit_table(table_of_columns({"甲", "乙"}), sample_layout(), page_width).smaller == 0);
}

TEST_CASE("an address of the web may be broken where all must share", "[write][docx][table]") {
    Table table = table_of_columns({"名称", "网址"});
    table.rows = {{plain("河东街道办事处"), plain("https://example.org/" + std::string(200, 'a'))}};
    const TableFit fit = fit_table(table, sample_layout(), page_width);
    CHECK(fit.smaller == 0);
    CHECK(fit.widths[0] >= 7 * 240);
    CHECK(sum(fit.widths) == page_width);
}

TEST_CASE("columns of a group are together as wide as its heading", "[write][docx][table]") {
    Table table = table_of_columns({"说明", "甲", "乙"});
    table.columns[1].group = table.columns[2].group = "各社区健康教育活动";
    table.rows = {{plain(han_text(400)), plain("1"), plain("2")}};
    const auto widths = widths_of(table);
    CHECK(widths[1] + widths[2] >= 9 * 240);
}

TEST_CASE("a table on a landscape page is as wide as that", "[write][docx][table]") {
    Table table = table_of_columns({"甲", "乙"});
    const auto parts = parts_of(paper_of({paragraph("文"),
                                          {document::PageBreak{document::Orientation::landscape}},
                                          {table},
                                          {document::PageBreak{document::Orientation::portrait}},
                                          {table}}));
    const std::string xml = tests::part(parts, "word/document.xml");
    CHECK(xml.find(R"(<w:tblW w:w="12756")") < xml.find(R"(<w:tblW w:w="8845")"));
}

TEST_CASE("a table that begins a page or follows another has a paragraph before it", "[write][docx][table]") {
    Table table = table_of_columns({"甲"});
    table.rows = {{plain("1")}};
    const std::string two = body_of({{table}, {table}});
    CHECK(two.find("</w:tbl><w:tbl>") == std::string::npos);
    const std::string broken =
        body_of({{document::Paragraph{plain("文")}}, {document::PageBreak{}}, {table}});
    CHECK(has(broken, "<w:pageBreakBefore/>"));
}

}  // namespace
}  // namespace wenshu::write
