#include "inspect/judge_frame.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>

#include "base/utf8.hpp"
#include "inspect/body.hpp"

namespace wenshu::inspect {
namespace {

constexpr double double_rule = 2.5;  // mm between the two of a double rule, at most
constexpr double lower_half = 200;   // mm: below it a red rule is that at the foot of the page
constexpr double number_above = 25;  // mm: the text that stands above the red rule
constexpr double nearly_full = 0.8;  // of the type area's width: a rule of the imprint

std::optional<Found> on_page(std::optional<double> value, std::size_t page) {
    if (!value) return std::nullopt;
    return Found{*value, page};
}

// A rule as wide as the type area begins with it; another one is centred on the sheet.
double left_of(const document::RuleStyle& style, const document::Layout& layout) {
    const bool as_wide = std::abs(style.length.value - area_width(layout)) < 2;
    return as_wide ? layout.margin_left.value : (layout.page_width.value - style.length.value) / 2;
}

document::Measure at_left(const document::RuleStyle& style, const document::Layout& layout) {
    return {left_of(style, layout), style.length.clause, style.length.tolerance};
}

struct Head {
    std::optional<Box> mark;  // the ink of the issuers' mark
    std::optional<PrintedRule> rule;
    std::optional<PrintedRule> lower_rule;
};

Head head_of(const PageMarks& page) {
    Head head;
    for (auto& rule : red_rules(page)) {
        auto& place = rule.first().middle < lower_half ? head.rule : head.lower_rule;
        if (!place) place = std::move(rule);
    }
    const double end = head.rule ? head.rule->first().top() : lower_half;
    for (const Line& line : page.lines) {
        if (!line.red || line.ink.empty() || line.ink.top > end) continue;
        if (!head.mark) head.mark = line.ink;
        head.mark->top = std::min(head.mark->top, line.ink.top);
        head.mark->bottom = std::max(head.mark->bottom, line.ink.bottom);
    }
    return head;
}

// From the text that the layout puts above the rule: the number, or the mark itself.
std::optional<double> gap_above_rule(const Head& head, const PageMarks& page,
                                     const document::HeadLayout& layout) {
    if (!head.rule) return std::nullopt;
    const double top = head.rule->first().top();
    if (layout.number_place == document::HeadLayout::NumberPlace::below_rule) {
        if (!head.mark) return std::nullopt;
        return top - head.mark->bottom;
    }
    std::optional<double> lowest;
    for (const Line& line : page.lines) {
        const bool above =
            !line.red && !line.ink.empty() && line.ink.middle() < top && top - line.ink.bottom < number_above;
        if (above) lowest = std::max(lowest.value_or(0), line.ink.bottom);
    }
    if (!lowest) return std::nullopt;
    return top - *lowest;
}

// The imprint's rules on the last page: long ones with no text below the last of them but the page number.
std::vector<Rule> imprint_rules(const PageMarks& page, const document::Layout& layout) {
    std::vector<Rule> rules;
    for (const Rule& rule : page.rules)
        if (!rule.red && rule.length() > nearly_full * area_width(layout)) rules.push_back(rule);
    const bool text_below =
        !rules.empty() && std::any_of(page.lines.begin(), page.lines.end(), [&](const Line& line) {
            return line.box.middle() > rules.back().middle && !is_page_number(line);
        });
    if (text_below) rules.clear();
    return rules;
}

const Line* page_number(const PageMarks& page, const document::Layout& layout) {
    const auto found = std::find_if(page.lines.begin(), page.lines.end(), [&](const Line& line) {
        return line.box.middle() > area_bottom(layout) && is_page_number(line);
    });
    return found == page.lines.end() ? nullptr : &*found;
}

// "— 12 —" → 12
std::size_t number_in(const Line& line) {
    const auto digits = line.text.substr(line.text.find_first_of("0123456789"));
    std::size_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

bool begins_with_digit(const Line& line) {
    return line.text.find_first_of("0123456789") == 0;
}

}  // namespace

const Rule& PrintedRule::thickest() const {
    return *std::max_element(parts.begin(), parts.end(),
                             [](const Rule& a, const Rule& b) { return a.thickness < b.thickness; });
}

std::vector<PrintedRule> red_rules(const PageMarks& page) {
    std::vector<PrintedRule> printed;
    for (const Rule& rule : page.rules) {
        if (!rule.red) continue;
        const bool belongs = !printed.empty() && rule.middle - printed.back().last().middle < double_rule;
        if (!belongs) printed.emplace_back();
        printed.back().parts.push_back(rule);
    }
    return printed;
}

void judge_head(std::span<const PageMarks> pages, const document::Layout& layout, Table& table) {
    if (!layout.head.present) return;
    const PageMarks& page = pages.front();
    const Head head = head_of(page);
    const auto of = [](const std::optional<PrintedRule>& rule, auto value) -> std::optional<Found> {
        if (!rule) return std::nullopt;
        return Found{value(*rule), 1};
    };
    const auto length = [](const PrintedRule& rule) { return rule.thickest().length(); };
    const auto thickness = [](const PrintedRule& rule) { return rule.thickest().thickness; };
    table.require("mark_top", head.mark ? std::optional(Found{head.mark->top, 1}) : std::nullopt,
                  layout.head.mark_top);
    if (layout.head.rule.form != document::RuleStyle::Form::none) {
        const auto left = [](const PrintedRule& rule) { return rule.thickest().left; };
        table.add("head_rule_gap", on_page(gap_above_rule(head, page, layout.head), 1), layout.head.rule_gap);
        table.add("head_rule_left", of(head.rule, left), at_left(layout.head.rule, layout));
        table.require("head_rule_length", of(head.rule, length), layout.head.rule.length);
        table.add("head_rule_thickness", of(head.rule, thickness), layout.head.rule.thickness);
    }
    if (layout.head.lower_rule.form != document::RuleStyle::Form::none) {
        const auto bottom = [&](const PrintedRule& rule) {
            return page.height - rule.last().top() - rule.last().thickness;
        };
        table.require("lower_rule_bottom", of(head.lower_rule, bottom), layout.head.lower_rule_bottom);
        table.add("lower_rule_length", of(head.lower_rule, length), layout.head.lower_rule.length);
        table.add("lower_rule_thickness", of(head.lower_rule, thickness), layout.head.lower_rule.thickness);
    }
}

void judge_imprint(std::span<const PageMarks> pages, const document::Layout& layout, Table& table) {
    const auto& style = layout.imprint;
    if (style.outer.form == document::RuleStyle::Form::none) return;
    const auto rules = imprint_rules(pages.back(), layout);
    const auto page = pages.size();
    std::optional<Found> last, left, length, outer, inner;
    const double wanted_left = left_of(style.outer, layout);
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const bool is_outer = i == 0 || i + 1 == rules.size();
        const auto& wanted = is_outer ? style.outer : style.inner;
        keep_worst(is_outer ? outer : inner, {rules[i].thickness, page}, wanted.thickness.value);
        keep_worst(left, {rules[i].left, page}, wanted_left);
        keep_worst(length, {rules[i].length(), page}, style.outer.length.value);
    }
    if (!rules.empty()) last = Found{rules.back().middle, page};
    table.add("imprint_last", last, {area_bottom(layout), style.outer.thickness.clause, 0});
    table.add("imprint_left", left, at_left(style.outer, layout));
    table.add("imprint_length", length, style.outer.length);
    table.add("imprint_outer", outer, style.outer.thickness);
    if (style.inner.form != document::RuleStyle::Form::none)
        table.add("imprint_inner", inner, style.inner.thickness);
}

void judge_numbers(std::span<const PageMarks> pages, const document::Layout& layout, Table& table) {
    if (layout.page_number_form.empty()) return;
    const double indent =
        layout.page_number_indent.value * layout.page_number.size.value * millimetres_a_point;
    const auto& place = layout.page_number_bottom;
    const document::Measure dash_place{area_bottom(layout) + place.value, place.clause, place.tolerance};
    const auto& inside = layout.page_number_indent;
    const document::Measure odd_place{area_right(layout) - indent, inside.clause, 0};
    const document::Measure even_place{layout.margin_left.value + indent, inside.clause, 0};
    std::optional<Found> dash, odd, even;
    Found missing{0, 0};
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (pages[i].is_landscape() || (i == 0 && !layout.page_number_on_first)) continue;
        const Line* number = page_number(pages[i], layout);
        if (number == nullptr || number_in(*number) != i + 1) {
            missing = {missing.value + 1, missing.page == 0 ? i + 1 : missing.page};
            continue;
        }
        if (!begins_with_digit(*number)) keep_worst(dash, {number->dash, i + 1}, dash_place.value);
        if (i % 2 == 0) keep_worst(odd, {number->box.right, i + 1}, odd_place.value);
        if (i % 2 == 1) keep_worst(even, {number->box.left, i + 1}, even_place.value);
    }
    const bool any_wanted = pages.size() > 1 || layout.page_number_on_first;
    if (any_wanted) table.require("number_dash", dash, dash_place);
    table.add("number_odd", odd, odd_place);
    table.add("number_even", even, even_place);
    table.add("number_order", missing, {0, layout.page_number.size.clause, 0});
}

}  // namespace wenshu::inspect
