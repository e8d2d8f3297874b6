// Poppler's programs, which read a PDF: pdfinfo, pdftotext, pdftoppm.
#pragma once

#include <string>
#include <vector>

#include "base/host.hpp"
#include "base/result.hpp"
#include "inspect/lines.hpp"

namespace wenshu::inspect {

// Measures every page of a PDF; `name` is for messages. Faults: inspect.no_poppler; inspect.empty,
// inspect.not_pdf, inspect.encrypted, inspect.damaged, inspect.too_many_pages, inspect.huge_page,
// inspect.no_text (a scan), and the machine's.
base::Result<std::vector<PageMarks>> measure_pdf(const std::string& pdf, const std::string& name,
                                                 base::Host& host);

// The text of each page, its lines in reading order; the same faults but for those of pages' sizes.
base::Result<std::vector<std::string>> page_texts(const std::string& pdf, const std::string& name,
                                                  base::Host& host);

}  // namespace wenshu::inspect
