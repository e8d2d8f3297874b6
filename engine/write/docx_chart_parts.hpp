// The parts behind the charts of a .docx: each with its drawing, its workbook and the link between them.
#pragma once

#include <vector>

#include "base/result.hpp"
#include "document/document.hpp"
#include "ooxml/package.hpp"
#include "ooxml/zip.hpp"
#include "write/docx_context.hpp"

namespace wenshu::write {

// In the order of the charts. Faults: those of chart_workbook().
base::Result<std::vector<ooxml::Part>> docx_chart_parts(const DocxContext& context,
                                                        const document::Properties& properties);

// What the parts of so many charts are; nothing is added for none.
void add_chart_types(ooxml::ContentTypes& types, std::size_t charts);

}  // namespace wenshu::write
