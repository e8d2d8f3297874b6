#include "ooxml/chart.hpp"

#include <cassert>
#include <cmath>
#include <utility>

#include "ooxml/chart_style.hpp"
#include "ooxml/package.hpp"

namespace wenshu::ooxml {
namespace {

constexpr int category_axis = 1;  // ids within the chart
constexpr int value_axis = 2;

void value(Xml& xml, std::string_view name, std::string_view content) {
    xml.empty(name, {{"val", content}});
}

void flag(Xml& xml, std::string_view name, bool content) {
    value(xml, name, content ? "1" : "0");
}

void points(Xml& xml, const ChartCells& cells) {
    xml.empty("c:ptCount", {{"val", static_cast<int>(cells.cells.size())}});
    for (std::size_t i = 0; i < cells.cells.size(); ++i) {
        if (!cells.cells[i]) continue;
        xml.open("c:pt", {{"idx", static_cast<int>(i)}}).element("c:v", *cells.cells[i]).close();
    }
}

void texts(Xml& xml, std::string_view name, const ChartCells& cells) {
    xml.open(name).open("c:strRef").element("c:f", cells.range).open("c:strCache");
    points(xml, cells);
    xml.close().close().close();
}

void numbers(Xml& xml, const ChartCells& cells, const std::string& format) {
    xml.open("c:val").open("c:numRef").element("c:f", cells.range).open("c:numCache");
    xml.element("c:formatCode", format);
    points(xml, cells);
    xml.close().close().close();
}

// The properties that all text of a chart has; those of single texts fall back on them.
void run_format(Xml& xml, std::string_view name, const ChartSpec& chart) {
    const auto hundredths = static_cast<int>(std::lround(chart.size * 100));
    xml.open(name, {{"sz", hundredths}, {"b", "0"}});
    xml.open("a:solidFill").empty("a:srgbClr", {{"val", "000000"}}).close();
    xml.empty("a:latin", {{"typeface", chart.latin_face}});
    xml.empty("a:ea", {{"typeface", chart.east_asian_face}});
    xml.empty("a:cs", {{"typeface", chart.latin_face}}).close();
}

void text_format(Xml& xml, const ChartSpec& chart, const Attributes& body = {}) {
    xml.open("c:txPr").empty("a:bodyPr", body).empty("a:lstStyle").open("a:p").open("a:pPr");
    run_format(xml, "a:defRPr", chart);
    xml.close().empty("a:endParaRPr", {{"lang", "zh-CN"}}).close().close();
}

// Across, also beside the value axis: turned Han lie on their side in LibreOffice, however they are asked to.
void title(Xml& xml, const ChartSpec& chart, const std::string& text) {
    if (text.empty()) return;
    xml.open("c:title").open("c:tx").open("c:rich");
    xml.empty("a:bodyPr", {{"rot", "0"}, {"vert", "horz"}});
    xml.empty("a:lstStyle").open("a:p").open("a:pPr");
    run_format(xml, "a:defRPr", chart);
    xml.close().open("a:r");
    xml.open("a:rPr",
             {{"lang", "zh-CN"}, {"sz", static_cast<int>(std::lround(chart.size * 100))}, {"b", "0"}});
    xml.empty("a:latin", {{"typeface", chart.latin_face}});
    xml.empty("a:ea", {{"typeface", chart.east_asian_face}}).close();
    xml.element("a:t", text).close().close().close().close();
    flag(xml, "c:overlay", false);
    xml.close();
}

std::string_view label_place(ChartForm form) {
    switch (form) {
        case ChartForm::column: return "outEnd";
        case ChartForm::line: return "t";
        case ChartForm::pie: return "outEnd";
    }
    return "outEnd";
}

// A slice bears its share: a value beside it would be set in the format of the share, or the other way round,
// as each program has it.
void labels(Xml& xml, const ChartSpec& chart) {
    xml.open("c:dLbls");
    const bool pie = chart.form == ChartForm::pie;
    if (chart.labels) {
        xml.empty("c:numFmt", {{"formatCode", pie ? "0.0%" : chart.number_format}, {"sourceLinked", "0"}});
        xml.open("c:spPr").empty("a:noFill").open("a:ln").empty("a:noFill").close().close();
        text_format(xml, chart);
        value(xml, "c:dLblPos", label_place(chart.form));
    }
    flag(xml, "c:showLegendKey", false);
    flag(xml, "c:showVal", chart.labels && !pie);
    flag(xml, "c:showCatName", false);
    flag(xml, "c:showSerName", false);
    flag(xml, "c:showPercent", chart.labels && pie);
    flag(xml, "c:showBubbleSize", false);
    if (pie) flag(xml, "c:showLeaderLines", true);
    xml.close();
}

void slices(Xml& xml, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        xml.open("c:dPt").empty("c:idx", {{"val", static_cast<int>(i)}});
        flag(xml, "c:bubble3D", false);
        chart_area_style(xml, i);
        xml.close();
    }
}

void series(Xml& xml, const ChartSpec& chart, std::size_t index) {
    const ChartSeries& one = chart.series[index];
    const auto number = static_cast<int>(index);
    xml.open("c:ser").empty("c:idx", {{"val", number}}).empty("c:order", {{"val", number}});
    texts(xml, "c:tx", one.name);
    switch (chart.form) {
        case ChartForm::column:
            chart_area_style(xml, index);
            flag(xml, "c:invertIfNegative", false);
            break;
        case ChartForm::line: chart_line_style(xml, index); break;
        case ChartForm::pie: slices(xml, one.values.cells.size()); break;
    }
    labels(xml, chart);
    texts(xml, "c:cat", chart.categories);
    numbers(xml, one.values, chart.number_format);
    if (chart.form == ChartForm::line) flag(xml, "c:smooth", false);
    xml.close();
}

void open_axis(Xml& xml, std::string_view name, int id) {
    xml.open(name).empty("c:axId", {{"val", id}});
}

void end_axis(Xml& xml, int other) {
    xml.empty("c:crossAx", {{"val", other}});
    value(xml, "c:crosses", "autoZero");
}

// Names stay at the foot of the chart, also where columns hang from the axis.
void categories(Xml& xml, const ChartSpec& chart) {
    open_axis(xml, "c:catAx", category_axis);
    xml.open("c:scaling").empty("c:orientation", {{"val", "minMax"}}).close();
    flag(xml, "c:delete", false);
    value(xml, "c:axPos", "b");
    title(xml, chart, chart.category_title);
    xml.empty("c:numFmt", {{"formatCode", "General"}, {"sourceLinked", "0"}});
    value(xml, "c:majorTickMark", "none");
    value(xml, "c:minorTickMark", "none");
    value(xml, "c:tickLblPos", "low");
    chart_rule_style(xml, chart_axis_color);
    if (chart.wrapped_names) text_format(xml, chart, {{"rot", "0"}, {"vert", "horz"}});
    end_axis(xml, value_axis);
    flag(xml, "c:auto", false);  // 2018-01 is a name here, no day on a scale
    value(xml, "c:lblAlgn", "ctr");
    value(xml, "c:lblOffset", "100");
    flag(xml, "c:noMultiLvlLbl", true);
    xml.close();
}

void scaling(Xml& xml, const ChartSpec& chart) {
    xml.open("c:scaling").empty("c:orientation", {{"val", "minMax"}});
    if (chart.highest) xml.empty("c:max", {{"val", *chart.highest}});
    if (chart.lowest) xml.empty("c:min", {{"val", *chart.lowest}});
    xml.close();
}

void values(Xml& xml, const ChartSpec& chart) {
    open_axis(xml, "c:valAx", value_axis);
    scaling(xml, chart);
    flag(xml, "c:delete", false);
    value(xml, "c:axPos", "l");
    xml.open("c:majorGridlines");
    chart_rule_style(xml, chart_grid_color);
    xml.close();
    title(xml, chart, chart.value_title);
    xml.empty("c:numFmt", {{"formatCode", "General"}, {"sourceLinked", "0"}});
    value(xml, "c:majorTickMark", "out");
    value(xml, "c:minorTickMark", "none");
    value(xml, "c:tickLblPos", "nextTo");
    chart_rule_style(xml, chart_axis_color);
    end_axis(xml, category_axis);
    value(xml, "c:crossBetween", "between");
    if (chart.step) xml.empty("c:majorUnit", {{"val", *chart.step}});
    xml.close();
}

void all_series(Xml& xml, const ChartSpec& chart) {
    for (std::size_t i = 0; i < chart.series.size(); ++i) series(xml, chart, i);
}

void axis_ids(Xml& xml) {
    xml.empty("c:axId", {{"val", category_axis}}).empty("c:axId", {{"val", value_axis}});
}

void columns(Xml& xml, const ChartSpec& chart) {
    xml.open("c:barChart");
    value(xml, "c:barDir", "col");
    value(xml, "c:grouping", "clustered");
    flag(xml, "c:varyColors", false);
    all_series(xml, chart);
    value(xml, "c:gapWidth", "60");
    axis_ids(xml);
    xml.close();
}

void lines(Xml& xml, const ChartSpec& chart) {
    xml.open("c:lineChart");
    value(xml, "c:grouping", "standard");
    flag(xml, "c:varyColors", false);
    all_series(xml, chart);
    flag(xml, "c:marker", true);
    axis_ids(xml);
    xml.close();
}

void pie(Xml& xml, const ChartSpec& chart) {
    xml.open("c:pieChart");
    flag(xml, "c:varyColors", true);
    all_series(xml, chart);
    value(xml, "c:firstSliceAng", "0");
    xml.close();
}

void plot(Xml& xml, const ChartSpec& chart) {
    xml.open("c:plotArea").empty("c:layout");
    switch (chart.form) {
        case ChartForm::column: columns(xml, chart); break;
        case ChartForm::line: lines(xml, chart); break;
        case ChartForm::pie: pie(xml, chart); break;
    }
    if (chart.form != ChartForm::pie) {
        categories(xml, chart);
        values(xml, chart);
    }
    xml.close();
}

void legend(Xml& xml, const ChartSpec& chart) {
    const bool is_pie = chart.form == ChartForm::pie;
    if (!is_pie && chart.series.size() < 2) return;
    xml.open("c:legend");
    value(xml, "c:legendPos", is_pie ? "r" : "b");
    flag(xml, "c:overlay", false);
    xml.close();
}

}  // namespace

std::string chart_part(const ChartSpec& chart, std::string_view relationship) {
    assert(!chart.series.empty() && (chart.form != ChartForm::pie || chart.series.size() == 1));
    Xml xml;
    xml.open(
        "c:chartSpace",
        {{"xmlns:c", chart_namespace}, {"xmlns:a", drawing_namespace}, {"xmlns:r", relationship_namespace}});
    flag(xml, "c:date1904", false);
    value(xml, "c:lang", "zh-CN");
    flag(xml, "c:roundedCorners", false);
    xml.open("c:chart");
    flag(xml, "c:autoTitleDeleted", true);  // else the name of a single series becomes the title
    plot(xml, chart);
    legend(xml, chart);
    flag(xml, "c:plotVisOnly", true);
    value(xml, "c:dispBlanksAs", "gap");
    xml.close().open("c:spPr").empty("a:noFill").open("a:ln").empty("a:noFill").close().close();
    text_format(xml, chart);
    xml.open("c:externalData", {{"r:id", relationship}});
    flag(xml, "c:autoUpdate", false);
    return std::move(xml.close().close()).finish();
}

}  // namespace wenshu::ooxml
