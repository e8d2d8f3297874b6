// PDF by LibreOffice, which has to be installed beside this program.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/host.hpp"
#include "base/result.hpp"

namespace wenshu::inspect {

// A .docx to be made a PDF; the name is for messages, the date is what the PDF says of its making.
struct Manuscript {
    std::string name;
    std::string bytes;
    base::Date date{1980, 1, 1};
};

// The PDFs, in the order of the manuscripts: one start of LibreOffice for all of them, with a profile of its
// own, so that runs at the same time do not meet. On one machine equal manuscripts give equal bytes. Faults:
// pdf.no_office where it is not installed, pdf.office where it fails, pdf.not_made for each that it leaves
// out, and the machine's.
base::Result<std::vector<std::string>> pdfs(std::span<const Manuscript> manuscripts, base::Host& host);

// The same bytes for the same content: the date as given, and identifiers that depend on nothing else.
// Anything but a PDF by LibreOffice stays as it is.
std::string without_chance(std::string pdf, base::Date date);

}  // namespace wenshu::inspect
