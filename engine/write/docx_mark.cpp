#include "write/docx_mark.hpp"

#include "ooxml/units.hpp"
#include "write/docx_formats.hpp"
#include "write/docx_inlines.hpp"
#include "write/title.hpp"

namespace wenshu::write {
namespace {

using ooxml::Xml;

// What the runs of a mark set beyond their style.
ooxml::RunProperties letters(const MarkPlan& mark, double size, const document::Layout& layout) {
    ooxml::RunProperties run;
    if (mark.scale != 100) run.scale = mark.scale;
    if (size != layout.mark.size.value) run.half_points = ooxml::half_points(size);
    return run;
}

ooxml::ParagraphProperties line_format(const MarkPlan& mark, double before, double after) {
    ooxml::ParagraphProperties paragraph;
    paragraph.style = docx_style::mark;
    paragraph.keep_next = true;
    paragraph.spacing = {ooxml::twips_of_points(before), ooxml::twips_of_points(after),
                         ooxml::twips_of_points(mark.pitch)};
    return paragraph;
}

void write_lines(Xml& xml, DocxContext& context, const MarkPlan& mark,
                 const ooxml::ParagraphProperties& paragraph) {
    open_paragraph(xml, context, paragraph);
    write_inlines(xml, context, joined_lines(mark.lines),
                  {context.layout.mark, letters(mark, mark.size, context.layout)});
    xml.close();
}

void write_frame(Xml& xml, DocxContext& context, const HeadPlan& plan) {
    ooxml::ParagraphProperties paragraph = line_format(plan.mark, 0, 0);
    paragraph.frame =
        ooxml::Frame{ooxml::twips_of_points(plan.frame_top), ooxml::twips_of_points(plan.frame_height),
                     type_area_width(context.layout)};
    write_lines(xml, context, plan.mark, paragraph);
}

void open_cell(Xml& xml, int width, bool is_centered) {
    xml.open("w:tc").open("w:tcPr").empty("w:tcW", {{"w:w", width}, {"w:type", "dxa"}});
    if (is_centered) xml.empty("w:vAlign", {{"w:val", "center"}});
    xml.close();
}

// As wide as the longest, whose letters stand as close as in a line of text.
void write_names(Xml& xml, DocxContext& context, const MarkPlan& mark) {
    for (const document::Inlines& name : mark.lines) {
        ooxml::ParagraphProperties paragraph = line_format(mark, 0, 0);
        paragraph.alignment = "distribute";
        open_paragraph(xml, context, paragraph);
        write_inlines(xml, context, name, {context.layout.mark, letters(mark, mark.size, context.layout)});
        xml.close();
    }
}

void write_suffix(Xml& xml, DocxContext& context, const MarkPlan& mark) {
    ooxml::ParagraphProperties paragraph = line_format(mark, 0, 0);
    paragraph.spacing->exact_line = ooxml::twips_of_points(mark.pitch / mark.size * mark.suffix_size);
    paragraph.alignment = "right";
    open_paragraph(xml, context, paragraph);
    write_inlines(xml, context, {plain_run(mark.suffix)},
                  {context.layout.mark, letters(mark, mark.suffix_size, context.layout)});
    xml.close();
}

void open_table(Xml& xml, const std::vector<int>& columns) {
    int width = 0;
    for (const int column : columns) width += column;
    xml.open("w:tbl").open("w:tblPr").empty("w:tblW", {{"w:w", width}, {"w:type", "dxa"}});
    xml.empty("w:jc", {{"w:val", "center"}}).empty("w:tblLayout", {{"w:type", "fixed"}});
    xml.open("w:tblCellMar");
    for (const std::string_view side : {"w:top", "w:left", "w:bottom", "w:right"}) {
        xml.empty(side, {{"w:w", 0}, {"w:type", "dxa"}});
    }
    xml.close().close().open("w:tblGrid");
    for (const int column : columns) xml.empty("w:gridCol", {{"w:w", column}});
    xml.close().open("w:tr").open("w:trPr").empty("w:cantSplit").close();
}

// An empty line of exactly that height: a table has no space around it.
void write_gap(Xml& xml, DocxContext& context, double height) {
    ooxml::ParagraphProperties paragraph;
    paragraph.style = docx_style::mark;
    paragraph.keep_next = true;
    paragraph.spacing = ooxml::Spacing{0, 0, std::max(1, ooxml::twips_of_points(height))};
    open_paragraph(xml, context, paragraph);
    xml.close();
}

void write_table(Xml& xml, DocxContext& context, const HeadPlan& plan) {
    const MarkPlan& mark = plan.mark;
    constexpr double rounding = 1;  // point: else the longest name may break
    std::vector<int> columns = {ooxml::twips_of_points(mark.names_width + rounding)};
    if (!mark.suffix.empty()) columns.push_back(ooxml::twips_of_points(mark.suffix_width + rounding));
    write_gap(xml, context, plan.before_mark);
    open_table(xml, columns);
    open_cell(xml, columns.front(), false);
    write_names(xml, context, mark);
    xml.close();
    if (!mark.suffix.empty()) {
        open_cell(xml, columns.back(), true);
        write_suffix(xml, context, mark);
        xml.close();
    }
    xml.close().close();
    write_gap(xml, context, plan.after_mark);
}

}  // namespace

void write_mark(Xml& xml, DocxContext& context, const HeadPlan& plan) {
    const MarkPlan& mark = plan.mark;
    if (mark.lines.empty()) return;
    if (plan.frame_height > 0) return write_frame(xml, context, plan);
    if (mark.beside) return write_table(xml, context, plan);
    write_lines(xml, context, mark, line_format(mark, plan.before_mark, plan.after_mark));
}

}  // namespace wenshu::write
