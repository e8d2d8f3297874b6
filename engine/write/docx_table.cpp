#include "write/docx_table.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <utility>
#include <vector>

#include "ooxml/units.hpp"
#include "write/docx_formats.hpp"
#include "write/docx_inlines.hpp"
#include "write/docx_measure.hpp"
#include "write/docx_sections.hpp"
#include "write/docx_table_fit.hpp"

namespace wenshu::write {
namespace {

using document::Align;
using document::Inlines;
using document::Table;
using ooxml::Xml;

// How a table is set, decided before its first row is written.
struct Setting {
    const Table& table;
    TableFit fit;
    document::TextStyle head;
    document::TextStyle cell;
    std::vector<ColumnGroup> groups;
    bool grouped = false;    // a second row of headings stands above the first
    bool repeated = true;    // the head stands on every page
    int room_for_a_row = 0;  // twips on a page beside the head
};

int width_of(const Setting& set, const ColumnGroup& group) {
    const auto begin = set.fit.widths.begin();
    return std::accumulate(begin + static_cast<std::ptrdiff_t>(group.first),
                           begin + static_cast<std::ptrdiff_t>(group.end), 0);
}

// Twips that a cell takes.
int height_of(const Inlines& text, const document::TextStyle& style, int width, int margin) {
    const double ems = (width - 2 * margin) / (style.size.value * 20);
    const double lines = measured_lines(text, ems);
    return static_cast<int>(std::min(lines * line_height(style) * 20 + docx_cell_margin, 1e8));
}

int head_height(const Setting& set) {
    int titles = 0;
    int groups = 0;
    for (std::size_t i = 0; i < set.fit.widths.size(); ++i) {
        const Inlines& text = set.table.columns[i].title;
        titles = std::max(titles, height_of(text, set.head, set.fit.widths[i], set.fit.margin));
    }
    for (const ColumnGroup& group : set.groups) {
        if (group.title.empty()) continue;
        const Inlines text{plain_run(group.title)};
        groups = std::max(groups, height_of(text, set.head, width_of(set, group), set.fit.margin));
    }
    return titles + groups;
}

// A head that takes half a page is not repeated: it would leave no room for the rows.
Setting setting_of(const DocxContext& context, const Table& table) {
    const document::Layout& layout = context.layout;
    Setting set{table, fit_table(table, layout, text_width(context)), {}, {}, column_groups(table)};
    set.head = smaller_type(layout.table_head, set.fit.smaller);
    set.cell = smaller_type(layout.table_cell, set.fit.smaller);
    set.grouped = std::any_of(set.groups.begin(), set.groups.end(),
                              [](const ColumnGroup& group) { return !group.title.empty(); });
    const int head = head_height(set);
    const int height = text_height(context);
    set.repeated = head <= height / 2;
    set.room_for_a_row = set.repeated ? height - head : height;
    return set;
}

void table_properties(Xml& xml, const TableFit& fit) {
    const int width = std::accumulate(fit.widths.begin(), fit.widths.end(), 0);
    xml.open("w:tblPr").empty("w:tblStyle", {{"w:val", docx_style::table}});
    xml.empty("w:tblW", {{"w:w", width}, {"w:type", "dxa"}});
    xml.empty("w:tblLayout", {{"w:type", "fixed"}});
    if (fit.margin != docx_cell_margin) {
        xml.open("w:tblCellMar").empty("w:left", {{"w:w", fit.margin}, {"w:type", "dxa"}});
        xml.empty("w:right", {{"w:w", fit.margin}, {"w:type", "dxa"}}).close();
    }
    xml.empty("w:tblLook", {{"w:val", "0020"},
                            {"w:firstRow", 1},
                            {"w:lastRow", 0},
                            {"w:firstColumn", 0},
                            {"w:lastColumn", 0},
                            {"w:noHBand", 1},
                            {"w:noVBand", 1}});
    xml.close();
}

std::string_view alignment(Align align) {
    switch (align) {
        case Align::left: break;
        case Align::center: return "center";
        case Align::right: return "right";
    }
    return "left";
}

// What a cell is beside its text.
struct Cell {
    std::string_view style_id;
    const document::TextStyle& style;
    int width = 0;
    std::string_view alignment{};  // empty: the style's
    bool keep_next = false;        // the row stays on the page of the next one
    std::size_t columns = 1;       // it covers
    std::string_view merge{};      // w:vMerge; empty: a cell for itself
};

void write_cell(Xml& xml, DocxContext& context, const Inlines& text, const Cell& cell, const TableFit& fit) {
    xml.open("w:tc").open("w:tcPr").empty("w:tcW", {{"w:w", cell.width}, {"w:type", "dxa"}});
    if (cell.columns > 1) xml.empty("w:gridSpan", {{"w:val", static_cast<int>(cell.columns)}});
    if (!cell.merge.empty()) xml.empty("w:vMerge", {{"w:val", cell.merge}});
    xml.empty("w:vAlign", {{"w:val", "center"}}).close();
    ooxml::ParagraphProperties paragraph;
    ooxml::RunProperties direct;
    paragraph.style = cell.style_id;
    paragraph.alignment = cell.alignment;
    if (cell.keep_next) paragraph.keep_next = true;
    if (fit.smaller > 0) direct.half_points = ooxml::half_points(cell.style.size.value);
    paragraph.mark_half_points = direct.half_points;
    open_paragraph(xml, context, paragraph);
    write_inlines(xml, context, text, {cell.style, direct});
    xml.close().close();
}

void open_row(Xml& xml, bool whole, bool head) {
    xml.open("w:tr");
    if (!whole && !head) return;
    xml.open("w:trPr");
    if (whole) xml.empty("w:cantSplit");
    if (head) xml.empty("w:tblHeader");
    xml.close();
}

Cell head_cell(const Setting& set, int width) {
    return {docx_style::table_head, set.head, width, {}, true};
}

// The headings of groups; a column without one has its own heading here, which goes on in the row below.
void write_groups(Xml& xml, DocxContext& context, const Setting& set) {
    open_row(xml, set.repeated, set.repeated);
    for (const ColumnGroup& group : set.groups) {
        Cell cell = head_cell(set, width_of(set, group));
        cell.columns = group.end - group.first;
        if (group.title.empty()) cell.merge = "restart";
        const Inlines title =
            group.title.empty() ? set.table.columns[group.first].title : Inlines{plain_run(group.title)};
        write_cell(xml, context, title, cell, set.fit);
    }
    xml.close();
}

void write_titles(Xml& xml, DocxContext& context, const Setting& set) {
    open_row(xml, set.repeated, set.repeated);
    for (std::size_t i = 0; i < set.fit.widths.size(); ++i) {
        const document::Column& column = set.table.columns[i];
        const bool goes_on = set.grouped && column.group.empty();
        Cell cell = head_cell(set, set.fit.widths[i]);
        if (goes_on) cell.merge = "continue";
        write_cell(xml, context, goes_on ? Inlines{} : column.title, cell, set.fit);
    }
    xml.close();
}

bool fits_on_a_page(const Setting& set, std::size_t row) {
    for (std::size_t i = 0; i < std::min(set.table.rows[row].size(), set.fit.widths.size()); ++i) {
        const int height = height_of(set.table.rows[row][i], set.cell, set.fit.widths[i], set.fit.margin);
        if (height > set.room_for_a_row) return false;
    }
    return true;
}

// A total is set like the head, so that it can be told from the rows above it; it does not begin a page.
void write_row(Xml& xml, DocxContext& context, const Setting& set, std::size_t row) {
    const Table& table = set.table;
    const bool total = table.total && row + 1 == table.rows.size();
    const bool before_total = table.total && row + 2 == table.rows.size();
    open_row(xml, fits_on_a_page(set, row), false);
    for (std::size_t i = 0; i < set.fit.widths.size(); ++i) {
        const bool there = i < table.rows[row].size();
        const Cell cell{total ? docx_style::table_head : docx_style::table_cell, total ? set.head : set.cell,
                        set.fit.widths[i], alignment(table.columns[i].align), before_total};
        write_cell(xml, context, there ? table.rows[row][i] : Inlines{}, cell, set.fit);
    }
    xml.close();
}

// Before a table that would melt into the one above it, or that begins a page: Word knows both of paragraphs
// only. On a new page it takes no room.
void separate(Xml& xml, DocxContext& context) {
    turn_page(xml, context);
    if (!context.after_table && !context.page_break) return;
    ooxml::ParagraphProperties paragraph;
    paragraph.style = docx_style::table_cell;
    if (context.page_break) paragraph = holder_format(docx_style::table_cell);
    open_paragraph(xml, context, paragraph);
    xml.close();
}

}  // namespace

void write_table(Xml& xml, DocxContext& context, const Table& table) {
    if (table.columns.empty()) return;
    if (table.caption.empty()) {
        separate(xml, context);
    } else {
        write_paragraph(xml, context, docx_style::caption, {plain_run(table.caption)},
                        context.layout.caption);
    }
    const Setting set = setting_of(context, table);
    xml.open("w:tbl");
    table_properties(xml, set.fit);
    xml.open("w:tblGrid");
    for (const int column : set.fit.widths) xml.empty("w:gridCol", {{"w:w", column}});
    xml.close();
    if (set.grouped) write_groups(xml, context, set);
    write_titles(xml, context, set);
    for (std::size_t row = 0; row < table.rows.size(); ++row) write_row(xml, context, set, row);
    xml.close();
    context.after_table = true;
}

}  // namespace wenshu::write
