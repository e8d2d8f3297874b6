#include "write/html.hpp"

#include <string>
#include <string_view>

#include "write/html_blocks.hpp"
#include "write/html_frame.hpp"
#include "write/html_sheets.hpp"
#include "write/html_style.hpp"
#include "write/html_text.hpp"

namespace wenshu::write {
namespace {

using document::Document;
using document::Layout;

// Nothing is loaded and nothing runs, whatever the text says.
constexpr std::string_view policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

std::string head_text(const Document& paper, const Layout& layout) {
    const auto& title = paper.properties.title;
    std::string text = "<meta charset=\"utf-8\">\n";
    text += "<meta http-equiv=\"Content-Security-Policy\" content=\"" + html_escaped(policy) + "\">\n";
    text += "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n";
    if (!paper.properties.creator.empty()) {
        text += "<meta name=\"author\" content=\"" + html_escaped(paper.properties.creator) + "\">\n";
    }
    const auto shown = html_escaped(title.empty() ? document::plain_text(paper.frame.title) : title);
    text += html_line("title", "", shown);
    text += html_line("style", "", "\n" + html_style(layout));
    return html_line("head", "", "\n" + text);
}

// Each attachment that is bound in begins an upright sheet (7.3.7).
void write_attachments(const Document& paper, const Layout& layout, HtmlSheets& sheets, HtmlBlocks& blocks) {
    for (std::size_t i = 0; i < paper.attachments.size(); ++i) {
        if (paper.attachments[i].body.empty()) continue;
        sheets.begin(document::Orientation::portrait, {html_attachment_id(i), {}});
        sheets.add(html_attachment_title(paper.attachments, i, layout, sheets.notes()));
        blocks.write_attachment(paper.attachments[i].body);
    }
}

std::string sheets_text(const Document& paper, const Layout& layout) {
    const document::Frame& frame = paper.frame;
    HtmlSheets sheets;
    HtmlBlocks blocks(layout, sheets);
    const auto head = html_head(frame, layout, sheets.notes());
    if (!head.empty()) sheets.begin(document::Orientation::portrait, {{}, "headed"});
    sheets.add(html_group("header", "", head + html_opening(frame, layout, sheets.notes())));
    blocks.write_body(paper.body);
    const auto behind = html_attachment_note(paper.attachments, sheets.notes()) +
                        html_attendance(frame.attendance, sheets.notes()) +
                        html_closing(frame, layout, sheets.notes());
    sheets.add(html_group("footer", "", behind));
    write_attachments(paper, layout, sheets, blocks);
    const auto imprint = html_imprint(frame, layout, sheets.notes());
    if (imprint.empty()) return sheets.finish();
    // 版记 stands upright at the foot of the last page.
    if (sheets.orientation() == document::Orientation::landscape)
        sheets.begin(document::Orientation::portrait);
    sheets.add_foot(imprint);
    return sheets.finish();
}

}  // namespace

base::Result<void> html(const Document& paper, const Layout& layout, base::Sink& sink) {
    std::string page = "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n" + head_text(paper, layout);
    page += html_line("body", "", "\n" + html_line("article", "", "\n" + sheets_text(paper, layout)));
    return sink.write(page + "</html>\n");
}

}  // namespace wenshu::write
