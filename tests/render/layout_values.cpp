#include "layout_values.hpp"

#include <utility>

namespace wenshu::render {
namespace {

using document::Measure;
using document::RuleStyle;

class Values {
  public:
    void number(const std::string& path, const Measure& measure) {
        const std::string value = std::to_string(measure.value);
        const std::string tolerance = std::to_string(measure.tolerance);
        add(path, value + " " + measure.clause + " " + tolerance, std::to_string(measure.value + 1));
        values[path].number = &measure;
    }

    void truth(const std::string& path, bool value) {
        add(path, value ? "true" : "false", value ? "false" : "true");
    }

    void word(const std::string& path, std::string value, std::string other) {
        add(path, std::move(value), "\"" + other + "\"");
    }

    template <class Choice>
    void choice(const std::string& path, Choice value, const std::string& other) {
        add(path, std::to_string(static_cast<int>(value)), other);
    }

    // A Latin face that is the Chinese one follows it and has no value of its own.
    void style(const std::string& path, const document::TextStyle& style) {
        word(path + ".face", style.face, "隶书");
        word(path + ".latin", style.latin == style.face ? "" : style.latin, "Arial");
        number(path + ".size", style.size);
        truth(path + ".bold", style.bold);
        choice(path + ".align", style.align, style.align == document::Alignment::left ? "right" : "left");
        number(path + ".line_pitch", style.line_pitch);
        number(path + ".first_line_indent", style.first_line_indent);
        number(path + ".space_before", style.space_before);
        number(path + ".space_after", style.space_after);
        word(path + ".color", style.color, "0000FF");
    }

    // A rule that has no length yet cannot be given a form alone.
    void rule(const std::string& path, const RuleStyle& rule) {
        const bool single = rule.form == RuleStyle::Form::single;
        choice(path + ".form", rule.form, rule.length.value == 0 ? "" : single ? "thin_thick" : "single");
        number(path + ".length", rule.length);
        number(path + ".thickness", rule.thickness);
        word(path + ".color", rule.color, "0000FF");
    }

    std::map<std::string, LayoutValue> values;

  private:
    void add(const std::string& path, std::string text, std::string other) {
        values[path] = {std::move(text), std::move(other), nullptr};
    }
};

void add_page(Values& values, const document::Layout& layout) {
    values.number("page.width", layout.page_width);
    values.number("page.height", layout.page_height);
    values.number("page.margin_top", layout.margin_top);
    values.number("page.margin_bottom", layout.margin_bottom);
    values.number("page.margin_left", layout.margin_left);
    values.number("page.margin_right", layout.margin_right);
    values.number("page.lines", layout.lines_per_page);
    values.number("page.chars", layout.chars_per_line);
    values.number("page.char_spacing", layout.char_spacing);
    values.word("page_number.form", layout.page_number_form, "- {d} -");
    values.truth("page_number.first_page", layout.page_number_on_first);
    values.number("page_number.indent", layout.page_number_indent);
    values.number("page_number.bottom", layout.page_number_bottom);
    const bool digits = layout.date_numerals == document::Numerals::digits;
    values.choice("date_numerals", layout.date_numerals, digits ? "han" : "digits");
}

void add_styles(Values& values, const document::Layout& layout) {
    values.style("styles.body", layout.body);
    values.style("styles.copy_number", layout.copy_number);
    values.style("styles.secrecy", layout.secrecy);
    values.style("styles.urgency", layout.urgency);
    values.style("styles.mark", layout.mark);
    values.style("styles.number", layout.number);
    values.style("styles.signer", layout.signer);
    values.style("styles.title", layout.title_style);
    values.style("styles.addressee", layout.addressee);
    values.style("styles.attachment_note", layout.attachment_note);
    values.style("styles.signature", layout.signature);
    values.style("styles.date", layout.date);
    values.style("styles.note", layout.note);
    values.style("styles.attendance_label", layout.attendance_label);
    values.style("styles.attendance", layout.attendance);
    values.style("styles.attachment_number", layout.attachment_number);
    values.style("styles.attachment_title", layout.attachment_title);
    values.style("styles.imprint", layout.imprint_text);
    values.style("styles.page_number", layout.page_number);
    values.style("styles.table_head", layout.table_head);
    values.style("styles.table_cell", layout.table_cell);
    values.style("styles.caption", layout.caption);
    values.style("styles.footnote", layout.footnote);
    values.style("styles.contents", layout.contents);
    for (std::size_t i = 0; i < layout.headings.size(); ++i) {
        const std::string path = "headings." + std::to_string(i + 1);
        values.style(path, layout.headings[i].text);
        values.word(path + ".number", layout.headings[i].number, "第{n}条");
    }
    for (const document::Face& face : layout.faces) {
        std::string names;
        for (const std::string& name : face.stand_ins) names += name + " ";
        values.word("faces." + face.name, names, "隶书");
    }
}

void add_head(Values& values, const document::HeadLayout& head) {
    const bool below_mark = head.number_place == document::HeadLayout::NumberPlace::below_mark;
    values.word("head.mark.suffix", head.mark_suffix, "公报");
    values.number("head.mark.top", head.mark_top);
    values.truth("head.mark.joint", head.joint);
    values.choice("head.number.place", head.number_place, below_mark ? "below_rule" : "below_mark");
    values.number("head.number.gap", head.number_gap);
    values.number("head.number.indent", head.side_indent);
    values.truth("head.signers", head.signers);
    values.number("head.rule.gap", head.rule_gap);
    values.rule("head.rule", head.rule);
    values.rule("head.lower_rule", head.lower_rule);
    values.number("head.lower_rule.bottom", head.lower_rule_bottom);
}

void add_foot(Values& values, const document::Layout& layout) {
    values.number("closing.indent_right", layout.closing.indent_right);
    values.number("closing.date_offset", layout.closing.date_offset);
    values.number("closing.sealed_indent_right", layout.closing.sealed_indent_right);
    values.number("closing.stamp_gap", layout.closing.stamp_gap);
    values.number("closing.stamp_indent_right", layout.closing.stamp_indent_right);
    values.number("closing.stamp_duty_gap", layout.closing.stamp_duty_gap);
    values.number("closing.stamp_date_gap", layout.closing.stamp_date_gap);
    values.rule("imprint.outer", layout.imprint.outer);
    values.rule("imprint.inner", layout.imprint.inner);
    values.number("imprint.indent", layout.imprint.indent);
    values.truth("imprint.printed", layout.imprint.printed);
}

}  // namespace

std::map<std::string, LayoutValue> values_of(const document::Layout& layout) {
    Values values;
    add_page(values, layout);
    add_styles(values, layout);
    if (layout.head.present) add_head(values, layout.head);
    add_foot(values, layout);
    return std::move(values.values);
}

}  // namespace wenshu::render
