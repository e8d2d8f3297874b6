#include "write/docx_head.hpp"

#include <optional>
#include <span>
#include <string_view>

#include "ooxml/units.hpp"
#include "write/docx_formats.hpp"
#include "write/docx_inlines.hpp"
#include "write/docx_mark.hpp"
#include "write/docx_rule.hpp"
#include "write/docx_signers.hpp"

namespace wenshu::write {
namespace {

using document::Frame;
using document::Inlines;
using document::Layout;
using From = ooxml::AnchoredRule::From;
using ooxml::Xml;

constexpr double mm_per_point = 25.4 / 72;

ooxml::ParagraphProperties line_of(std::string_view style_id) {
    ooxml::ParagraphProperties paragraph;
    paragraph.style = style_id;
    paragraph.keep_next = true;
    return paragraph;
}

// Of the head's last line: nothing where a title follows, which brings its own.
std::optional<ooxml::Spacing> last_spacing(const HeadPlan& plan, const document::TextStyle& style) {
    if (plan.after == 0) return std::nullopt;
    return ooxml::Spacing{0, ooxml::twips_of_points(plan.overhang + plan.after),
                          ooxml::twips_of_points(style.line_pitch.value)};
}

void write_elements(Xml& xml, DocxContext& context, std::span<const HeadElement> elements,
                    const std::optional<ooxml::Spacing>& spacing) {
    for (const HeadElement& element : elements) {
        ooxml::ParagraphProperties paragraph = line_of(element.style_id);
        if (&element == &elements.back()) paragraph.spacing = spacing;
        open_paragraph(xml, context, paragraph);
        write_inlines(xml, context, element.inlines, {element.style, {}});
        xml.close();
    }
}

// The rules of the sheet (10.1): under the mark, and at the foot of this page.
void write_sheet_rules(Xml& xml, DocxContext& context, const HeadPlan& plan) {
    const document::HeadLayout& head = context.layout.head;
    write_rule(xml, context, head.rule, From::page, plan.rule_top * mm_per_point);
    write_rule(xml, context, head.lower_rule, From::page, plan.lower_rule_top * mm_per_point);
}

// A line that takes no room to speak of, for rules that no other paragraph holds.
void write_rule_holder(Xml& xml, DocxContext& context, const HeadPlan& plan) {
    ooxml::ParagraphProperties paragraph = line_of(docx_style::number);
    paragraph.spacing = ooxml::Spacing{
        0, ooxml::twips_of_points(plan.after == 0 ? 0 : plan.overhang + plan.after), docx_least_line};
    open_paragraph(xml, context, paragraph);
    write_sheet_rules(xml, context, plan);
    xml.close();
}

// 份号 or what comes first of its kind, and the number flush right beside it.
void write_element_and_number(Xml& xml, DocxContext& context, const HeadElement& element, const Frame& frame,
                              const HeadPlan& plan) {
    const Layout& layout = context.layout;
    ooxml::ParagraphProperties paragraph = line_of(element.style_id);
    paragraph.tabs = {{"right", type_area_width(layout)}};
    if (plan.elements.size() == 1) paragraph.spacing = last_spacing(plan, element.style);
    open_paragraph(xml, context, paragraph);
    write_sheet_rules(xml, context, plan);
    write_inlines(xml, context, element.inlines, {element.style, {}});
    if (!frame.number.empty()) {
        ooxml::text_run(xml, {}, "\t");
        write_inlines(xml, context, frame.number, {layout.number, run_format(layout.number, layout)});
    }
    xml.close();
}

void write_under_rule(Xml& xml, DocxContext& context, const Frame& frame, const HeadPlan& plan) {
    write_mark(xml, context, plan);
    if (!plan.elements.empty()) {
        write_element_and_number(xml, context, plan.elements.front(), frame, plan);
        const auto others = std::span(plan.elements).subspan(1);
        return write_elements(xml, context, others, last_spacing(plan, plan.elements.back().style));
    }
    if (frame.number.empty()) return write_rule_holder(xml, context, plan);
    ooxml::ParagraphProperties paragraph = line_of(docx_style::number);
    paragraph.alignment = "right";
    paragraph.spacing = last_spacing(plan, context.layout.number);
    open_paragraph(xml, context, paragraph);
    write_sheet_rules(xml, context, plan);
    write_inlines(xml, context, frame.number, {context.layout.number, {}});
    xml.close();
}

void write_downwards(Xml& xml, DocxContext& context, const Frame& frame, const HeadPlan& plan) {
    write_elements(xml, context, plan.elements, std::nullopt);
    write_mark(xml, context, plan);
    const std::size_t lines = number_lines(frame, context.layout);
    if (lines == 0) {
        if (rule_height(context.layout.head.rule) > 0) write_rule_holder(xml, context, plan);
        return;
    }
    const auto rule = [&] {
        write_rule(xml, context, context.layout.head.rule, From::paragraph, plan.rule_top * mm_per_point);
    };
    const auto spacing = last_spacing(plan, context.layout.number);
    if (context.layout.head.signers) return write_signers(xml, context, frame, spacing, rule);
    ooxml::ParagraphProperties paragraph = line_of(docx_style::number);
    paragraph.spacing = spacing;
    open_paragraph(xml, context, paragraph);
    write_inlines(xml, context, frame.number, {context.layout.number, {}});
    rule();
    xml.close();
}

}  // namespace

void write_head(Xml& xml, DocxContext& context, const Frame& frame, const HeadPlan& plan) {
    if (!plan.present) return;
    if (context.layout.head.number_place == document::HeadLayout::NumberPlace::below_rule) {
        write_under_rule(xml, context, frame, plan);
    } else {
        write_downwards(xml, context, frame, plan);
    }
}

}  // namespace wenshu::write
