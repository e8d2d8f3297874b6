#include <algorithm>
#include <string>
#include <vector>

#include "text/width.hpp"
#include "write/docx_head_plan.hpp"
#include "write/docx_measure.hpp"
#include "write/html_css.hpp"
#include "write/html_frame.hpp"
#include "write/html_text.hpp"
#include "write/title.hpp"

namespace wenshu::write {
namespace {

using document::Frame;
using document::Layout;

std::string elements_text(const Frame& frame, Notes& notes) {
    std::string lines;
    const auto add = [&](std::string_view name, const document::Inlines& inlines) {
        if (!inlines.empty()) lines += html_paragraph(name, html_inlines(inlines, &notes));
    };
    add("copy-number", frame.copy_number);
    add("secrecy", frame.secrecy);
    add("urgency", frame.urgency);
    return lines;
}

double widest_line(const MarkPlan& mark) {
    double widest = 0;
    for (const auto& line : mark.lines) widest = std::max(widest, measured_columns(line) / 2);
    return widest;
}

// The sizes that the names need, for the style sheet: in ems of the body's text, so that all grows alike;
// --wide is how many characters stand side by side.
std::string mark_variables(const MarkPlan& mark, const Layout& layout) {
    const double body = css_size(layout.body);
    const double beside = mark.beside ? mark.suffix_width / std::max(1.0, mark.size) * 100 / mark.scale : 0;
    return "style=\"--size:" + css_number(mark.size / body) +
           "em;--suffix:" + css_number(mark.suffix_size / std::max(1.0, mark.size)) +
           "em;--squeeze:" + css_number(mark.scale / 100.0) +
           ";--wide:" + css_number(widest_line(mark) + beside) + "\"";
}

std::string mark_text(const MarkPlan& mark, const Layout& layout, Notes& notes) {
    if (mark.lines.empty()) return {};
    std::string names;
    for (const auto& line : mark.lines) names += html_paragraph("issuer", html_inlines(line, &notes));
    std::string text = html_line("div", R"(class="issuers")", "\n" + names);
    if (mark.beside && !mark.suffix.empty()) text += html_paragraph("suffix", html_escaped(mark.suffix));
    return html_line("div", R"(class="mark" )" + mark_variables(mark, layout), "\n" + text);
}

std::string number_text(const Frame& frame, Notes& notes) {
    return frame.number.empty() ? std::string()
                                : html_paragraph("number", html_inlines(frame.number, &notes));
}

std::string signers_text(const Frame& frame, Notes& notes) {
    std::string text = html_paragraph("signer-label", "签发人：");
    for (const auto& signer : frame.signers) text += html_paragraph("signer", html_inlines(signer, &notes));
    return html_line("div", R"(class="signers")", "\n" + text);
}

std::string rule_text(const document::RuleStyle& rule, std::string_view name) {
    if (rule.form == document::RuleStyle::Form::none) return {};
    return html_line("div", "class=\"" + std::string(name) + "\"", "");
}

// 7.2: the mark, the number with the signers beside it, the rule.
std::string head_downwards(const Frame& frame, const Layout& layout, const HeadPlan& plan, Notes& notes) {
    std::string text = html_line("div", R"(class="elements")", "\n" + elements_text(frame, notes));
    text += mark_text(plan.mark, layout, notes);
    if (layout.head.signers && !frame.signers.empty()) {
        const auto number = number_text(frame, notes);
        text += html_line("div", R"(class="signed")", "\n" + number + signers_text(frame, notes));
    } else {
        text += number_text(frame, notes);
    }
    return text + rule_text(layout.head.rule, "head-rule");
}

// 10.1: the mark and the rule, then the elements with the number flush right on the line of the first.
std::string head_under_rule(const Frame& frame, const Layout& layout, const HeadPlan& plan, Notes& notes) {
    std::string text = mark_text(plan.mark, layout, notes) + rule_text(layout.head.rule, "head-rule");
    const auto elements = elements_text(frame, notes);
    const auto number = number_text(frame, notes);
    if (elements.empty() && number.empty()) return text;
    text += html_line("div", R"(class="below-rule")",
                      "\n" + html_line("div", R"(class="elements")", "\n" + elements) + number);
    return text + rule_text(layout.head.lower_rule, "lower-rule");
}

}  // namespace

std::string html_head(const Frame& frame, const Layout& layout, Notes& notes) {
    const HeadPlan plan = head_plan(frame, layout);
    if (!plan.present) return {};
    const bool under_rule = layout.head.number_place == document::HeadLayout::NumberPlace::below_rule;
    const auto text =
        under_rule ? head_under_rule(frame, layout, plan, notes) : head_downwards(frame, layout, plan, notes);
    const std::string_view name = frame.title.empty() ? R"(class="head untitled")" : R"(class="head")";
    return html_group("div", name, text);
}

std::string html_opening(const Frame& frame, const Layout& layout, Notes& notes) {
    std::string text;
    if (!frame.title.empty()) {
        const auto lines = joined_lines(title_lines(frame.title, layout.title_style, layout));
        text += html_line("h1", "", html_inlines(lines, &notes));
    }
    if (!frame.to.empty() && !addressee_moves(frame, layout))
        text += html_paragraph("addressee", html_inlines(frame.to, &notes) + "：");
    return text;
}

}  // namespace wenshu::write
