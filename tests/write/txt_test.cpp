#include "write/txt.hpp"

#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "golden.hpp"
#include "sample_document.hpp"
#include "text/width.hpp"
#include "write/txt_lines.hpp"

namespace wenshu::write {
namespace {

using document::Block;
using document::Document;
using document::Heading;
using document::Inlines;
using document::Paragraph;
using document::Run;

Inlines plain(const std::string& text) {
    return {Run{text, false, false, {}}};
}
Block paragraph(const std::string& text) {
    return {Paragraph{plain(text)}};
}
std::string txt_of(const Document& paper) {
    return written(txt, paper, sample_layout());
}

std::string txt_of(std::vector<Block> body) {
    Document paper;
    paper.body = std::move(body);
    return txt_of(paper);
}

std::size_t widest(const std::string& text) {
    std::istringstream lines(text);
    std::size_t columns = 0;
    for (std::string line; std::getline(lines, line);) columns = std::max(columns, text::columns(line));
    return columns;
}

// A page of text is 56 columns wide; a table may take half a page more.
constexpr std::size_t page_width = 56;
constexpr std::size_t table_width = 84;

TEST_CASE("the sample as plain text is the golden", "[write][txt]") {
    const auto text = txt_of(sample_document());
    CHECK(text == golden("sample.txt", text));
    CHECK(widest(text) <= table_width);
}

TEST_CASE("an empty paper is an empty file", "[write][txt]") {
    CHECK(txt_of(Document{}).empty());
}

TEST_CASE("a paragraph is indented by two characters and wraps flush left", "[write][txt]") {
    CHECK(txt_of({paragraph(han_text(30))}) ==
          "　　字字字字字字字字字，字字字字字字字字字，字字字字字字\n字字字，\n");
    CHECK(txt_of({{Paragraph{{plain("甲")[0], document::LineBreak{}, plain("乙")[0]}}}}) == "　　甲\n乙\n");
}

TEST_CASE("an official paper has its head, its attachments and its imprint in plain text", "[write][txt]") {
    Document paper;
    paper.frame.urgency = plain("特急");
    paper.frame.mark = {plain("临江街道办事处")};
    paper.frame.number = plain("临街发〔2026〕12号");
    paper.frame.copies = plain("区水务局");
    paper.frame.printed_by = plain("党政办公室");
    paper.frame.printed_on = plain("2026年4月29日");
    paper.frame.attendance = {{plain("出席"), plain("王建国")}};
    paper.body = {paragraph("正文。")};
    paper.attachments = {{plain("任务表"), {paragraph("附件正文。")}}, {plain("登记表"), {}}};
    const auto text = written(txt, paper, official_layout());
    const auto at = [&text](const std::string& part) { return text.find(part); };
    for (const auto* part :
         {"特急", "临江街道办事处文件", "临街发〔2026〕12号", "正文。", "附件：1.任务表", "2.登记表",
          "出席：王建国", "附件正文。", "抄送：区水务局。", "2026年4月29日印发"}) {
        INFO(part);
        CHECK(at(part) != std::string::npos);
    }
    CHECK(at("临街发") < at("正文。"));
    CHECK(at("正文。") < at("附件：1."));
    CHECK(at("附件正文。") < at("抄送"));
}

TEST_CASE("notes stand at the end, groups before their columns, and a table of contents lists headings",
          "[write][txt]") {
    Document paper;
    document::Table table;
    table.columns = {{plain("社区"), document::Align::left}, {plain("场次"), document::Align::right}};
    table.columns[1].group = "讲座";
    Inlines noted = plain("完成");
    noted.emplace_back(document::Footnote{{Run{"按台账统计", false, false, {}}}});
    noted.emplace_back(Run{"。", false, false, {}});
    paper.body = {{document::Contents{}}, {Heading{1, plain("目标"), {}}}, {Paragraph{noted}}, {table}};
    const auto text = txt_of(paper);
    CHECK(text.find("一、目标") < text.rfind("一、目标"));
    CHECK(text.find("完成[1]。") != std::string::npos);
    CHECK(text.find("[1]按台账统计") != std::string::npos);
    CHECK(text.find("讲座 > 场次") != std::string::npos);
}

TEST_CASE("no line begins with a full stop and none is wider than the page", "[write][txt]") {
    std::string text;
    for (int i = 0; i < 26; ++i) text += "字";
    CHECK(txt_of({paragraph(text + "。")}) == "　　" + text.substr(0, 75) + "\n字。\n");
    CHECK(widest(txt_of({paragraph(std::string(5000, 'a'))})) <= page_width);
}

TEST_CASE("headings are counted under the heading above them", "[write][txt]") {
    const auto heading = [](int level) { return Block{Heading{level, plain("题"), {}}}; };
    CHECK(txt_of({heading(1), heading(2), heading(3), heading(4), heading(4), heading(3), heading(2),
                  heading(3), heading(1), heading(2)}) ==
          "　　一、题\n　　（一）题\n　　1.题\n　　（1）题\n　　（2）题\n　　2.题\n　　（二）题\n　　1."
          "题\n　　二、题\n　　（一）题\n");
    CHECK(txt_of({heading(1), heading(3), heading(1), heading(3)}) ==
          "　　一、题\n　　1.题\n　　二、题\n　　1.题\n");
}

TEST_CASE("a heading that runs in shares its line with the text", "[write][txt]") {
    CHECK(txt_of({{Heading{2, plain("加强领导。"), plain("成立小组。")}}}) ==
          "　　（一）加强领导。成立小组。\n");
}

TEST_CASE("a title is centred in lines of about one length", "[write][txt]") {
    Document paper;
    paper.frame.title = plain("工作总结");
    CHECK(txt_of(paper) == "　　　　　　　　　　　　工作总结\n");
    CHECK(centred_lines("甲乙丙丁戊己庚辛壬癸子丑", 20, 20) ==
          std::vector<std::string>{"　　甲乙丙丁戊己", "　　庚辛壬癸子丑"});
    CHECK(centred_lines("甲\n乙丙", 20, 20) == std::vector<std::string>{"　　　　 甲", "　　　　乙丙"});
}

TEST_CASE("the date begins two characters behind the signature", "[write][txt]") {
    Document paper;
    paper.frame.signature = {plain("河东街道办事处")};
    paper.frame.date = plain("2018年2月3日");
    // 7 characters and 2 to the right of them: the signature begins in column 38, the date in 42.
    CHECK(txt_of(paper) == space(38) + "河东街道办事处\n" + space(42) + "2018年2月3日\n");
}

TEST_CASE("a date that is longer than the signature keeps the distance from the margin", "[write][txt]") {
    Document paper;
    paper.frame.signature = {plain("街道办")};
    paper.frame.date = plain("2018年12月20日");
    CHECK(txt_of(paper) == space(34) + "街道办\n" + space(38) + "2018年12月20日\n");
    paper.frame.signature.clear();
    CHECK(txt_of(paper) == space(38) + "2018年12月20日\n");
}

TEST_CASE("tables line up, wrap long cells and set numbers right", "[write][txt]") {
    document::Table table;
    table.columns = {{plain("名称"), {}}, {plain("数"), {}}};
    table.rows = {{plain("健康讲座"), plain("3")}, {plain("a"), plain("1,086")}};
    CHECK(txt_of({{table}}) ==
          "+----------+-------+\n"
          "|   名称   |  数   |\n"
          "+----------+-------+\n"
          "| 健康讲座 |     3 |\n"
          "| a        | 1,086 |\n"
          "+----------+-------+\n");
    table.rows = {{plain(han_text(40)), plain("3")}, {plain("甲"), plain("4")}};
    const auto wrapped = txt_of({{table}});
    CHECK(widest(wrapped) <= table_width);
    std::istringstream lines(wrapped);
    for (std::string line; std::getline(lines, line);) CHECK(text::columns(line) == widest(wrapped));
}

TEST_CASE("a table with more columns than the page has room for keeps all of them", "[write][txt]") {
    document::Table table;
    table.rows.emplace_back();
    for (int i = 0; i < 30; ++i) {
        table.columns.push_back({plain("列名称"), {}});
        table.rows[0].push_back(plain("值"));
    }
    const auto text = txt_of({{table}});
    CHECK(widest(text) == 30 * 7 + 1);
    CHECK(txt_of({{document::Table{}}}).empty());
}

TEST_CASE("hostile values stay text and no control character is written", "[write][txt]") {
    const auto text = txt_of(hostile_document());
    CHECK(text.find(nasty_text().substr(0, 20)) != std::string::npos);
    for (const char c : text) CHECK_FALSE((static_cast<unsigned char>(c) < 0x20 && c != '\n'));
    CHECK(text.ends_with("\n"));
    CHECK_FALSE(text.ends_with("\n\n"));
}

TEST_CASE("lines have no spaces at their ends", "[write][txt]") {
    const auto text = txt_of(sample_document());
    CHECK(text.find(" \n") == std::string::npos);
    CHECK(text.find('\r') == std::string::npos);
}

}  // namespace
}  // namespace wenshu::write
