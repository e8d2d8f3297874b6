#include "serial/xlsx.hpp"

#include <catch2/catch.hpp>

#include "xlsx_support.hpp"

namespace wenshu::serial {
namespace {

using test::head, test::merged, test::read_book, test::read_sheet, test::row, test::table_head;

TEST_CASE("a plain sheet is its header and its rows", "[serial][xlsx]") {
    CHECK(read_sheet(row(1, head) + row(2, {"2018-03-01", "向阳", "讲座", "#50"}) +
                     row(3, {"2018-03-02", "", "培训"})) ==
          table_head + "2018-03-01|向阳|讲座|50\n2018-03-02||培训|");
}

TEST_CASE("titles and notes above the header are no rows, blank rows and columns neither", "[serial][xlsx]") {
    CHECK(read_sheet(row(1, {"2018年活动台账"}) + row(2, {"填报单位：河东街道", "", "", "", "2018.12.30"}) +
                         row(4, {"", "日 期", "社区", "", "类\n别", "人次"}) +
                         row(5, {"", "2018-03-01", "向阳", "", "讲座", "#50"}) + row(7, {"", " ", "\u3000"}) +
                         row(9, {"", "2018-03-02", "滨河", "", "讲座", "#5"}),
                     merged({"A1:F1", "A2:C2"})) ==
          table_head + "2018-03-01|向阳|讲座|50\n2018-03-02|滨河|讲座|5");
}

TEST_CASE("every row and cell says where it stands", "[serial][xlsx]") {
    base::Sources sources;
    test::Table table(sources);
    const auto schema = test::activities();
    const auto bytes = test::zipped(test::BookXml{
        {{"活动", row(3, {"", "日期", "社区", "类别"}) + row(7, {"", "2018-03-01", "", "讲座"})}}});
    const auto read = read_xlsx({bytes, "甲.xlsx"}, {schema, {}}, sources, table);
    CHECK(read.faults.empty());
    CHECK(table.rows == std::vector<std::string>{"B7"});
    CHECK(table.places == std::vector<std::string>{"B3", "C3", "D3", "B7", "C7", "D7"});
    CHECK(sources.place({base::SourceId{1}, 0})->file == "甲.xlsx[活动]");
}

TEST_CASE("a heading of two rows is what its lower cells say, by themselves or with their group",
          "[serial][xlsx]") {
    CHECK(read_sheet(row(1, {"日期", "社区", "类别", "人数", "", "经费"}) +
                         row(2, {"", "", "", "应到", "人次", "（元）"}) +
                         row(3, {"2018-03-01", "向阳", "讲座", "#60", "#50", "#1.5"}),
                     merged({"A1:A2", "B1:B2", "C1:C2", "D1:E1"})) ==
          "date|community|category|due|attendance|cost\n2018-03-01|向阳|讲座|60|50|1.5");
    // Without merges, as a CSV would be.
    CHECK(read_sheet(row(1, {"日期", "社区", "类别", "人数"}) + row(2, {"", "", "", "应到", "人次"}) +
                     row(3, {"2018-03-01", "向阳", "讲座", "#60", "#50"})) ==
          "date|community|category|due|attendance\n2018-03-01|向阳|讲座|60|50");
}

TEST_CASE("a cell that is merged downwards holds for all its rows", "[serial][xlsx]") {
    CHECK(read_sheet(row(1, head) + row(2, {"2018-03-01", "向阳", "讲座", "#1"}) +
                         row(3, {"2018-03-02", "", "讲座", "#2"}) + row(4, {"2018-03-03", "", "讲座", "#3"}) +
                         row(5, {"2018-03-04", "", "讲座", "#4"}),
                     merged({"B2:B4"})) ==
          table_head +
              "2018-03-01|向阳|讲座|1\n2018-03-02|向阳|讲座|2\n2018-03-03|向阳|讲座|3\n2018-03-04||讲座|4");
}

TEST_CASE("a number that is merged downwards counts once, and that is told", "[serial][xlsx]") {
    CHECK(read_sheet(row(1, head) + row(2, {"2018-03-01", "向阳", "讲座", "#90"}) +
                         row(3, {"2018-03-02", "向阳", "讲座"}) + row(4, {"2018-03-03", "向阳", "讲座"}),
                     merged({"D2:D4"})) ==
          table_head +
              "2018-03-01|向阳|讲座|90\n2018-03-02|向阳|讲座|\n2018-03-03|向阳|讲座|\n"
              "serial.merged_number D2");
}

TEST_CASE("totals, signatures and repeated headers are left out and told", "[serial][xlsx]") {
    CHECK(read_sheet(row(1, head) + row(2, {"2018-03-01", "向阳", "讲座", "#50"}) +
                         row(3, {"", "小 计", "", "#50"}) + row(4, head) +
                         row(5, {"2018-03-02", "滨河", "讲座", "#5"}) + row(6, {"合计", "", "2场", "#55"}) +
                         row(8, {"填表人：张三", "", "审核人：李四"}) + row(9, {"本表一式两份"}),
                     merged({"A9:D9"})) == table_head +
                                               "2018-03-01|向阳|讲座|50\n2018-03-02|滨河|讲座|5\n"
                                               "serial.left_out A3\nserial.left_out A8\nserial.left_out A4");
}

TEST_CASE("tables that stand under each other are one", "[serial][xlsx]") {
    CHECK(read_sheet(row(1, {"一月"}) + row(2, head) + row(3, {"2018-01-01", "向阳", "讲座", "#1"}) +
                         row(4, {"填表人：张三"}) + row(6, {"二月"}) + row(7, head) +
                         row(8, {"2018-02-01", "向阳", "讲座", "#2"}),
                     merged({"A1:D1", "A6:D6"})) ==
          table_head +
              "2018-01-01|向阳|讲座|1\n2018-02-01|向阳|讲座|2\nserial.left_out A4\nserial.left_out A7");
}

TEST_CASE("what looks like a signature among the rows is a row, so that nothing is lost", "[serial][xlsx]") {
    CHECK(read_sheet(row(1, head) + row(2, {"说明：待定", "向阳", "讲座"}) +
                     row(3, {"2018-03-02", "滨河", "讲座"})) ==
          table_head + "说明：待定|向阳|讲座|\n2018-03-02|滨河|讲座|");
    CHECK(read_sheet(row(1, head) + row(2, {"2018-03-02"})) == table_head + "2018-03-02|||");
    CHECK(read_sheet(row(1, head) + row(2, {"2018-03-02", "合计社区", "合计方法讲座", "#3"})) ==
          table_head + "2018-03-02|合计社区|合计方法讲座|3");
}

TEST_CASE("hidden rows count, and that is told", "[serial][xlsx]") {
    CHECK(read_sheet(row(1, head) + "<row r=\"2\" hidden=\"1\">" +
                     row(2, {"2018-03-01", "向阳", "讲座"}).substr(std::string("<row r=\"2\">").size())) ==
          table_head + "2018-03-01|向阳|讲座|\nserial.hidden_rows A2");
}

TEST_CASE("a column of row numbers is none, other unknown columns are", "[serial][xlsx]") {
    CHECK(read_sheet(row(1, {"序号", "日期", "社区", "类别", "天气"}) +
                     row(2, {"#1", "2018-03-01", "向阳", "讲座", "晴"})) ==
          "date|community|category|天气\n2018-03-01|向阳|讲座|晴");
}

TEST_CASE("what stands in a column without a heading is told once", "[serial][xlsx]") {
    CHECK(read_sheet(row(1, {"日期", "社区", "类别"}) + row(2, {"2018-03-01", "向阳", "讲座", "", "备注甲"}) +
                     row(3, {"2018-03-02", "向阳", "讲座", "", "备注乙"})) ==
          "date|community|category\n2018-03-02|向阳|讲座\nserial.no_heading E2");
    CHECK(read_sheet(row(1, {"日期", "社区", "类别", "日 期"}) + row(2, {"2018-03-01", "向阳", "讲座"})) ==
          "date|community|category\n2018-03-01|向阳|讲座\nserial.duplicate_column D1");
}

TEST_CASE("texts are read from all places where programs put them", "[serial][xlsx]") {
    const std::string cells =
        R"(<c r="A2" t="str"><f>T(1)</f><v>2018-03-01</v></c><c r="B2" t="s"><v>1</v></c>)"
        R"(<c r="C2" t="inlineStr"><is><r><t>讲</t></r><r><rPr><b/></rPr><t xml:space="preserve">座 </t></r></is></c>)"
        R"(<c r="D2" t="s"><v>0</v></c>)";
    const test::BookXml book{{{"活动", row(1, head) + "<row r=\"2\">" + cells + "</row>"}},
                             "<si><t>５０</t></si><si><r><t>向</t></r><rPh sb=\"0\" "
                             "eb=\"1\"><t>xiang</t></rPh><r><t>阳_x0041__x005F_</t></r>"
                             "<phoneticPr fontId=\"1\"/></si>"};
    CHECK(read_book(test::zipped(book)) == table_head + "2018-03-01|向阳A_|讲座|50");
}

TEST_CASE("rows and cells without references follow each other, names may have a prefix", "[serial][xlsx]") {
    CHECK(read_sheet("<x:row xmlns:x=\"urn:x\"><x:c t=\"str\"><x:v>日期</x:v></x:c><x:c "
                     "t=\"str\"><x:v>社区</x:v></x:c>"
                     "<x:c t=\"str\"><x:v>类别</x:v></x:c></x:row>"
                     "<row><c t=\"d\"><v>2018-03-01T00:00:00</v></c><c/><c t=\"b\"><v>1</v></c></row>") ==
          "date|community|category\n2018-03-01||TRUE");
}

TEST_CASE("numbers and dates are read by the formats of their cells", "[serial][xlsx]") {
    const test::BookXml book{
        {{"活动", row(1, head) +
                      R"(<row r="2"><c r="A2" s="1"><v>43160</v></c><c r="B2" s="2"><v>7</v></c>)"
                      R"(<c r="C2" s="3"><v>0.985</v></c><c r="D2"><v>0.30000000000000004</v></c></row>)"}},
        "",
        R"(<numFmts><numFmt numFmtId="180" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>)"
        R"(<numFmt numFmtId="181" formatCode="000"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>)"
        R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="180"/><xf numFmtId="181"/><xf numFmtId="10"/></cellXfs>)"};
    CHECK(read_book(test::zipped(book)) == table_head + "2018-03-01|007|98.5%|0.3");
    auto of_1904 = book;
    of_1904.settings = "<workbookPr date1904=\"1\"/>";
    CHECK(read_book(test::zipped(of_1904)) == table_head + "2022-03-02|007|98.5%|0.3");
}

TEST_CASE("cells that say nothing good are faults at their places, and the load goes on", "[serial][xlsx]") {
    const auto cell = GENERATE(table<std::string, std::string>({
        {R"(t="e"><v>#REF!</v>)", "serial.cell_error D2"},
        {R"(><f>1+1</f>)", "serial.no_value D2"},
        {R"(><f>1+1</f><v></v>)", "serial.no_value D2"},
        {R"(><v>abc</v>)", "serial.number D2"},
        {R"(><v>1e999</v>)", "serial.number D2"},
        {R"(><v>1.10105199001011E+17</v>)", "serial.digits D2"},
        {R"(s="1"><v>-1</v>)", "serial.no_date D2"},
        {R"(s="1"><v>60</v>)", "serial.no_date D2"},
        {R"(t="s"><v>9</v>)", "serial.shared_text D2"},
        {R"(t="s"><v>-1</v>)", "serial.shared_text D2"},
        {"t=\"str\"><v>\uE000</v>", "serial.reserved D2"},
    }));
    const auto& [xml, fault] = cell;
    const test::BookXml book{
        {{"活动", row(1, head) + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>2018-03-01</v></c><c r=\"D2\" " +
                      xml + "</c></row>" + row(3, {"2018-03-02", "滨河", "讲座", "#5"})}},
        "",
        R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>)"};
    CHECK(read_book(test::zipped(book)) == table_head + "2018-03-02|滨河|讲座|5\n" + fault);
}

TEST_CASE("errors in a totals row hurt nobody", "[serial][xlsx]") {
    CHECK(read_sheet(row(1, head) + row(2, {"2018-03-01", "向阳", "讲座", "#5"}) +
                     R"(<row r="3"><c r="A3" t="str"><v>合计</v></c><c r="C3" t="e"><v>#DIV/0!</v></c>)"
                     R"(<c r="D3"><f>SUM(D2)</f></c></row>)") ==
          table_head + "2018-03-01|向阳|讲座|5\nserial.left_out A3");
}

TEST_CASE("all sheets with the columns are read, in the order of one header", "[serial][xlsx]") {
    const test::BookXml book{
        {{"封面", row(1, {"河东街道台账"})},
         {"1月", row(1, {"日期", "社区", "类别"}) + row(2, {"2018-01-01", "向阳", "讲座"})},
         {"统计", row(1, {"社区", "场次"}) + row(2, {"向阳", "#2"})},
         {"2月", row(2, {"社区", "日期", "类别", "人次"}) + row(3, {"滨河", "2018-02-01", "培训", "#7"})},
         {"3月", row(1, {"日期", "社区", "类别"}) + row(2, {"2018-03-01", "向阳", "讲座"}), "", "hidden"}}};
    CHECK(read_book(test::zipped(book)) == table_head +
                                               "2018-01-01|向阳|讲座|\n2018-02-01|滨河|培训|7\n"
                                               "serial.other_sheets nowhere\nserial.hidden_sheets nowhere");
    CHECK(read_book(test::zipped(book), {"3月", "1月"}) ==
          "date|community|category\n2018-03-01|向阳|讲座\n2018-01-01|向阳|讲座");
    CHECK(read_book(test::zipped(book), {"4月", "封面"}) == "serial.no_sheet nowhere\nserial.no_table A1");
}

TEST_CASE("a sheet whose heading is misspelt is not passed over in silence", "[serial][xlsx]") {
    const test::BookXml book{
        {{"1月", row(1, head) + row(2, {"2018-01-01", "向阳", "讲座", "#1"})},
         {"2月", row(1, {"日期", "社区", "类形", "人次"}) + row(2, {"2018-02-01", "向阳", "讲座", "#1"})}}};
    CHECK(read_book(test::zipped(book)) ==
          "date|community|category|attendance|类形\n2018-01-01|向阳|讲座|1|\n2018-02-01|向阳||1|讲座\n"
          "serial.missing_column A1");
}

TEST_CASE("a workbook without such a table says so", "[serial][xlsx]") {
    CHECK(read_sheet(row(1, {"姓名", "电话"}) + row(2, {"张三", "0000"})) == "serial.no_table A1");
    CHECK(read_book(test::zipped(test::BookXml{{{"甲", row(1, {"姓名"})}, {"乙", ""}}})) ==
          "serial.no_table nowhere");
    CHECK(read_book(test::zipped(test::BookXml{})) == "serial.no_table nowhere");
}

TEST_CASE("the headings of a workbook are told without its rows", "[serial][xlsx]") {
    const auto bytes = test::zipped(test::BookXml{
        {{"说明", row(1, {"说明"})}, {"活动", row(2, {"序号", "日 期", "社区", "类别", "天气"})}}});
    const auto schema = test::activities();
    model::Schema visits;
    visits.type = model::Type::map;
    visits.properties = {{"visited", {}}};
    const std::vector<XlsxTables> tables = {{schema, {}}, {visits, {}}};
    const auto headings = xlsx_headings({bytes, "甲.xlsx"}, tables);
    REQUIRE(headings);
    CHECK(headings->sheets == std::vector<std::string>{"说明", "活动"});
    REQUIRE(headings->tables.size() == 2);
    REQUIRE(headings->tables.front().size() == 1);
    CHECK(headings->tables.front().front().sheet == "活动");
    CHECK(headings->tables.front().front().titles ==
          std::vector<std::string>{"date", "community", "category", "天气"});
    CHECK(headings->tables.back().empty());
}

}  // namespace
}  // namespace wenshu::serial
