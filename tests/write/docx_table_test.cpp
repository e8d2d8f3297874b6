// Tables in a .docx: widths by content, headings of groups, rows that no page can hold.
#include <numeric>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "docx_support.hpp"
#include "write/docx_table_fit.hpp"

namespace wenshu::write {
namespace {

using document::Align;
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
