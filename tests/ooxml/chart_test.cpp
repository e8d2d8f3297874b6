#include "ooxml/chart.hpp"

#include <string>

#include <catch2/catch.hpp>

namespace wenshu {
namespace {

using ooxml::ChartForm;
using ooxml::ChartSpec;

ChartSpec spec_of(ChartForm form, std::size_t series = 1) {
    ChartSpec spec;
    spec.form = form;
    spec.categories = {"Sheet1!$A$2:$A$4", {"一月", "二月", "三月"}};
    for (std::size_t i = 0; i < series; ++i) {
        spec.series.push_back(
            {{"Sheet1!$B$1", {"场次"}}, {"Sheet1!$B$2:$B$4", {"9.95", std::nullopt, "-3"}}});
    }
    spec.number_format = "0.00";
    spec.east_asian_face = "仿宋_GB2312";
    spec.latin_face = "Times New Roman";
    spec.size = 10.5;
    return spec;
}

bool has(const std::string& text, std::string_view what) {
    return text.find(what) != std::string::npos;
}

std::size_t count(const std::string& text, std::string_view what) {
    std::size_t found = 0;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++found;
    return found;
}

// What stands between two texts, the first time.
std::string between(const std::string& text, std::string_view begin, std::string_view end) {
    const auto from = text.find(begin);
    return from == std::string::npos ? std::string() : text.substr(from, text.find(end, from) - from);
}

TEST_CASE("a chart knows no WordprocessingML", "[ooxml][chart]") {
    for (const ChartForm form : {ChartForm::column, ChartForm::line, ChartForm::pie}) {
        const std::string xml = chart_part(spec_of(form), "rId1");
        CHECK_FALSE(has(xml, "<w:"));
        CHECK_FALSE(has(xml, "wordprocessing"));
    }
}

TEST_CASE("a chart remembers its cells, and an empty one is a gap", "[ooxml][chart]") {
    const std::string xml = chart_part(spec_of(ChartForm::column), "rId7");
    CHECK(has(
        xml,
        R"(<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$4</c:f><c:strCache><c:ptCount val="3"/><c:pt idx="0"><c:v>一月</c:v></c:pt>)"));
    CHECK(has(
        xml,
        R"(<c:f>Sheet1!$B$2:$B$4</c:f><c:numCache><c:formatCode>0.00</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>9.95</c:v></c:pt><c:pt idx="2"><c:v>-3</c:v></c:pt></c:numCache>)"));
    CHECK(has(xml, R"(<c:dispBlanksAs val="gap"/>)"));
    CHECK(has(xml, R"(<c:externalData r:id="rId7"><c:autoUpdate val="0"/></c:externalData>)"));
}

TEST_CASE("a legend stands where there is something to tell apart", "[ooxml][chart]") {
    CHECK_FALSE(has(chart_part(spec_of(ChartForm::column), "rId1"), "<c:legend>"));
    CHECK_FALSE(has(chart_part(spec_of(ChartForm::line), "rId1"), "<c:legend>"));
    CHECK(has(chart_part(spec_of(ChartForm::line, 2), "rId1"), R"(<c:legendPos val="b"/>)"));
    CHECK(has(chart_part(spec_of(ChartForm::pie), "rId1"), R"(<c:legendPos val="r"/>)"));
}

TEST_CASE("only columns and lines have axes", "[ooxml][chart]") {
    CHECK(count(chart_part(spec_of(ChartForm::column), "rId1"), "<c:catAx>") == 1);
    CHECK(count(chart_part(spec_of(ChartForm::line), "rId1"), "<c:valAx>") == 1);
    CHECK_FALSE(has(chart_part(spec_of(ChartForm::pie), "rId1"), "Ax>"));
}

TEST_CASE("an axis has a title where one is given", "[ooxml][chart]") {
    ChartSpec spec = spec_of(ChartForm::column);
    CHECK_FALSE(has(chart_part(spec, "rId1"), "<c:title>"));
    spec.category_title = "月份";
    spec.value_title = "<场>";
    const std::string xml = chart_part(spec, "rId1");
    CHECK(count(xml, "<c:title>") == 2);
    CHECK(has(xml, "<a:t>月份</a:t>"));
    CHECK(has(xml, "<a:t>&lt;场&gt;</a:t>"));
    CHECK(has(xml, R"(<c:autoTitleDeleted val="1"/>)"));
}

TEST_CASE("the value axis is bounded only as it is asked to be", "[ooxml][chart]") {
    ChartSpec spec = spec_of(ChartForm::column);
    const auto value_axis = [](const ChartSpec& of) {
        return between(chart_part(of, "rId1"), "<c:valAx>", "</c:valAx>");
    };
    CHECK(has(value_axis(spec), R"(<c:scaling><c:orientation val="minMax"/></c:scaling>)"));
    CHECK_FALSE(has(value_axis(spec), "<c:majorUnit"));
    spec.lowest = 0;
    spec.highest = 4;
    spec.step = 1;
    CHECK(has(value_axis(spec),
              R"(<c:orientation val="minMax"/><c:max val="4"/><c:min val="0"/></c:scaling>)"));
    CHECK(has(value_axis(spec), R"(<c:majorUnit val="1"/>)"));
}

TEST_CASE("points bear their values, slices their shares, unless there is no room", "[ooxml][chart]") {
    ChartSpec spec = spec_of(ChartForm::column);
    CHECK(has(chart_part(spec, "rId1"), R"(<c:dLbls><c:numFmt formatCode="0.00" sourceLinked="0"/>)"));
    CHECK(has(chart_part(spec, "rId1"), R"(<c:showVal val="1"/>)"));
    spec.labels = false;
    CHECK_FALSE(has(chart_part(spec, "rId1"), R"(<c:showVal val="1"/>)"));
    CHECK_FALSE(has(chart_part(spec, "rId1"), "<c:dLblPos"));
    const std::string pie = chart_part(spec_of(ChartForm::pie), "rId1");
    CHECK(has(pie, R"(<c:numFmt formatCode="0.0%" sourceLinked="0"/>)"));
    CHECK(has(pie, R"(<c:showVal val="0"/>)"));
    CHECK(has(pie, R"(<c:showPercent val="1"/>)"));
}

TEST_CASE("all text is in the faces and the size that are asked for", "[ooxml][chart]") {
    const std::string xml = chart_part(spec_of(ChartForm::column), "rId1");
    CHECK(has(xml, R"(<a:latin typeface="Times New Roman"/><a:ea typeface="仿宋_GB2312"/>)"));
    CHECK(has(xml, R"(sz="1050")"));
    CHECK(count(xml, "<a:ea ") == count(xml, R"(<a:ea typeface="仿宋_GB2312"/>)"));
}

TEST_CASE("series and slices differ in fill, also beyond the colors that there are", "[ooxml][chart]") {
    ChartSpec spec = spec_of(ChartForm::column, 26);
    const std::string xml = chart_part(spec, "rId1");
    std::vector<std::string> fills;
    for (auto at = xml.find("<c:ser>"); at != std::string::npos; at = xml.find("<c:ser>", at + 1)) {
        const auto begin = xml.find("<c:spPr>", at);
        fills.push_back(xml.substr(begin, xml.find("<a:ln", begin) - begin));
    }
    REQUIRE(fills.size() == 26);
    for (std::size_t i = 0; i < fills.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) CHECK(fills[i] != fills[j]);
    }
    spec = spec_of(ChartForm::pie);
    CHECK(count(chart_part(spec, "rId1"), "<c:dPt>") == 3);
}

TEST_CASE("lines differ in dash and marker where their color is that of another", "[ooxml][chart]") {
    const std::string xml = chart_part(spec_of(ChartForm::line, 6), "rId1");
    std::vector<std::string> looks;
    for (auto at = xml.find("<c:ser>"); at != std::string::npos; at = xml.find("<c:ser>", at + 1)) {
        const auto begin = xml.find("<c:spPr>", at);
        looks.push_back(xml.substr(begin, xml.find("<c:size", begin) - begin));
    }
    REQUIRE(looks.size() == 6);
    for (std::size_t i = 0; i < looks.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) CHECK(looks[i] != looks[j]);
    }
}

TEST_CASE("names of categories wrap where they are asked to", "[ooxml][chart]") {
    ChartSpec spec = spec_of(ChartForm::column);
    const auto axis = [](const ChartSpec& of) {
        return between(chart_part(of, "rId1"), "<c:catAx>", "</c:catAx>");
    };
    CHECK(has(axis(spec), R"(<a:bodyPr rot="0" vert="horz"/>)"));
    spec.wrapped_names = false;
    CHECK_FALSE(has(axis(spec), "<c:txPr>"));
}

}  // namespace
}  // namespace wenshu
