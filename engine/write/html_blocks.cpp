#include "write/html_blocks.hpp"

#include <variant>

#include "base/overload.hpp"
#include "write/base64.hpp"
#include "write/html_table.hpp"
#include "write/html_text.hpp"
#include "write/svg_chart.hpp"

namespace wenshu::write {
namespace {

using document::Block;

constexpr double points_per_mm = 72 / 25.4;

std::string image_text(const document::Image& image) {
    std::string attributes =
        "src=\"" + data_address(image) + "\" alt=\"" + html_escaped(image.alternative) + "\"";
    if (image.width > 0 && image.height > 0) {
        attributes +=
            " width=\"" + std::to_string(image.width) + "\" height=\"" + std::to_string(image.height) + "\"";
    }
    return html_line("figure", "", "<img " + attributes + ">");
}

}  // namespace

HtmlBlocks::HtmlBlocks(const document::Layout& layout, HtmlSheets& sheets)
    : layout_(&layout), sheets_(&sheets), numbers_(layout) {}

void HtmlBlocks::write_body(const std::vector<Block>& body) {
    if (const auto* contents = contents_in(body)) {
        levels_ = contents->levels;
        listed_ = listed_headings(body, *layout_, levels_);
    }
    write(body);
    levels_ = 0;
}

void HtmlBlocks::write_attachment(const std::vector<Block>& body) {
    numbers_ = HeadingNumbers(*layout_);
    write(body);
}

void HtmlBlocks::write(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
        if (const auto* page = std::get_if<document::PageBreak>(&block.node)) {
            sheets_->begin(page->orientation.value_or(sheets_->orientation()));
        } else {
            sheets_->add(block_text(block, 0));
        }
    }
}

std::string HtmlBlocks::block_text(const Block& block, int depth) {
    return std::visit(
        base::overload{
            [&](const document::Heading& heading) { return heading_text(heading); },
            [&](const document::Paragraph& p) { return html_line("p", "", inlines(p.inlines)); },
            [&](const document::List& list) { return list_text(list, depth); },
            [&](const document::Table& table) { return html_table(table, &sheets_->notes()); },
            [&](const document::Image& image) { return image_text(image); },
            [&](const document::Chart& chart) { return chart_text(chart); },
            [&](const document::Contents&) { return contents_text(); },
            // Inside of a list there is no page to break.
            [](const document::PageBreak&) { return std::string(); },
        },
        block.node);
}

std::string HtmlBlocks::heading_text(const document::Heading& heading) {
    const std::string tag = "h" + std::to_string(heading.level + 1);
    const auto text = html_escaped(numbers_.next(heading.level)) + inlines(heading.inlines);
    const bool is_listed = heading.level <= levels_;
    const auto id = is_listed ? "id=\"heading-" + std::to_string(++headings_) + "\"" : std::string();
    if (heading.run_in.empty()) return html_line(tag, id, text);
    return html_line("div", R"(class="run-in")",
                     html_element(tag, id, text) + html_element("p", "", inlines(heading.run_in)));
}

std::string HtmlBlocks::list_text(const document::List& list, int depth) {
    std::string items;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        const auto& item = list.items[i];
        const auto marker = list_marker(list.ordered, depth, static_cast<int>(i + 1));
        const auto* first = item.empty() ? nullptr : std::get_if<document::Paragraph>(&item.front().node);
        std::string text = html_line("p", "", marker + (first == nullptr ? "" : inlines(first->inlines)));
        for (std::size_t k = first == nullptr ? 0 : 1; k < item.size(); ++k)
            text += block_text(item[k], depth + 1);
        items += html_line("li", "", text);
    }
    return html_line(list.ordered ? "ol" : "ul", "", "\n" + items);
}

// A screen has no pages: the entries lead to their headings.
std::string HtmlBlocks::contents_text() const {
    if (listed_.empty()) return {};
    std::string entries;
    for (std::size_t i = 0; i < listed_.size(); ++i) {
        const auto link = html_element("a", "href=\"#heading-" + std::to_string(i + 1) + "\"",
                                       html_escaped(listed_[i].text));
        entries += html_line("li", "class=\"level-" + std::to_string(listed_[i].level) + "\"", link);
    }
    return html_group("nav", R"(class="contents" aria-label="目录")",
                      html_paragraph("contents-title", "目录") + html_group("ul", "", entries));
}

// The numbers stand below the drawing for those who read and not see.
std::string HtmlBlocks::chart_text(const document::Chart& chart) {
    document::Table numbers = document::table_of(chart);
    const double width = layout_->page_width.value - layout_->margin_left.value - layout_->margin_right.value;
    const auto drawing = chart_svg(chart, {width * points_per_mm, layout_->table_cell.size.value, ++charts_});
    if (drawing.empty()) return html_table(numbers, nullptr);
    numbers.caption.clear();
    std::string figure = html_group("div", R"(class="drawing")", drawing);
    if (!chart.title.empty()) figure += html_line("figcaption", "", html_escaped(chart.title));
    return html_group("figure", R"(class="chart")", figure) +
           html_group("details", "", html_line("summary", "", "图中的数") + html_table(numbers, nullptr));
}

}  // namespace wenshu::write
