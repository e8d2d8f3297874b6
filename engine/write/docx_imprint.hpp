// 版记 as WordprocessingML (GB/T 9704-2012 7.4): at the foot of the last page, its last rule on the lower
// edge of the type area.
#pragma once

#include <vector>

#include "document/document.hpp"
#include "document/layout.hpp"
#include "ooxml/xml.hpp"
#include "write/docx_context.hpp"

namespace wenshu::write {

// What stands between two rules, or between a rule and where there is none: its lines, a tab between what
// stands left and right of one.
struct ImprintBlock {
    std::vector<document::Inlines> lines;
    double hanging = 0;      // characters that the first line stands further to the left than the others
    bool continued = false;  // the first line stands on a page before
};

// The elements of a paper's 版记 from top to bottom, broken into lines; none where it has no 版记. 主送
// stands with 抄送 without a rule between them (7.3.2).
std::vector<std::vector<ImprintBlock>> imprint_blocks(const document::Frame& frame,
                                                      const document::Layout& layout);

bool has_imprint(const document::Frame& frame, const document::Layout& layout);

// At the very end of the text. It takes an upright page, and one of its own where the last one has no room
// left; what is more than a page holds begins on the page before.
void write_imprint(ooxml::Xml& xml, DocxContext& context, const document::Frame& frame);

}  // namespace wenshu::write
