#include "write/html_sheet_style.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "write/docx_rule.hpp"
#include "write/html_css.hpp"
#include "write/html_frame_style.hpp"

namespace wenshu::write {
namespace {

using document::Alignment;
using document::Layout;

// mm, clockwise from the upper edge.
struct Margins {
    double top = 0;
    double right = 0;
    double bottom = 0;
    double left = 0;
};

Margins upright(const Layout& layout) {
    return {layout.margin_top.value, layout.margin_right.value, layout.margin_bottom.value,
            layout.margin_left.value};
}

// A turned sheet's upper edge is where the paper is bound.
Margins turned(const Layout& layout) {
    return {layout.margin_left.value, layout.margin_top.value, layout.margin_right.value,
            layout.margin_bottom.value};
}

std::string mm(double value) {
    return css_number(value) + "mm";
}

std::string text_of(const Margins& margins) {
    return mm(margins.top) + " " + mm(margins.right) + " " + mm(margins.bottom) + " " + mm(margins.left);
}

std::string screen_rules(const Layout& layout) {
    const double body = css_size(layout.body);
    std::string css = fmt::format(
        "article{{font-size:{}pt;letter-spacing:{}em;overflow-wrap:anywhere}}\n"
        ".sheet{{position:relative;display:flex;flex-direction:column;width:{};min-height:{};"
        "margin:8mm auto;padding:{};\n"
        "background:#fff;box-shadow:0 1mm 4mm rgba(0,0,0,.25)}}\n"
        ".landscape{{width:{};min-height:{};padding:{}}}\n"
        ".headed{{padding-top:{}}}\n"
        ".foot{{margin-top:auto}}\n",
        css_number(body), css_number(layout.char_spacing.value / body), mm(layout.page_width.value),
        mm(layout.page_height.value), text_of(upright(layout)), mm(layout.page_height.value),
        mm(layout.page_width.value), text_of(turned(layout)), mm(html_first_top(layout)));
    return css;
}

// Text alone: the names of a mark shrink to the width of the screen, side by side as they are.
constexpr std::string_view phone_rules = R"(article{font-size:1.0625rem;letter-spacing:0}
.sheet,.landscape{width:auto;min-height:0;margin:0;padding:1.5rem 1.25rem;box-shadow:none}
.sheet+.sheet{border-top:1px dashed #bbb}
h1{text-wrap:balance}
h1 br{display:none}
.head>.elements{min-height:0}
.mark{font-size:min(var(--size),calc((100vw - 3rem)/var(--wide)));transform:none;margin:1rem 0}
.signed{display:block}
.signers{justify-content:start}
.head-rule,.lower-rule{width:auto;margin:.5rem 0}
.lower-rule{display:none}
.seals{grid-template-columns:1fr;row-gap:1em}
.seals .signature,.seals .turn,.seals .date{grid-column:1;margin:0;text-align:right}
.foot{margin-top:1.5em}
th,td{min-width:4.5em}
.drawing svg{min-width:28rem}
}
)";

std::string phone_style(const Layout& layout) {
    return fmt::format("@media screen and (max-width:{}mm){{\n", css_number(layout.page_width.value + 10)) +
           std::string(phone_rules);
}

// "— " counter(page) " —"
std::string number_content(const Layout& layout) {
    const std::string& form = layout.page_number_form;
    const auto place = form.find("{d}");
    if (place == std::string::npos) return css_quoted(form);
    return css_quoted(form.substr(0, place)) + " counter(page) " + css_quoted(form.substr(place + 3));
}

// The box of a page number fills the margin below the type area; the dash is in the middle of its line.
std::string number_box(std::string_view box, const Layout& layout, std::string_view place) {
    const auto& style = layout.page_number;
    return fmt::format("@{}{{content:{};font:{} {}pt/1 {};color:{};white-space:nowrap;{}}}", box,
                       number_content(layout), style.bold ? "bold" : "normal", css_number(css_size(style)),
                       css_faces(style, layout), css_color(style.color), place);
}

std::string empty_box(std::string_view box) {
    return fmt::format("@{}{{content:none}}", box);
}

// Where the number stands on odd and on even pages.
struct Boxes {
    std::string_view odd;
    std::string_view even;
};

// Numbers stand at the outer edge, or where the layout says otherwise.
Boxes mirrored(const Layout& layout, Boxes outside) {
    return layout.page_number.align == Alignment::left ? Boxes{outside.even, outside.odd} : outside;
}

std::string numbers(std::string_view page, const Layout& layout, Boxes boxes, std::string_view place) {
    return fmt::format("@page {0}:right{{{1}}}\n@page {0}:left{{{2}}}\n", page,
                       number_box(boxes.odd, layout, place), number_box(boxes.even, layout, place));
}

// On turned pages the number stands where it is on the others, and is turned with them.
std::string number_rules(const Layout& layout) {
    if (layout.page_number_form.empty()) return {};
    const double size = css_size(layout.page_number);
    const auto side = css_number(layout.page_number_indent.value * size) + "pt";
    const auto down =
        fmt::format("calc({} - {}pt)", mm(layout.page_number_bottom.value), css_number(size / 2));
    const auto below = fmt::format("vertical-align:top;padding:{} {} 0", down, side);
    const auto beside =
        fmt::format("writing-mode:vertical-rl;text-align:right;padding:{} {} {} 0", side, down, side);
    const bool centred = layout.page_number.align == Alignment::center;
    const Boxes upright_boxes =
        centred ? Boxes{"bottom-center", "bottom-center"} : mirrored(layout, {"bottom-right", "bottom-left"});
    const Boxes turned_boxes =
        centred ? Boxes{"left-middle", "left-middle"} : mirrored(layout, {"left-bottom", "left-top"});
    return numbers("", layout, upright_boxes, below) + "@page turned:left,turned:right{" +
           empty_box("bottom-right") + empty_box("bottom-left") + empty_box("bottom-center") + "}\n" +
           numbers("turned", layout, turned_boxes, beside);
}

// The lower rule of a letter lies in the margin of its first page.
std::string first_page_rules(const Layout& layout) {
    std::string css = fmt::format("@page headed:first{{margin-top:{};", mm(html_first_top(layout)));
    if (!layout.page_number_on_first) css += empty_box("bottom-right") + empty_box("bottom-left");
    const auto& rule = layout.head.lower_rule;
    if (layout.head.present && rule.form != document::RuleStyle::Form::none) {
        const double down =
            layout.margin_bottom.value - layout.head.lower_rule_bottom.value - rule_height(rule);
        css += fmt::format("@bottom-center{{content:\"\";width:{};margin-top:{};{}}}", mm(rule.length.value),
                           mm(down), html_rule_lines(rule));
    }
    return css + "}\n";
}

constexpr std::string_view print_rules = R"(@media print{
body{background:none}
.sheet,.landscape{width:auto;margin:0;padding:0;box-shadow:none;break-after:page}
.sheet:last-child{break-after:auto}
.headed{page:headed}
.landscape{page:turned}
.lower-rule,details{display:none}
.table,.drawing{overflow:visible}
)";

std::string print_style(const Layout& layout) {
    const auto width = mm(layout.page_width.value);
    const auto height = mm(layout.page_height.value);
    std::string css =
        fmt::format("@page{{size:{} {};margin:{}}}\n@page turned{{size:{} {};margin:{}}}\n", width, height,
                    text_of(upright(layout)), height, width, text_of(turned(layout)));
    css += number_rules(layout) + first_page_rules(layout) + std::string(print_rules);
    // A hair less than the page, or rounding would begin another one.
    constexpr double hair = 0.1;
    const auto room = [&](double page, double above, double below) {
        return mm(page - above - below - hair);
    };
    const Margins sheet = upright(layout);
    const Margins side = turned(layout);
    css += fmt::format(".sheet{{min-height:{}}}\n.headed{{min-height:{}}}\n.landscape{{min-height:{}}}\n}}\n",
                       room(layout.page_height.value, sheet.top, sheet.bottom),
                       room(layout.page_height.value, html_first_top(layout), sheet.bottom),
                       room(layout.page_width.value, side.top, side.bottom));
    return css;
}

}  // namespace

std::string html_sheet_style(const Layout& layout) {
    return screen_rules(layout) + phone_style(layout) + print_style(layout);
}

}  // namespace wenshu::write
