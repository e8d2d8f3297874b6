#include "render/layout.hpp"

#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "render/layout_elements.hpp"
#include "render/layout_reader.hpp"

namespace wenshu::render {
namespace {

using document::Layout;
using document::TextStyle;
using Keys = std::vector<std::string>;

constexpr Range paper{20, 558};  // mm; no office program makes a wider page (Word: 22 inches)
constexpr Range count{1, 500};
constexpr Range tracking{-20, 50};  // points
constexpr Range size{1, 400};       // points
constexpr Range pitch{0, 1000};     // points

constexpr double least_type_area = 10;  // mm

// A role of text, and the style whose faces, size and pitch it takes where it names none of its own.
struct Role {
    std::string_view key;
    TextStyle Layout::*style;
    TextStyle Layout::*like = &Layout::body;
};
constexpr std::array roles = {
    Role{"copy_number", &Layout::copy_number},
    Role{"secrecy", &Layout::secrecy},
    Role{"urgency", &Layout::urgency},
    Role{"mark", &Layout::mark},
    Role{"number", &Layout::number},
    Role{"signer", &Layout::signer},
    Role{"title", &Layout::title_style},
    Role{"addressee", &Layout::addressee},
    Role{"attachment_note", &Layout::attachment_note},
    Role{"signature", &Layout::signature},
    Role{"date", &Layout::date},
    Role{"note", &Layout::note},
    Role{"attendance_label", &Layout::attendance_label},
    Role{"attendance", &Layout::attendance},
    Role{"attachment_number", &Layout::attachment_number},
    Role{"attachment_title", &Layout::attachment_title, &Layout::title_style},
    Role{"imprint", &Layout::imprint_text},
    Role{"page_number", &Layout::page_number},
    Role{"table_head", &Layout::table_head},
    Role{"table_cell", &Layout::table_cell},
    Role{"caption", &Layout::caption},
    Role{"footnote", &Layout::footnote},
    Role{"contents", &Layout::contents},
};

Keys style_keys() {
    return {"face",         "latin",       "size", "bold", "align", "line_pitch", "first_line_indent",
            "space_before", "space_after", "color"};
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
    style.first_line_indent = read.number(section, "first_line_indent", style.first_line_indent,
                                          layout_range::characters, Need::optional);
    style.space_before =
        read.number(section, "space_before", style.space_before, layout_range::lines, Need::optional);
    style.space_after =
        read.number(section, "space_after", style.space_after, layout_range::lines, Need::optional);
    style.color = read.color(section, "color", style.color);
    return style;
}

// What a style begins with: another's without what belongs to that one's place.
TextStyle like(TextStyle style) {
    style.first_line_indent = {};
    style.space_before = {};
    style.space_after = {};
    return style;
}

void read_page(LayoutReader& read, const LayoutSection& root, Layout& layout) {
    struct Entry {
        std::string_view key;
        document::Measure Layout::*number;
        Range range;
        Need need = Need::required;
    };
    constexpr std::array entries = {
        Entry{"width", &Layout::page_width, paper},
        Entry{"height", &Layout::page_height, paper},
        Entry{"margin_top", &Layout::margin_top, layout_range::distance},
        Entry{"margin_bottom", &Layout::margin_bottom, layout_range::distance},
        Entry{"margin_left", &Layout::margin_left, layout_range::distance},
        Entry{"margin_right", &Layout::margin_right, layout_range::distance},
        Entry{"lines", &Layout::lines_per_page, count},
        Entry{"chars", &Layout::chars_per_line, count},
        Entry{"char_spacing", &Layout::char_spacing, tracking, Need::optional},
    };
    Keys keys;
    for (const Entry& entry : entries) keys.emplace_back(entry.key);
    const LayoutSection page = read.section(root, "page", keys, Need::required);
    for (const Entry& entry : entries)
        layout.*entry.number = read.number(page, entry.key, layout.*entry.number, entry.range, entry.need);
}

void read_styles(LayoutReader& read, const LayoutSection& root, Layout& layout) {
    Keys keys = {"body"};
    for (const Role& role : roles) keys.emplace_back(role.key);
    const LayoutSection styles = read.section(root, "styles", keys, Need::required);
    const LayoutSection body = read.section(styles, "body", style_keys(), Need::required);
    layout.body = text_style(read, body, layout.body, Need::required);
    for (const Role& role : roles) {
        const LayoutSection section = read.section(styles, role.key, style_keys(), Need::optional);
        layout.*role.style = text_style(read, section, like(layout.*role.like), Need::optional);
    }
}

void read_headings(LayoutReader& read, const LayoutSection& root, Layout& layout) {
    const model::Tree* written = root.tree == nullptr ? nullptr : model::find(*root.tree, "headings");
    const auto* list = written == nullptr ? nullptr : std::get_if<model::Sequence>(&written->node);
    if (list != nullptr) {
        read.fault("layout.headings", written->where, "headings",
                   {{"found", static_cast<std::int64_t>(list->size())}});
        return;
    }
    Keys keys = style_keys();
    keys.emplace_back("number");
    Keys levels;
    for (std::size_t i = 1; i <= layout.headings.size(); ++i) levels.push_back(std::to_string(i));
    const LayoutSection headings = read.section(root, "headings", levels, Need::required);
    for (std::size_t i = 0; i < layout.headings.size(); ++i) {
        auto& heading = layout.headings[i];
        const LayoutSection level = read.section(headings, levels[i], keys, Need::required);
        heading.text = text_style(read, level, like(layout.body), Need::optional);
        heading.number = read_form(read, level, "number", true);
    }
}

// Whether text and page number find room; asked only of numbers that were read without fault.
void check_room(LayoutReader& read, const LayoutSection& root, const Layout& layout) {
    const double width = layout.page_width.value - layout.margin_left.value - layout.margin_right.value;
    const double height = layout.page_height.value - layout.margin_top.value - layout.margin_bottom.value;
    if (width < least_type_area || height < least_type_area)
        read.fault("layout.no_room", place_of(root, {"page"}), "page");
    check_elements(read, root, layout);
}

}  // namespace

base::Result<Layout> layout(const model::Tree& file) {
    const Keys keys = {"name",     "title", "based_on", "page",    "faces",       "styles",
                       "headings", "head",  "closing",  "imprint", "page_number", "date_numerals"};
    LayoutReader read;
    const model::Tree whole = with_heading_levels(file);
    const LayoutSection root = read.root(whole, keys);
    Layout layout;
    layout.name = read.text(root, "name", {}, Need::required);
    layout.title = read.text(root, "title", {}, Need::required);
    read.text(root, "based_on", {}, Need::optional);  // a fault where it is none
    read_page(read, root, layout);
    layout.faces = read.faces(root, "faces");
    read_styles(read, root, layout);
    read_headings(read, root, layout);
    read_elements(read, root, layout);
    base::Diagnostics faults = std::move(read).faults();
    if (!faults.empty()) return faults;
    LayoutReader check;
    check_room(check, root, layout);
    faults = std::move(check).faults();
    if (!faults.empty()) return faults;
    return layout;
}

}  // namespace wenshu::render
