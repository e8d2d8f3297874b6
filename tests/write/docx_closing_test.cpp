#include "write/docx_closing.hpp"

#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "docx_support.hpp"

namespace wenshu::write {
namespace {

using document::Document;
using document::Vouching;

document::Layout layout() {
    document::Layout made = official_layout();
    made.closing.stamp_duty_gap.value = 2;
    made.closing.stamp_date_gap.value = 1;
    return made;
}

Document signed_by(const std::vector<std::string>& names, Vouching vouching) {
    Document paper = paper_of({paragraph("正文。")});
    for (const std::string& name : names) paper.frame.signature.push_back(plain(name));
    paper.frame.vouching = vouching;
    paper.frame.date = plain("2026年3月5日");
    return paper;
}

std::string closing_of(const Document& paper) {
    const std::string xml = body_of(paper, layout());
    return xml.substr(xml.find("正文。"));
}

// The paragraph with that text, from its properties on.
std::string around(const std::string& xml, const std::string& text) {
    const auto at = xml.find(text);
    if (at == std::string::npos) return {};
    const auto begin = xml.rfind("<w:pPr>", at);
    return xml.substr(begin, at - begin + text.size());
}

const std::string one_line = "w:before=\"579\"";
const std::string two_lines = "w:before=\"1158\"";

TEST_CASE("closings are the goldens", "[write][docx][closing]") {
    Document stamped = signed_by({}, Vouching::stamped);
    stamped.frame.duty = plain("市长");
    const std::vector<std::pair<std::string, Document>> closings = {
        {"unsealed", signed_by({"河东街道办事处", "区民政局"}, Vouching::unsealed)},
        {"sealed", signed_by({"河东街道办事处"}, Vouching::sealed)},
        {"seals", signed_by({"河东街道办事处", "区民政局", "区教育局", "区体育局"}, Vouching::sealed)},
        {"stamped", stamped},
    };
    for (const auto& [name, paper] : closings) {
        INFO(name);
        const std::string now = by_lines(closing_of(paper));
        CHECK(now == golden("closing-" + name + ".docx.document.xml", now));
    }
}

TEST_CASE("under a seal the date stands four characters in and the name in its middle",
          "[write][docx][closing]") {
    const auto indents = signature_indents(signed_by({"河东街道办事处"}, Vouching::sealed).frame, layout());
    CHECK(indents.date == 4);
    // 7.25 characters of date, 7 of name.
    CHECK(indents.signatures == std::vector<double>{4 + 7.25 / 2 - 3.5});
    const std::string xml = closing_of(signed_by({"河东街道办事处"}, Vouching::sealed));
    CHECK(has(around(xml, "河东街道办事处"), two_lines));
    CHECK(has(around(xml, "2026"), R"(w:before="0")"));
}

TEST_CASE("a sealed name that is longer than its date leads it from the edge", "[write][docx][closing]") {
    const auto indents = signature_indents(signed_by({han_text(20)}, Vouching::sealed).frame, layout());
    CHECK(indents.signatures == std::vector<double>{0});
    CHECK(indents.date == 10 - 7.25 / 2);
    const auto long_name = signature_indents(signed_by({han_text(500)}, Vouching::sealed).frame, layout());
    CHECK(long_name.signatures == std::vector<double>{0});
    CHECK(long_name.date == 28 - 7.25);
}

TEST_CASE("as many seals stand in a row as fit without touching", "[write][docx][closing]") {
    const auto columns = [](const std::vector<std::string>& names) {
        return signature_columns(signed_by(names, Vouching::sealed).frame, layout());
    };
    CHECK(columns({}) == 1);
    CHECK(columns({"甲局"}) == 1);
    CHECK(columns({"甲局", "乙局"}) == 2);
    CHECK(columns({"甲局", "乙局", "丙局", "丁局"}) == 3);
    CHECK(columns({"甲局", "河东街道社区卫生服务中心", "丙局"}) == 2);
    CHECK(columns({"甲局", han_text(15), "丙局"}) == 1);
}

TEST_CASE("several seals: rows in columns, the date under the last name", "[write][docx][closing]") {
    const std::string xml = closing_of(signed_by({"甲局", "乙局", "丙局", "丁局", "戊局"}, Vouching::sealed));
    CHECK(has(around(xml, "甲局"),
              R"(<w:tab w:val="center" w:pos="1474"/><w:tab w:val="center" w:pos="4422"/>)"
              R"(<w:tab w:val="center" w:pos="7370"/>)"));
    CHECK(has(around(xml, "甲局"), two_lines));
    CHECK(has(around(xml, "丁局"), "w:before=\"2316\""));  // four lines: 51 mm from row to row
    CHECK(count(around(xml, "戊局"), "<w:tab/>") == 3);    // the second and third column
    CHECK(has(around(xml, "2026"), R"(<w:tabs><w:tab w:val="center" w:pos="7370"/></w:tabs>)"));
}

TEST_CASE("a stamp keeps its room between duty and edge", "[write][docx][closing]") {
    Document paper = signed_by({}, Vouching::stamped);
    paper.frame.duty = plain("市长");
    const std::string xml = closing_of(paper);
    // 8845 twips less 4 characters, 40 mm and 2 characters; less 4 and 20 mm.
    CHECK(has(around(xml, "市长"),
              R"(<w:tab w:val="right" w:pos="4687"/><w:tab w:val="center" w:pos="6451"/>)"));
    // Two lines, and half of what the stamp is higher than a line.
    CHECK(has(around(xml, "市长"), R"(<w:spacing w:before="1435" w:after="277")"));
    CHECK(has(around(xml, "2026"), one_line));
    CHECK(has(around(xml, "2026"), R"(w:rightChars="400" w:right="1260")"));
}

TEST_CASE("a signer's name stands where the stamp will be, an issuer's does not", "[write][docx][closing]") {
    Document paper = signed_by({"王建国"}, Vouching::stamped);
    paper.frame.duty = plain("市长");
    CHECK(count(around(closing_of(paper), "王建国"), "<w:tab/>") == 2);
    paper.frame.mark = {plain("示例市人民政府")};
    paper.frame.signature = {plain("示例市人民政府")};
    CHECK_FALSE(has(closing_of(paper), "示例市人民政府"));
}

TEST_CASE("no page holds a signature without a line of the text", "[write][docx][closing]") {
    Document paper = signed_by({"河东街道办事处"}, Vouching::unsealed);
    paper.frame.note = plain("附注");
    const std::string xml = body_of(paper, layout());
    CHECK(has(around(xml, "正文。"), "<w:keepNext/>"));
    CHECK(has(around(xml, "河东街道"), "<w:keepNext/>"));
    CHECK(has(around(xml, "2026"), "<w:keepNext/>"));
    CHECK_FALSE(has(around(xml, "附注"), "<w:keepNext/>"));
    CHECK_FALSE(has(around(body_of(paper, sample_layout()), "正文。"), "<w:keepNext/>"));
}

TEST_CASE("only the last paragraph of a list stays with the signature", "[write][docx][closing]") {
    Document paper = signed_by({"河东街道办事处"}, Vouching::unsealed);
    const document::List inner{true, {{paragraph("丁")}}};
    paper.body = {{document::List{true, {{paragraph("甲")}, {paragraph("乙"), paragraph("丙"), {inner}}}}}};
    const std::string xml = body_of(paper, layout());
    for (const char* text : {"甲", "乙", "丙"}) CHECK_FALSE(has(around(xml, text), "<w:keepNext/>"));
    CHECK(has(around(xml, "丁"), "<w:keepNext/>"));
}

TEST_CASE("a long paragraph may break before its signature", "[write][docx][closing]") {
    Document paper = signed_by({"河东街道办事处"}, Vouching::unsealed);
    paper.body = {paragraph(han_text(28 * 6))};
    CHECK_FALSE(has(around(body_of(paper, layout()), "字字字"), "<w:keepNext/>"));
    paper.body = {paragraph(han_text(28 * 5))};
    CHECK(has(around(body_of(paper, layout()), "字字字"), "<w:keepNext/>"));
}

TEST_CASE("the closing goes with the imprint where the text's end is short", "[write][docx][closing]") {
    Document paper = signed_by({"河东街道办事处"}, Vouching::unsealed);
    CHECK_FALSE(has(around(body_of(paper, layout()), "2026"), "<w:keepNext/>"));
    paper.frame.printed_by = plain("办公室");
    CHECK(has(around(body_of(paper, layout()), "2026"), "<w:keepNext/>"));
    paper.body = {paragraph(han_text(28 * 4))};
    CHECK_FALSE(has(around(body_of(paper, layout()), "2026"), "<w:keepNext/>"));
    paper.body = {{document::Table{}}};
    CHECK_FALSE(has(around(body_of(paper, layout()), "2026"), "<w:keepNext/>"));
}

TEST_CASE("a paper that nobody signs has no closing", "[write][docx][closing]") {
    CHECK_FALSE(has_closing({}));
    for (const Vouching vouching : {Vouching::unsealed, Vouching::sealed, Vouching::stamped}) {
        Document paper = paper_of({paragraph("正文。")});
        paper.frame.vouching = vouching;
        CHECK(count(body_of(paper, layout()), "<w:p>") == 1);
    }
}

TEST_CASE("a date alone is printed as its vouching places it", "[write][docx][closing]") {
    CHECK(has(around(closing_of(signed_by({}, Vouching::sealed)), "2026"), two_lines));
    CHECK(has(around(closing_of(signed_by({}, Vouching::unsealed)), "2026"), one_line));
}

TEST_CASE("the date is printed in the layout's numerals", "[write][docx][closing]") {
    document::Layout han = layout();
    han.date_numerals = document::Numerals::han;
    const Document paper = signed_by({"河东街道办事处"}, Vouching::sealed);
    CHECK(has(body_of(paper, han), "二〇二六年三月五日"));
    CHECK(signature_indents(paper.frame, han).signatures == std::vector<double>{4 + 4.5 - 3.5});
}

}  // namespace
}  // namespace wenshu::write
