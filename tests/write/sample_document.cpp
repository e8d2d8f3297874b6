#include "sample_document.hpp"

#include <array>
#include <utility>

namespace wenshu::write {
namespace {

using document::Align;
using document::Block;
using document::Heading;
using document::Inlines;
using document::Layout;
using document::LineBreak;
using document::Link;
using document::List;
using document::Mark;
using document::Paragraph;
using document::Run;
using document::Table;
using document::TextStyle;

Run text(std::string content) {
    return {std::move(content), false, false, {}};
}
Run bold(std::string content) {
    return {std::move(content), true, false, {}};
}
Run italic(std::string content) {
    return {std::move(content), false, true, {}};
}
Run figure(std::string content, std::string id) {
    return {std::move(content), false, false, {Mark::Kind::figure, std::move(id)}};
}
Run missing(std::string title, std::string path) {
    return {"【待补：" + title + "】", false, false, {Mark::Kind::missing, std::move(path)}};
}

Block heading(int level, std::string content) {
    return {Heading{level, {text(std::move(content))}, {}}};
}
Block paragraph(Inlines inlines) {
    return {Paragraph{std::move(inlines)}};
}
Block paragraph(std::string content) {
    return paragraph(Inlines{text(std::move(content))});
}

TextStyle style(std::string face, double size, double pitch, document::Alignment align) {
    TextStyle made;
    made.face = std::move(face);
    made.size.value = size;
    made.line_pitch.value = pitch;
    made.align = align;
    return made;
}

Block indicators() {
    Table table;
    table.caption = "健康教育指标完成情况";
    table.columns = {{{text("指标")}, Align::left},
                     {{text("目标")}, Align::center},
                     {{text("完成")}, Align::right},
                     {{text("完成率")}, Align::left},
                     {{text("情况")}, Align::left}};
    table.rows = {
        {{text("健康教育培训")}, {text("2")}, {figure("3", "lectures")}, {text("150%")}, {text("已完成")}},
        {{text("宣传栏更换（每季度每个社区不少于一期，内容须经街道审核）")},
         {text("24")},
         {figure("21", "boards")},
         {text("87.5%")},
         {text("第三季度少 3 期"), LineBreak{}, bold("未完成")}},
        {{text("合计")}, {text("26")}, {text("24")}, {text("92.3%")}, {}},
    };
    table.total = true;
    return {std::move(table)};
}

Block plain_numbers() {
    Table table;
    table.columns = {{{text("月份")}, Align::left}, {{text("参加人次")}, Align::left}};
    table.rows = {{{text("一月")}, {text("1,086")}}, {{text("二月")}, {text("95")}}};
    return {std::move(table)};
}

Block nested_list() {
    List inner{true,
               {{paragraph("每月一次例会；")},
                {paragraph("每季度一次检查，检查结果在街道公告栏公布，接受居民监督。")}}};
    List middle{false, {{paragraph("专职人员"), {std::move(inner)}}, {paragraph("兼职人员")}}};
    List outer{false, {{paragraph("领导小组")}, {paragraph("工作队伍"), {std::move(middle)}}}};
    return {std::move(outer)};
}

}  // namespace

Layout sample_layout() {
    using document::Alignment;
    Layout layout;
    layout.name = "sample";
    layout.page_width.value = 210;
    layout.page_height.value = 297;
    layout.margin_top.value = 37;
    layout.margin_right.value = 26;
    layout.margin_bottom.value = 35;
    layout.margin_left.value = 28;
    layout.lines_per_page.value = 22;
    layout.chars_per_line.value = 28;
    layout.char_spacing.value = -0.25;
    layout.body = style("仿宋_GB2312", 16, 28.95, Alignment::justify);
    layout.body.first_line_indent.value = 2;
    layout.title_style = style("方正小标宋简体", 22, 28.95, Alignment::center);
    layout.title_style.space_after.value = 1;
    layout.addressee = style("仿宋_GB2312", 16, 28.95, Alignment::left);
    layout.signature = style("仿宋_GB2312", 16, 28.95, Alignment::right);
    layout.signature.space_before.value = 1;
    layout.date = style("仿宋_GB2312", 16, 28.95, Alignment::right);
    layout.note = layout.body;
    layout.table_head = style("黑体", 12, 0, Alignment::center);
    layout.table_cell = style("仿宋_GB2312", 12, 0, Alignment::left);
    layout.caption = style("黑体", 12, 28.95, Alignment::center);
    layout.footnote = style("仿宋_GB2312", 9, 14, Alignment::justify);
    layout.page_number = style("宋体", 14, 14, Alignment::right);
    const std::array<std::pair<const char*, const char*>, 4> headings = {
        {{"{n}、", "黑体"}, {"（{n}）", "楷体_GB2312"}, {"{d}.", "仿宋_GB2312"}, {"（{d}）", "仿宋_GB2312"}}};
    for (std::size_t i = 0; i < headings.size(); ++i) {
        layout.headings[i] = {layout.body, headings[i].first};
        layout.headings[i].text.face = headings[i].second;
    }
    layout.closing.indent_right.value = 2;
    layout.closing.date_offset.value = 2;
    layout.faces = {{"仿宋_GB2312", {"仿宋", "FangSong", "STFangsong"}},
                    {"方正小标宋简体", {"方正小标宋_GBK", "华文中宋"}},
                    {"黑体", {"SimHei", "Noto Sans CJK SC"}},
                    {"楷体_GB2312", {"楷体", "KaiTi"}}};
    layout.page_number_form = "— {d} —";
    layout.page_number_indent.value = 1;
    layout.page_number_bottom.value = 7;
    return layout;
}

Layout official_layout() {
    using document::Alignment;
    using document::RuleStyle;
    Layout layout = sample_layout();
    layout.name = "official";
    layout.title_style.space_before.value = 2;
    layout.copy_number = layout.attendance = style("仿宋_GB2312", 16, 28.95, Alignment::left);
    layout.secrecy = layout.urgency = style("黑体", 16, 28.95, Alignment::left);
    layout.mark = style("方正小标宋简体", 48, 60, Alignment::center);
    layout.mark.color = "FF0000";
    layout.number = style("仿宋_GB2312", 16, 28.95, Alignment::center);
    layout.signer = style("楷体_GB2312", 16, 28.95, Alignment::right);
    layout.attendance.align = Alignment::justify;
    layout.attendance_label = layout.secrecy;
    layout.attendance_label.first_line_indent.value = 2;
    layout.attendance_label.space_before.value = 1;
    layout.attachment_note = layout.body;
    layout.attachment_note.space_before.value = 1;
    layout.attachment_number = layout.secrecy;
    layout.attachment_title = style("方正小标宋简体", 22, 28.95, Alignment::center);
    layout.attachment_title.space_before.value = 1;
    layout.attachment_title.space_after.value = 1;
    layout.imprint_text = style("仿宋_GB2312", 14, 24, Alignment::justify);
    layout.footnote = style("仿宋_GB2312", 10.5, 16, Alignment::justify);
    layout.contents = style("仿宋_GB2312", 16, 28.95, Alignment::left);
    layout.head.present = true;
    layout.head.mark_suffix = "文件";
    layout.head.mark_top.value = 72;
    layout.head.number_gap.value = 2;
    layout.head.side_indent.value = 1;
    layout.head.rule_gap.value = 4;
    const auto rule = [](double length, double thickness, std::string color) {
        return RuleStyle{RuleStyle::Form::single, {length, {}, 0}, {thickness, {}, 0}, std::move(color)};
    };
    layout.head.rule = rule(156, 0.5, "FF0000");
    layout.closing.sealed_indent_right.value = 4;
    layout.closing.stamp_gap.value = 2;
    layout.closing.stamp_indent_right.value = 4;
    layout.imprint.outer = rule(156, 0.35, "000000");
    layout.imprint.inner = rule(156, 0.25, "000000");
    layout.imprint.indent.value = 1;
    return layout;
}

Layout letter_layout() {
    Layout layout = official_layout();
    layout.number.align = document::Alignment::right;
    layout.head.mark_suffix.clear();
    layout.head.mark_top.value = 30;
    layout.head.joint = false;
    layout.head.number_place = document::HeadLayout::NumberPlace::below_rule;
    layout.head.number_gap.value = 0.484;
    layout.head.rule.form = document::RuleStyle::Form::thick_thin;
    layout.head.rule.length.value = 170;
    layout.head.rule.thickness.value = 0.7;
    layout.head.lower_rule = layout.head.rule;
    layout.head.lower_rule.form = document::RuleStyle::Form::thin_thick;
    layout.head.lower_rule_bottom.value = 20;
    layout.imprint.outer.form = layout.imprint.inner.form = document::RuleStyle::Form::none;
    layout.imprint.printed = false;
    layout.page_number_on_first = false;
    return layout;
}

std::string nasty_text() {
    return "# *甲*_乙_|`丙`<b>&amp;{{丁}} [戊](x) ~~己~~ 1. \\ \"庚\" '辛' !";
}

document::Document sample_document() {
    document::Document paper;
    paper.frame.title = {text("2018年河东街道健康教育与健康促进工作情况暨年度指标完成情况总结")};
    paper.frame.to = {text("各社区居民委员会")};
    paper.frame.signature = {{text("河东街道办事处")}};
    paper.frame.date = {text("2018年12月20日")};
    paper.frame.note = {text("联系人：示例，电话：0000000")};
    paper.properties = {"2018年河东街道健康教育工作总结", "健康教育", "河东街道办事处",
                        base::Date{2018, 12, 20}};
    paper.body = {
        heading(1, "基本情况"),
        paragraph({text("全年开展健康教育活动"), figure("152", "activities"), text("次，参加"),
                   figure("4213", "attendance"), text("人次，发放资料"), missing("资料份数", "leaflets"),
                   text("份。坚持"), bold("“四禁并举”"), text("方针，"), italic("World Health Day"),
                   text("活动见"), Link{"https://example.org/?a=1&b=(2)", {text("街道"), bold("网站")}},
                   text("。")}),
        heading(1, "主要做法和成效"),
        heading(2, "健全机构"),
        {Heading{3,
                 {text("加强领导。")},
                 {text("成立领导小组，"), bold("明确分工"),
                  text("，把健康教育列入年度工作目标，与其他工作同部署、同检查、同考核。")}}},
        {Heading{3, {text("充实队伍。")}, {text("各社区配备专兼职人员。")}}},
        heading(4, "人员构成"),
        nested_list(),
        heading(2, "加强宣传"),
        heading(3, "编号重新开始"),
        {List{true,
              {{paragraph("办好宣传栏；")}, {paragraph("开展主题日活动。"), paragraph("活动照片存档。")}}}},
        paragraph({text(nasty_text()), LineBreak{}, text("> 第二行"), LineBreak{}, text("- 第三行"),
                   LineBreak{}, text("1. 第四行")}),
        {small_image("宣传栏照片")},
        heading(1, "指标完成情况"),
        indicators(),
        plain_numbers(),
        {document::PageBreak{}},
        heading(1, "下一步打算"),
        paragraph("继续做好各项工作。"),
    };
    return paper;
}

document::Document hostile_document() {
    const std::string nasty = nasty_text();
    const Inlines inlines{text(nasty),
                          LineBreak{},
                          bold(nasty),
                          italic(nasty),
                          figure(nasty, nasty),
                          missing(nasty, nasty),
                          Link{"javascript:alert(1)", {text(nasty)}},
                          text("\n" + nasty + "\x01\x1F")};
    document::Document paper;
    paper.frame.title = inlines;
    paper.frame.to = inlines;
    paper.frame.signature = {inlines, inlines};
    paper.frame.date = inlines;
    paper.frame.note = inlines;
    paper.properties = {nasty, nasty, nasty, base::Date{2018, 1, 1}};
    Table table;
    table.caption = nasty;
    table.columns = {{inlines, Align::left}, {inlines, Align::right}};
    table.rows = {{inlines, inlines}, {inlines, {}}};
    List list{true, {{paragraph(inlines), {List{false, {{paragraph(inlines)}, {}}}}}, {{table}}}};
    paper.body = {{Heading{1, inlines, {}}}, {Heading{2, inlines, inlines}},
                  paragraph(inlines),        {std::move(list)},
                  {std::move(table)},        {small_image(nasty)},
                  paragraph(han_text(5000)), paragraph(std::string(5000, 'a'))};
    return paper;
}

std::string han_text(int characters) {
    std::string made;
    for (int i = 0; i < characters; ++i) made += i % 10 == 9 ? "，" : "字";
    return made;
}

document::Image small_image(std::string alternative) {
    constexpr std::array<unsigned char, 76> bytes = {
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52,
        0x00, 0x00, 0x00, 0x08, 0x00, 0x00, 0x00, 0x04, 0x08, 0x00, 0x00, 0x00, 0x00, 0x96, 0xA6, 0x21,
        0x2C, 0x00, 0x00, 0x00, 0x13, 0x49, 0x44, 0x41, 0x54, 0x78, 0xDA, 0x63, 0xF8, 0x7F, 0x00, 0x02,
        0x19, 0xA0, 0xF4, 0x7F, 0x06, 0x0C, 0x11, 0x00, 0xF7, 0x13, 0x1B, 0xF1, 0xC8, 0x1E, 0x1D, 0xFB,
        0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82};
    return {std::string(bytes.begin(), bytes.end()), document::ImageType::png, 8, 4, std::move(alternative)};
}

}  // namespace wenshu::write
