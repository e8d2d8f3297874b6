#include "write/docx_imprint.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "ooxml/units.hpp"
#include "write/docx_formats.hpp"
#include "write/docx_head_plan.hpp"
#include "write/docx_inlines.hpp"
#include "write/docx_measure.hpp"
#include "write/docx_rule.hpp"
#include "write/docx_sections.hpp"
#include "write/list_lines.hpp"
#include "write/plain.hpp"

namespace wenshu::write {
namespace {

using document::Inlines;
using document::Layout;
using ooxml::Xml;

// Elements without a rule between them.
using Group = std::vector<ImprintBlock>;

constexpr double mm_per_twip = 25.4 / 1440;

// Characters of the 版记 that fit a line between its indents. One is left free, because faces differ in how
// wide they set digits and marks and a line more would be cut off.
double characters_across(const Layout& layout) {
    const double width = type_area_width(layout);
    const double pitch = ooxml::twips_of_points(layout.imprint_text.size.value);
    return pitch > 0 ? width / pitch - 2 * layout.imprint.indent.value - 1 : 0;
}

// 抄送：甲，乙。 with the wrapped lines behind the colon (7.4.2).
ImprintBlock listed(std::string_view label, Inlines names, const Layout& layout) {
    const document::Run labelled = plain_run(label);
    ImprintBlock block;
    block.hanging = measured_columns({labelled}) / 2;
    names.emplace_back(plain_run("。"));
    block.lines = list_lines(names, std::max(2.0, (characters_across(layout) - block.hanging) * 2));
    block.lines.front().insert(block.lines.front().begin(), labelled);
    return block;
}

// The organ left, the date right (7.4.3); one below the other where a line does not hold both.
ImprintBlock printed(const document::Frame& frame, const Layout& layout) {
    Inlines date = printed_date(frame.printed_on, layout);
    if (!date.empty()) date.emplace_back(plain_run("印发"));
    const double across = characters_across(layout) * 2;
    const Inlines& organ = frame.printed_by;
    ImprintBlock block;
    if (!organ.empty()) block.lines = list_lines(organ, across);
    if (date.empty()) return block;
    const bool beside =
        !block.lines.empty() && measured_columns(block.lines.back()) + measured_columns(date) + 2 <= across;
    if (!beside) block.lines.emplace_back();
    Inlines& last = block.lines.back();
    last.emplace_back(plain_run("\t"));
    last.insert(last.end(), date.begin(), date.end());
    return block;
}

// What the paragraphs of a 版记 share.
struct Setting {
    int line = 0;   // twips
    int lines = 0;  // of the whole
    int top = 0;    // twips from the upper edge of the sheet
};

int line_count(const Group& group) {
    std::size_t lines = 0;
    for (const ImprintBlock& block : group) lines += block.lines.size();
    return static_cast<int>(lines);
}

// Twips that the text stands higher than lines on the type area's edge would, so that it is in the middle
// between its rules: in an exact line renderers set the type's foot a fifth above the lower edge.
int lift(const Layout& layout, int line) {
    if (layout.imprint.outer.form == document::RuleStyle::Form::none) return 0;
    const double size = ooxml::twips_of_points(layout.imprint_text.size.value);
    return std::max(0, static_cast<int>((0.6 * line - 0.74 * size) / 2));
}

// Twips from the upper edge of the sheet to the lower one of the type area.
int lower_edge(const Layout& layout) {
    const DocxSheet sheet = docx_sheet(layout, document::Orientation::portrait);
    return sheet.height - sheet.bottom;
}

Setting setting_of(const std::vector<Group>& groups, const Layout& layout) {
    Setting setting;
    setting.line = ooxml::twips_of_points(line_height(layout.imprint_text));
    for (const Group& group : groups) setting.lines += line_count(group);
    setting.top = lower_edge(layout) - setting.lines * setting.line - lift(layout, setting.line);
    return setting;
}

// The lines that are more than a page holds.
int surplus(const std::vector<Group>& groups, const Layout& layout) {
    const Setting setting = setting_of(groups, layout);
    const int capacity = std::max(1, type_area_height(layout) / std::max(1, setting.line));
    return std::max(0, setting.lines - capacity);
}

// Takes so many lines off the top.
std::vector<Group> taken_off(std::vector<Group>& groups, int lines) {
    std::vector<Group> taken;
    for (Group& group : groups) {
        if (lines <= 0) break;
        taken.emplace_back();
        for (ImprintBlock& block : group) {
            const int count = std::clamp(lines, 0, static_cast<int>(block.lines.size()));
            if (count == 0) break;
            ImprintBlock part = block;
            part.lines.erase(part.lines.begin() + count, part.lines.end());
            taken.back().push_back(std::move(part));
            block.lines.erase(block.lines.begin(), block.lines.begin() + count);
            block.continued = true;
            lines -= count;
        }
        std::erase_if(group, [](const ImprintBlock& block) { return block.lines.empty(); });
    }
    std::erase_if(groups, [](const Group& group) { return group.empty(); });
    return taken;
}

ooxml::ParagraphProperties block_format(const ImprintBlock& block, const Layout& layout, int line) {
    const double indent = layout.imprint.indent.value;
    ooxml::ParagraphProperties paragraph;
    paragraph.style = docx_style::imprint;
    paragraph.spacing = {0, 0, line};
    paragraph.indent = indent_format({indent + block.hanging, indent, block.continued ? 0 : -block.hanging},
                                     layout.imprint_text, layout);
    paragraph.tabs = {{"right", type_area_width(layout) - paragraph.indent->right}};
    paragraph.alignment = "left";
    return paragraph;
}

void write_lines(Xml& xml, DocxContext& context, const ImprintBlock& block) {
    const RunSetting setting{context.layout.imprint_text, {}};
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
        if (i > 0) write_inlines(xml, context, {document::LineBreak{}}, setting);
        write_inlines(xml, context, block.lines[i], setting);
    }
}

void write_block(Xml& xml, DocxContext& context, const ImprintBlock& block, const Setting& setting) {
    ooxml::ParagraphProperties paragraph = block_format(block, context.layout, setting.line);
    paragraph.frame =
        ooxml::Frame{setting.top, setting.lines * setting.line, type_area_width(context.layout)};
    open_paragraph(xml, context, paragraph);
    write_lines(xml, context, block);
    xml.close();
}

// `twips` from the upper edge of the sheet to the middle of the rule.
void write_rule_at(Xml& xml, DocxContext& context, const document::RuleStyle& style, int twips) {
    write_rule(xml, context, style, ooxml::AnchoredRule::From::page,
               twips * mm_per_twip - rule_height(style) / 2);
}

void write_rules(Xml& xml, DocxContext& context, const std::vector<Group>& groups, const Setting& setting) {
    const document::ImprintLayout& imprint = context.layout.imprint;
    int at = lower_edge(context.layout) - setting.lines * setting.line;
    for (const Group& group : groups) {
        const bool first = &group == &groups.front();
        if (!first || !group.front().continued)
            write_rule_at(xml, context, first ? imprint.outer : imprint.inner, at);
        at += line_count(group) * setting.line;
    }
    write_rule_at(xml, context, imprint.outer, at);
}

// The frame stands where the page of the paragraph behind it says; that holds the rules. Behind a table it
// takes the room of the frame itself: LibreOffice moves a whole table that a frame would run into.
void write_holder(Xml& xml, DocxContext& context, const std::vector<Group>& groups, const Setting& setting,
                  bool after_table) {
    ooxml::ParagraphProperties holder = holder_format(docx_style::body);
    if (after_table) holder.spacing->exact_line = lower_edge(context.layout) - setting.top;
    open_paragraph(xml, context, holder);
    write_rules(xml, context, groups, setting);
    xml.close();
}

// On a page of their own, below the first rule.
void write_surplus(Xml& xml, DocxContext& context, const std::vector<Group>& groups) {
    if (groups.empty()) return;
    const Layout& layout = context.layout;
    const int line = setting_of(groups, layout).line;
    context.page_break = !context.empty;
    for (const Group& group : groups) {
        for (const ImprintBlock& block : group) {
            open_paragraph(xml, context, block_format(block, layout, line));
            if (&block == &groups.front().front())
                write_rule_at(xml, context, layout.imprint.outer,
                              ooxml::twips_of_mm(layout.margin_top.value));
            write_lines(xml, context, block);
            xml.close();
        }
    }
    context.page_break = true;
}

}  // namespace

