// 版头 as WordprocessingML: 份号, 密级, 紧急程度, the mark, 发文字号 with 签发人, and the rules, for every
// layout that has a head.
#pragma once

#include "document/document.hpp"
#include "ooxml/xml.hpp"
#include "write/docx_context.hpp"
#include "write/docx_head_plan.hpp"

namespace wenshu::write {

// At the beginning of a text. What stands below it begins plan.overhang points further down.
void write_head(ooxml::Xml& xml, DocxContext& context, const document::Frame& frame, const HeadPlan& plan);

}  // namespace wenshu::write
