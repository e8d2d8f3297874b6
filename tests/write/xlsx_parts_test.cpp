// What a workbook's parts say of links, comments, rules, charts, tables and protection.
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "base/sink.hpp"
#include "unzip.hpp"
#include "workbook_kinds.hpp"
#include "workbook_samples.hpp"
#include "write/xlsx.hpp"

namespace wenshu::write {
namespace {

using Catch::Contains;
using document::RowRole;
using document::SheetCell;

std::vector<tests::Unzipped> parts_of(const document::Workbook& workbook) {
    base::StringSink sink;
    REQUIRE(xlsx(workbook, sink));
    return tests::unzip(sink.text);
}

std::string part_of(const document::Workbook& workbook, const std::string& name) {
    return tests::part(parts_of(workbook), "xl/" + name);
}

bool has_part(const document::Workbook& workbook, const std::string& name) {
    for (const auto& part : parts_of(workbook)) {
        if (part.name == "xl/" + name) return true;
    }
    return false;
}

document::Workbook book_of(document::Sheet sheet) {
    document::Workbook workbook;
    workbook.sheets.push_back(std::move(sheet));
    return workbook;
}

ToldRows::Row row_as(RowRole role, std::vector<SheetCell> values) {
    auto row = row_of(std::move(values));
    row.role = role;
    return row;
}

// 社区 and 人次, three rows.
document::Sheet list() {
    return sheet_named(
        "台账", {titled("社区"), titled("人次")},
        {row_of({std::string("东方"), std::int64_t{3}}), row_of({std::string("西山"), std::int64_t{4}}),
         row_of({std::string("南湖"), std::int64_t{5}})});
}

std::vector<std::string> codes(const document::Workbook& workbook) {
    base::StringSink sink;
    const auto done = xlsx(workbook, sink);
    std::vector<std::string> codes;
    if (!done) {
        for (const auto& fault : done.faults()) codes.push_back(fault.code);
    }
    return codes;
}

std::string sheet_xml(document::Sheet sheet) {
    return part_of(book_of(std::move(sheet)), "worksheets/sheet1.xml");
}

}  // namespace

TEST_CASE("a workbook with everything has the same bytes each time", "[write][xlsx]") {
    base::StringSink first, second;
    REQUIRE(xlsx(office_workbook(), first));
    REQUIRE(xlsx(office_workbook(), second));
    CHECK(first.text == second.text);
}

TEST_CASE("a list of rows is an Excel table, its totals row below it", "[write][xlsx]") {
    auto sheet = list();
    sheet.columns[1].total = document::Total::sum;
    const auto workbook = book_of(std::move(sheet));
    const auto table = part_of(workbook, "tables/table1.xml");
    CHECK_THAT(table, Contains(R"(ref="A1:B4")") && Contains(R"(name="社区")") && Contains(R"(name="人次")"));
    const auto xml = part_of(workbook, "worksheets/sheet1.xml");
    CHECK_THAT(xml, Contains("<f>SUM(B2:B4)</f><v>12</v>") && !Contains("<autoFilter"));
}

TEST_CASE("what is no plain list is filtered or left alone", "[write][xlsx]") {
    auto same_titles = list();
    same_titles.columns[1].title = "社区";
    CHECK_THAT(sheet_xml(std::move(same_titles)),
               Contains(R"(<autoFilter ref="A1:B4"/>)") && !Contains("tablePart "));
    auto open_title = list();
    open_title.columns[1].title = "人次\n（人）";
    CHECK_THAT(sheet_xml(std::move(open_title)), Contains("<autoFilter"));
    auto grouped = list();
    grouped.columns[1].group = "活动";
    CHECK_THAT(sheet_xml(std::move(grouped)), !Contains("<autoFilter") && !Contains("tablePart "));
    auto empty = list();
    empty.rows = std::make_unique<ToldRows>(std::vector<ToldRows::Row>{});
    CHECK_THAT(sheet_xml(std::move(empty)), !Contains("tablePart "));
}

TEST_CASE("totals stay out of the filter and subtotals end it", "[write][xlsx]") {
    auto sheet = list();
    const auto plain = [] { return row_of({std::string("东方"), std::int64_t{3}}); };
    const auto with = [&](std::vector<ToldRows::Row> rows) {
        auto one = list();
        one.rows = std::make_unique<ToldRows>(std::move(rows));
        return sheet_xml(std::move(one));
    };
    const auto total = [] { return row_as(RowRole::total, {std::string("合计"), std::int64_t{3}}); };
    CHECK_THAT(with({plain(), plain(), total()}), Contains(R"(<autoFilter ref="A1:B3"/>)"));
    CHECK_THAT(with({plain(), row_as(RowRole::subtotal, {{}, {}}), plain(), total()}),
               !Contains("<autoFilter"));
    CHECK_THAT(with({total(), plain()}), !Contains("<autoFilter"));
}

TEST_CASE("columns of one group share a heading and others reach over both rows", "[write][xlsx]") {
    auto sheet =
        sheet_named("表", {titled("社区"), titled("讲座"), titled("义诊"), titled("合计"), titled("男")},
                    {row_of({{}, {}, {}, {}, {}})});
    sheet.columns[1].group = sheet.columns[2].group = "场次";
    sheet.columns[4].group = "人次";
    sheet.title = "统计表";
    const auto xml = sheet_xml(std::move(sheet));
    CHECK_THAT(xml, Contains(R"(<mergeCell ref="A1:E1"/>)") && Contains(R"(<mergeCell ref="B2:C2"/>)") &&
                        Contains(R"(<mergeCell ref="A2:A3"/>)") && Contains(R"(<mergeCell ref="D2:D3"/>)") &&
                        Contains(R"(<mergeCells count="4">)") && Contains(R"(topLeftCell="A4")"));
}

TEST_CASE("a link leads to the row and leaves the cell's value", "[write][xlsx]") {
    auto workbook = book_of(list());
    auto row = row_of({std::string("东方"), std::int64_t{3}});
    row.cells[1].link = document::RowLink{0, 2};
    auto nowhere = row_of({std::string("西山"), std::int64_t{4}});
    nowhere.cells[1].link = document::RowLink{0, 99};
    workbook.sheets.push_back(sheet_named("统计", {titled("社区"), titled("人次")}, {row, nowhere}));
    const auto xml = part_of(workbook, "worksheets/sheet2.xml");
    CHECK_THAT(xml, Contains(R"(<hyperlink ref="B2" location="台账!A4")") && Contains("<v>3</v>") &&
                        !Contains(R"(ref="B3" location)"));
}

TEST_CASE("a rate that has no value yet will be shown as one", "[write][xlsx]") {
    auto row = row_of({std::int64_t{3}, std::int64_t{0}, std::string("—")});
    row.cells[2].formula = document::Quotient{{0, 0}, {0, 1}};
    const auto workbook = book_of(sheet_named("表", {titled("甲"), titled("乙"), titled("丙")}, {row}));
    const auto xml = part_of(workbook, "worksheets/sheet1.xml");
    CHECK_THAT(xml,
               Contains(R"x(<f>IFERROR(A2/B2,"—")</f><v>—</v>)x") && Contains(R"(<c r="C2" s="3" t="str">)"));
    CHECK_THAT(part_of(workbook, "styles.xml"), Contains(R"(formatCode="0.0%")"));
}

TEST_CASE("formulas and links name a sheet as it is called in the workbook", "[write][xlsx]") {
    document::Workbook workbook;
    workbook.sheets.push_back(list());
    workbook.sheets.push_back(list());
    auto row = row_of({std::string("甲"), std::int64_t{3}});
    row.cells[1] = {std::int64_t{3}, document::Selection{1, document::Aggregate::count, 0, {}},
                    document::RowLink{1, 0}};
    workbook.sheets.push_back(sheet_named("台账", {titled("社区"), titled("人次")}, {row}));
    CHECK_THAT(part_of(workbook, "worksheets/sheet3.xml"),
               Contains("<f>ROWS('台账(2)'!$A$2:$A$4)</f>") && Contains("location=\"'台账(2)'!A2\""));
}

TEST_CASE("choices are a list in the rule or on a hidden sheet", "[write][xlsx]") {
    auto sheet = list();
    sheet.columns[0].choices = {"东方", "西山"};
    CHECK_THAT(sheet_xml(std::move(sheet)),
               Contains(R"(sqref="A2:A4")") && Contains(R"(<formula1>"东方,西山"</formula1>)"));
    for (const std::string& odd :
         {std::string("一,二"), std::string("说\"是\""), std::string(260, 'x'), std::string("=1")}) {
        auto other = list();
        other.columns[0].choices = {odd, "东方"};
        other.columns[1].choices = {odd, "东方"};
        other.name = "选项";
        const auto workbook = book_of(std::move(other));
        CHECK_THAT(part_of(workbook, "worksheets/sheet1.xml"),
                   Contains("<formula1>'选项(2)'!$A$1:$A$2</formula1>"));
        CHECK_THAT(part_of(workbook, "workbook.xml"),
                   Contains(R"x(name="选项(2)" sheetId="2" state="hidden")x"));
    }
}

TEST_CASE("slips in dates and counts are refused", "[write][xlsx]") {
    auto sheet = list();
    sheet.columns[0].entry = document::Entry::date;
    sheet.columns[1].entry = document::Entry::whole;
    const auto xml = sheet_xml(std::move(sheet));
    CHECK_THAT(xml, Contains(R"(<dataValidation type="date" operator="greaterThanOrEqual")") &&
                        Contains(R"(<dataValidation type="whole" operator="greaterThanOrEqual")") &&
                        Contains("请填写不小于 0 的整数。"));
}

TEST_CASE("a note is a comment on the heading without an author", "[write][xlsx]") {
    auto sheet = list();
    sheet.columns[1].note = "按签到表填写";
    sheet.title = "台账";
    const auto comments = part_of(book_of(std::move(sheet)), "comments1.xml");
    CHECK_THAT(comments,
               Contains(R"(<comment ref="B2")") && Contains("按签到表填写") && Contains("<author></author>"));
}

TEST_CASE("bars of rates end at 100 %, of numbers at the largest", "[write][xlsx]") {
    auto rates = list();
    rates.rows =
        std::make_unique<ToldRows>(std::vector{row_of({std::string("东方"), base::Rate{{1, 0}, {2, 0}}})});
    rates.columns[1].highlight = document::Highlight::bars;
    CHECK_THAT(sheet_xml(std::move(rates)),
               Contains(R"(<cfvo type="num" val="0"/><cfvo type="num" val="1"/>)"));
    auto numbers = list();
    numbers.columns[1].highlight = document::Highlight::bars;
    CHECK_THAT(sheet_xml(std::move(numbers)), Contains(R"(<cfvo type="num" val="0"/><cfvo type="max")"));
    auto icons = list();
    icons.columns[1].highlight = document::Highlight::icons;
    CHECK_THAT(sheet_xml(std::move(icons)), Contains(R"(type="iconSet")"));
    auto states = list();
    states.columns[0].highlight = document::Highlight::state;
    CHECK_THAT(sheet_xml(std::move(states)), Contains(R"(<formula>"未完成"</formula>)"));
    auto chosen = list();
    chosen.columns[0].highlight = document::Highlight::state;
    chosen.columns[0].choices = {"已销号", "未销号"};
    CHECK_THAT(sheet_xml(std::move(chosen)),
               Contains(R"(<formula>"未销号"</formula>)") && !Contains(R"(<formula>"未完成"</formula>)"));
}

TEST_CASE("a chart holds the values of its formulas", "[write][xlsx]") {
    const auto workbook = office_workbook();
    const auto chart = part_of(workbook, "charts/chart1.xml");
    CHECK_THAT(chart, Contains("各社区活动场次") && Contains(R"('按社区统计'!$B$5:$B$8)") &&
                          Contains(R"(<c:pt idx="0"><c:v>3</c:v></c:pt><c:pt idx="1"><c:v>4</c:v></c:pt>)"));
}

TEST_CASE("a chart's title is never a reference", "[write][xlsx]") {
    auto sheet = list();
    sheet.columns[1].title = "=A1";
    sheet.charts.push_back({document::SheetChart::Kind::column, "=台账!$A$1", 0, {1}});
    const auto chart = part_of(book_of(std::move(sheet)), "charts/chart1.xml");
    CHECK_THAT(chart, Contains("<a:t> =台账!$A$1</a:t>") && Contains("<a:t> =A1</a:t>"));
}

TEST_CASE("a chart that cannot be drawn is a fault", "[write][xlsx]") {
    using document::SheetChart;
    const auto with = [](SheetChart chart) {
        auto sheet = list();
        sheet.charts.push_back(std::move(chart));
        return codes(book_of(std::move(sheet)));
    };
    const std::vector<std::string> refused = {"xlsx.chart"};
    CHECK(with({SheetChart::Kind::column, "图", 0, {1}}).empty());
    CHECK(with({SheetChart::Kind::column, "图", 0, {}}) == refused);
    CHECK(with({SheetChart::Kind::column, "图", 0, {2}}) == refused);
    CHECK(with({SheetChart::Kind::column, "图", 2, {1}}) == refused);
    CHECK(with({SheetChart::Kind::pie, "图", 0, {1, 1}}) == refused);
    auto interrupted = list();
    interrupted.rows = std::make_unique<ToldRows>(
        std::vector{row_of({{}, {}}), row_as(RowRole::subtotal, {{}, {}}), row_of({{}, {}})});
    interrupted.charts.push_back({SheetChart::Kind::line, "图", 0, {1}});
    CHECK(codes(book_of(std::move(interrupted))) == std::vector<std::string>{"xlsx.chart_rows"});
}

TEST_CASE("a sheet without columns or rows to draw says so or stays whole", "[write][xlsx]") {
    CHECK(codes(book_of(sheet_named("空", {}, {}))) == std::vector<std::string>{"xlsx.no_columns"});
    auto empty = sheet_named("空", {titled("社区"), titled("人次")}, {});
    empty.charts.push_back({document::SheetChart::Kind::line, "图", 0, {1}});
    empty.columns[0].choices = {"东方"};
    empty.columns[1].highlight = document::Highlight::bars;
    CHECK(codes(book_of(std::move(empty))).empty());
}

TEST_CASE("a cover is a page without a table", "[write][xlsx]") {
    const auto workbook = office_workbook();
    const auto xml = part_of(workbook, "worksheets/sheet1.xml");
    CHECK_THAT(xml, Contains(R"(showGridLines="0")") && Contains(R"(<mergeCell ref="A2:D2"/>)") &&
                        !Contains("<headerFooter") && !Contains("<autoFilter"));
}

TEST_CASE("texts of notes, groups, choices, charts and covers are looked at", "[write][xlsx]") {
    const std::string bad = "\x01";
    const std::vector<std::string> refused = {"xlsx.character"};
    const auto with = [&](auto change) {
        auto sheet = list();
        change(sheet);
        return codes(book_of(std::move(sheet)));
    };
    CHECK(with([&](auto& sheet) { sheet.columns[0].note = bad; }) == refused);
    CHECK(with([&](auto& sheet) { sheet.columns[0].group = bad; }) == refused);
    CHECK(with([&](auto& sheet) { sheet.columns[0].choices = {bad}; }) == refused);
    CHECK(with([&](auto& sheet) {
              sheet.charts.push_back({document::SheetChart::Kind::line, bad, 0, {1}});
          }) == refused);
    CHECK(with([&](auto& sheet) { sheet.cover.push_back({bad, ""}); }) == refused);
    CHECK(with([&](auto& sheet) { sheet.columns[0].note = std::string(32'768, 'x'); }) ==
          std::vector<std::string>{"xlsx.text_length"});
}

TEST_CASE("a protected ledger stays open and its statistics are locked", "[write][xlsx]") {
    BookHabits habits;
    habits.is_protected = true;
    const auto workbook = office_workbook(habits);
    const auto ledger = part_of(workbook, "worksheets/sheet2.xml");
    CHECK_THAT(
        ledger,
        Contains(
            R"(<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0")") &&
            Contains(R"(insertRows="0")") && Contains(R"(sort="0" autoFilter="0")") &&
            !Contains("password") && Contains("<autoFilter"));
    CHECK_THAT(part_of(workbook, "worksheets/sheet3.xml"),
               Contains("<sheetProtection") && !Contains("insertRows"));
    CHECK_FALSE(has_part(workbook, "tables/table1.xml"));
    CHECK_THAT(part_of(workbook, "styles.xml"), Contains(R"(<protection locked="0"/>)"));
}

TEST_CASE("the paper of a sheet is A4 or A3", "[write][xlsx]") {
    auto sheet = list();
    CHECK_THAT(sheet_xml(list()), Contains(R"(<pageSetup paperSize="9")"));
    sheet.paper = document::Paper::a3;
    CHECK_THAT(sheet_xml(std::move(sheet)), Contains(R"(<pageSetup paperSize="8")"));
}

TEST_CASE("a sheet of many rows is asked neither for formulas nor for links", "[write][xlsx]") {
    std::vector<ToldRows::Row> rows(5001, row_of({std::string("东方"), std::int64_t{1}}));
    rows[0].cells[1].formula = document::SumOf{{{{1, 1}, {1, 1}}}};
    auto workbook = book_of(sheet_named("台账", {titled("社区"), titled("人次")}, std::move(rows)));
    CHECK_THAT(part_of(workbook, "worksheets/sheet1.xml"), !Contains("<f>"));
}

}  // namespace wenshu::write