std::vector<std::vector<ImprintBlock>> imprint_blocks(const document::Frame& frame, const Layout& layout) {
    std::vector<Group> groups;
    Group receivers;
    if (addressee_moves(frame, layout)) receivers.push_back(listed("主送：", frame.to, layout));
    if (!frame.copies.empty()) receivers.push_back(listed("抄送：", frame.copies, layout));
    if (!receivers.empty()) groups.push_back(std::move(receivers));
    const bool has_printing = !frame.printed_by.empty() || !frame.printed_on.empty();
    if (layout.imprint.printed && has_printing) groups.push_back({printed(frame, layout)});
    return groups;
}

bool has_imprint(const document::Frame& frame, const Layout& layout) {
    return !imprint_blocks(frame, layout).empty();
}

void write_imprint(Xml& xml, DocxContext& context, const document::Frame& frame) {
    std::vector<Group> groups = imprint_blocks(frame, context.layout);
    if (groups.empty()) return;
    if (context.orientation != document::Orientation::portrait)
        begin_page(context, document::Orientation::portrait);
    write_surplus(xml, context, taken_off(groups, surplus(groups, context.layout)));
    turn_page(xml, context);
    const Setting setting = setting_of(groups, context.layout);
    // What is due on the next page is due on that of the holder.
    const bool page_break = std::exchange(context.page_break, false);
    const bool after_table = context.after_table;
    for (const Group& group : groups) {
        for (const ImprintBlock& block : group) write_block(xml, context, block, setting);
    }
    context.page_break = page_break;
    write_holder(xml, context, groups, setting, after_table);
}

}  // namespace wenshu::write
