// A Word file (.docx) to a manuscript, with the place of every character in the text nodes of its main part.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "document/manuscript.hpp"
#include "ooxml/archive.hpp"

namespace wenshu::read {

// `file` is the file's name for the messages. Faults: those of ooxml::Archive and ooxml::read_xml, and
// read.no_paper {file} for a spreadsheet or slides. A table of contents is left out: it says what the
// headings say. Headers, footers and notes stand in other parts and are not read.
base::Result<document::Manuscript> docx(std::string_view bytes, std::string_view file);

// The main part, with its name: what corrections go to.
struct DocxMain {
    std::string name;
    std::string xml;
};
base::Result<DocxMain> docx_main(const ooxml::Archive& archive, std::string_view file);

}  // namespace wenshu::read
