#include "write/html.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/overload.hpp"
#include "write/base64.hpp"
#include "write/html_style.hpp"
#include "write/html_text.hpp"
#include "write/numbering.hpp"
#include "write/plain.hpp"

namespace wenshu::write {
namespace {

using document::Block;

// Nothing is loaded and nothing runs, whatever the text says.
constexpr std::string_view policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

std::string tagged(std::string_view tag, std::string_view attributes, std::string_view content) {
    std::string text = "<" + std::string(tag);
    if (!attributes.empty()) text.append(" ").append(attributes);
    return text.append(">").append(content).append("</").append(tag).append(">");
}

std::string line(std::string_view tag, std::string_view attributes, std::string_view content) {
    return tagged(tag, attributes, content) + "\n";
}

std::string_view align_class(document::Align align) {
    switch (align) {
        case document::Align::left: return R"(class="left")";
        case document::Align::center: return R"(class="center")";
        case document::Align::right: break;
    }
    return R"(class="right")";
}

std::string row_text(const std::vector<document::Inlines>& row, const std::vector<document::Align>& aligns) {
    std::string cells;
    for (std::size_t i = 0; i < row.size(); ++i)
        cells += tagged("td", align_class(aligns[i]), html_inlines(row[i]));
    return line("tr", "", cells);
}

std::string table_text(const document::Table& table) {
    if (table.columns.empty()) return {};
    std::string head;
    std::vector<document::Align> aligns;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        head += tagged("th", R"(scope="col")", html_inlines(table.columns[i].title));
        aligns.push_back(column_align(table, i));
    }
    std::string body;
    std::string foot;
    for (const auto& row : table.rows) {
        const bool is_total = table.total && &row == &table.rows.back();
        (is_total ? foot : body) += row_text(row, aligns);
    }
    std::string text = table.caption.empty() ? "" : line("caption", "", html_escaped(table.caption));
    text += line("thead", "", tagged("tr", "", head)) + line("tbody", "", "\n" + body);
    if (!foot.empty()) text += line("tfoot", "", "\n" + foot);
    return line("div", R"(class="table")", tagged("table", "", "\n" + text));
}

std::string image_text(const document::Image& image) {
    std::string attributes =
        "src=\"" + data_address(image) + "\" alt=\"" + html_escaped(image.alternative) + "\"";
    if (image.width > 0 && image.height > 0) {
        attributes +=
            " width=\"" + std::to_string(image.width) + "\" height=\"" + std::to_string(image.height) + "\"";
    }
    return line("figure", "", "<img " + attributes + ">");
}

class Body {
  public:
    explicit Body(const document::Layout& layout) : numbers_(layout) {}

    std::string write(const std::vector<Block>& blocks) { return write(blocks, 0); }

  private:
    std::string write(const std::vector<Block>& blocks, int depth) {
        std::string text;
        for (const Block& block : blocks) text += block_text(block, depth);
        return text;
    }

    std::string block_text(const Block& block, int depth) {
        return std::visit(
            base::overload{
                [&](const document::Heading& heading) { return heading_text(heading); },
                [&](const document::Paragraph& p) { return line("p", "", html_inlines(p.inlines)); },
                [&](const document::List& list) { return list_text(list, depth); },
                [&](const document::Table& table) { return table_text(table); },
                [&](const document::Image& image) { return image_text(image); },
                [&](const document::Chart& chart) { return table_text(document::table_of(chart)); },
                [&](const document::PageBreak&) { return std::string("<hr class=\"page-break\">\n"); },
                [](const document::Contents&) { return std::string(); },
            },
            block.node);
    }

    std::string heading_text(const document::Heading& heading) {
        const std::string tag = "h" + std::to_string(heading.level + 1);
        const auto text = html_escaped(numbers_.next(heading.level)) + html_inlines(heading.inlines);
        if (heading.run_in.empty()) return line(tag, "", text);
        return line("div", R"(class="run-in")",
                    tagged(tag, "", text) + tagged("p", "", html_inlines(heading.run_in)));
    }

    std::string list_text(const document::List& list, int depth) {
        std::string items;
        for (std::size_t i = 0; i < list.items.size(); ++i) {
            const auto& item = list.items[i];
            const auto marker = list_marker(list.ordered, depth, static_cast<int>(i + 1));
            const auto* first = item.empty() ? nullptr : std::get_if<document::Paragraph>(&item.front().node);
            std::string text = line("p", "", marker + (first == nullptr ? "" : html_inlines(first->inlines)));
            for (std::size_t k = first == nullptr ? 0 : 1; k < item.size(); ++k)
                text += block_text(item[k], depth + 1);
            items += line("li", "", text);
        }
        return line(list.ordered ? "ol" : "ul", "", "\n" + items);
    }

    HeadingNumbers numbers_;
};

std::string head_text(const document::Document& paper, const document::Layout& layout) {
    const auto& title = paper.properties.title;
    std::string text = "<meta charset=\"utf-8\">\n";
    text += "<meta http-equiv=\"Content-Security-Policy\" content=\"" + html_escaped(policy) + "\">\n";
    text += "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n";
    if (!paper.properties.creator.empty()) {
        text += "<meta name=\"author\" content=\"" + html_escaped(paper.properties.creator) + "\">\n";
    }
    text += line("title", "", html_escaped(title.empty() ? document::plain_text(paper.frame.title) : title));
    text += line("style", "", "\n" + html_style(layout));
    return line("head", "", "\n" + text);
}

std::string opening(const document::Frame& frame) {
    std::string text;
    if (!frame.title.empty()) text += line("h1", "", html_inlines(frame.title));
    if (!frame.to.empty()) text += line("p", R"(class="addressee")", html_inlines(frame.to) + "：");
    return text.empty() ? text : line("header", "", "\n" + text);
}

std::string signature_text(const document::Inlines& name) {
    return line("p", R"(class="signature")", html_inlines(name));
}

std::string closing(const document::Frame& frame) {
    std::string above;
    std::string dated;
    for (const auto& name : frame.signature) {
        (&name == &frame.signature.back() ? dated : above) += signature_text(name);
    }
    if (!frame.date.empty()) dated += line("p", R"(class="date")", html_inlines(frame.date));
    if (!dated.empty()) {
        const std::string_view attributes =
            is_date_longer(frame) ? R"(class="dated long")" : R"(class="dated")";
        dated = line("div", R"(class="closing")", "\n" + above + line("div", attributes, "\n" + dated));
    }
    if (!frame.note.empty()) dated += line("p", R"(class="note")", "（" + html_inlines(frame.note) + "）");
    return dated.empty() ? dated : line("footer", "", "\n" + dated);
}

}  // namespace

base::Result<void> html(const document::Document& paper, const document::Layout& layout, base::Sink& sink) {
    const auto article = opening(paper.frame) + Body(layout).write(paper.body) + closing(paper.frame);
    std::string page = "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n" + head_text(paper, layout);
    page += line("body", "", "\n" + line("article", "", "\n" + article));
    return sink.write(page + "</html>\n");
}

}  // namespace wenshu::write
