#include "render/layout_elements.hpp"

#include <vector>

namespace wenshu::render {
namespace {

using document::ClosingLayout;
using document::HeadLayout;
using document::Layout;
using document::RuleStyle;
using layout_range::characters;
using layout_range::distance;
using layout_range::lines;
using Keys = std::vector<std::string>;

constexpr Range rule_length{1, 558};       // mm, as wide as the widest page
constexpr Range rule_thickness{0.05, 10};  // mm

std::size_t occurrences(std::string_view text, std::string_view what) {
    std::size_t found = 0;
    for (auto at = text.find(what); at != std::string_view::npos; at = text.find(what, at + what.size()))
        ++found;
    return found;
}

// A number's form has its place once, and no other braces.
bool is_form(std::string_view form, bool han) {
    const std::size_t places = occurrences(form, "{d}") + (han ? occurrences(form, "{n}") : 0);
    return places == 1 && occurrences(form, "{") == 1 && occurrences(form, "}") == 1;
}

Need need_of(const RuleStyle& rule) {
    return rule.form == RuleStyle::Form::none ? Need::optional : Need::required;
}

// A rule without its place; its length may be `type_area`, the width of that in mm. One of no form keeps what
// it has of a layout below, and needs nothing.
RuleStyle read_rule(LayoutReader& read, const LayoutSection& rule, double type_area) {
    const Keys forms = {"none", "single", "thick_thin", "thin_thick"};
    RuleStyle style;
    style.form = static_cast<RuleStyle::Form>(read.choice(rule, "form", 0, forms));
    const Range length{rule_length.least, rule_length.most, type_area};
    style.length = read.number(rule, "length", {}, length, need_of(style));
    style.thickness = read.number(rule, "thickness", {}, rule_thickness, need_of(style));
    style.color = read.color(rule, "color", style.color);
    return style;
}

void read_mark(LayoutReader& read, const LayoutSection& section, HeadLayout& head) {
    const Keys keys = {"suffix", "top", "joint"};
    const LayoutSection mark = read.section(section, "mark", keys, Need::required);
    head.mark_suffix = read.text_or_none(mark, "suffix", {}, Need::optional);
    head.mark_top = read.number(mark, "top", {}, distance, Need::required);
    head.joint = read.truth(mark, "joint", head.joint);
}

void read_number(LayoutReader& read, const LayoutSection& section, HeadLayout& head) {
    const Keys keys = {"place", "gap", "indent"};
    const Keys places = {"below_mark", "below_rule"};
    const LayoutSection number = read.section(section, "number", keys, Need::required);
    head.number_place = static_cast<HeadLayout::NumberPlace>(read.choice(number, "place", 0, places));
    head.number_gap = read.number(number, "gap", {}, lines, Need::required);
    head.side_indent =
        read.number(number, "indent", {}, characters, head.signers ? Need::required : Need::optional);
}

void read_head_rules(LayoutReader& read, const LayoutSection& section, double type_area, HeadLayout& head) {
    const Keys rule_keys = {"form", "gap", "length", "thickness", "color"};
    const LayoutSection rule = read.section(section, "rule", rule_keys, Need::required);
    head.rule = read_rule(read, rule, type_area);
    head.rule_gap = read.number(rule, "gap", {}, distance, need_of(head.rule));
    const Keys lower_keys = {"form", "bottom", "length", "thickness", "color"};
    const LayoutSection lower = read.section(section, "lower_rule", lower_keys, Need::optional);
    head.lower_rule = read_rule(read, lower, type_area);
    head.lower_rule_bottom = read.number(lower, "bottom", {}, distance, need_of(head.lower_rule));
}

// `head: none` takes away the head of the layout below.
HeadLayout read_head(LayoutReader& read, const LayoutSection& root, double type_area) {
    HeadLayout head;
    const model::Tree* written = root.tree == nullptr ? nullptr : model::find(*root.tree, "head");
    const std::string* word = written == nullptr ? nullptr : model::text_of(*written);
    if (word != nullptr && (*word == "none" || model::is_null(*written))) return head;
    const Keys keys = {"mark", "number", "signers", "rule", "lower_rule"};
    const LayoutSection section = read.section(root, "head", keys, Need::optional);
    if (section.tree == nullptr) return head;
    head.present = true;
    head.signers = read.truth(section, "signers", false);
    read_mark(read, section, head);
    read_number(read, section, head);
    read_head_rules(read, section, type_area, head);
    return head;
}

ClosingLayout read_closing(LayoutReader& read, const LayoutSection& root) {
    const Keys keys = {"indent_right",       "date_offset",    "sealed_indent_right", "stamp_gap",
                       "stamp_indent_right", "stamp_duty_gap", "stamp_date_gap"};
    const LayoutSection section = read.section(root, "closing", keys, Need::required);
    const auto number = [&](std::string_view key, Range range) {
        return read.number(section, key, {}, range, Need::required);
    };
    ClosingLayout closing;
    closing.indent_right = number("indent_right", characters);
    closing.date_offset = number("date_offset", characters);
    closing.sealed_indent_right = number("sealed_indent_right", characters);
    closing.stamp_gap = number("stamp_gap", lines);
    closing.stamp_indent_right = number("stamp_indent_right", characters);
    closing.stamp_duty_gap = number("stamp_duty_gap", characters);
    closing.stamp_date_gap = number("stamp_date_gap", lines);
    return closing;
}

document::ImprintLayout read_imprint(LayoutReader& read, const LayoutSection& root, double type_area) {
    const Keys keys = {"outer", "inner", "indent", "printed"};
    const Keys rule_keys = {"form", "length", "thickness", "color"};
    const LayoutSection section = read.section(root, "imprint", keys, Need::required);
    document::ImprintLayout imprint;
    imprint.outer = read_rule(read, read.section(section, "outer", rule_keys, Need::optional), type_area);
    imprint.inner = read_rule(read, read.section(section, "inner", rule_keys, Need::optional), type_area);
    imprint.indent = read.number(section, "indent", {}, characters, Need::required);
    imprint.printed = read.truth(section, "printed", imprint.printed);
    return imprint;
}

void read_page_number(LayoutReader& read, const LayoutSection& root, Layout& layout) {
    const Keys keys = {"form", "bottom", "indent", "first_page"};
    const LayoutSection number = read.section(root, "page_number", keys, Need::required);
    layout.page_number_form = read_form(read, number, "form", false);
    layout.page_number_bottom = read.number(number, "bottom", {}, distance, Need::required);
    layout.page_number_indent = read.number(number, "indent", {}, characters, Need::optional);
    layout.page_number_on_first = read.truth(number, "first_page", layout.page_number_on_first);
}

void check_rule(LayoutReader& read, const LayoutSection& root, std::initializer_list<std::string_view> keys,
                const RuleStyle& rule, double page_width) {
    if (rule.form == RuleStyle::Form::none || rule.length.value <= page_width) return;
    std::string path;
    for (const std::string_view key : keys) path.append(path.empty() ? "" : ".").append(key);
    read.fault("layout.rule_too_long", place_of(root, keys), path);
}

}  // namespace

std::string read_form(LayoutReader& read, const LayoutSection& section, std::string_view key, bool han) {
    std::string form = read.text_or_none(section, key, {}, Need::required);
    if (form.empty() || is_form(form, han)) return form;
    read.fault("layout.form", model::find(*section.tree, key)->where, section.path + "." + std::string(key),
               {{"found", form}, {"places", han ? "{n}, {d}" : "{d}"}});
    return {};
}

base::Location place_of(const LayoutSection& root, std::initializer_list<std::string_view> keys) {
    const model::Tree* tree = root.tree;
    base::Location where = root.where;
    for (const std::string_view key : keys) {
        tree = tree == nullptr ? nullptr : model::find(*tree, key);
        if (tree != nullptr) where = tree->where;
    }
    return where;
}

void read_elements(LayoutReader& read, const LayoutSection& root, Layout& layout) {
    const double type_area = layout.page_width.value - layout.margin_left.value - layout.margin_right.value;
    layout.head = read_head(read, root, type_area);
    layout.closing = read_closing(read, root);
    layout.imprint = read_imprint(read, root, type_area);
    read_page_number(read, root, layout);
    const Keys numerals = {"digits", "han"};
    layout.date_numerals = static_cast<document::Numerals>(read.choice(root, "date_numerals", 0, numerals));
}

void check_elements(LayoutReader& read, const LayoutSection& root, const Layout& layout) {
    const HeadLayout& head = layout.head;
    const double width = layout.page_width.value;
    if (head.present && head.mark_top.value >= layout.page_height.value)
        read.fault("layout.off_page", place_of(root, {"head", "mark", "top"}), "head.mark.top");
    if (head.present && head.lower_rule_bottom.value >= layout.page_height.value)
        read.fault("layout.off_page", place_of(root, {"head", "lower_rule", "bottom"}),
                   "head.lower_rule.bottom");
    check_rule(read, root, {"head", "rule", "length"}, head.rule, width);
    check_rule(read, root, {"head", "lower_rule", "length"}, head.lower_rule, width);
    check_rule(read, root, {"imprint", "outer", "length"}, layout.imprint.outer, width);
    check_rule(read, root, {"imprint", "inner", "length"}, layout.imprint.inner, width);
    if (layout.page_number_bottom.value > layout.margin_bottom.value)
        read.fault("layout.number_off_page", place_of(root, {"page_number", "bottom"}), "page_number.bottom");
}

}  // namespace wenshu::render
