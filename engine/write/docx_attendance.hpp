// 出席, 请假 and 列席 of minutes as WordprocessingML (GB/T 9704-2012 10.3).
#pragma once

#include <vector>

#include "document/document.hpp"
#include "ooxml/xml.hpp"
#include "write/docx_context.hpp"

namespace wenshu::write {

// Behind the body, one paragraph each; names that need more lines stay behind the colon. Nothing where there
// are none.
void write_attendance(ooxml::Xml& xml, DocxContext& context,
                      const std::vector<document::Attendance>& attendance);

}  // namespace wenshu::write
