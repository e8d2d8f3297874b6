#include "write/html_style.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "write/plain.hpp"

namespace wenshu::write {
namespace {

using document::Alignment;
using document::Layout;
using document::TextStyle;

// What surrounds the paper and does not depend on its layout.
constexpr std::string_view fixed_rules = R"(*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:#e6e4df}
h1,h2,h3,h4,h5,p,ul,ol,li,figure,table{margin:0;padding:0;font:inherit}
h1{text-wrap:balance}
ul,ol{list-style:none}
li li{padding-left:2em}
a{color:inherit}
.run-in>*{display:inline}
.table{margin:.75em 0;overflow-x:auto}
table{width:100%;border-collapse:collapse}
th,td{border:1px solid #000;padding:.35em .5em;vertical-align:middle}
th{min-width:4em;background:#f3f2ee}
tfoot{display:table-row-group}
tfoot td{font-weight:bold}
thead{display:table-header-group}
tr,figure,.closing{break-inside:avoid}
h2,h3,h4,h5{break-after:avoid}
.left{text-align:left}
.center{text-align:center;overflow-wrap:normal}
.right{text-align:right;overflow-wrap:normal;font-variant-numeric:tabular-nums}
figure{text-align:center}
img{max-width:100%;height:auto}
mark{background:#ffe97a;color:inherit;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.figure{cursor:help}
.figure:hover{text-decoration:underline dotted}
.page-break{border:0;margin:1em 0;border-top:1px dashed #bbb;break-after:page}
)";

constexpr std::string_view phone_rules = R"(article{width:auto;min-height:0;margin:0;padding:1.5rem 1.25rem;
font-size:1.0625rem;letter-spacing:0;box-shadow:none}
th,td{min-width:4.5em}
}
)";

constexpr std::string_view print_rules = R"(@media print{
body{background:none}
article{width:auto;min-height:0;margin:0;padding:0;box-shadow:none}
.page-break{visibility:hidden;margin:0}
.table{overflow:visible}
}
)";

// The same number is always written the same way; four digits are finer than any screen.
std::string number(double value) {
    return fmt::format("{:.4g}", value);
}

// Nothing in a layout's text can leave its string.
std::string quoted(std::string_view name) {
    std::string safe = "\"";
    for (const char c : printable(name)) {
        if (std::string_view("\"\\<>\n").find(c) == std::string_view::npos) safe += c;
    }
    return safe + "\"";
}

// Latin faces are asked for under names of their own, which hold ASCII alone: “ ” — … stay with the Chinese
// face.
std::string latin_name(std::string_view face) {
    return quoted("Latin " + std::string(face));
}

std::string face_stack(const TextStyle& style, const Layout& layout) {
    std::string stack = style.latin.empty() ? "" : latin_name(style.latin) + ",";
    stack += quoted(style.face);
    for (const auto& face : layout.faces) {
        if (face.name != style.face) continue;
        for (const auto& stand_in : face.stand_ins) stack += "," + quoted(stand_in);
    }
    const bool is_sans = style.face.find("黑") != std::string::npos;
    const std::string last_resort = is_sans ? R"("Noto Sans CJK SC")" : R"("Noto Serif CJK SC")";
    if (stack.find(last_resort) == std::string::npos) stack += "," + last_resort;
    return stack + (is_sans ? ",sans-serif" : ",serif");
}

std::string_view alignment(Alignment align) {
    switch (align) {
        case Alignment::left: return "left";
        case Alignment::center: return "center";
        case Alignment::right: return "right";
        case Alignment::justify: break;
    }
    return "justify";
}

std::string color(std::string_view rrggbb) {
    const bool is_color =
        rrggbb.size() == 6 && rrggbb.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
    return "#" + std::string(is_color ? rrggbb : "000000");
}

double size_of(const TextStyle& style) {
    return style.size.value > 0 ? style.size.value : 16;
}

