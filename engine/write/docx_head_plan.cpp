#include "write/docx_head_plan.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include "text/width.hpp"
#include "write/docx_formats.hpp"
#include "write/docx_measure.hpp"
#include "write/docx_rule.hpp"
#include "write/plain.hpp"
#include "write/title.hpp"

namespace wenshu::write {
namespace {

using document::Frame;
using document::Inlines;
using document::Layout;
using document::TextStyle;

constexpr double points_per_mm = 72 / 25.4;

// LibreOffice 7.4 sets the baseline of an exact line at 80 % of its height. Ink of Han reaches from 0.841 to
// 0.858 of the size above the baseline and from 0.080 to 0.094 below it (some 0.127 in faces with feet): read
// off the outlines of Noto Serif CJK SC, AR PL UMing CN, AR PL UKai CN and Noto Sans CJK SC for the words
// that stand in heads.
constexpr double baseline = 0.8;
constexpr double ink_above = 0.85;
constexpr double ink_below = 0.09;

// A name is squeezed to two thirds of its width before it is set smaller: taller letters look more solemn.
constexpr double most_squeezed = 2.0 / 3;
// Characters that a mark has on one line at most.
constexpr double longest_mark = 20;
// Between the names of several issuers and 文件, in characters.
constexpr double suffix_gap = 0.5;
// The first page shows at least so many lines of the body, however many issuers there are.
constexpr double lines_of_body = 2;
// An addressee of more lines does not make the names of the issuers smaller.
constexpr double most_addressee_lines = 4;

// A rule is where the middle of its line is, of a double one that of the thick line: half of its thickness
// nearer its upper edge stands.
double edge_of_rule(double distance, const document::RuleStyle& rule) {
    return std::max(0.0, distance - rule.thickness.value / 2);
}

// A line that only holds a rule.
constexpr double holder_height = docx_least_line / 20.0;

double points(double mm) {
    return mm * points_per_mm;
}

double area_width(const Layout& layout) {
    return points(layout.page_width.value - layout.margin_left.value - layout.margin_right.value);
}

double area_height(const Layout& layout) {
    return points(layout.page_height.value - layout.margin_top.value - layout.margin_bottom.value);
}

double characters(const Inlines& inlines) {
    return measured_columns(inlines) / 2;
}

// From the upper edge of a line to that of its ink, and to its lower edge.
double ink_top(double pitch, double size) {
    return baseline * pitch - ink_above * size;
}
double ink_bottom(double pitch, double size) {
    return baseline * pitch + ink_below * size;
}

std::vector<HeadElement> elements_of(const Frame& frame, const Layout& layout) {
    std::vector<HeadElement> all = {{docx_style::copy_number, layout.copy_number, frame.copy_number},
                                    {docx_style::secrecy, layout.secrecy, frame.secrecy},
                                    {docx_style::urgency, layout.urgency, frame.urgency}};
    std::vector<HeadElement> present;
    for (const HeadElement& element : all) {
        if (!element.inlines.empty()) present.push_back(element);
    }
    return present;
}

double height_of(const std::vector<HeadElement>& elements) {
    double height = 0;
    for (const HeadElement& element : elements) height += line_height(element.style);
    return height;
}

// Sizes are half points in office files.
double rounded_size(double size) {
    return std::max(1.0, std::floor(size * 2 + 0.001) / 2);
}

// Squeezes what is `width` points wide, and sets it smaller where that is not enough.
void fit_width(MarkPlan& mark, double width, double room) {
    const double share = width > room ? room / width : 1;
    mark.scale = static_cast<int>(std::floor(std::max(share, most_squeezed) * 100));
    if (share >= most_squeezed) return;
    mark.size = rounded_size(mark.size * share / most_squeezed);
    mark.suffix_size = rounded_size(mark.suffix_size * share / most_squeezed);
}

void plan_single(MarkPlan& mark, const Inlines& name, const Layout& layout) {
    Inlines whole = name;
    whole.emplace_back(document::Run{mark.suffix, false, false, {}});
    const std::size_t all = text::columns(document::plain_text(whole));
    const bool is_long = characters(whole) > longest_mark;
    mark.lines = lines_within(whole, is_long ? all * 3 / 5 : all);
    double widest = 0;
    for (const Inlines& line : mark.lines) widest = std::max(widest, characters(line));
    fit_width(mark, widest * mark.size, area_width(layout));
}

void plan_joint(MarkPlan& mark, double room, const Layout& layout) {
    const double pitch_of_size = mark.pitch / mark.size;
    const double most = room / static_cast<double>(mark.lines.size());
    mark.size = rounded_size(std::min(mark.size, most / pitch_of_size));
    mark.suffix_size = std::min(mark.suffix_size, room);
    double longest = 0;
    for (const Inlines& name : mark.lines) longest = std::max(longest, characters(name));
    const double suffix = static_cast<double>(text::columns(mark.suffix)) / 2;
    const double gap = mark.suffix.empty() ? 0 : suffix_gap;
    fit_width(mark, longest * mark.size + (gap + suffix) * mark.suffix_size, area_width(layout));
    const double squeezed = mark.scale / 100.0;
    mark.names_width = longest * mark.size * squeezed;
    mark.suffix_width = (gap + suffix) * mark.suffix_size * squeezed;
}

double addressee_lines(const Frame& frame, const Layout& layout) {
    if (frame.to.empty()) return 0;
    return std::ceil((characters(frame.to) + 1) / std::max(1.0, layout.chars_per_line.value));
}

// From where the blank lines under a head count to the addressee's first line.
double title_height(const Frame& frame, const Layout& layout) {
    if (frame.title.empty()) return 0;
    const TextStyle& style = layout.title_style;
    const auto lines = static_cast<double>(title_lines(frame.title, style, layout).size());
    return (style.space_before.value + lines + style.space_after.value) * line_height(style);
}

// What stands between the mark and the rule's lower edge.
double number_height(const Frame& frame, const Layout& layout) {
    const double line = line_height(layout.number);
    const double gap = points(layout.head.rule_gap.value + rule_height(layout.head.rule));
    return (layout.head.number_gap.value + static_cast<double>(number_lines(frame, layout))) * line + gap;
}

// For the names of several issuers, so that the first page shows the body's beginning.
double room_for_names(double top, const Frame& frame, const Layout& layout) {
    const double addressee =
        std::min(addressee_lines(frame, layout), most_addressee_lines) * line_height(layout.addressee);
    const double below = number_height(frame, layout) + title_height(frame, layout) + addressee +
                         lines_of_body * line_height(layout.body);
    return std::max(line_height(layout.body), area_height(layout) - top - below);
}

// `top`: from the upper edge of the type area to the mark's ink.
MarkPlan mark_plan(const Frame& frame, const Layout& layout, double top) {
    MarkPlan mark;
    mark.size = mark.suffix_size = layout.mark.size.value;
    mark.pitch = line_height(layout.mark);
    mark.suffix = mark_suffix(frame, layout);
    const std::vector<Inlines> names = mark_names(frame, layout);
    if (names.empty()) return mark;
    const double pitch_of_size = mark.pitch / mark.size;
    mark.beside = names.size() > 1;
    if (mark.beside) {
        mark.lines = names;
        plan_joint(mark, room_for_names(top, frame, layout), layout);
    } else {
        plan_single(mark, names.front(), layout);
    }
    mark.pitch = mark.size * pitch_of_size;
    return mark;
}

double mark_height(const MarkPlan& mark) {
    return static_cast<double>(mark.lines.size()) * mark.pitch;
}

// From the lower edge of the mark's last line up to that of its ink.
double white_under(const MarkPlan& mark) {
    return mark.pitch - ink_bottom(mark.pitch, mark.size);
}

// 7.2: elements, mark, number, rule, one below the other.
void plan_downwards(HeadPlan& plan, const Frame& frame, const Layout& layout) {
    const double top = points(layout.head.mark_top.value - layout.margin_top.value);
    const double used = height_of(plan.elements);
    const double above = std::max(0.0, top - used);
    plan.mark = mark_plan(frame, layout, std::max(top, used));
    MarkPlan& mark = plan.mark;
    const bool has_mark = !mark.lines.empty();
    // Lines so high that the ink would stand too low are made lower.
    mark.pitch = std::min(mark.pitch, (above + ink_above * mark.size) / baseline);
    plan.before_mark = has_mark ? above - ink_top(mark.pitch, mark.size) : 0;
    const double white = has_mark ? white_under(mark) : 0;
    const double line = line_height(layout.number);
    const auto rows = static_cast<double>(number_lines(frame, layout));
    plan.end = used + plan.before_mark + mark_height(mark);
    const double rule_below_ink = points(edge_of_rule(layout.head.rule_gap.value, layout.head.rule));
    const double rule_below = points(rule_height(layout.head.rule));
    if (rows > 0) {
        plan.after_mark = has_mark ? std::max(0.0, layout.head.number_gap.value * line - white) : 0;
        plan.end += plan.after_mark + rows * line;
        plan.rule_top = ink_bottom(line, layout.number.size.value) + rule_below_ink;
        if (rule_below > 0) plan.overhang = plan.rule_top + rule_below - line;
    } else if (rule_below > 0) {
        plan.rule_top = points(layout.margin_top.value) + plan.end + rule_below_ink - white;
        plan.end += holder_height;
        plan.overhang = rule_below_ink - white + rule_below - holder_height;
    }
    plan.overhang = std::max(0.0, plan.overhang);
    plan.end += plan.overhang;
}

// 10.1: the mark above the type area, the rule below it, then elements and number.
void plan_under_rule(HeadPlan& plan, const Frame& frame, const Layout& layout) {
    const double top = points(layout.head.mark_top.value);
    plan.mark = mark_plan(frame, layout, top - points(layout.margin_top.value));
    const MarkPlan& mark = plan.mark;
    plan.frame_top = std::max(0.0, top - ink_top(mark.pitch, mark.size));
    plan.rule_top = plan.frame_top + mark_height(mark) - white_under(mark) +
                    points(edge_of_rule(layout.head.rule_gap.value, layout.head.rule));
    plan.lower_rule_top = points(layout.page_height.value - rule_height(layout.head.lower_rule) -
                                 edge_of_rule(layout.head.lower_rule_bottom.value, layout.head.lower_rule));
    double end = plan.rule_top + points(rule_height(layout.head.rule));
    const bool has_elements = !plan.elements.empty();
    const double line = line_height(layout.number);
    if (!has_elements && frame.number.empty()) {
        end -= holder_height;
    } else {
        const TextStyle& first = has_elements ? plan.elements.front().style : layout.number;
        end += layout.head.number_gap.value * line - ink_top(line_height(first), first.size.value);
    }
    plan.frame_height = end - plan.frame_top;
    plan.end = end - points(layout.margin_top.value) +
               (has_elements           ? height_of(plan.elements)
                : frame.number.empty() ? 0
                                       : line);
}

}  // namespace

std::size_t number_lines(const Frame& frame, const Layout& layout) {
    const std::size_t signers = layout.head.signers ? frame.signers.size() : 0;
    return std::max<std::size_t>((signers + 1) / 2, frame.number.empty() ? 0 : 1);
}

HeadPlan head_plan(const Frame& frame, const Layout& layout) {
    HeadPlan plan;
    if (!layout.head.present) return plan;
    plan.elements = elements_of(frame, layout);
    plan.present = !plan.elements.empty() || !frame.mark.empty() || number_lines(frame, layout) > 0;
    if (!plan.present) return plan;
    if (layout.head.number_place == document::HeadLayout::NumberPlace::below_rule) {
        plan_under_rule(plan, frame, layout);
    } else {
        plan_downwards(plan, frame, layout);
    }
    if (frame.title.empty()) {
        plan.after = layout.title_style.space_before.value * line_height(layout.title_style);
    }
    return plan;
}

bool addressee_moves(const Frame& frame, const Layout& layout) {
    if (!layout.head.present || frame.to.empty()) return false;
    const HeadPlan head = head_plan(frame, layout);
    const double above = head.end + head.after + title_height(frame, layout);
    const double addressee = addressee_lines(frame, layout) * line_height(layout.addressee);
    return above + addressee + line_height(layout.body) > area_height(layout);
}

}  // namespace wenshu::write
