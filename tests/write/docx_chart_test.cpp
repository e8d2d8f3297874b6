#include <charconv>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "chart_samples.hpp"
#include "docx_support.hpp"
#include "write/chart_workbook.hpp"

namespace wenshu::write {
namespace {

using base::Decimal;
using document::Chart;
using document::ChartKind;
using tests::part;

const std::string first_book = "word/embeddings/Microsoft_Excel_Sheet1.xlsx";

std::vector<tests::Unzipped> parts_with(const Chart& chart) {
    return parts_of(paper_of({{chart}}));
}

std::string chart_xml(const Chart& chart) {
    return part(parts_with(chart), "word/charts/chart1.xml");
}

std::vector<tests::Unzipped> book_of(const std::vector<tests::Unzipped>& parts) {
    return tests::unzip(part(parts, first_book));
}

// The number in a cell of the workbook's sheet; not a number where there is none.
double cell(const std::string& sheet, const std::string& name) {
    const auto at = sheet.find("<c r=\"" + name + "\"");
    const auto begin = at == std::string::npos ? at : sheet.find("<v>", at) + 3;
    double number = std::numeric_limits<double>::quiet_NaN();
    if (begin < sheet.size()) std::from_chars(sheet.data() + begin, sheet.data() + sheet.size(), number);
    return number;
}

bool stands(const std::vector<tests::Unzipped>& parts, const std::string& name) {
    for (const auto& entry : parts) {
        if (entry.name == name) return true;
    }
    return false;
}

document::Inlines note(const std::string& text) {
    return {document::Footnote{{document::Run{text, false, false, {}}}}};
}

TEST_CASE("a chart's parts are the goldens", "[write][docx][chart]") {
    for (const auto& [kind, name] :
         {std::pair(ChartKind::column, "column"), std::pair(ChartKind::line, "line")}) {
        const std::string now = by_lines(chart_xml(sample_chart(kind)));
        CHECK(now == golden("chart." + std::string(name) + ".xml", now));
    }
    const std::string pie = by_lines(chart_xml(counting_chart(ChartKind::pie, 3)));
    CHECK(pie == golden("chart.pie.xml", pie));
}

TEST_CASE("a chart stands in a paragraph of its own with its title below", "[write][docx][chart]") {
    const std::string xml = body_of({{sample_chart()}});
    const std::string now = by_lines(xml);
    CHECK(now == golden("chart.document.xml", now));
    CHECK(xml.find("<c:chart ") < xml.find("各月健康教育活动</w:t>"));
    CHECK(has(xml, R"(<wp:extent cx="5616575" cy="2879725"/>)"));  // the type area's width, 80 mm
    CHECK(has(xml, R"(<w:pStyle w:val="Picture"/><w:keepNext/>)"));
    CHECK(has(xml, R"(<w:pStyle w:val="Caption"/><w:keepNext w:val="0"/>)"));
}

TEST_CASE("a chart without a title has no caption", "[write][docx][chart]") {
    Chart chart = sample_chart();
    chart.title.clear();
    const std::string xml = body_of({{chart}});
    CHECK_FALSE(has(xml, "Caption"));
    CHECK_FALSE(has(xml, "keepNext"));
    CHECK(has(xml, "<c:chart "));
}

TEST_CASE("a chart is told in words beside it", "[write][docx][chart]") {
    CHECK(has(body_of({{sample_chart()}}), R"(descr="柱形图：各月健康教育活动（单位：场）。)"));
}

TEST_CASE("a chart is held together with its workbook", "[write][docx][chart]") {
    const auto parts = parts_with(sample_chart());
    CHECK(has(part(parts, "word/_rels/document.xml.rels"),
              R"(relationships/chart" Target="charts/chart1.xml"/>)"));
    CHECK(has(part(parts, "word/charts/_rels/chart1.xml.rels"),
              R"(relationships/package" Target="../embeddings/Microsoft_Excel_Sheet1.xlsx"/>)"));
    const std::string types = part(parts, "[Content_Types].xml");
    CHECK(has(types, R"(<Default Extension="xlsx" )"));
    CHECK(has(types, R"(PartName="/word/charts/chart1.xml")"));
    CHECK(has(part(parts, "word/charts/chart1.xml"), R"(<c:externalData r:id="rId1">)"));
}

TEST_CASE("a workbook holds what its chart shows, gaps too", "[write][docx][chart]") {
    const auto book = book_of(parts_with(sample_chart()));
    const std::string sheet = part(book, "xl/worksheets/sheet1.xml");
    CHECK(cell(sheet, "B2") == 9);
    CHECK_FALSE(has(sheet, R"(r="B3")"));
    CHECK(cell(sheet, "B4") == 12);
    CHECK(cell(sheet, "C2") == 2.5);
    CHECK(cell(sheet, "C3") == 9.95);
    CHECK(cell(sheet, "C4") == -3);
    CHECK_FALSE(has(sheet, R"(r="A5")"));
    const std::string strings = part(book, "xl/sharedStrings.xml");
    for (const char* text : {"月份", "1月", "2月", "3月", "讲座", "咨询"}) {
        CHECK(has(strings, "<t>" + std::string(text) + "</t>"));
    }
    CHECK(has(part(book, "xl/workbook.xml"), R"(<sheet name="Sheet1")"));
    CHECK(has(part(book, "xl/styles.xml"), R"(formatCode="0.00")"));
}

TEST_CASE("a paper with charts has the same bytes each time", "[write][docx][chart]") {
    const document::Document paper = paper_of({{sample_chart()}, {sample_chart(ChartKind::line)}});
    CHECK(written(docx, paper, sample_layout()) == written(docx, paper, sample_layout()));
}

TEST_CASE("each of two charts has its own parts and its own id", "[write][docx][chart]") {
    const auto parts =
        parts_of(paper_of({{sample_chart()}, {small_image("图")}, {counting_chart(ChartKind::pie, 4)}}));
    CHECK(has(part(parts, "word/charts/chart1.xml"), "<c:barChart>"));
    CHECK(has(part(parts, "word/charts/chart2.xml"), "<c:pieChart>"));
    CHECK(has(part(parts, "word/charts/_rels/chart2.xml.rels"), "Microsoft_Excel_Sheet2.xlsx"));
    CHECK(stands(parts, "word/embeddings/Microsoft_Excel_Sheet2.xlsx"));
    const std::string xml = part(parts, "word/document.xml");
    for (const char* id : {"1", "2", "3"}) CHECK(count(xml, "<wp:docPr id=\"" + std::string(id) + "\"") == 1);
}

TEST_CASE("nothing to draw leaves no trace", "[write][docx][chart]") {
    Chart chart = sample_chart();
    chart.series.clear();
    Chart empty = sample_chart();
    empty.categories.clear();
    const auto parts = parts_of(paper_of({paragraph("前"), {chart}, {empty}, paragraph("后")}));
    CHECK(part(parts, "word/document.xml") ==
          part(parts_of(paper_of({paragraph("前"), paragraph("后")})), "word/document.xml"));
    CHECK_FALSE(stands(parts, "word/charts/chart1.xml"));
    CHECK_FALSE(has(part(parts, "[Content_Types].xml"), "xlsx"));
}

TEST_CASE("one category is a range of one cell", "[write][docx][chart]") {
    const std::string xml = chart_xml(counting_chart(ChartKind::column, 1));
    CHECK(has(xml, "<c:f>Sheet1!$A$2</c:f>"));
    CHECK(has(xml, "<c:f>Sheet1!$B$2</c:f>"));
    CHECK(has(xml, R"(<c:ptCount val="1"/>)"));
}

TEST_CASE("sixty categories keep their names and lose their labels", "[write][docx][chart]") {
    const std::string xml = chart_xml(counting_chart(ChartKind::column, 60));
    CHECK(has(xml, "<c:f>Sheet1!$A$2:$A$61</c:f>"));
    CHECK(has(xml, "<c:v>60月</c:v>"));
    CHECK_FALSE(has(xml, R"(<c:showVal val="1"/>)"));
    CHECK(has(xml, R"(</c:spPr><c:crossAx val="2"/>)"));  // nothing keeps its names from being turned
    CHECK(has(chart_xml(counting_chart(ChartKind::column, 12)), R"(<c:showVal val="1"/>)"));
    CHECK_FALSE(has(chart_xml(counting_chart(ChartKind::pie, 11)), R"(<c:showPercent val="1"/>)"));
    CHECK(has(chart_xml(counting_chart(ChartKind::pie, 10)), R"(<c:showPercent val="1"/>)"));
    CHECK_FALSE(has(chart_xml(sample_chart(ChartKind::line)), R"(<c:showVal val="1"/>)"));
}

TEST_CASE("columns begin at zero, on whichever side of it they are", "[write][docx][chart]") {
    const auto scaling = [](std::vector<std::optional<Decimal>> values) {
        const std::string xml = chart_xml(monthly(ChartKind::column, {series("甲", std::move(values))}));
        const auto at = xml.find("<c:scaling>", xml.find("<c:valAx>"));
        return xml.substr(at, xml.find("</c:scaling>", at) - at);
    };
    const std::string free = R"(<c:scaling><c:orientation val="minMax"/>)";
    CHECK(scaling({Decimal{98, 0}, Decimal{99, 0}}) == free + R"(<c:min val="0"/>)");
    CHECK(scaling({Decimal{-98, 0}, Decimal{-99, 0}}) == free + R"(<c:max val="0"/>)");
    CHECK(scaling({Decimal{-98, 0}, Decimal{99, 0}}) == free);
    const std::string line = chart_xml(counting_chart(ChartKind::line, 3));
    CHECK_FALSE(has(line, "<c:min "));
}

TEST_CASE("few of something are counted by ones", "[write][docx][chart]") {
    const auto counted = [](std::optional<Decimal> value) {
        return has(chart_xml(monthly(ChartKind::column, {series("甲", {value})})),
                   R"(<c:majorUnit val="1"/>)");
    };
    CHECK(counted(Decimal{5, 0}));
    CHECK(counted(Decimal{300, 2}));
    CHECK_FALSE(counted(Decimal{6, 0}));
    CHECK_FALSE(counted(Decimal{15, 1}));
    CHECK_FALSE(counted(std::nullopt));
}

TEST_CASE("a chart of nothing but gaps has its axes and no points", "[write][docx][chart]") {
    const auto parts = parts_with(monthly(ChartKind::column, {series("甲", {std::nullopt, std::nullopt})}));
    const std::string xml = part(parts, "word/charts/chart1.xml");
    CHECK(has(xml, R"(<c:numCache><c:formatCode>0</c:formatCode><c:ptCount val="2"/></c:numCache>)"));
    CHECK(has(xml, "<c:v>2月</c:v>"));
    CHECK_FALSE(has(part(book_of(parts), "xl/worksheets/sheet1.xml"), R"(r="B2")"));
}

TEST_CASE("a number is what its cell can hold of it", "[write][chart]") {
    CHECK(chart_number({995, 2}) == "9.95");
    CHECK(chart_number({-30, 1}) == "-3");
    CHECK(chart_number({0, 2}) == "0");
    CHECK(chart_number({999'999'999'999'999, 0}) == "999999999999999");
    CHECK(chart_number({999'999'999'999'999, 2}) == "9999999999999.99");
    CHECK(chart_number({std::numeric_limits<std::int64_t>::max(), 0}) == "9.22337203685478e+18");
    CHECK(chart_number({1, 18}) == "1e-18");
}

TEST_CASE("huge and tiny numbers are alike in the chart and in its workbook", "[write][docx][chart]") {
    const std::vector<std::optional<Decimal>> values = {Decimal{std::numeric_limits<std::int64_t>::max(), 0},
                                                        Decimal{std::numeric_limits<std::int64_t>::min(), 0},
                                                        Decimal{1, 18}, Decimal{123'456'789'012'345, 4}};
    const auto parts = parts_with(monthly(ChartKind::line, {series("甲", values)}));
    const std::string sheet = part(book_of(parts), "xl/worksheets/sheet1.xml");
    const std::string xml = part(parts, "word/charts/chart1.xml");
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::string shown = chart_number(*values[i]);
        CHECK(has(xml, "<c:v>" + shown + "</c:v>"));
        double number = 0;
        std::from_chars(shown.data(), shown.data() + shown.size(), number);
        CHECK(cell(sheet, "B" + std::to_string(i + 2)) == number);
    }
    CHECK(has(xml, "<c:formatCode>0.000000000000000000</c:formatCode>"));
}

TEST_CASE("no name breaks out of a chart", "[write][docx][chart]") {
    Chart chart = counting_chart(ChartKind::column, 3);
    chart.title = chart.unit = chart.dimension = nasty_text() + "\x01";
    chart.categories = {nasty_text(), han_text(100) + "<&\">", "\xFF坏\x02_x0041_"};
    chart.series.front().name = "<甲>&\"乙\"";
    const auto parts = parts_with(chart);
    const std::string xml = part(parts, "word/charts/chart1.xml");
    CHECK(has(xml, "<c:v>&lt;甲&gt;&amp;\"乙\"</c:v>"));
    CHECK(has(xml, "<c:v>" + han_text(100) + "&lt;&amp;\"&gt;</c:v>"));
    CHECK(has(xml, "<c:v>\xEF\xBF\xBD坏_x0041_</c:v>"));
    const std::string strings = part(book_of(parts), "xl/sharedStrings.xml");
    CHECK(has(strings, han_text(100) + "&lt;&amp;"));
    CHECK(has(strings, "\xEF\xBF\xBD坏_x005F_x0041_"));
    CHECK(has(part(parts, "word/document.xml"), "descr=\"柱形图：# *甲*_乙_|`丙`&lt;b&gt;&amp;amp;"));
}

TEST_CASE("an empty name is an empty cell", "[write][docx][chart]") {
    Chart chart = counting_chart(ChartKind::column, 2);
    chart.categories[0].clear();
    chart.series.front().name.clear();
    const std::string xml = chart_xml(chart);
    CHECK(has(xml, R"(<c:f>Sheet1!$B$1</c:f><c:strCache><c:ptCount val="1"/></c:strCache>)"));
    CHECK(has(xml, R"(<c:ptCount val="2"/><c:pt idx="1"><c:v>2月</c:v>)"));
}

TEST_CASE("what no chart can hold is a fault that names the chart", "[write][docx][chart]") {
    Chart wide = counting_chart(ChartKind::column, 1);
    wide.series.resize(256, wide.series.front());
    Chart wordy = counting_chart(ChartKind::column, 1);
    wordy.categories.front() = std::string(32768, 'a');
    base::StringSink sink;
    const auto done = docx(paper_of({{wide}, {wordy}}), sample_layout(), sink);
    REQUIRE_FALSE(done);
    REQUIRE(done.faults().size() == 2);
    CHECK(done.faults()[0].code == "docx.chart_size");
    CHECK(done.faults()[1].code == "docx.chart_text");
    CHECK(done.faults()[1].args == std::vector<base::Arg>{{"found", std::int64_t{32768}},
                                                          {"limit", std::int64_t{32767}},
                                                          {"chart", std::string("各月健康教育活动")}});
    CHECK(sink.text.empty());
}

TEST_CASE("a chart keeps within a page that is hardly higher than a line", "[write][docx][chart]") {
    document::Layout layout = sample_layout();
    layout.page_height.value = 110;  // 38 mm of type area
    CHECK(has(body_of(paper_of({{sample_chart()}}), layout), R"(cy="632460"/>)"));
}

TEST_CASE("a chart on a turned page is as wide as that page allows", "[write][docx][chart]") {
    const auto parts = parts_of(paper_of({paragraph("前"),
                                          {document::PageBreak{document::Orientation::landscape}},
                                          {sample_chart()},
                                          {document::PageBreak{document::Orientation::portrait}},
                                          {sample_chart()}}));
    const std::string xml = part(parts, "word/document.xml");
    CHECK(count(xml, R"(<wp:extent cx="8100060" cy="2879725"/>)") == 1);  // 225 mm
    CHECK(count(xml, R"(<wp:extent cx="5616575" cy="2879725"/>)") == 1);
}

TEST_CASE("charts of the body and of attachments are counted together", "[write][docx][chart]") {
    document::Document paper = paper_of({paragraph("前"), {sample_chart()}});
    paper.attachments = {{plain("统计图"), {paragraph("附"), {counting_chart(ChartKind::pie, 3)}}}};
    const auto parts = parts_of(paper);
    CHECK(count(part(parts, "word/document.xml"), "<c:chart ") == 2);
    CHECK(has(part(parts, "word/charts/chart1.xml"), "<c:barChart>"));
    CHECK(has(part(parts, "word/charts/chart2.xml"), "<c:pieChart>"));
    CHECK(stands(parts, "word/embeddings/Microsoft_Excel_Sheet2.xlsx"));
}

TEST_CASE("a chart inside of a list is a chart", "[write][docx][chart]") {
    const std::string xml = body_of({{document::List{false, {{paragraph("甲"), {sample_chart()}}}}}});
    CHECK(count(xml, "<c:chart ") == 1);
}

TEST_CASE("charts and notes go together", "[write][docx][chart]") {
    const auto parts = parts_of(paper_of({paragraph(note("注")), {sample_chart()}}));
    CHECK(stands(parts, "word/footnotes.xml"));
    CHECK(stands(parts, first_book));
}

}  // namespace
}  // namespace wenshu::write
