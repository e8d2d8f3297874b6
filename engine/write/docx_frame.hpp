// The elements around a body as GB/T 9704-2012 clause 7.3 places them: title and addressee before, signature,
// date and note behind.
#pragma once

#include <vector>

#include "document/document.hpp"
#include "ooxml/xml.hpp"
#include "write/docx_context.hpp"

namespace wenshu::write {

void write_frame_before(ooxml::Xml& xml, DocxContext& context, const document::Frame& frame);
void write_frame_behind(ooxml::Xml& xml, DocxContext& context, const document::Frame& frame);

// How far signatures and date stand from the right edge, in characters of their styles (7.3.5.2): the
// signature as the layout says, the date so that it begins two characters to the right of it; a date that is
// longer takes the signature's place and moves the signature in.
struct SignatureIndents {
    std::vector<double> signatures;
    double date = 0;
};
SignatureIndents signature_indents(const document::Frame& frame, const document::Layout& layout);

}  // namespace wenshu::write
