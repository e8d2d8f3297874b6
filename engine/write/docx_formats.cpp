#include "write/docx_formats.hpp"

#include <cmath>

#include "ooxml/units.hpp"

namespace wenshu::write {
namespace {

// Where a style keeps its font's own line height, blank lines around it are counted by this.
constexpr double usual_line_height = 1.3;

int hundredths(double characters) {
    return static_cast<int>(std::lround(characters * 100));
}

// Characters of the body's size are set closer, so that as many as the layout says fit on a line.
double tracking(const document::TextStyle& style, const document::Layout& layout) {
    return std::abs(style.size.value - layout.body.size.value) < 0.01 ? layout.char_spacing.value : 0;
}

// Twips that a character takes.
int char_pitch(const document::TextStyle& style, const document::Layout& layout) {
    return ooxml::twips_of_points(style.size.value + tracking(style, layout));
}

}  // namespace

std::string docx_heading_style(int level) {
    return "Heading" + std::to_string(level);
}

std::string docx_contents_style(int level) {
    return "TOC" + std::to_string(level);
}

double line_height(const document::TextStyle& style) {
    return style.line_pitch.value > 0 ? style.line_pitch.value : style.size.value * usual_line_height;
}

document::TextStyle docx_contents_text(const document::Layout& layout) {
    if (layout.contents.size.value > 0) return layout.contents;
    document::TextStyle style = layout.body;
    style.first_line_indent = {};
    style.align = document::Alignment::left;
    return style;
}

int type_area_width(const document::Layout& layout) {
    return ooxml::twips_of_mm(layout.page_width.value) - ooxml::twips_of_mm(layout.margin_left.value) -
           ooxml::twips_of_mm(layout.margin_right.value);
}

int type_area_height(const document::Layout& layout) {
    return ooxml::twips_of_mm(layout.page_height.value) - ooxml::twips_of_mm(layout.margin_top.value) -
           ooxml::twips_of_mm(layout.margin_bottom.value);
}

std::string latin_face(const document::TextStyle& style) {
    return style.latin.empty() ? style.face : style.latin;
}

ooxml::RunProperties run_format(const document::TextStyle& style, const document::Layout& layout) {
    ooxml::RunProperties run;
    run.faces = {style.face, latin_face(style), false};
    if (style.bold || layout.body.bold) run.bold = style.bold;
    run.color = style.color;
    run.spacing = ooxml::twips_of_points(tracking(style, layout));
    run.half_points = ooxml::half_points(style.size.value);
    return run;
}

ooxml::ParagraphProperties paragraph_format(const document::TextStyle& style,
                                            const document::Layout& layout) {
    const double height = line_height(style);
    ooxml::ParagraphProperties paragraph;
    paragraph.spacing = {ooxml::twips_of_points(style.space_before.value * height),
                         ooxml::twips_of_points(style.space_after.value * height),
                         ooxml::twips_of_points(style.line_pitch.value)};
    paragraph.indent = indent_format({0, 0, style.first_line_indent.value}, style, layout);
    paragraph.alignment = alignment_format(style.align);
    return paragraph;
}

ooxml::Indent indent_format(CharIndent characters, const document::TextStyle& style,
                            const document::Layout& layout) {
    const int pitch = char_pitch(style, layout);
    const auto twips = [pitch](double count) { return static_cast<int>(std::lround(count * pitch)); };
    return {twips(characters.left),       hundredths(characters.left),  twips(characters.right),
            hundredths(characters.right), twips(characters.first_line), hundredths(characters.first_line)};
}

ooxml::ParagraphProperties holder_format(std::string_view style_id) {
    constexpr int least_line = 14;  // twips, the least that Word lets a user set
    ooxml::ParagraphProperties holder;
    holder.style = style_id;
    holder.spacing = {0, 0, least_line};
    holder.indent = ooxml::Indent{};
    return holder;
}

std::string_view alignment_format(document::Alignment alignment) {
    switch (alignment) {
        case document::Alignment::left: return "left";
        case document::Alignment::center: return "center";
        case document::Alignment::right: return "right";
        case document::Alignment::justify: break;
    }
    return "both";
}

}  // namespace wenshu::write
