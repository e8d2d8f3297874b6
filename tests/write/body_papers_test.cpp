// Bodies for other programs: tests/office/check_papers.py has them read, check_bodies.py measures them in
// print.
#include <cstdlib>
#include <fstream>
#include <string>

#include <catch2/catch.hpp>

#include "docx_support.hpp"

namespace wenshu::write {
namespace {

using document::Align;
using document::Block;
using document::Heading;
using document::Orientation;
using document::Table;

const Block turned{document::PageBreak{Orientation::landscape}};
const Block upright{document::PageBreak{Orientation::portrait}};
const Block page{document::PageBreak{}};

document::Document signed_paper(std::vector<Block> body) {
    document::Document paper = paper_of(std::move(body));
    paper.frame.title = plain("关于正文各种内容的示例");
    paper.frame.to = plain("各社区居民委员会");
    paper.frame.signature = {plain("河东街道办事处")};
    paper.frame.date = plain("2018年2月3日");
    return paper;
}

// Sixty rows of names, words and numbers, as many columns of them as are wanted.
Table wide_table(std::size_t columns) {
    const std::vector<std::string> titles = {"序号",       "社区名称", "GDP",  "完成率",  "参加人次",
                                             "经费（元）", "负责人",   "备注", "一季度",  "二季度",
                                             "三季度",     "四季度",   "合计", "同比增长"};
    const std::vector<std::string> names = {"东方社区", "河东街道社区卫生服务中心", "西苑",
                                            "World Health Day活动组委会"};
    Table table;
    table.caption = std::to_string(columns) + "列的表";
    for (std::size_t i = 0; i < columns; ++i) {
        const bool quarter = i >= 8 && i < 12;
        table.columns.push_back(
            {plain(titles[i]), i < 2 ? Align::left : Align::right, quarter ? "分季度完成情况" : ""});
    }
    for (std::size_t row = 0; row < 60; ++row) {
        std::vector<std::string> cells = {std::to_string(row + 1),
                                          names[row % 4],
                                          "41,357",
                                          "98.5%",
                                          "1,210",
                                          "1,234,567.89",
                                          "王小明",
                                          row % 5 == 0 ? "第三季度少3期，已补齐" : "",
                                          "1000",
                                          "1017",
                                          "1034",
                                          "1051",
                                          "4102",
                                          "12.5%"};
        table.rows.emplace_back();
        for (std::size_t i = 0; i < columns; ++i) table.rows.back().push_back(plain(cells[i]));
    }
    return table;
}

document::Document tables() {
    Table tall;
    tall.caption = "高过一页的行";
    tall.columns = {{plain("项目"), Align::left}, {plain("说明"), Align::left}};
    tall.rows = {
        {plain("甲"), plain("短")}, {plain("乙"), plain(han_text(3000))}, {plain("丙"), plain("末")}};
    std::vector<Block> body;
    for (const std::size_t columns : {2U, 5U, 8U, 11U, 14U}) {
        body.push_back({Heading{1, plain("下面是表"), {}}});
        body.push_back({wide_table(columns)});
    }
    body.push_back({std::move(tall)});
    body.push_back(paragraph(han_text(1500)));
    return signed_paper(std::move(body));
}

document::Document sections() {
    return signed_paper(
        {paragraph("前文。"),
         turned,
         turned,
         {wide_table(14)},
         upright,
         paragraph(han_text(28 * 22)),
         {document::List{true, {{paragraph("一项"), turned, paragraph("横页")}, {paragraph("二项")}}}},
         upright,
         turned,
         upright,
         paragraph("后文。"),
         turned,
         {small_image("图")}});
}

document::Document contents(std::vector<int> pages) {
    return signed_paper({{document::Contents{2, std::move(pages)}},
                         page,
                         {Heading{1, plain("工作目标"), {}}},
                         {Heading{2, plain("“四禁并举”——" + han_text(30)), {}}},
                         paragraph(han_text(28 * 25)),
                         {Heading{2, plain("健全机构。"), plain("成立领导小组。")}},
                         {Heading{1, plain("World Health Day活动"), {}}},
                         {Heading{3, plain("不在目录里"), {}}},
                         page,
                         {Heading{1, plain("保障措施"), {}}},
                         paragraph("完。")});
}

document::Document pictures() {
    document::Image wide = small_image("宽");
    wide.width = 4000;
    wide.height = 2000;
    document::Image strip = small_image("条");
    strip.width = 20000;
    strip.height = 1;
    document::Image tall = small_image("高");
    tall.width = 100;
    tall.height = 9000;
    document::Image none = small_image("无");
    none.width = none.height = 0;
    return signed_paper(
        {{wide}, {strip}, {tall}, {none}, turned, {wide}, {tall}, upright, paragraph("完。")});
}

document::Document lists() {
    const Block inner{document::List{false, {{paragraph(han_text(60))}, {paragraph("乙")}}}};
    const Block counted{document::List{true, {{paragraph(han_text(60)), inner}, {paragraph("丙"), inner}}}};
    return signed_paper(
        {{document::List{false, {{paragraph(han_text(60)), inner, counted}, {paragraph("丁")}}}},
         counted,
         paragraph("完。")});
}

TEST_CASE("bodies are written for other programs", "[.papers]") {
    const char* folder = std::getenv("WENSHU_PAPERS");
    REQUIRE(folder != nullptr);
    const auto write_paper = [&](const char* name, const document::Document& paper) {
        std::ofstream file(std::string(folder) + "/" + name + ".docx", std::ios::binary);
        file << written(docx, paper, official_layout());
        CHECK(file.good());
    };
    write_paper("tables", tables());
    write_paper("sections", sections());
    write_paper("contents", contents({2, 2, 3, 3, 4}));
    write_paper("contents-unknown", contents({}));
    write_paper("pictures", pictures());
    write_paper("lists", lists());
}

}  // namespace
}  // namespace wenshu::write
