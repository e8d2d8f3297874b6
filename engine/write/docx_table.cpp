#include "write/docx_table.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <string_view>

#include "write/docx_formats.hpp"
#include "write/docx_inlines.hpp"
#include "write/docx_measure.hpp"

namespace wenshu::write {
namespace {

using document::Align;
using document::Table;
using ooxml::Xml;

// Twips that a column would like: its widest cell and the margins; never more than the whole table.
int wanted_width(const Table& table, std::size_t column, const document::Layout& layout, int width) {
    double wanted = measured_columns(table.columns[column].title) * layout.table_head.size.value;
    for (const auto& row : table.rows) {
        if (column >= row.size()) continue;
        wanted = std::max(wanted, measured_columns(row[column]) * layout.table_cell.size.value);
    }
    // A column of text is half its size wide, 10 twips a point; the border and rounding must not break the
    // line.
    const double twips = wanted * 10 + 2 * docx_cell_margin + 40;
    return static_cast<int>(std::min(twips, static_cast<double>(width)));
}

// Columns that want no more than an even share of what is left keep what they want, until none is left that
// does.
std::vector<bool> contented(const std::vector<int>& wanted, int width) {
    std::vector<bool> content(wanted.size(), false);
    auto rest = static_cast<std::int64_t>(width);
    auto open = static_cast<std::int64_t>(wanted.size());
    for (bool found = true; found;) {
        found = false;
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            if (content[i] || wanted[i] * open > rest) continue;
            content[i] = found = true;
            rest -= wanted[i];
            --open;
        }
    }
    return content;
}

// Shares `width` by weights; rounding never loses or invents a twip.
std::vector<int> shared_out(const std::vector<int>& weights, std::int64_t width) {
    const auto total =
        std::max<std::int64_t>(1, std::accumulate(weights.begin(), weights.end(), std::int64_t{0}));
    std::vector<int> shares;
    std::int64_t before = 0;
    for (const int weight : weights) {
        const std::int64_t begin = before * width / total;
        before += weight;
        shares.push_back(static_cast<int>(before * width / total - begin));
    }
    return shares;
}

void table_properties(Xml& xml, int width) {
    xml.open("w:tblPr").empty("w:tblStyle", {{"w:val", docx_style::table}});
    xml.empty("w:tblW", {{"w:w", width}, {"w:type", "dxa"}});
    xml.empty("w:tblLayout", {{"w:type", "fixed"}});
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

struct CellSetting {
    std::string_view style_id;
    const document::TextStyle& style;
    std::string_view alignment;
};

void write_cell(Xml& xml, DocxContext& context, const document::Inlines& cell, int width,
                const CellSetting& setting) {
    xml.open("w:tc").open("w:tcPr").empty("w:tcW", {{"w:w", width}, {"w:type", "dxa"}});
    xml.empty("w:vAlign", {{"w:val", "center"}}).close();
    ooxml::ParagraphProperties paragraph;
    paragraph.style = setting.style_id;
    paragraph.alignment = setting.alignment;
    open_paragraph(xml, context, paragraph);
    write_inlines(xml, context, cell, {setting.style, {}});
    xml.close().close();
}

void open_row(Xml& xml, bool head) {
    xml.open("w:tr").open("w:trPr").empty("w:cantSplit");
    if (head) xml.empty("w:tblHeader");
    xml.close();
}

void write_head(Xml& xml, DocxContext& context, const Table& table, const std::vector<int>& widths) {
    const document::TextStyle& style = context.layout.table_head;
    open_row(xml, true);
    for (std::size_t i = 0; i < widths.size(); ++i) {
        write_cell(xml, context, table.columns[i].title, widths[i], {docx_style::table_head, style, {}});
    }
    xml.close();
}

// A total is set like the head, so that it can be told from the rows above it.
void write_row(Xml& xml, DocxContext& context, const Table& table, std::size_t row,
               const std::vector<int>& widths) {
    const bool total = table.total && row + 1 == table.rows.size();
    const document::TextStyle& style = total ? context.layout.table_head : context.layout.table_cell;
    const std::string_view style_id = total ? docx_style::table_head : docx_style::table_cell;
    open_row(xml, false);
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const bool there = i < table.rows[row].size();
        write_cell(xml, context, there ? table.rows[row][i] : document::Inlines{}, widths[i],
                   {style_id, style, alignment(table.columns[i].align)});
    }
    xml.close();
}

// Before a table that would melt into the one above it, or that begins a page: Word knows both of paragraphs
// only.
void separate(Xml& xml, DocxContext& context) {
    if (!context.after_table && !context.page_break) return;
    ooxml::ParagraphProperties paragraph;
    paragraph.style = docx_style::table_cell;
    open_paragraph(xml, context, paragraph);
    xml.close();
}

}  // namespace

std::vector<int> table_column_widths(const Table& table, const document::Layout& layout, int width) {
    std::vector<int> wanted;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        wanted.push_back(wanted_width(table, i, layout, width));
    if (std::accumulate(wanted.begin(), wanted.end(), std::int64_t{0}) <= width)
        return shared_out(wanted, width);
    const std::vector<bool> content = contented(wanted, width);
    std::int64_t rest = width;
    std::vector<int> weights;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (content[i]) rest -= wanted[i];
        weights.push_back(content[i] ? 0 : wanted[i]);
    }
    std::vector<int> widths = shared_out(weights, rest);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (content[i]) widths[i] = wanted[i];
    }
    return widths;
}

void write_table(Xml& xml, DocxContext& context, const Table& table) {
    if (table.columns.empty()) return;
    if (table.caption.empty()) {
        separate(xml, context);
    } else {
        write_paragraph(xml, context, docx_style::caption, {plain_run(table.caption)},
                        context.layout.caption);
    }
    const int width = type_area_width(context.layout);
    const std::vector<int> widths = table_column_widths(table, context.layout, width);
    xml.open("w:tbl");
    table_properties(xml, width);
    xml.open("w:tblGrid");
    for (const int column : widths) xml.empty("w:gridCol", {{"w:w", column}});
    xml.close();
    write_head(xml, context, table, widths);
    for (std::size_t row = 0; row < table.rows.size(); ++row) write_row(xml, context, table, row, widths);
    xml.close();
    context.after_table = true;
}

}  // namespace wenshu::write
