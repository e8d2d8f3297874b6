#include "write/html_text.hpp"

#include <variant>

#include "base/overload.hpp"
#include "ooxml/package.hpp"
#include "write/plain.hpp"

namespace wenshu::write {
namespace {

using document::Mark;
using document::Run;

std::string with_breaks(std::string_view escaped) {
    std::string text;
    for (const auto line : split_lines(escaped)) {
        if (line.data() != escaped.data()) text += "<br>";
        text += line;
    }
    return text;
}

std::string marked(std::string text, const Mark& mark) {
    const std::string id = html_escaped(mark.id);
    if (mark.kind == Mark::Kind::figure)
        return "<span class=\"figure\" title=\"来源指标：" + id + "\">" + text + "</span>";
    if (mark.kind == Mark::Kind::missing) return "<mark title=\"待补：" + id + "\">" + text + "</mark>";
    return text;
}

std::string run_text(const Run& run) {
    std::string text = marked(with_breaks(html_escaped(run.text)), run.mark);
    if (run.italic) text = "<em>" + text + "</em>";
    if (run.bold) text = "<strong>" + text + "</strong>";
    return text;
}

std::string link_text(const document::Link& link) {
    std::string text;
    for (const Run& run : link.runs) text += run_text(run);
    const auto target = ooxml::external_target(link.target);
    if (!target) return text;
    return "<a href=\"" + html_escaped(*target) + "\" rel=\"noopener noreferrer\">" + text + "</a>";
}

// Leads to the note at the foot of the sheet, which leads back.
std::string note_mark(int number) {
    const auto id = std::to_string(number);
    const auto link = "id=\"mark-" + id + "\" href=\"#note-" + id + "\" aria-label=\"脚注" + id + "\"";
    return html_element("sup", "", html_element("a", link, circled(number)));
}

}  // namespace

std::string html_escaped(std::string_view text) {
    std::string safe;
    for (const char c : printable(text)) {
        switch (c) {
            case '&': safe += "&amp;"; break;
            case '<': safe += "&lt;"; break;
            case '>': safe += "&gt;"; break;
            case '"': safe += "&quot;"; break;
            case '\'': safe += "&#39;"; break;
            default: safe += c;
        }
    }
    return safe;
}

std::string html_inlines(const document::Inlines& inlines, Notes* notes) {
    std::string text;
    for (const auto& item : inlines) {
        std::visit(base::overload{
                       [&](const Run& run) { text += run_text(run); },
                       [&](const document::Link& link) { text += link_text(link); },
                       [&](const document::LineBreak&) { text += "<br>"; },
                       [&](const document::Footnote& note) {
                           if (notes != nullptr) text += note_mark(notes->add(note));
                       },
                   },
                   item);
    }
    return text;
}

std::string html_element(std::string_view tag, std::string_view attributes, std::string_view content) {
    std::string text = "<" + std::string(tag);
    if (!attributes.empty()) text.append(" ").append(attributes);
    return text.append(">").append(content).append("</").append(tag).append(">");
}

std::string html_line(std::string_view tag, std::string_view attributes, std::string_view content) {
    return html_element(tag, attributes, content) + "\n";
}

std::string html_paragraph(std::string_view name, std::string_view content) {
    return html_line("p", "class=\"" + std::string(name) + "\"", content);
}

std::string html_group(std::string_view tag, std::string_view attributes, std::string_view lines) {
    return lines.empty() ? std::string() : html_line(tag, attributes, "\n" + std::string(lines));
}

}  // namespace wenshu::write
