// Blocks as one line of text, so that a test can say what it expects in a row:
// h2[标题]+[随后的正文] p[字<b>粗</b>{86=attendance}] ul{(p[甲]) (p[乙])} table{左|^中|>右 / 1|2|3} image
// page
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/overload.hpp"
#include "document/document.hpp"
#include "read/markdown.hpp"

namespace wenshu::read {

inline std::string dump(const document::Run& run) {
    std::string text = run.text;
    if (run.mark.kind == document::Mark::Kind::figure) text = "{" + text + "=" + run.mark.id + "}";
    if (run.mark.kind == document::Mark::Kind::missing) text = "{" + text + "?" + run.mark.id + "}";
    if (run.italic) text = "<i>" + text + "</i>";
    if (run.bold) text = "<b>" + text + "</b>";
    return text;
}

inline std::string dump(const document::Inlines& inlines) {
    std::string text;
    for (const auto& item : inlines) {
        std::visit(base::overload{
                       [&](const document::Run& run) { text += dump(run); },
                       [&](const document::Link& link) {
                           text += "<a " + link.target + ">";
                           for (const auto& run : link.runs) text += dump(run);
                           text += "</a>";
                       },
                       [&](const document::LineBreak&) { text += "⏎"; },
                       [&](const document::Footnote& note) {
                           text += "^{";
                           for (const auto& run : note.runs) text += run.text;
                           text += "}";
                       },
                   },
                   item);
    }
    return text;
}

inline std::string dump(const std::vector<document::Block>& blocks);

inline std::string dump(const document::List& list) {
    std::string text = list.ordered ? "ol{" : "ul{";
    for (const auto& item : list.items) text += "(" + dump(item) + ")";
    return text + "}";
}

inline std::string dump(const document::Table& table) {
    std::string text = "table{";
    if (!table.caption.empty()) text += "《" + table.caption + "》";
    for (const auto& column : table.columns) {
        if (&column != &table.columns.front()) text += "|";
        text += column.align == document::Align::left    ? ""
                : column.align == document::Align::right ? ">"
                                                         : "^";
        if (!column.group.empty()) text += column.group + "/";
        text += dump(column.title);
    }
    for (const auto& row : table.rows) {
        text += " / ";
        for (const auto& cell : row) text += (&cell == &row.front() ? "" : "|") + dump(cell);
    }
    return text + "}";
}

inline std::string dump(const document::Heading& heading) {
    const std::string text = "h" + std::to_string(heading.level) + "[" + dump(heading.inlines) + "]";
    return heading.run_in.empty() ? text : text + "+[" + dump(heading.run_in) + "]";
}

inline std::string dump(const std::vector<document::Block>& blocks) {
    std::string text;
    for (const auto& block : blocks) {
        if (!text.empty()) text += " ";
        text += std::visit(
            base::overload{
                [](const document::Heading& heading) { return dump(heading); },
                [](const document::Paragraph& p) { return "p[" + dump(p.inlines) + "]"; },
                [](const document::List& list) { return dump(list); },
                [](const document::Table& table) { return dump(table); },
                [](const document::Image& image) { return "image(" + image.alternative + ")"; },
                [](const document::Chart& chart) { return "chart(" + chart.title + ")"; },
                [](const document::PageBreak& page) {
                    return std::string(!page.orientation                                       ? "page"
                                       : *page.orientation == document::Orientation::landscape ? "landscape"
                                                                                               : "portrait");
                },
                [](const document::Contents&) { return std::string("contents"); },
            },
            block.node);
    }
    return text;
}

// What the text becomes, or its faults as "code@line: found".
inline std::string dump(const document::Filled& filled) {
    const auto blocks = markdown(filled);
    if (blocks) return dump(*blocks);
    std::string text;
    for (const auto& fault : blocks.faults()) {
        if (!text.empty()) text += " ";
        text += fault.code + "@" + std::to_string(std::get<std::int64_t>(fault.args.at(0).value)) + ":" +
                std::get<std::string>(fault.args.at(1).value);
    }
    return text;
}

inline std::string read(std::string_view markdown) {
    return dump(document::Filled{std::string(markdown), {}, {}, {}});
}

}  // namespace wenshu::read
