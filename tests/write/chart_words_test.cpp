#include "write/chart_words.hpp"

#include <catch2/catch.hpp>

#include "chart_samples.hpp"

namespace wenshu::write {
namespace {

using base::Decimal;
using document::ChartKind;

TEST_CASE("a chart is described by its kind, its categories and each series' extremes", "[write][chart]") {
    CHECK(chart_description(sample_chart()) ==
          "柱形图：各月健康教育活动（单位：场）。横轴为月份：1月至3月，共3项。"
          "讲座最高12（3月），最低9（1月）。咨询最高9.95（2月），最低-3（3月）。");
    CHECK(chart_description(monthly(ChartKind::pie, {series("场次", {Decimal{1, 0}, Decimal{1, 0}})})) ==
          "饼图：各月健康教育活动（单位：场）。各部分为月份：1月至2月，共2项。场次均为1。");
    document::Chart bare = counting_chart(ChartKind::line, 1);
    bare.title.clear();
    bare.unit.clear();
    bare.dimension.clear();
    CHECK(chart_description(bare) == "折线图。横轴：1月，共1项。场次均为1。");
}

TEST_CASE("a series without a value is said to have none", "[write][chart]") {
    CHECK(chart_description(monthly(ChartKind::column, {series("场次", {std::nullopt})})) ==
          "柱形图：各月健康教育活动（单位：场）。横轴为月份：1月，共1项。场次没有数据。");
    CHECK(chart_description(document::Chart{}).empty());
}

TEST_CASE("only the shares of one whole are drawn as a pie", "[write][chart]") {
    const auto drawn = [](std::vector<document::Series> all) {
        return drawn_kind(monthly(ChartKind::pie, std::move(all)));
    };
    CHECK(drawn({series("甲", {Decimal{1, 0}, Decimal{0, 0}, std::nullopt})}) == ChartKind::pie);
    CHECK(drawn({series("甲", {Decimal{2, 0}, Decimal{-1, 0}})}) == ChartKind::column);
    CHECK(drawn({series("甲", {Decimal{0, 0}, Decimal{0, 0}})}) == ChartKind::column);
    CHECK(drawn({series("甲", {std::nullopt})}) == ChartKind::column);
    CHECK(drawn({series("甲", {Decimal{1, 0}}), series("乙", {Decimal{1, 0}})}) == ChartKind::column);
    CHECK(drawn_kind(counting_chart(ChartKind::line, 2)) == ChartKind::line);
}

TEST_CASE("values that a series lacks are missing, those beyond the categories are not seen",
          "[write][chart]") {
    document::Chart chart = counting_chart(ChartKind::pie, 2);
    chart.series.front().values = {Decimal{1, 0}};
    CHECK_FALSE(value_at(chart.series.front(), 1));
    chart.series.front().values = {Decimal{1, 0}, Decimal{1, 0}, Decimal{-9, 0}};
    CHECK(drawn_kind(chart) == ChartKind::pie);
}

TEST_CASE("nothing is drawn without a category or without a series", "[write][chart]") {
    CHECK(is_drawable(counting_chart(ChartKind::column, 1)));
    CHECK_FALSE(is_drawable(counting_chart(ChartKind::column, 0)));
    document::Chart chart = counting_chart(ChartKind::column, 1);
    chart.series.clear();
    CHECK_FALSE(is_drawable(chart));
}

}  // namespace
}  // namespace wenshu::write
