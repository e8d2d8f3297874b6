#include "write/docx_blocks.hpp"

#include <algorithm>
#include <optional>

#include "base/overload.hpp"
#include "write/docx_chart.hpp"
#include "write/docx_contents.hpp"
#include "write/docx_formats.hpp"
#include "write/docx_image.hpp"
#include "write/docx_inlines.hpp"
#include "write/docx_sections.hpp"
#include "write/docx_table.hpp"

namespace wenshu::write {
namespace {

using document::Block;
using ooxml::Xml;

// Where a block stands: in the body, or `depth` lists deep with the number that its first paragraph bears.
struct Position {
    bool in_list = false;
    int depth = 0;
    std::optional<ooxml::Numbering> number;
    bool keep_next = false;  // what follows must stand on the same page
};

void write_all(Xml& xml, DocxContext& context, std::span<const Block> blocks, Position position);

// The body's face on the heading's line: direct, because a paragraph has one style.
ooxml::RunProperties run_in_format(const document::TextStyle& heading, const document::Layout& layout) {
    ooxml::RunProperties run = run_format(layout.body, layout);
    if (heading.bold != layout.body.bold) run.bold = layout.body.bold;
    if (heading.color == layout.body.color) run.color.clear();
    if (heading.size.value == layout.body.size.value) {
        run.half_points.reset();
        run.spacing.reset();
    }
    return run;
}

// Tables and pictures that do not fit move to the next page, and take the headings right above with them.
// Text does not: twenty-two lines a page come first (GB/T 9704-2012 5.2.3).
bool is_moved_on(std::span<const Block> blocks) {
    const auto is_bare_heading = [](const Block& block) {
        const auto* heading = std::get_if<document::Heading>(&block.node);
        return heading != nullptr && heading->run_in.empty();
    };
    const auto next = std::find_if_not(blocks.begin(), blocks.end(), is_bare_heading);
    if (next == blocks.begin() || next == blocks.end()) return false;
    return std::holds_alternative<document::Table>(next->node) ||
           std::holds_alternative<document::Image>(next->node) ||
           std::holds_alternative<document::Chart>(next->node);
}

void write_heading(Xml& xml, DocxContext& context, const document::Heading& heading,
                   const Position& position) {
    const int level = std::clamp(heading.level, 1, 4);
    const document::Layout& layout = context.layout;
    const document::TextStyle& style = layout.headings[static_cast<std::size_t>(level - 1)].text;
    ooxml::ParagraphProperties paragraph;
    paragraph.style = docx_heading_style(level);
    if (context.heading_list != docx_heading_list)
        paragraph.numbering = ooxml::Numbering{level - 1, context.heading_list};
    if (position.keep_next) paragraph.keep_next = true;
    open_paragraph(xml, context, paragraph);
    const std::string bookmark = next_contents_bookmark(context, level);
    const int id = context.bookmark_id;
    if (!bookmark.empty())
        xml.empty("w:bookmarkStart", {{"w:id", context.bookmark_id++}, {"w:name", bookmark}});
    write_inlines(xml, context, heading.inlines, {style, {}});
    if (!bookmark.empty()) xml.empty("w:bookmarkEnd", {{"w:id", id}});
    write_inlines(xml, context, heading.run_in, {layout.body, run_in_format(style, layout)});
    xml.close();
}

void write_list_paragraph(Xml& xml, DocxContext& context, const document::Inlines& inlines,
                          const Position& position) {
    ooxml::ParagraphProperties paragraph;
    paragraph.style = docx_style::list;
    paragraph.numbering = position.number;
    if (position.depth > 0) paragraph.indent = docx_list_indent(position.depth, context.layout);
    open_paragraph(xml, context, paragraph);
    write_inlines(xml, context, inlines, {context.layout.body, {}});
    xml.close();
}

void write_text(Xml& xml, DocxContext& context, const document::Inlines& inlines, const Position& position) {
    if (position.in_list) return write_list_paragraph(xml, context, inlines, position);
    write_paragraph(xml, context, docx_style::body, inlines, context.layout.body);
}

// The item's first paragraph bears its number; where it begins with anything else, the number stands alone.
void write_item(Xml& xml, DocxContext& context, const std::vector<Block>& item, Position position) {
    auto rest = std::span(item);
    const auto* first = item.empty() ? nullptr : std::get_if<document::Paragraph>(&item.front().node);
    write_list_paragraph(xml, context, first == nullptr ? document::Inlines{} : first->inlines, position);
    if (first != nullptr) rest = rest.subspan(1);
    position.number.reset();
    write_all(xml, context, rest, position);
}

void write_list(Xml& xml, DocxContext& context, const document::List& list, const Position& around) {
    const int depth = around.in_list ? around.depth + 1 : 0;
    const ooxml::Numbering number{docx_list_level(depth), context.lists.add(list.ordered, depth)};
    for (const auto& item : list.items) write_item(xml, context, item, {true, depth, number});
}

void write_block(Xml& xml, DocxContext& context, const Block& block, const Position& position) {
    std::visit(base::overload{
                   [&](const document::Heading& heading) { write_heading(xml, context, heading, position); },
                   [&](const document::Paragraph& text) { write_text(xml, context, text.inlines, position); },
                   [&](const document::List& list) { write_list(xml, context, list, position); },
                   [&](const document::Table& table) { write_table(xml, context, table); },
                   [&](const document::Image& image) { write_image(xml, context, image); },
                   [&](const document::Chart& chart) { write_chart(xml, context, chart); },
                   [&](const document::PageBreak& page) { begin_page(context, page.orientation); },
                   [&](const document::Contents& contents) { write_contents(xml, context, contents); },
               },
               block.node);
}

void write_all(Xml& xml, DocxContext& context, std::span<const Block> blocks, Position position) {
    for (; !blocks.empty(); blocks = blocks.subspan(1)) {
        position.keep_next = is_moved_on(blocks);
        write_block(xml, context, blocks.front(), position);
    }
}

}  // namespace

void write_blocks(Xml& xml, DocxContext& context, std::span<const Block> blocks) {
    write_all(xml, context, blocks, {});
}

}  // namespace wenshu::write
