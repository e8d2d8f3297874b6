#include "write/html_css.hpp"

#include <fmt/format.h>

#include "write/plain.hpp"

namespace wenshu::write {
namespace {

using document::Alignment;
using document::Layout;
using document::TextStyle;

std::string_view alignment(Alignment align) {
    switch (align) {
        case Alignment::left: return "left";
        case Alignment::center: return "center";
        case Alignment::right: return "right";
        case Alignment::justify: break;
    }
    return "justify";
}

}  // namespace

std::string css_number(double value) {
    return fmt::format("{:.4g}", value);
}

std::string css_quoted(std::string_view text) {
    std::string safe = "\"";
    for (const char c : printable(text)) {
        if (std::string_view("\"\\<>\n").find(c) == std::string_view::npos) safe += c;
    }
    return safe + "\"";
}

std::string css_color(std::string_view rrggbb) {
    const bool is_color =
        rrggbb.size() == 6 && rrggbb.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
    return "#" + std::string(is_color ? rrggbb : "000000");
}

double css_size(const TextStyle& style) {
    return style.size.value > 0 ? style.size.value : 16;
}

double css_pitch(const TextStyle& style) {
    return style.line_pitch.value > 0 ? style.line_pitch.value : css_size(style) * 1.5;
}

double css_body_pitch(const Layout& layout) {
    return layout.body.line_pitch.value > 0 ? layout.body.line_pitch.value : css_size(layout.body) * 1.8;
}

std::string css_latin_name(std::string_view face) {
    return css_quoted("Latin " + std::string(face));
}

std::string css_faces(const TextStyle& style, const Layout& layout) {
    std::string stack = style.latin.empty() ? "" : css_latin_name(style.latin) + ",";
    stack += css_quoted(style.face);
    for (const auto& face : layout.faces) {
        if (face.name != style.face) continue;
        for (const auto& stand_in : face.stand_ins) stack += "," + css_quoted(stand_in);
    }
    const bool is_sans = style.face.find("黑") != std::string::npos;
    const std::string last_resort = is_sans ? R"("Noto Sans CJK SC")" : R"("Noto Serif CJK SC")";
    if (stack.find(last_resort) == std::string::npos) stack += "," + last_resort;
    return stack + (is_sans ? ",sans-serif" : ",serif");
}

std::string css_rule(std::string_view selector, const TextStyle& style, const Layout& layout) {
    const double size = css_size(style);
    const double line = css_body_pitch(layout);
    return fmt::format(
        "{}{{font-family:{};font-size:{}em;line-height:{};font-weight:{};text-align:{};text-indent:{}em;"
        "margin-top:{}em;margin-bottom:{}em;color:{}}}\n",
        selector, css_faces(style, layout), css_number(size / css_size(layout.body)),
        css_number(css_pitch(style) / size), style.bold ? "bold" : "normal", alignment(style.align),
        css_number(style.first_line_indent.value), css_number(style.space_before.value * line / size),
        css_number(style.space_after.value * line / size), css_color(style.color));
}

}  // namespace wenshu::write
