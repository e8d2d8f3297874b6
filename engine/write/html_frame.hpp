// The elements around a body in HTML (GB/T 9704-2012 7, 10), each where and as the layout says.
#pragma once

#include <string>

#include "document/document.hpp"
#include "document/layout.hpp"
#include "write/notes.hpp"

namespace wenshu::write {

// 版头: 份号, 密级, 紧急程度, 发文机关标志, 发文字号, 签发人 and the rule. Empty for a layout without a head,
// and where a paper has none of these.
std::string html_head(const document::Frame& frame, const document::Layout& layout, Notes& notes);

// 标题 in its lines, and 主送机关 unless that is so long that it goes to 版记.
std::string html_opening(const document::Frame& frame, const document::Layout& layout, Notes& notes);

// 附件说明: those that are bound in are led to.
std::string html_attachment_note(const std::vector<document::Attachment>& attachments, Notes& notes);

// 附件2 and its title, at the upper edge of its sheet.
std::string html_attachment_title(const std::vector<document::Attachment>& attachments, std::size_t index,
                                  const document::Layout& layout, Notes& notes);

// The attribute of the sheet that an attachment begins.
std::string html_attachment_id(std::size_t index);

// 出席, 请假, 列席.
std::string html_attendance(const std::vector<document::Attendance>& attendance, Notes& notes);

// 署名, 成文日期 and 附注.
std::string html_closing(const document::Frame& frame, const document::Layout& layout, Notes& notes);

// 版记 between its rules.
std::string html_imprint(const document::Frame& frame, const document::Layout& layout, Notes& notes);

}  // namespace wenshu::write
