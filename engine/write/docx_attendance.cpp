#include "write/docx_attendance.hpp"

#include "write/docx_formats.hpp"
#include "write/docx_inlines.hpp"
#include "write/docx_measure.hpp"

namespace wenshu::write {

void write_attendance(ooxml::Xml& xml, DocxContext& context,
                      const std::vector<document::Attendance>& attendance) {
    const document::Layout& layout = context.layout;
    const document::TextStyle& label_style = layout.attendance_label;
    document::TextStyle style = layout.attendance;
    style.space_before = label_style.space_before;
    for (const document::Attendance& group : attendance) {
        document::Inlines label = group.label;
        label.emplace_back(plain_run("："));
        const double width = measured_columns(label) / 2;
        ooxml::ParagraphProperties paragraph;
        paragraph.style = docx_style::attendance;
        paragraph.spacing = paragraph_format(style, layout).spacing;
        paragraph.indent =
            indent_format({label_style.first_line_indent.value + width, 0, -width}, style, layout);
        open_paragraph(xml, context, paragraph);
        write_inlines(xml, context, label, {label_style, run_format(label_style, layout)});
        write_inlines(xml, context, group.names, {layout.attendance, {}});
        xml.close();
        style.space_before.value = 0;
    }
}

}  // namespace wenshu::write
