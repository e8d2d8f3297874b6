#include "write/html_frame_style.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "write/docx_closing.hpp"
#include "write/docx_rule.hpp"
#include "write/html_css.hpp"

namespace wenshu::write {
namespace {

using document::HeadLayout;
using document::Layout;
using document::RuleStyle;
using document::TextStyle;

constexpr double points_per_mm = 72 / 25.4;

std::string points(double value) {
    return css_number(value) + "pt";
}
std::string mm(double value) {
    return css_number(value) + "mm";
}

double type_area(const Layout& layout) {
    return layout.page_width.value - layout.margin_left.value - layout.margin_right.value;
}

// The white above and below the characters of a line.
double half_leading(const TextStyle& style) {
    return (css_pitch(style) - css_size(style)) / 2;
}

// Names stand one below the other in one width; --size, --suffix and --squeeze come from the paper.
constexpr std::string_view fixed_rules = R"(.head{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.head p{text-indent:0}
.mark{display:flex;justify-content:center;align-items:center;transform:scaleX(var(--squeeze));white-space:nowrap}
.issuers{display:grid;flex:none}
.suffix{flex:none}
.mark .issuer{font-size:1em;margin:0;text-align-last:justify}
.mark .suffix{font-size:var(--suffix);margin:0 0 0 .5em}
.signed{display:flex;justify-content:space-between;align-items:flex-end}
.signed .number{text-align:left}
.signers{display:grid;grid-template-columns:repeat(3,auto)}
.signers .signer{text-align:left;grid-column:2;margin:0}
.signers .signer:nth-child(odd){grid-column:3;margin-left:1em}
.below-rule{display:flex;justify-content:space-between;align-items:flex-start}
.below-rule .number{margin-left:auto}
.attachments,.attendance,.listed,.printing{display:flex}
.attachments.several{display:grid;grid-template-columns:auto auto 1fr;justify-content:start}
.attachments.several .ordinal{grid-column:2}
.attachments.several .name{grid-column:3}
.attachments p,.attendance p{margin:0;text-indent:0}
.attachments .label,.attendance .label,.listed .label{flex:none}
.printing{justify-content:space-between;flex-wrap:wrap}
.printing .printed-on{margin-left:auto}
.notes{margin-top:.75em}
.notes::before{content:"";display:block;width:33%;border-top:.5pt solid #000;margin-bottom:.25em}
.notes a{margin-right:.25em}
.contents .level-2{padding-left:1em}
.contents .level-3{padding-left:2em}
.contents .level-4{padding-left:3em}
)";

// The mark's lines are higher than its characters, whose edges the standard measures from.
std::string mark_rules(const Layout& layout) {
    const HeadLayout& head = layout.head;
    const bool under_rule = head.number_place == HeadLayout::NumberPlace::below_rule;
    const double pitch = css_pitch(layout.mark) / css_size(layout.mark);
    const double white = (pitch - 1) / 2;
    const double gap = under_rule ? 0 : head.number_gap.value * css_pitch(layout.number);
    const double above = under_rule ? 0 : std::max(0.0, head.mark_top.value - html_first_top(layout));
    std::string css = css_rule(".issuer,.suffix", layout.mark, layout);
    css += fmt::format(".mark{{font-size:var(--size);margin:{0}em 0 calc({1} - {2}em)}}\n",
                       css_number(-white), points(gap), css_number(white));
    css += fmt::format(".head>.elements{{min-height:{}}}\n", mm(above));
    // Where there is no number the rule's distance counts from the mark.
    css +=
        fmt::format(".mark+.head-rule{{margin-top:calc({} - {})}}\n", mm(head.rule_gap.value), points(gap));
    return css;
}

std::string head_rules(const Layout& layout) {
    const HeadLayout& head = layout.head;
    std::string css =
        css_rule(".copy-number", layout.copy_number, layout) + css_rule(".secrecy", layout.secrecy, layout) +
        css_rule(".urgency", layout.urgency, layout) +
        css_rule(".number,.signer-label", layout.number, layout) + css_rule(".signer", layout.signer, layout);
    css += fmt::format(".signed{{padding:0 {}em}}\n", css_number(head.side_indent.value));
    css += html_rule_style(".head-rule", head.rule, layout);
    css += fmt::format(".number+.head-rule,.signed+.head-rule{{margin-top:calc({} - {})}}\n",
                       mm(head.rule_gap.value), points(half_leading(layout.number)));
    css += mark_rules(layout);
    css += fmt::format(".below-rule{{margin-top:calc({} - {})}}\n",
                       points(head.number_gap.value * css_pitch(layout.number)),
                       points(half_leading(layout.number)));
    css += fmt::format(".untitled{{margin-bottom:{}}}\n",
                       points(layout.title_style.space_before.value * css_body_pitch(layout)));
    css += html_rule_style(".lower-rule", head.lower_rule, layout);
    css += fmt::format(".lower-rule{{position:absolute;left:{};bottom:{};margin:0}}\n",
                       mm((layout.page_width.value - head.lower_rule.length.value) / 2),
                       mm(head.lower_rule_bottom.value));
    return css;
}

// 7.3.5.2, 7.3.5.1: an unsealed date begins behind the signature's first character, both in a box as wide as
// the longer one; a sealed one stands below the signature's middle; 7.3.5.3: a stamp has its room.
std::string closing_rules(const Layout& layout) {
    const document::ClosingLayout& closing = layout.closing;
    const double line = css_body_pitch(layout);
    const double em = css_size(layout.body);
    const auto lines = [&](double count) { return css_number(count * line / em) + "em"; };
    std::string css = css_rule(".signature", layout.signature, layout) +
                      css_rule(".date", layout.date, layout) + css_rule(".note", layout.note, layout) +
                      css_rule(".duty,.stamp", layout.signature, layout);
    css += fmt::format(
        ".closing{{margin-top:{1}}}\n"
        ".closing p{{text-indent:0;margin-top:0}}\n"
        ".closing>.signature{{margin-right:{0}em}}\n"
        ".dated{{display:table;margin-left:auto;margin-right:{0}em}}\n"
        ".dated .signature,.dated .date{{text-align:left}}\n"
        ".dated .signature+.date{{margin-left:{2}em;margin-right:-{2}em}}\n"
        ".dated.long .signature+.date{{margin-right:0}}\n",
        css_number(closing.indent_right.value), lines(layout.signature.space_before.value),
        css_number(closing.date_offset.value));
    const double seal = lines_above_seal(layout) - layout.signature.space_before.value;
    const double stamp = closing.stamp_gap.value - layout.signature.space_before.value;
    css += fmt::format(
        ".sealed,.seals{{padding-top:{0}}}\n"
        ".sealed .signature+.signature{{margin-top:{1}}}\n"
        ".seals{{display:grid;grid-template-columns:repeat(var(--columns),1fr);row-gap:0}}\n"
        ".seals .signature{{text-align:center;margin-bottom:{1}}}\n"
        ".seals .last-row{{margin-bottom:0}}\n"
        ".seals .turn{{grid-column-start:calc(var(--skipped) + 1)}}\n"
        ".seals .date{{grid-column:var(--columns);text-align:center}}\n",
        lines(std::max(0.0, seal)), lines(lines_between_seals(layout)));
    css += fmt::format(
        ".stamped{{display:flex;justify-content:flex-end;align-items:center;min-height:{0};"
        "margin-right:{1}em}}\n"
        ".stamped:first-child{{margin-top:{2}}}\n"
        ".closing .duty{{margin-right:{3}em}}\n"
        ".closing .stamp{{min-width:{4};text-align:center}}\n"
        ".stamped+.date{{margin:{5} {1}em 0 0}}\n",
        mm(stamp_height), css_number(closing.stamp_indent_right.value), lines(std::max(0.0, stamp)),
        css_number(closing.stamp_duty_gap.value), mm(stamp_width), lines(closing.stamp_date_gap.value));
    return css;
}

// The rule has the space and indent of a style that is set in parts side by side.
std::string parted_rule(std::string_view selector, const TextStyle& style, const Layout& layout) {
    return fmt::format("{}{{margin-top:{}em;padding-left:{}em}}\n", selector,
                       css_number(style.space_before.value * css_body_pitch(layout) / css_size(layout.body)),
                       css_number(style.first_line_indent.value));
}

std::string attachment_rules(const Layout& layout) {
    return css_rule(".attachments p", layout.attachment_note, layout) +
           parted_rule(".attachments", layout.attachment_note, layout) +
           ".attachments p{margin:0;text-indent:0}\n" +
           css_rule(".attendance .label", layout.attendance_label, layout) +
           css_rule(".attendance .names", layout.attendance, layout) +
           parted_rule(".present", layout.attendance_label, layout) +
           ".attendance p{margin:0;text-indent:0}\n" +
           css_rule(".attachment-number", layout.attachment_number, layout) +
           css_rule(".attachment-title", layout.attachment_title, layout);
}

std::string imprint_rules(const Layout& layout) {
    const document::ImprintLayout& imprint = layout.imprint;
    const auto border = [](std::string_view side, const RuleStyle& rule) {
        if (rule.form == RuleStyle::Form::none) return std::string();
        return fmt::format("border-{}:{} solid {};", side, mm(rule.thickness.value), css_color(rule.color));
    };
    std::string css = css_rule(".imprint p", layout.imprint_text, layout);
    css += fmt::format(".imprint{{{}{}print-color-adjust:exact;-webkit-print-color-adjust:exact}}\n",
                       border("top", imprint.outer), border("bottom", imprint.outer));
    css += fmt::format(".receivers+.printing{{{}}}\n", border("top", imprint.inner));
    css += fmt::format(".receivers,.printing{{padding:0 {}}}\n",
                       points(imprint.indent.value * css_size(layout.imprint_text)));
    return css + ".imprint p{text-indent:0}\n";
}

}  // namespace

double html_first_top(const Layout& layout) {
    if (!layout.head.present) return layout.margin_top.value;
    return std::min(layout.margin_top.value, layout.head.mark_top.value);
}

std::string html_rule_lines(const RuleStyle& rule) {
    const auto line = [&](std::string_view side, double thickness) {
        return fmt::format("border-{}:{} solid {};", side, mm(thickness), css_color(rule.color));
    };
    const double thick = rule.thickness.value;
    const double thin = thick * thin_of_thick;
    const std::string white = fmt::format("height:{};box-sizing:border-box", mm(rule_height(rule)));
    switch (rule.form) {
        case RuleStyle::Form::none: break;
        case RuleStyle::Form::single: return line("top", thick) + "height:0;box-sizing:content-box";
        case RuleStyle::Form::thick_thin: return line("top", thick) + line("bottom", thin) + white;
        case RuleStyle::Form::thin_thick: return line("top", thin) + line("bottom", thick) + white;
    }
    return {};
}

std::string html_rule_style(std::string_view selector, const RuleStyle& rule, const Layout& layout) {
    if (rule.form == RuleStyle::Form::none) return {};
    const double area = type_area(layout);
    const double length = rule.length.value;
    constexpr double rounding = 0.01;
    const double left = length > area + rounding
                            ? (layout.page_width.value - length) / 2 - layout.margin_left.value
                            : (area - length) / 2;
    return fmt::format("{}{{width:{};margin-left:{};{}}}\n", selector, mm(length), mm(left),
                       html_rule_lines(rule));
}

std::string html_frame_style(const Layout& layout) {
    std::string css(fixed_rules);
    if (layout.head.present) css = head_rules(layout) + css;
    return css + closing_rules(layout) + attachment_rules(layout) + imprint_rules(layout);
}

}  // namespace wenshu::write
