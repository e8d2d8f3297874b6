#include "write/docx_rule.hpp"

namespace wenshu::write {
namespace {

using document::RuleStyle;

bool is_double(const RuleStyle& style) {
    return style.form == RuleStyle::Form::thick_thin || style.form == RuleStyle::Form::thin_thick;
}

double left_of(double length, const document::Layout& layout) {
    const double sheet = layout.page_width.value;
    const double area = sheet - layout.margin_left.value - layout.margin_right.value;
    constexpr double rounding = 0.01;
    return length > area + rounding ? (sheet - length) / 2 : layout.margin_left.value + (area - length) / 2;
}

}  // namespace

double rule_height(const RuleStyle& style) {
    if (style.form == RuleStyle::Form::none) return 0;
    return style.thickness.value * (is_double(style) ? 1 + white_of_thick + thin_of_thick : 1);
}

// LibreOffice 7.4 draws a compound line (a:ln cmpd) as one line, so a double rule is two.
void write_rule(ooxml::Xml& xml, DocxContext& context, const RuleStyle& style, ooxml::AnchoredRule::From from,
                double top) {
    if (style.form == RuleStyle::Form::none) return;
    const double thick = style.thickness.value;
    const auto draw = [&](double upper_edge, double thickness) {
        const int id = ++context.drawing_id;
        ooxml::anchored_rule(
            xml, {id, "分隔线" + std::to_string(id), from, left_of(style.length.value, context.layout),
                  upper_edge + thickness / 2, style.length.value, thickness, style.color});
    };
    if (style.form == RuleStyle::Form::thin_thick) draw(top, thick * thin_of_thick);
    draw(top + (style.form == RuleStyle::Form::thin_thick ? thick * (thin_of_thick + white_of_thick) : 0),
         thick);
    if (style.form == RuleStyle::Form::thick_thin)
        draw(top + thick * (1 + white_of_thick), thick * thin_of_thick);
}

}  // namespace wenshu::write
