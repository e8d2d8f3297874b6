// 版头, title and what follows it: where the plan puts them, and what is written of it.
#include <string>

#include <catch2/catch.hpp>

#include "docx_support.hpp"
#include "write/docx_attendance.hpp"
#include "write/docx_head_plan.hpp"
#include "write/docx_signers.hpp"

namespace wenshu::write {
namespace {

using document::Document;
using document::Frame;
using document::Layout;

Document notice() {
    Document paper;
    paper.frame.mark = {plain("河东街道办事处")};
    paper.frame.number = plain("河街办发〔2026〕12号");
    paper.frame.title = plain("河东街道办事处关于开展汛前安全隐患排查整治工作的通知");
    paper.frame.to = plain("各社区居民委员会");
    paper.body = {paragraph("请认真贯彻执行。")};
    return paper;
}

Document joint_notice() {
    Document paper = notice();
    paper.frame.mark = {plain("示例市卫生健康委员会"), plain("示例市教育局"), plain("示例市民政局")};
    return paper;
}

Layout order_layout() {
    Layout layout = official_layout();
    layout.head.mark_suffix = "令";
    layout.head.mark_top.value = 57;
    layout.head.rule.form = document::RuleStyle::Form::none;
    return layout;
}

Layout up_layout() {
    Layout layout = official_layout();
    layout.head.signers = true;
    return layout;
}

Document order_paper() {
    Document paper;
    paper.frame.mark = {plain("示例市人民政府")};
    paper.frame.number = plain("第5号");
    paper.body = {paragraph("现公布《示例市健康促进条例实施办法》，自公布之日起施行。")};
    return paper;
}

Document minutes() {
    Document paper = notice();
    paper.frame.mark = {plain("河东街道办事处主任办公会议")};
    paper.frame.number = plain("第3期");
    paper.frame.to.clear();
    paper.frame.attendance = {{plain("出席"), plain("张三、李四")}, {plain("请假"), plain("王五")}};
    return paper;
}

Layout minutes_layout() {
    Layout layout = official_layout();
    layout.head.mark_suffix = "纪要";
    return layout;
}

// Points from the upper edge of the type area to the mark's ink, as far as the plan goes.
double ink_of_mark(const HeadPlan& plan) {
    double above = 0;
    for (const HeadElement& element : plan.elements) above += element.style.line_pitch.value;
    return above + plan.before_mark + 0.8 * plan.mark.pitch - 0.85 * plan.mark.size;
}

constexpr double points_per_mm = 72 / 25.4;

std::string golden_of(const std::string& name, const Document& paper, const Layout& layout) {
    std::string lines;
    const std::string xml = body_of(paper, layout);
    for (std::size_t i = 0; i < xml.size(); ++i) {
        lines += xml[i];
        if (xml[i] == '>' && i + 1 < xml.size() && xml[i + 1] == '<') lines += '\n';
    }
    lines += "\n";
    return lines == golden("head." + name + ".xml", lines) ? "the golden" : lines;
}

TEST_CASE("the heads of all layouts are the goldens", "[write][docx][head]") {
    CHECK(golden_of("one", notice(), official_layout()) == "the golden");
    CHECK(golden_of("three", joint_notice(), official_layout()) == "the golden");
    Document up = notice();
    up.frame.signers = {plain("张三丰"), plain("李四"), plain("欧阳修明")};
    CHECK(golden_of("up", up, up_layout()) == "the golden");
    Document letter = notice();
    letter.frame.copy_number = plain("000012");
    letter.frame.secrecy = plain("机密★1年");
    CHECK(golden_of("letter", letter, letter_layout()) == "the golden");
    CHECK(golden_of("order", order_paper(), order_layout()) == "the golden");
    CHECK(golden_of("minutes", minutes(), minutes_layout()) == "the golden");
}

TEST_CASE("the mark's ink is 72 mm from the edge whatever stands above it", "[write][docx][head]") {
    Document paper = notice();
    const Layout layout = official_layout();
    const auto place = [&] { return ink_of_mark(head_plan(paper.frame, layout)); };
    CHECK(place() == Approx(35 * points_per_mm));
    paper.frame.urgency = plain("特急");
    CHECK(place() == Approx(35 * points_per_mm));
    paper.frame.secrecy = plain("机密★1年");
    CHECK(place() == Approx(35 * points_per_mm));
    paper.frame.copy_number = plain("000012");
    CHECK(place() == Approx(35 * points_per_mm));
    paper.frame.mark = joint_notice().frame.mark;
    CHECK(place() == Approx(35 * points_per_mm));
}

TEST_CASE("a mark that has no room under three lines moves down rather than over them",
          "[write][docx][head]") {
    Document paper = order_paper();
    paper.frame.copy_number = plain("000012");
    paper.frame.secrecy = plain("机密★1年");
    paper.frame.urgency = plain("特急");
    const Layout layout = order_layout();
    const HeadPlan plan = head_plan(paper.frame, layout);
    CHECK(plan.before_mark == Approx(0).margin(0.001));
    CHECK(ink_of_mark(plan) == Approx(3 * 28.95));
}

TEST_CASE("elements that are missing close up", "[write][docx][head]") {
    Document paper = notice();
    paper.frame.urgency = plain("特急");
    const std::string xml = body_of(paper, official_layout());
    CHECK(xml.starts_with(R"(<w:p><w:pPr><w:pStyle w:val="Urgency"/>)"));
    CHECK_FALSE(has(xml, R"(w:val="Secrecy")"));
    CHECK_FALSE(has(xml, R"(w:val="CopyNumber")"));
}

TEST_CASE("the suffix is added where the name does not end in it", "[write][docx][head]") {
    Document paper = notice();
    CHECK(has(body_of(paper, official_layout()), "文件</w:t>"));
    paper.frame.mark = {plain("中共示例市委文件")};
    CHECK_FALSE(has(body_of(paper, official_layout()), "文件文件"));
    CHECK(count(body_of(paper, official_layout()), "文件</w:t>") == 1);
    CHECK_FALSE(has(body_of(notice(), letter_layout()), "文件</w:t>"));
}

TEST_CASE("a long name is squeezed before it is set smaller, and broken only when very long",
          "[write][docx][head]") {
    const Layout layout = official_layout();
    Frame frame = notice().frame;
    const auto plan = [&](const std::string& name) {
        frame.mark = {plain(name)};
        return head_plan(frame, layout).mark;
    };
    CHECK(plan("河东街道办事处").scale == 100);
    const MarkPlan squeezed = plan("示例市河东区健康促进中心");  // 14 with 文件: 672 points on 442
    CHECK(squeezed.size == 47);
    CHECK(squeezed.scale == 66);
    CHECK(plan("示例市健康促进中心").size == 48);
    CHECK(plan("示例市健康促进中心").scale == 83);
    const MarkPlan smaller = plan("示例市河东区人民政府河东街道办事处");
    CHECK(smaller.lines.size() == 1);
    CHECK(smaller.size * 19 * smaller.scale / 100 <= 156 * points_per_mm);
    const MarkPlan broken = plan("示例市河东区人民政府河东街道办事处健康教育与健康促进工作领导小组");
    REQUIRE(broken.lines.size() == 2);
    CHECK(document::plain_text(broken.lines.back()).ends_with("文件"));
}

TEST_CASE("several issuers stand below each other, as wide as the longest, the suffix beside them",
          "[write][docx][head]") {
    const std::string xml = body_of(joint_notice(), official_layout());
    CHECK(count(xml, "<w:tbl>") == 1);
    CHECK(count(xml, "<w:tc>") == 2);
    CHECK(count(xml, R"(<w:jc w:val="distribute"/>)") == 3);
    CHECK(has(xml, R"(<w:vAlign w:val="center"/>)"));
    CHECK(xml.find("卫生健康委员会") < xml.find("教育局"));
    CHECK(xml.find("民政局") < xml.find("文件"));
    Layout layout = official_layout();
    layout.head.mark_suffix.clear();
    CHECK(count(body_of(joint_notice(), layout), "<w:tc>") == 1);
    layout.head.joint = false;
    CHECK_FALSE(has(body_of(joint_notice(), layout), "教育局"));
}

TEST_CASE("eight issuers leave room for the body on the first page", "[write][docx][head]") {
    Document paper = joint_notice();
    for (const char* name :
         {"示例市公安局", "示例市交通运输局", "示例市人力资源和社会保障局", "示例市财政局", "示例市司法局"}) {
        paper.frame.mark.push_back(plain(name));
    }
    const Layout layout = official_layout();
    const HeadPlan plan = head_plan(paper.frame, layout);
    CHECK(plan.mark.size >= 16);
    CHECK(plan.mark.size < 48);
    CHECK(ink_of_mark(plan) == Approx(35 * points_per_mm));
    CHECK(plan.mark.names_width + plan.mark.suffix_width <= 156 * points_per_mm);
    // Two blank lines, a title of two lines, a blank line, the addressee and two lines of the body.
    CHECK(plan.end + 8 * 28.95 <= 225 * points_per_mm);
    CHECK_FALSE(addressee_moves(paper.frame, layout));
}

TEST_CASE("the red rule stands 4 mm under the number, the title two lines under the rule",
          "[write][docx][head]") {
    const std::string xml = body_of(notice(), official_layout());
    const Layout layout = official_layout();
    const Document paper = notice();
    const HeadPlan plan = head_plan(paper.frame, layout);
    CHECK(plan.rule_top == Approx(0.8 * 28.95 + 0.09 * 16 + (4 - 0.25) * points_per_mm));
    CHECK(plan.overhang == Approx(plan.rule_top + 0.5 * points_per_mm - 28.95));
    CHECK(has(xml, R"(<wp:positionV relativeFrom="paragraph">)"));
    CHECK(has(xml, R"(<a:srgbClr val="FF0000"/>)"));
    CHECK(has(xml, R"(<w:pStyle w:val="Title"/><w:spacing w:before="1312" w:after="579")"));
}

TEST_CASE("a head without a number keeps its rule under the mark", "[write][docx][head]") {
    Document paper = minutes();
    paper.frame.number.clear();
    const std::string xml = body_of(paper, minutes_layout());
    CHECK(has(xml, R"(<wp:positionV relativeFrom="page">)"));
    CHECK(has(xml, R"(w:line="20" w:lineRule="exact")"));
    const Layout layout = minutes_layout();
    const HeadPlan plan = head_plan(paper.frame, layout);
    CHECK(plan.rule_top == Approx((72 + 4 - 0.25) * points_per_mm + 0.94 * plan.mark.size));
}

TEST_CASE("an order has no rule, and its text begins two lines under the number", "[write][docx][head]") {
    const std::string xml = body_of(order_paper(), order_layout());
    CHECK_FALSE(has(xml, "wps:wsp"));
    CHECK(
        has(xml, R"(<w:pStyle w:val="DocumentNumber"/><w:keepNext/><w:spacing w:before="0" w:after="1158")"));
    CHECK(has(xml, "人民政府</w:t>"));
    CHECK(has(xml, "令</w:t>"));
}

TEST_CASE("signers stand two to a line, the number left on the last", "[write][docx][head]") {
    Document paper = notice();
    const Layout layout = up_layout();
    paper.frame.signers = {plain("张三")};
    CHECK(number_lines(paper.frame, layout) == 1);
    std::string xml = body_of(paper, layout);
    CHECK(xml.find("12号") < xml.find("签发人："));
    CHECK(count(xml, R"(w:val="DocumentNumber")") == 1);
    paper.frame.signers = {plain("张三丰"), plain("李四"), plain("欧阳修明")};
    CHECK(number_lines(paper.frame, layout) == 2);
    xml = body_of(paper, layout);
    CHECK(xml.find("签发人：") < xml.find("张三丰"));
    CHECK(xml.find("李四") < xml.find("12号"));
    CHECK(xml.find("12号") < xml.find("欧阳修明"));
    CHECK(count(xml, "签发人：") == 1);
    // 27 characters to the right edge, 2 of 李四, 1 between them, 4 of 欧阳修明.
    CHECK(has(xml, R"(<w:tab w:val="left" w:pos="5040"/><w:tab w:val="left" w:pos="7875"/>)"));
    CHECK(has(xml, R"(<w:tab w:val="left" w:pos="6300"/><w:tab w:val="left" w:pos="7875"/>)"));
    CHECK(has(xml, R"(w:leftChars="100" w:left="315")"));
    CHECK(has(xml, R"(w:eastAsia="楷体_GB2312")"));
    paper.frame.number.clear();
    CHECK(has(body_of(paper, layout), "欧阳修明"));
}

TEST_CASE("signers are not printed where the layout has no place for them", "[write][docx][head]") {
    Document paper = notice();
    paper.frame.signers = {plain("张三")};
    CHECK_FALSE(has(body_of(paper, official_layout()), "签发人"));
}

TEST_CASE("a letter's mark stands in a frame, its number right beside the first element",
          "[write][docx][head]") {
    Document paper = notice();
    std::string xml = body_of(paper, letter_layout());
    CHECK(has(xml, "<w:framePr "));
    CHECK(has(xml, R"(<w:pStyle w:val="DocumentNumber"/><w:keepNext/><w:jc w:val="right"/>)"));
    CHECK(count(xml, "<wps:wsp>") == 4);  // two double rules
    CHECK(has(xml, "<wp:posOffset>720000<"));
    paper.frame.copy_number = plain("000012");
    paper.frame.secrecy = plain("机密★1年");
    xml = body_of(paper, letter_layout());
    CHECK(xml.find("000012") < xml.find("<w:tab/>"));
    CHECK(xml.find("<w:tab/>") < xml.find("12号"));
    CHECK(xml.find("12号") < xml.find("机密"));
    CHECK(has(xml, R"(<w:tab w:val="right" w:pos="8845"/>)"));
    CHECK(count(xml, "<wps:wsp>") == 4);
    paper.frame = {};
    paper.frame.mark = {plain("河东街道办事处")};
    CHECK(count(body_of(paper, letter_layout()), "<wps:wsp>") == 4);
}

TEST_CASE("a paper without any element of a head has none, whatever its layout", "[write][docx][head]") {
    Document paper = paper_of({paragraph("正文")});
    paper.frame.title = plain("标题");
    const std::string xml = body_of(paper, official_layout());
    CHECK(xml.starts_with(R"(<w:p><w:pPr><w:pStyle w:val="Title"/><w:spacing w:before="0" w:after="579")"));
    CHECK_FALSE(has(xml, "wps:wsp"));
    CHECK_FALSE(has(body_of(notice()), "河街办发"));
}

TEST_CASE("an addressee so long that no body would follow on the page goes elsewhere",
          "[write][docx][head]") {
    Document paper = notice();
    CHECK_FALSE(addressee_moves(paper.frame, official_layout()));
    paper.frame.to = plain(han_text(28 * 7 - 2));
    CHECK_FALSE(addressee_moves(paper.frame, official_layout()));
    paper.frame.to = plain(han_text(28 * 12));
    CHECK(addressee_moves(paper.frame, official_layout()));
    CHECK_FALSE(has(body_of(paper, official_layout()), "Addressee"));
    CHECK_FALSE(addressee_moves(paper.frame, sample_layout()));
    CHECK(has(body_of(paper), "Addressee"));
    CHECK_FALSE(addressee_moves({}, official_layout()));
}

TEST_CASE("attendance is aligned behind its colon", "[write][docx][head]") {
    const Layout layout = minutes_layout();
    DocxContext context(layout);
    ooxml::Xml xml;
    xml.open("w:body");
    write_attendance(xml, context, minutes().frame.attendance);
    const std::string made = std::move(xml.close()).finish();
    CHECK(has(made, R"(w:leftChars="0" w:left="1575")"));
    CHECK(has(made, R"(w:firstLineChars="0" w:hanging="945")"));
    CHECK(count(made, R"(w:before="579")") == 1);
    CHECK(count(made, R"(w:val="Attendance")") == 2);
    CHECK(count(made, R"(w:eastAsia="黑体")") >= 2);
    CHECK(made.find("出席") < made.find("张三"));
}

TEST_CASE("signs of XML in every element of a head leave the text whole", "[write][docx][head]") {
    const std::string nasty = nasty_text();
    Document paper = notice();
    Frame& frame = paper.frame;
    frame.copy_number = frame.secrecy = frame.urgency = frame.number = plain(nasty);
    frame.mark = {plain(nasty), plain(nasty + "\n" + nasty)};
    frame.signers = {plain(nasty), plain(nasty), plain(nasty)};
    for (const Layout& layout : {official_layout(), up_layout(), letter_layout(), order_layout()}) {
        const std::string xml = body_of(paper, layout);
        CHECK(has(xml, "&lt;b&gt;&amp;amp;{{丁}}"));
        CHECK_FALSE(has(xml, "<b>"));
    }
}

TEST_CASE("styles of a head bear Chinese names and are there for layouts that give them",
          "[write][docx][head]") {
    const std::string styles = tests::part(parts_of(Document{}, official_layout()), "word/styles.xml");
    for (const char* name : {"份号", "密级", "紧急程度", "发文机关标志", "发文字号", "签发人", "出席人员",
                             "附件说明", "附件序号", "附件标题", "版记"}) {
        INFO(name);
        CHECK(count(styles, "<w:name w:val=\"" + std::string(name) + "\"/>") == 1);
    }
    CHECK(has(style_in(styles, "IssuerMark"), R"(<w:color w:val="FF0000"/>)"));
    CHECK(has(style_in(styles, "IssuerMark"), R"(<w:sz w:val="96"/>)"));
    CHECK(has(style_in(styles, "Secrecy"), R"(w:eastAsia="黑体")"));
    CHECK_FALSE(has(tests::part(parts_of(Document{}), "word/styles.xml"), "发文机关标志"));
    const std::string fonts = tests::part(parts_of(Document{}, official_layout()), "word/fontTable.xml");
    CHECK(has(fonts, R"(<w:font w:name="楷体_GB2312">)"));
}

}  // namespace
}  // namespace wenshu::write
