#include "write/html_style.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "write/html_css.hpp"
#include "write/html_frame_style.hpp"
#include "write/html_sheet_style.hpp"

namespace wenshu::write {
namespace {

using document::Layout;
using document::TextStyle;

// What does not depend on the layout.
constexpr std::string_view fixed_rules = R"(*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:#e6e4df}
h1,h2,h3,h4,h5,p,ul,ol,li,figure,table{margin:0;padding:0;font:inherit}
ul,ol{list-style:none}
li li{padding-left:2em}
a{color:inherit}
sup{font-size:.7em;line-height:0}
sup a,.notes a,.contents a,.attachments a{text-decoration:none}
.run-in>*{display:inline}
.table{margin:.75em 0;overflow-x:auto}
table{width:100%;border-collapse:collapse}
th,td{border:1px solid #000;padding:.35em .5em;vertical-align:middle}
th{min-width:4em;background:#f3f2ee}
tfoot{display:table-row-group}
tfoot td{font-weight:bold}
thead{display:table-header-group}
tr,figure,.closing{break-inside:avoid}
h1,h2,h3,h4,h5{break-after:avoid}
.left{text-align:left}
.center{text-align:center;overflow-wrap:normal}
.right{text-align:right;overflow-wrap:normal;font-variant-numeric:tabular-nums}
figure{text-align:center}
img{max-width:100%;height:auto}
.chart{margin:.75em 0 0}
.drawing{overflow-x:auto}
.chart svg{display:block;width:100%;height:auto;margin:0 auto;fill:#000;letter-spacing:0}
details{margin:.25em 0 .75em;font-size:.75em}
summary{text-align:center;cursor:pointer}
details td,details th{font-size:1em}
mark{background:#ffe97a;color:inherit;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.figure{cursor:help}
.figure:hover{text-decoration:underline dotted}
)";

std::string latin_faces(const Layout& layout) {
    std::vector<const TextStyle*> styles = {&layout.copy_number,
                                            &layout.secrecy,
                                            &layout.urgency,
                                            &layout.mark,
                                            &layout.number,
                                            &layout.signer,
                                            &layout.title_style,
                                            &layout.body,
                                            &layout.addressee,
                                            &layout.attachment_note,
                                            &layout.signature,
                                            &layout.date,
                                            &layout.note,
                                            &layout.attendance,
                                            &layout.attendance_label,
                                            &layout.attachment_number,
                                            &layout.attachment_title,
                                            &layout.imprint_text,
                                            &layout.page_number,
                                            &layout.table_head,
                                            &layout.table_cell,
                                            &layout.caption,
                                            &layout.footnote,
                                            &layout.contents};
    for (const auto& heading : layout.headings) styles.push_back(&heading.text);
    std::vector<std::string> names;
    for (const TextStyle* style : styles) {
        if (!style->latin.empty() && std::ranges::find(names, style->latin) == names.end())
            names.push_back(style->latin);
    }
    std::string rules;
    for (const auto& name : names) {
        rules += fmt::format("@font-face{{font-family:{};src:local({});unicode-range:U+20-7E}}\n",
                             css_latin_name(name), css_quoted(name));
    }
    return rules;
}

std::string text_rules(const Layout& layout) {
    std::string css = css_rule("h1,.contents-title", layout.title_style, layout) +
                      css_rule("p,li,.run-in", layout.body, layout) +
                      css_rule(".addressee", layout.addressee, layout);
    for (std::size_t level = 0; level < layout.headings.size(); ++level) {
        css += css_rule("h" + std::to_string(level + 2), layout.headings[level].text, layout);
    }
    return css + css_rule("caption,figcaption", layout.caption, layout) +
           css_rule("th", layout.table_head, layout) + css_rule("td", layout.table_cell, layout) +
           css_rule(".notes li", layout.footnote, layout) + css_rule(".contents li", layout.contents, layout);
}

// The drawing is as wide as the type area of an upright sheet, and its words are as large as those of tables.
std::string drawing_rules(const Layout& layout) {
    return fmt::format(
        ".chart svg{{max-width:{}mm;font-family:{}}}\n",
        css_number(layout.page_width.value - layout.margin_left.value - layout.margin_right.value),
        css_faces(layout.table_cell, layout));
}

}  // namespace

std::string html_style(const Layout& layout) {
    return std::string(fixed_rules) + latin_faces(layout) + text_rules(layout) + drawing_rules(layout) +
           html_frame_style(layout) + html_sheet_style(layout);
}

}  // namespace wenshu::write
