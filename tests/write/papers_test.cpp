// Papers for other programs: tests/office/check_papers.py has them written and looks at what those programs
// read.
#include <cstdlib>
#include <fstream>
#include <string>

#include <catch2/catch.hpp>

#include "chart_samples.hpp"
#include "docx_support.hpp"

namespace wenshu::write {
namespace {

using document::Block;
using document::ChartKind;
using document::Footnote;
using document::Orientation;

document::Chart named(document::Chart chart, std::string title) {
    chart.title = std::move(title);
    return chart;
}

document::Chart many_series(int count) {
    document::Chart chart = counting_chart(ChartKind::column, 4);
    chart.series.resize(static_cast<std::size_t>(count), chart.series.front());
    for (std::size_t i = 0; i < chart.series.size(); ++i)
        chart.series[i].name = "系列" + std::to_string(i + 1);
    return named(std::move(chart), "系列很多");
}

document::Chart extreme_chart() {
    using base::Decimal;
    const std::int64_t huge = 9'223'372'036'854'775'807;
    document::Chart chart =
        monthly(ChartKind::line, {series("<甲>&\"乙\"'", {Decimal{huge, 0}, Decimal{1, 18}, Decimal{-huge, 0},
                                                          Decimal{995, 2}, std::nullopt})});
    chart.categories = {han_text(100), nasty_text(), "_x0041_", " 前后空格 ", ""};
    return named(std::move(chart), nasty_text());
}

document::Inlines noted(const std::string& text, const std::string& note) {
    return {document::Run{text, false, false, {}}, Footnote{{document::Run{note, false, false, {}}}}};
}

document::Document chart_paper() {
    const Block turned{document::PageBreak{Orientation::landscape}};
    const Block upright{document::PageBreak{Orientation::portrait}};
    document::Document paper =
        paper_of({paragraph("图之前。"),
                  {sample_chart()},
                  {named(sample_chart(ChartKind::line), "折线")},
                  {named(counting_chart(ChartKind::pie, 5), "饼图")},
                  {named(sample_chart(ChartKind::pie), "不能是饼图")},
                  {small_image("图片")},
                  turned,
                  {named(counting_chart(ChartKind::column, 60), "六十项")},
                  upright,
                  {many_series(26)},
                  {extreme_chart()},
                  {named(monthly(ChartKind::column, {series("甲", {std::nullopt})}), "没有数据")},
                  {document::Chart{}},
                  paragraph("图之后。")});
    paper.attachments = {
        {noted("统计图", "附件标题的注。"), {paragraph(noted("附件", "附件的注。")), {sample_chart()}}}};
    return paper;
}

document::Document note_paper() {
    const document::Mark mark{document::Mark::Kind::figure, "activities"};
    document::Table table;
    table.columns = {{noted("项目", "表头的注。"), document::Align::left}};
    table.rows = {{noted("讲座", "表格的注。")}};
    return paper_of({{document::Heading{1, noted("情况", "标题的注。"), {}}},
                     {document::Heading{2, noted("活动。", "标题的注。"), noted("开展", "正文的注。")}},
                     paragraph({Footnote{{document::Run{"152", true, false, mark}}},
                                document::Run{"次", false, false, mark}, Footnote{}}),
                     {document::List{true, {{paragraph(noted("一", nasty_text()))}}}},
                     {std::move(table)},
                     {document::PageBreak{Orientation::landscape}},
                     paragraph(noted("横页", han_text(200)))});
}

TEST_CASE("papers are written for other programs", "[.papers]") {
    const char* folder = std::getenv("WENSHU_PAPERS");
    REQUIRE(folder != nullptr);
    const auto write_paper = [&](const char* name, const document::Document& paper,
                                 const document::Layout& layout) {
        std::ofstream file(std::string(folder) + "/" + name + ".docx", std::ios::binary);
        file << written(docx, paper, layout);
        CHECK(file.good());
    };
    write_paper("sample", sample_document(), sample_layout());
    write_paper("hostile", hostile_document(), sample_layout());
    write_paper("charts", chart_paper(), official_layout());
    write_paper("notes", note_paper(), official_layout());
}

}  // namespace
}  // namespace wenshu::write
