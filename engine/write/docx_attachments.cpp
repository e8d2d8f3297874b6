#include "write/docx_attachments.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "write/docx_formats.hpp"
#include "write/docx_inlines.hpp"
#include "write/docx_sections.hpp"
#include "write/docx_tail.hpp"
#include "write/plain.hpp"
#include "write/title.hpp"

namespace wenshu::write {
namespace {

using document::Attachment;
using document::Inlines;
using ooxml::Xml;

// 附件：
constexpr double label_width = 3;  // characters

// Characters that the numbers of so many names take up to the names: a digit and its point one, and a little
// more for every further digit, because Latin faces differ in width.
double number_width(std::size_t names) {
    constexpr double further_digit = 0.75;
    if (names < 2) return 0;
    return 1 + further_digit * static_cast<double>(std::to_string(names).size() - 1);
}

struct NoteLine {
    std::string number;  // "1."; empty where there is one attachment
    bool first = false;
    bool keep_next = false;
};

void write_note_line(Xml& xml, DocxContext& context, const Inlines& name, double numbers,
                     const NoteLine& line) {
    document::TextStyle style = context.layout.attachment_note;
    if (!line.first) style.space_before.value = 0;
    const double indent = style.first_line_indent.value + label_width;
    ooxml::ParagraphProperties paragraph;
    paragraph.style = docx_style::attachment_note;
    if (line.keep_next) paragraph.keep_next = true;
    paragraph.spacing = paragraph_format(style, context.layout).spacing;
    paragraph.indent = indent_format({indent + numbers, 0, -numbers - (line.first ? label_width : 0)}, style,
                                     context.layout);
    if (!line.number.empty()) paragraph.tabs = {{"left", paragraph.indent->left}};
    open_paragraph(xml, context, paragraph);
    Inlines text;
    if (line.first) text.emplace_back(plain_run("附件："));
    if (!line.number.empty()) text.emplace_back(plain_run(line.number + "\t"));
    text.insert(text.end(), name.begin(), name.end());
    write_inlines(xml, context, text, {style, {}});
    xml.close();
}

void write_number(Xml& xml, DocxContext& context, const std::string& number) {
    ooxml::ParagraphProperties paragraph;
    paragraph.style = docx_style::attachment_number;
    paragraph.keep_next = true;
    open_paragraph(xml, context, paragraph);
    write_inlines(xml, context, {plain_run(number)}, {context.layout.attachment_number, {}});
    xml.close();
}

void write_title(Xml& xml, DocxContext& context, const Inlines& title) {
    const document::TextStyle& style = context.layout.attachment_title;
    ooxml::ParagraphProperties paragraph;
    paragraph.style = docx_style::attachment_title;
    paragraph.keep_next = true;
    open_paragraph(xml, context, paragraph);
    write_inlines(xml, context, joined_lines(title_lines(title, style, context.layout)), {style, {}});
    xml.close();
}

void write_attachment(Xml& xml, DocxContext& context, const Attachment& attachment, const std::string& number,
                      bool keep_next) {
    begin_page(context, document::Orientation::portrait);
    write_number(xml, context, number);
    write_title(xml, context, bare_name(attachment.title));
    context.heading_list = context.lists.add_headings();
    write_blocks_to_tail(xml, context, attachment.body, keep_next);
}

}  // namespace

void write_attachment_note(Xml& xml, DocxContext& context, std::span<const Attachment> attachments,
                           bool keep_next) {
    const double numbers = number_width(attachments.size());
    for (std::size_t i = 0; i < attachments.size(); ++i) {
        const bool last = i + 1 == attachments.size();
        const std::string number = attachments.size() > 1 ? std::to_string(i + 1) + "." : std::string();
        write_note_line(xml, context, bare_name(attachments[i].title), numbers,
                        {number, i == 0, last && keep_next});
    }
}

void write_attachments(Xml& xml, DocxContext& context, std::span<const Attachment> attachments,
                       bool keep_next) {
    const auto has_body = [](const Attachment& attachment) { return !attachment.body.empty(); };
    const auto last = std::find_if(attachments.rbegin(), attachments.rend(), has_body);
    for (std::size_t i = 0; i < attachments.size(); ++i) {
        if (!has_body(attachments[i])) continue;
        const bool keeps = keep_next && &attachments[i] == &*last;
        write_attachment(xml, context, attachments[i], attachment_number(i, attachments.size()), keeps);
    }
}

}  // namespace wenshu::write