// Sizes and spaces in em, so that everything follows the size of the body's text.
std::string rule(std::string_view selector, const TextStyle& style, const Layout& layout) {
    const double size = size_of(style);
    const double line =
        layout.body.line_pitch.value > 0 ? layout.body.line_pitch.value : size_of(layout.body) * 1.8;
    const std::string pitch = style.line_pitch.value > 0 ? number(style.line_pitch.value / size) : "1.5";
    return fmt::format(
        "{}{{font-family:{};font-size:{}em;line-height:{};font-weight:{};text-align:{};text-indent:{}em;"
        "margin-top:{}em;margin-bottom:{}em;color:{}}}\n",
        selector, face_stack(style, layout), number(size / size_of(layout.body)), pitch,
        style.bold ? "bold" : "normal", alignment(style.align), number(style.first_line_indent.value),
        number(style.space_before.value * line / size), number(style.space_after.value * line / size),
        color(style.color));
}

std::vector<const TextStyle*> styles(const Layout& layout) {
    std::vector<const TextStyle*> all{&layout.title_style, &layout.body,       &layout.addressee,
                                      &layout.signature,   &layout.date,       &layout.note,
                                      &layout.table_head,  &layout.table_cell, &layout.caption};
    for (const auto& heading : layout.headings) all.push_back(&heading.text);
    return all;
}

std::string latin_faces(const Layout& layout) {
    std::vector<std::string> names;
    for (const TextStyle* style : styles(layout)) {
        if (!style->latin.empty() && std::ranges::find(names, style->latin) == names.end())
            names.push_back(style->latin);
    }
    std::string rules;
    for (const auto& name : names) {
        rules += fmt::format("@font-face{{font-family:{};src:local({});unicode-range:U+20-7E}}\n",
                             latin_name(name), quoted(name));
    }
    return rules;
}

std::string sheet_rules(const Layout& layout) {
    const double body = size_of(layout.body);
    const std::string margins =
        fmt::format("{}mm {}mm {}mm {}mm", number(layout.margin_top.value), number(layout.margin_right.value),
                    number(layout.margin_bottom.value), number(layout.margin_left.value));
    const auto width = number(layout.page_width.value);
    const auto height = number(layout.page_height.value);
    std::string rules = fmt::format(
        "article{{width:{}mm;min-height:{}mm;margin:8mm auto;padding:{};background:#fff;\n"
        "font-size:{}pt;letter-spacing:{}em;overflow-wrap:anywhere;\n"
        "box-shadow:0 1mm 4mm rgba(0,0,0,.25)}}\n",
        width, height, margins, number(body), number(layout.char_spacing.value / body));
    rules += fmt::format("@media screen and (max-width:{}mm){{\n", number(layout.page_width.value + 10));
    rules += phone_rules;
    rules += fmt::format("@page{{size:{}mm {}mm;margin:{}}}\n", width, height, margins);
    rules += print_rules;
    return rules;
}

// GB/T 9704-2012 7.3.5.2: the date begins two characters behind the signature above it. Both share a box that
// is as wide as the longer one, whose distance from the right margin the standard gives.
std::string closing_rules(const Layout& layout) {
    const auto right = number(layout.closing.indent_right.value);
    const double gap =
        layout.signature.space_before.value * layout.body.line_pitch.value / size_of(layout.body);
    return fmt::format(
        ".closing{{margin-top:{1}em}}\n"
        ".closing .signature,.closing .date{{text-indent:0;margin-top:0}}\n"
        ".closing>.signature{{margin-right:{0}em}}\n"
        ".dated{{display:table;margin-left:auto;margin-right:{0}em}}\n"
        ".dated .signature,.dated .date{{text-align:left}}\n"
        ".dated .signature+.date{{margin-left:2em;margin-right:-2em}}\n"
        ".dated.long .signature+.date{{margin-right:0}}\n",
        right, number(gap));
}

}  // namespace

std::string html_style(const Layout& layout) {
    std::string css = std::string(fixed_rules) + latin_faces(layout);
    css += rule("h1", layout.title_style, layout) + rule("p,li,.run-in", layout.body, layout) +
           rule(".addressee", layout.addressee, layout);
    for (std::size_t level = 0; level < layout.headings.size(); ++level) {
        css += rule("h" + std::to_string(level + 2), layout.headings[level].text, layout);
    }
    css += rule(".signature", layout.signature, layout) + rule(".date", layout.date, layout) +
           rule(".note", layout.note, layout);
    css += rule("caption", layout.caption, layout) + rule("th", layout.table_head, layout) +
           rule("td", layout.table_cell, layout);
    return css + closing_rules(layout) + sheet_rules(layout);
}

}  // namespace wenshu::write
