#include <string>

#include "write/docx_head_plan.hpp"
#include "write/html_frame.hpp"
#include "write/html_text.hpp"
#include "write/plain.hpp"

namespace wenshu::write {
namespace {

using document::Inlines;

std::string listed(std::string_view label, const Inlines& names, Notes& notes) {
    return html_line(
        "div", R"(class="listed")",
        "\n" + html_paragraph("label", label) + html_paragraph("names", html_inlines(names, &notes) + "。"));
}

std::string printing(const document::Frame& frame, const document::Layout& layout, Notes& notes) {
    if (!layout.imprint.printed) return {};
    std::string text;
    if (!frame.printed_by.empty()) text += html_paragraph("organ", html_inlines(frame.printed_by, &notes));
    if (!frame.printed_on.empty()) {
        const auto date = html_inlines(printed_date(frame.printed_on, layout), &notes);
        text += html_paragraph("printed-on", date + "印发");
    }
    return html_group("div", R"(class="printing")", text);
}

}  // namespace

std::string html_imprint(const document::Frame& frame, const document::Layout& layout, Notes& notes) {
    std::string receivers;
    if (addressee_moves(frame, layout)) receivers += listed("主送：", frame.to, notes);
    if (!frame.copies.empty()) receivers += listed("抄送：", frame.copies, notes);
    const auto text = html_group("div", R"(class="receivers")", receivers) + printing(frame, layout, notes);
    return html_group("div", R"(class="imprint")", text);
}

}  // namespace wenshu::write
