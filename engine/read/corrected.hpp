// Puts corrections back into the file that a manuscript was read from. Nothing else of the file changes.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "document/manuscript.hpp"

namespace wenshu::read {

// Corrections do not overlap. One that goes over several stretches puts its text into the first and empties
// the others, so that marks of the format between them stay. What the format adds (a break, a character
// reference) cannot be corrected: a correction of nothing else changes nothing.

// Of a plain text or Markdown.
std::string corrected_text(std::string_view utf8, const document::Manuscript& manuscript,
                           std::span<const document::Correction> corrections);

// Of a .docx: all its other parts and the rest of its main part stay byte for byte. Faults as of docx().
base::Result<std::string> corrected_docx(std::string_view bytes, std::string_view file,
                                         const document::Manuscript& manuscript,
                                         std::span<const document::Correction> corrections);

}  // namespace wenshu::read
