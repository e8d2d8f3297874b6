#include "write/docx_closing.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "ooxml/units.hpp"
#include "write/docx_formats.hpp"
#include "write/docx_inlines.hpp"
#include "write/docx_measure.hpp"
#include "write/plain.hpp"

namespace wenshu::write {
namespace {

using document::Inlines;
using document::Layout;
using ooxml::Xml;

constexpr double points_per_mm = 72 / 25.4;

double width_in_characters(const Inlines& inlines) {
    return measured_columns(inlines) / 2;
}

double lines_of_mm(double mm, const Layout& layout) {
    return mm * points_per_mm / line_height(layout.signature);
}

double characters_of_mm(double mm, const Layout& layout) {
    return mm * points_per_mm / (layout.signature.size.value + layout.char_spacing.value);
}

// A line of the closing; it stays with the next one.
struct Line {
    std::string_view style_id;
    const document::TextStyle& style;
    double indent_right = 0;  // characters
    double lines_before = 0;
    double lines_after = 0;
    bool keep_next = true;
    std::vector<ooxml::Tab> tabs{};  // flush left, and placed by these
};

void write_line(Xml& xml, DocxContext& context, const Inlines& inlines, const Line& line) {
    document::TextStyle style = line.style;
    style.space_before.value = line.lines_before;
    style.space_after.value = line.lines_after;
    ooxml::ParagraphProperties paragraph;
    paragraph.style = line.style_id;
    if (line.keep_next) paragraph.keep_next = true;
    paragraph.spacing = paragraph_format(style, context.layout).spacing;
    if (!line.tabs.empty()) {
        paragraph.tabs = line.tabs;
        paragraph.indent = ooxml::Indent{};
        paragraph.alignment = "left";
    } else if (style.align == document::Alignment::right) {
        paragraph.indent = indent_format({0, line.indent_right, 0}, style, context.layout);
    }
    open_paragraph(xml, context, paragraph);
    write_inlines(xml, context, inlines, {style, {}});
    xml.close();
}

// The widths of what is printed, in characters.
struct Widths {
    explicit Widths(const document::Frame& frame, const Layout& layout)
        : date(width_in_characters(printed_date(frame.date, layout))), room(layout.chars_per_line.value) {
        for (const Inlines& signature : frame.signature) {
            signatures.push_back(width_in_characters(signature));
            widest = std::max(widest, signatures.back());
        }
    }

    [[nodiscard]] double within(double right, double width) const {
        return std::clamp(right, 0.0, std::max(0.0, room - width));
    }

