#include "render/layout.hpp"

#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "render/layout_reader.hpp"

namespace wenshu::render {
namespace {

using document::Layout;
using document::TextStyle;
using Keys = std::vector<std::string>;

// Beyond these no office program makes a page (Word: 22 inches, sizes up to 1638 points).
constexpr Range paper{20, 558};
constexpr Range margin{0, 400};
constexpr Range count{1, 500};
constexpr Range tracking{-20, 50};
constexpr Range size{1, 400};
constexpr Range pitch{0, 1000};
constexpr Range characters{0, 50};
constexpr Range lines{0, 50};

constexpr double least_type_area = 10;  // mm

struct Role {
    std::string_view key;
    TextStyle Layout::*style;
};
constexpr std::array roles = {
    Role{"title", &Layout::title_style},
    Role{"addressee", &Layout::addressee},
    Role{"signature", &Layout::signature},
    Role{"date", &Layout::date},
    Role{"note", &Layout::note},
    Role{"table_head", &Layout::table_head},
    Role{"table_cell", &Layout::table_cell},
    Role{"caption", &Layout::caption},
    Role{"page_number", &Layout::page_number},
};

Keys style_keys() {
    return {"face",         "latin",       "size", "bold", "align", "line_pitch", "first_line_indent",
            "space_before", "space_after", "color"};
}

bool is_color(std::string_view text) {
    return text.size() == 6 && text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

std::string color(LayoutReader& read, const LayoutSection& section, const std::string& fallback) {
    std::string text = read.text(section, "color", fallback, Need::optional);
    if (is_color(text)) return text;
    read.fault("layout.color", model::find(*section.tree, "color")->where, section.path + ".color",
               {{"found", text}});
    return fallback;
}

// Latin letters take the Chinese face unless another was named.
void set_faces(LayoutReader& read, const LayoutSection& section, Need need, TextStyle& style) {
    const bool same = style.latin == style.face;
    style.face = read.text(section, "face", style.face, need);
    style.latin = read.text(section, "latin", same ? style.face : style.latin, Need::optional);
}

TextStyle text_style(LayoutReader& read, const LayoutSection& section, TextStyle style, Need need) {
    set_faces(read, section, need, style);
    style.size = read.number(section, "size", style.size, size, need);
    style.bold = read.truth(section, "bold", style.bold);
    const Keys alignments = {"left", "center", "right", "justify"};
    style.align = static_cast<document::Alignment>(
        read.choice(section, "align", static_cast<std::size_t>(style.align), alignments));
    style.line_pitch = read.number(section, "line_pitch", style.line_pitch, pitch, need);
    style.first_line_indent =
        read.number(section, "first_line_indent", style.first_line_indent, characters, Need::optional);
    style.space_before = read.number(section, "space_before", style.space_before, lines, Need::optional);
    style.space_after = read.number(section, "space_after", style.space_after, lines, Need::optional);
    style.color = color(read, section, style.color);
    return style;
}

// What a style begins with in a file that stands alone: the body's without what belongs to the body's place.
TextStyle like_body(TextStyle body) {
    body.first_line_indent = {};
    body.space_before = {};
    body.space_after = {};
    return body;
}

void read_page(LayoutReader& read, const LayoutSection& root, Need need, Layout& layout) {
    const Keys keys = {"width",        "height", "margin_top", "margin_bottom", "margin_left",
                       "margin_right", "lines",  "chars",      "char_spacing"};
    const LayoutSection page = read.section(root, "page", keys, need);
    layout.page_width = read.number(page, "width", layout.page_width, paper, need);
    layout.page_height = read.number(page, "height", layout.page_height, paper, need);
    layout.margin_top = read.number(page, "margin_top", layout.margin_top, margin, need);
    layout.margin_bottom = read.number(page, "margin_bottom", layout.margin_bottom, margin, need);
    layout.margin_left = read.number(page, "margin_left", layout.margin_left, margin, need);
    layout.margin_right = read.number(page, "margin_right", layout.margin_right, margin, need);
    layout.lines_per_page = read.number(page, "lines", layout.lines_per_page, count, need);
    layout.chars_per_line = read.number(page, "chars", layout.chars_per_line, count, need);
    layout.char_spacing = read.number(page, "char_spacing", layout.char_spacing, tracking, Need::optional);
}

void read_styles(LayoutReader& read, const LayoutSection& root, Need need, Layout& layout) {
    Keys keys = {"body"};
    for (const Role& role : roles) keys.emplace_back(role.key);
    const LayoutSection styles = read.section(root, "styles", keys, need);
    layout.body = text_style(read, read.section(styles, "body", style_keys(), need), layout.body, need);
    for (const Role& role : roles) {
        TextStyle& style = layout.*role.style;
        if (need == Need::required) style = like_body(layout.body);
        style = text_style(read, read.section(styles, role.key, style_keys(), Need::optional), style,
                           Need::optional);
    }
}

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

// An empty form, which must be quoted, means: no number.
std::string number_form(LayoutReader& read, const LayoutSection& section, std::string_view key,
                        const std::string& fallback, Need need, bool han) {
    const model::Tree* tree = section.tree == nullptr ? nullptr : model::find(*section.tree, key);
    const std::string* written = tree == nullptr ? nullptr : model::text_of(*tree);
    if (written != nullptr && written->empty() && !model::is_null(*tree)) return {};
    std::string form = read.text(section, key, fallback, need);
    if (form == fallback || is_form(form, han)) return form;
    read.fault("layout.form", tree->where, section.path + "." + std::string(key),
               {{"found", form}, {"places", han ? "{n}, {d}" : "{d}"}});
    return fallback;
}

void read_headings(LayoutReader& read, const LayoutSection& root, Need need, Layout& layout) {
    Keys keys = style_keys();
    keys.emplace_back("number");
    if (need == Need::required) layout.headings.fill({like_body(layout.body), {}});
    const auto levels = read.sections(root, "headings", keys, need);
    const bool present = root.tree != nullptr && model::find(*root.tree, "headings") != nullptr;
    if (present && levels.size() != layout.headings.size()) {
        const auto* entry = model::find(*root.tree, "headings");
        read.fault("layout.headings", entry->where, "headings",
                   {{"found", static_cast<std::int64_t>(levels.size())}});
        return;
    }
    for (std::size_t i = 0; i < levels.size(); ++i) {
        auto& heading = layout.headings[i];
        heading.text = text_style(read, levels[i], heading.text, Need::optional);
        heading.number = number_form(read, levels[i], "number", heading.number, need, true);
    }
}

void read_elements(LayoutReader& read, const LayoutSection& root, Need need, Layout& layout) {
    const Keys signature_keys = {"indent_right", "date_offset"};
    const LayoutSection signature = read.section(root, "signature", signature_keys, need);
    layout.closing.indent_right =
        read.number(signature, "indent_right", layout.closing.indent_right, characters, need);
    layout.closing.date_offset =
        read.number(signature, "date_offset", layout.closing.date_offset, characters, need);
    const Keys number_keys = {"form", "bottom", "indent"};
    const LayoutSection number = read.section(root, "page_number", number_keys, need);
    layout.page_number_form = number_form(read, number, "form", layout.page_number_form, need, false);
    layout.page_number_bottom = read.number(number, "bottom", layout.page_number_bottom, margin, need);
    layout.page_number_indent =
        read.number(number, "indent", layout.page_number_indent, characters, Need::optional);
}

// Whether text and page number find room; asked only of numbers that were read without fault.
void check_room(LayoutReader& read, const LayoutSection& root, const Layout& layout) {
    const double width = layout.page_width.value - layout.margin_left.value - layout.margin_right.value;
    const double height = layout.page_height.value - layout.margin_top.value - layout.margin_bottom.value;
    if (width < least_type_area || height < least_type_area) read.fault("layout.no_room", root.where, "page");
    if (layout.page_number_bottom.value > layout.margin_bottom.value) {
        read.fault("layout.number_off_page", root.where, "page_number.bottom");
    }
}

}  // namespace

std::optional<std::string> based_on(const model::Tree& file) {
    const model::Tree* name = model::find(file, "based_on");
    const std::string* text = name == nullptr ? nullptr : model::text_of(*name);
    if (text == nullptr || text->empty()) return std::nullopt;
    return *text;
}

base::Result<Layout> layout(const model::Tree& file, const Layout* base) {
    LayoutReader read;
    const Need need = base == nullptr ? Need::required : Need::optional;
    const Keys keys = {"name",   "title",    "based_on",  "page",       "faces",
                       "styles", "headings", "signature", "page_number"};
    const LayoutSection root = read.root(file, keys);
    Layout layout = base == nullptr ? Layout{} : *base;
    layout.name = read.text(root, "name", layout.name, Need::required);
    layout.title = read.text(root, "title", layout.title, Need::required);
    read_page(read, root, need, layout);
    std::vector<document::Face> faces = read.faces(root, "faces");
    if (!faces.empty()) layout.faces = std::move(faces);
    read_styles(read, root, need, layout);
    read_headings(read, root, need, layout);
    read_elements(read, root, need, layout);
    base::Diagnostics faults = std::move(read).faults();
    if (!faults.empty()) return faults;
    LayoutReader check;
    check_room(check, root, layout);
    faults = std::move(check).faults();
    if (!faults.empty()) return faults;
    return layout;
}

}  // namespace wenshu::render
