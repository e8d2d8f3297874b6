#include "render/chart.hpp"

#include <catch2/catch.hpp>

#include "support.hpp"

namespace wenshu::render {
namespace {

using document::ChartKind;
using model::Type;

model::Schema with_unit(model::Schema schema, std::string unit) {
    schema.unit = std::move(unit);
    return schema;
}

// As a measure by month gives it.
model::Schema months() {
    return list_of(map_of({{"group", of(Type::string, "月份")},
                           {"value", with_unit(of(Type::integer, "活动场次"), "场")},
                           {"share", of(Type::percent, "占比")}}));
}

model::Value month(const char* name, std::int64_t number) {
    return fields({{"group", value(name)},
                   {"value", figure(number, "by_month")},
                   {"share", value(base::Rate{{number, 0}, {4, 0}})}});
}

model::List two_months() {
    return {month("1月", 1), month("2月", 3)};
}

// column 活动场次[场] by 月份: 1月=1 2月=3
std::string shown(const base::Result<document::Chart>& made) {
    if (!made) return Book().lines(made.faults()).front();
    std::string text = "by " + made->dimension + " [" + made->unit + "]";
    for (const auto& series : made->series) {
        text += " " + series.name + ":";
        REQUIRE(series.values.size() == made->categories.size());
        for (std::size_t i = 0; i < series.values.size(); ++i) {
            text += " " + made->categories[i] + "=";
            text += series.values[i] ? base::to_string(*series.values[i]) : "-";
        }
    }
    return text;
}

std::string charted(ChartKind kind, const model::List& list, const model::Schema* schema,
                    std::string_view picks = "") {
    return shown(chart(kind, list, schema, parse_picks(picks), {}));
}

}  // namespace

TEST_CASE("a chart has the first column as categories and numbers as series", "[render][chart]") {
    const auto schema = months();
    const auto list = two_months();
    CHECK(charted(ChartKind::column, list, &schema) == "by 月份 [场] 活动场次: 1月=1 2月=3");
    CHECK(chart(ChartKind::line, list, &schema, {}, {})->kind == ChartKind::line);
}

TEST_CASE("shares are charted in percent where they are asked for", "[render][chart]") {
    const auto schema = months();
    const auto list = two_months();
    CHECK(charted(ChartKind::line, list, &schema, "group, share=比例") == "by 月份 [%] 比例: 1月=25 2月=75");
    CHECK(charted(ChartKind::line, list, &schema, "group, value, share") ==
          "by 月份 [] 活动场次（场）: 1月=1 2月=3 占比（%）: 1月=25 2月=75");
}

TEST_CASE("a fact of two dimensions is a series for each of the second, without the total",
          "[render][chart]") {
    const auto schema = list_of(
        map_of({{"group", of(Type::string, "社区")},
                {"cells",
                 list_of(map_of({{"group", of(Type::string)}, {"value", with_unit(of(Type::integer), "场")}}),
                         "季度")},
                {"value", of(Type::integer, "合计")}}));
    const auto cell = [](const char* group, std::int64_t number) {
        return fields({{"group", value(group)}, {"value", value(number)}});
    };
    const model::List list = {fields({{"group", value("东")},
                                      {"cells", items({cell("一季度", 1), cell("二季度", 2)})},
                                      {"value", value(std::int64_t{3})}}),
                              fields({{"group", value("西")},
                                      {"cells", items({cell("二季度", 4)})},
                                      {"value", value(std::int64_t{4})}})};
    CHECK(charted(ChartKind::column, list, &schema) == "by 社区 [场] 一季度: 东=1 西=- 二季度: 东=2 西=4");
    CHECK(charted(ChartKind::pie, list, &schema, "group, value") == "by 社区 [] 合计: 东=3 西=4");
    CHECK(lint_chart(&schema, {}, {}).empty());
}

TEST_CASE("rows that nobody described are charted by what they hold", "[render][chart]") {
    const model::List list = {fields({{"名称", value("甲")}, {"数", value(base::Decimal{15, 1})}}),
                              fields({{"名称", value("乙")}})};
    CHECK(charted(ChartKind::column, list, nullptr) == "by 名称 [] 数: 甲=1.5 乙=-");
}

TEST_CASE("what is no number is no series", "[render][chart]") {
    const auto schema = list_of(map_of({{"a", of(Type::string, "甲")}, {"b", of(Type::string, "乙")}}));
    const model::List list = {fields({{"a", value("x")}, {"b", value("y")}})};
    CHECK(charted(ChartKind::column, list, &schema) == "template.chart_series");
    CHECK(charted(ChartKind::column, list, &schema, "a, b") == "template.chart_column column=乙");
    CHECK(charted(ChartKind::column, list, &schema, "a") == "template.chart_series");
    CHECK(charted(ChartKind::column, list, &schema, "a, c") ==
          "template.unknown_column column=c guessed=no guess=");
    CHECK(charted(ChartKind::column, {value("x")}, nullptr) == "template.mixed_rows");
    CHECK(Book().lines(lint_chart(&schema, {}, {})) == Lines{"template.chart_series"});
    CHECK(Book().lines(lint_chart(&schema, parse_picks("a, b"), {})) ==
          Lines{"template.chart_column column=乙"});
    const auto texts = list_of(of(Type::string));
    CHECK(Book().lines(lint_chart(&texts, {}, {})) == Lines{"template.chart_series"});
}

TEST_CASE("a pie is one series of numbers that are not negative and not all 0", "[render][chart]") {
    const auto schema = months();
    CHECK(charted(ChartKind::pie, two_months(), &schema) == "by 月份 [场] 活动场次: 1月=1 2月=3");
    CHECK(charted(ChartKind::pie, two_months(), &schema, "group, value, share") ==
          "template.chart_pie_series");
    CHECK(charted(ChartKind::pie, {month("1月", -1), month("2月", 3)}, &schema) ==
          "template.chart_negative category=1月 found=-1");
    CHECK(charted(ChartKind::pie, {month("1月", 0)}, &schema) == "template.chart_zero");
    CHECK(charted(ChartKind::column, {month("1月", -1)}, &schema) == "by 月份 [场] 活动场次: 1月=-1");
}

TEST_CASE("a chart has something to show, and no more than a page can", "[render][chart]") {
    const auto schema = months();
    CHECK(charted(ChartKind::column, {}, &schema) == "template.chart_empty");
    const model::List most(max_categories, month("1月", 1));
    CHECK(chart(ChartKind::column, most, &schema, {}, {}));
    const model::List more(max_categories + 1, month("1月", 1));
    CHECK(charted(ChartKind::column, more, &schema) == "template.chart_categories found=61 limit=60");
}

TEST_CASE("charts and tables are written as filters, with a title behind the columns", "[render][chart]") {
    const auto schema = map_of({{"by_month", months()}});
    const auto data = fields({{"by_month", {two_months(), {}}}});
    const auto block = [&](const char* body) {
        const auto prepared = prepare(body, {});
        REQUIRE(prepared);
        const auto filled = fill(*prepared, {data, schema});
        REQUIRE(filled);
        return std::get<std::vector<document::Block>>(filled->slots.at(0)).at(0);
    };
    const auto drawn = std::get<document::Chart>(block("{{ by_month | chart: '饼图', '', '分月' }}").node);
    CHECK(drawn.kind == ChartKind::pie);
    CHECK(drawn.title == "分月");
    CHECK(std::get<document::Chart>(block("{{ by_month | chart: '折线' }}").node).title.empty());
    const auto listed =
        std::get<document::Table>(block("{{ by_month | table: 'group, value', '分月' }}").node);
    CHECK(listed.caption == "分月");
    CHECK(listed.columns.size() == 2);
    CHECK(std::get<document::Table>(block("{{ by_month | table: '', '分月' }}").node).columns.size() == 3);
    for (const char* wrong : {"{{ a | chart }}", "{{ a | chart: 'bar' }}", "{{ a | chart: 'pie', '' }}",
                              "{{ a | chart: 'pie', ',' }}", "{{ a | chart: 'pie', 'b', 3 }}",
                              "{{ a | table: '' }}", "{{ a | table: 'a', 1 }}"})
        CHECK_THAT(faults_of(wrong).at(0), Catch::Contains("template.filter_arguments"));
}

TEST_CASE("pages are turned and contents listed by tags alone on their line", "[render][chart]") {
    const auto prepared = prepare("{{@landscape}}\n{{@portrait}}\n{{@contents}}\n{{@page_break}}\n", {});
    REQUIRE(prepared);
    const model::Schema schema = map_of({});
    const model::Value data = fields({});
    const auto filled = fill(*prepared, {data, schema});
    REQUIRE(filled);
    const auto block = [&](std::size_t i) {
        return std::get<std::vector<document::Block>>(filled->slots.at(i)).at(0).node;
    };
    CHECK(std::get<document::PageBreak>(block(0)).orientation == document::Orientation::landscape);
    CHECK(std::get<document::PageBreak>(block(1)).orientation == document::Orientation::portrait);
    CHECK(std::holds_alternative<document::Contents>(block(2)));
    CHECK(!std::get<document::PageBreak>(block(3)).orientation);
    CHECK(faults_of("文字{{@contents}}") == Lines{"body:1:3 template.block_in_line name=@contents"});
    CHECK(faults_of("{{@landscpae}}") ==
          Lines{"body:1:3 template.unknown_name name=@landscpae guessed=yes guess=@landscape"});
}

}  // namespace wenshu::render