    std::vector<double> signatures;
    double widest = 0;
    double date;
    double room;
};

SignatureIndents unsealed_indents(const Widths& widths, const Layout& layout) {
    const double date_offset = layout.closing.date_offset.value;
    const double indent = layout.closing.indent_right.value;
    const double last = widths.signatures.empty() ? 0 : widths.signatures.back();
    const bool alone = widths.signatures.empty() || widths.date > last;
    // The last signature begins indent + last before the edge; the date begins date_offset behind that.
    SignatureIndents indents;
    indents.date = widths.within(alone ? indent : indent + last - date_offset - widths.date, widths.date);
    for (const double width : widths.signatures) {
        const bool moved = widths.date > width;
        indents.signatures.push_back(
            widths.within(moved ? indents.date + widths.date + date_offset - width : indent, width));
    }
    return indents;
}

SignatureIndents sealed_indents(const Widths& widths, const Layout& layout) {
    const double indent = layout.closing.sealed_indent_right.value;
    const double center = std::max(indent + widths.date / 2, widths.widest / 2);
    SignatureIndents indents;
    indents.date = widths.within(center - widths.date / 2, widths.date);
    for (const double width : widths.signatures) {
        indents.signatures.push_back(widths.within(center - width / 2, width));
    }
    return indents;
}

void write_date(Xml& xml, DocxContext& context, const document::Frame& frame, Line line) {
    if (frame.date.empty()) return;
    const Layout& layout = context.layout;
    line.lines_before = std::max(line.lines_before, layout.date.space_before.value);
    write_line(xml, context, printed_date(frame.date, layout), line);
}

// One below the other, the date under the last. `above` blank lines before the first, `between` between two.
void write_column(Xml& xml, DocxContext& context, const document::Frame& frame, double above, double between,
                  bool keep_next) {
    const Layout& layout = context.layout;
    const SignatureIndents indents = signature_indents(frame, layout);
    double before = above;
    for (std::size_t i = 0; i < frame.signature.size(); ++i) {
        const bool followed = i + 1 < frame.signature.size() || !frame.date.empty();
        write_line(xml, context, frame.signature[i],
                   {docx_style::signature, layout.signature, indents.signatures[i], before, 0,
                    followed || keep_next});
        before = between;
    }
    before = frame.signature.empty() ? above : 0;
    write_date(xml, context, frame, {docx_style::date, layout.date, indents.date, before, 0, keep_next});
}

std::vector<ooxml::Tab> column_centers(std::size_t columns, const Layout& layout) {
    const int width = type_area_width(layout);
    const int count = static_cast<int>(columns);
    std::vector<ooxml::Tab> centers;
    for (int i = 0; i < count; ++i) centers.push_back({"center", width * (2 * i + 1) / (2 * count)});
    return centers;
}

// The signatures of the row that begins with `first`, each behind a tab. A last row that is not full stands
// right, where the date is looked for.
Inlines row_of(const document::Frame& frame, std::size_t first, std::size_t columns) {
    const std::size_t end = std::min(first + columns, frame.signature.size());
    Inlines row{plain_run(std::string(columns - (end - first), '\t'))};
    for (std::size_t i = first; i < end; ++i) {
        row.emplace_back(plain_run("\t"));
        row.insert(row.end(), frame.signature[i].begin(), frame.signature[i].end());
    }
    return row;
}

// Several seals (7.3.5.1): rows of signatures in columns, the date under the last of them.
void write_rows(Xml& xml, DocxContext& context, const document::Frame& frame, std::size_t columns,
                bool keep_next) {
    const Layout& layout = context.layout;
    const std::vector<ooxml::Tab> centers = column_centers(columns, layout);
    double before = lines_above_seal(layout);
    for (std::size_t first = 0; first < frame.signature.size(); first += columns) {
        const bool followed = first + columns < frame.signature.size() || !frame.date.empty();
        write_line(xml, context, row_of(frame, first, columns),
                   {docx_style::signature, layout.signature, 0, before, 0, followed || keep_next, centers});
        before = lines_between_seals(layout);
    }
    if (frame.date.empty()) return;
    document::Frame dated = frame;
    dated.date.insert(dated.date.begin(), plain_run("\t"));
    write_date(xml, context, dated, {docx_style::date, layout.date, 0, 0, 0, keep_next, {centers.back()}});
}

// Where the duty title ends, and the middle of the stamp.
std::vector<ooxml::Tab> stamp_places(const std::vector<Inlines>& names, const Layout& layout) {
    const document::ClosingLayout& closing = layout.closing;
    double stamp = characters_of_mm(stamp_width, layout);
    for (const Inlines& name : names) stamp = std::max(stamp, width_in_characters(name));
    const auto from_right = [&](double characters) {
        const ooxml::Indent indent = indent_format({0, characters, 0}, layout.signature, layout);
        return std::max(0, type_area_width(layout) - indent.right);
    };
    const double right = closing.stamp_indent_right.value;
    return {{"right", from_right(right + stamp + closing.stamp_duty_gap.value)},
            {"center", from_right(right + stamp / 2)}};
}

// The duty title left of the stamp and level with its middle, the date below it (7.3.5.3).
void write_stamped(Xml& xml, DocxContext& context, const document::Frame& frame, bool keep_next) {
    const Layout& layout = context.layout;
    const document::ClosingLayout& closing = layout.closing;
    const std::vector<Inlines> names = signer_names(frame);
    const std::vector<ooxml::Tab> places = stamp_places(names, layout);
    const double beside = std::max(0.0, (lines_of_mm(stamp_height, layout) - 1) / 2);
    double before = closing.stamp_gap.value + beside;
    for (const Inlines& name : names) {
        Inlines line{plain_run("\t")};
        line.insert(line.end(), frame.duty.begin(), frame.duty.end());
        if (!name.empty()) line.emplace_back(plain_run("\t"));
        line.insert(line.end(), name.begin(), name.end());
        const bool followed = &name != &names.back() || !frame.date.empty();
        write_line(
            xml, context, line,
            {docx_style::signature, layout.signature, 0, before, beside, followed || keep_next, places});
        before = beside;
    }
    write_date(xml, context, frame,
               {docx_style::date, layout.date, closing.stamp_indent_right.value, closing.stamp_date_gap.value,
                0, keep_next});
}

void write_signed(Xml& xml, DocxContext& context, const document::Frame& frame, bool keep_next) {
    const Layout& layout = context.layout;
    if (frame.signature.empty() && frame.duty.empty() && frame.date.empty()) return;
    switch (frame.vouching) {
        case document::Vouching::unsealed:
            return write_column(xml, context, frame, layout.signature.space_before.value, 0, keep_next);
        case document::Vouching::stamped: return write_stamped(xml, context, frame, keep_next);
        case document::Vouching::sealed: break;
    }
    const std::size_t columns = signature_columns(frame, layout);
    if (columns > 1) return write_rows(xml, context, frame, columns, keep_next);
    write_column(xml, context, frame, lines_above_seal(layout), lines_between_seals(layout), keep_next);
}

void write_note(Xml& xml, DocxContext& context, const document::Frame& frame, bool keep_next) {
    Inlines note = frame.note;
    note.insert(note.begin(), plain_run("（"));
    note.emplace_back(plain_run("）"));
    ooxml::ParagraphProperties paragraph;
    paragraph.style = docx_style::note;
    if (keep_next) paragraph.keep_next = true;
    open_paragraph(xml, context, paragraph);
    write_inlines(xml, context, note, {context.layout.note, {}});
    xml.close();
}

}  // namespace

double lines_above_seal(const Layout& layout) {
    return std::floor(lines_of_mm(seal_diameter / 2, layout));
}

double lines_between_seals(const Layout& layout) {
    return std::ceil(lines_of_mm(seal_diameter, layout)) - 1;
}

std::vector<Inlines> signer_names(const document::Frame& frame) {
    std::vector<Inlines> names;
    for (const Inlines& name : frame.signature) {
        const bool issuer = std::ranges::find(frame.mark, name) != frame.mark.end();
        if (!issuer) names.push_back(name);
    }
    if (names.empty()) names.emplace_back();
    return names;
}

SignatureIndents signature_indents(const document::Frame& frame, const Layout& layout) {
    const Widths widths(frame, layout);
    return frame.vouching == document::Vouching::sealed ? sealed_indents(widths, layout)
                                                        : unsealed_indents(widths, layout);
}

std::size_t signature_columns(const document::Frame& frame, const Layout& layout) {
    constexpr std::size_t most = 3;
    constexpr double gap = 1;  // character
    const double room = layout.chars_per_line.value;
    const double column =
        std::max(Widths(frame, layout).widest, characters_of_mm(seal_diameter, layout)) + gap;
    const auto fitting = static_cast<std::size_t>(std::max(1.0, std::floor(room / column)));
    return std::clamp(frame.signature.size(), std::size_t{1}, std::min(most, fitting));
}

bool has_closing(const document::Frame& frame) {
    return !frame.signature.empty() || !frame.duty.empty() || !frame.date.empty() || !frame.note.empty();
}

void write_closing(Xml& xml, DocxContext& context, const document::Frame& frame, bool keep_next) {
    const bool with_note = context.layout.head.present && !frame.note.empty();
    write_signed(xml, context, frame, keep_next || with_note);
    if (!frame.note.empty()) write_note(xml, context, frame, keep_next);
}

}  // namespace wenshu::write
