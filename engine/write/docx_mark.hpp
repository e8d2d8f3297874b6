// 发文机关标志 as WordprocessingML: one name as a line, several as a table with 文件 beside them, one above
// the type area as a frame.
#pragma once

#include "ooxml/xml.hpp"
#include "write/docx_context.hpp"
#include "write/docx_head_plan.hpp"

namespace wenshu::write {

// Nothing where the plan has no mark.
void write_mark(ooxml::Xml& xml, DocxContext& context, const HeadPlan& plan);

}  // namespace wenshu::write
