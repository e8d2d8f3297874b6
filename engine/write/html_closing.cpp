#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "write/docx_closing.hpp"
#include "write/docx_measure.hpp"
#include "write/html_css.hpp"
#include "write/html_frame.hpp"
#include "write/html_text.hpp"
#include "write/plain.hpp"
#include "write/title.hpp"

namespace wenshu::write {
namespace {

using document::Frame;
using document::Inlines;
using document::Layout;

std::string date_text(const Frame& frame, const Layout& layout, Notes& notes) {
    return frame.date.empty()
               ? std::string()
               : html_paragraph("date", html_inlines(printed_date(frame.date, layout), &notes));
}

std::string signature_text(const Inlines& name, Notes& notes) {
    return html_paragraph("signature", html_inlines(name, &notes));
}

// 7.3.5.2: the date begins behind the last signature's first character; both share a box.
std::string unsealed(const Frame& frame, const Layout& layout, Notes& notes) {
    std::string above;
    std::string dated;
    for (const auto& name : frame.signature) {
        (&name == &frame.signature.back() ? dated : above) += signature_text(name, notes);
    }
    dated += date_text(frame, layout, notes);
    const std::string_view attributes = is_date_longer(frame) ? R"(class="dated long")" : R"(class="dated")";
    return above + html_group("div", attributes, dated);
}

std::string indented(std::string_view name, double right, std::string_view content) {
    return html_line("p",
                     "class=\"" + std::string(name) + "\" style=\"margin-right:" + css_number(right) + "em\"",
                     content);
}

// 7.3.5.1: each signature above the middle of the date.
std::string sealed_column(const Frame& frame, const Layout& layout, Notes& notes) {
    const SignatureIndents indents = signature_indents(frame, layout);
    std::string text;
    for (std::size_t i = 0; i < frame.signature.size(); ++i)
        text += indented("signature", indents.signatures[i], html_inlines(frame.signature[i], &notes));
    if (!frame.date.empty())
        text += indented("date", indents.date, html_inlines(printed_date(frame.date, layout), &notes));
    return html_group("div", R"(class="sealed")", text);
}

// Several side by side; a last row that is not full stands right, the date below the last of it.
std::string sealed_rows(const Frame& frame, const Layout& layout, std::size_t columns, Notes& notes) {
    const std::size_t last_row = (frame.signature.size() - 1) / columns * columns;
    const std::size_t skipped = columns - (frame.signature.size() - last_row);
    std::string text;
    for (std::size_t i = 0; i < frame.signature.size(); ++i) {
        std::string name = "signature";
        if (i >= last_row) name += " last-row";
        if (i == last_row) name += " turn";
        text += html_paragraph(name, html_inlines(frame.signature[i], &notes));
    }
    text += date_text(frame, layout, notes);
    return html_group("div",
                      "class=\"seals\" style=\"--columns:" + std::to_string(columns) +
                          ";--skipped:" + std::to_string(skipped) + "\"",
                      text);
}

std::string sealed(const Frame& frame, const Layout& layout, Notes& notes) {
    const std::size_t columns = signature_columns(frame, layout);
    return columns > 1 ? sealed_rows(frame, layout, columns, notes) : sealed_column(frame, layout, notes);
}

// 7.3.5.3: room for the stamp, the duty title left of it, the date below.
std::string stamped(const Frame& frame, const Layout& layout, Notes& notes) {
    std::string text;
    for (const auto& name : signer_names(frame)) {
        text += html_line("div", R"(class="stamped")",
                          "\n" + html_paragraph("duty", html_inlines(frame.duty, &notes)) +
                              html_paragraph("stamp", html_inlines(name, &notes)));
    }
    return text + date_text(frame, layout, notes);
}

std::string signed_text(const Frame& frame, const Layout& layout, Notes& notes) {
    if (frame.signature.empty() && frame.duty.empty() && frame.date.empty()) return {};
    std::string text;
    switch (frame.vouching) {
        case document::Vouching::unsealed: text = unsealed(frame, layout, notes); break;
        case document::Vouching::sealed: text = sealed(frame, layout, notes); break;
        case document::Vouching::stamped: text = stamped(frame, layout, notes); break;
    }
    return html_group("div", R"(class="closing")", text);
}

}  // namespace

std::string html_attachment_id(std::size_t index) {
    return "attachment-" + std::to_string(index + 1);
}

std::string html_attachment_note(const std::vector<document::Attachment>& attachments, Notes& notes) {
    if (attachments.empty()) return {};
    const bool numbered = attachments.size() > 1;
    std::string items;
    for (std::size_t i = 0; i < attachments.size(); ++i) {
        auto name = html_inlines(bare_name(attachments[i].title), &notes);
        if (!attachments[i].body.empty() && name.find("<a ") == std::string::npos)
            name = html_element("a", "href=\"#" + html_attachment_id(i) + "\"", name);
        if (numbered) items += html_paragraph("ordinal", std::to_string(i + 1) + ".");
        items += html_paragraph("name", name);
    }
    const std::string_view form = numbered ? R"(class="attachments several")" : R"(class="attachments")";
    return html_line("div", form, "\n" + html_paragraph("label", "附件：") + items);
}

std::string html_attachment_title(const std::vector<document::Attachment>& attachments, std::size_t index,
                                  const Layout& layout, Notes& notes) {
    const auto title =
        joined_lines(title_lines(bare_name(attachments[index].title), layout.attachment_title, layout));
    return html_paragraph("attachment-number", attachment_number(index, attachments.size())) +
           html_line("h1", R"(class="attachment-title")", html_inlines(title, &notes));
}

std::string html_attendance(const std::vector<document::Attendance>& attendance, Notes& notes) {
    std::string text;
    for (const auto& group : attendance) {
        text += html_line("div", R"(class="attendance")",
                          "\n" + html_paragraph("label", html_inlines(group.label, &notes) + "：") +
                              html_paragraph("names", html_inlines(group.names, &notes)));
    }
    return html_group("div", R"(class="present")", text);
}

std::string html_closing(const Frame& frame, const Layout& layout, Notes& notes) {
    std::string text = signed_text(frame, layout, notes);
    if (!frame.note.empty()) text += html_paragraph("note", "（" + html_inlines(frame.note, &notes) + "）");
    return text;
}

}  // namespace wenshu::write
