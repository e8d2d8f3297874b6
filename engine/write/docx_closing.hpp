// How a paper ends as WordprocessingML (GB/T 9704-2012 7.3.5, 7.3.6): 署名, 成文日期 and 附注.
#pragma once

#include <vector>

#include "document/document.hpp"
#include "document/layout.hpp"
#include "ooxml/xml.hpp"
#include "write/docx_context.hpp"

namespace wenshu::write {

// mm. The seals of county and prefecture offices are 45 mm across (国发〔1999〕25号); a stamp of a signature
// takes 40 by 20 mm. Room is kept for them, nothing is printed.
inline constexpr double seal_diameter = 45;
inline constexpr double stamp_width = 40;
inline constexpr double stamp_height = 20;

// Whether there is anything to be written by write_closing.
bool has_closing(const document::Frame& frame);

// 署名 and 成文日期, unsealed, under seals or beside a signature's stamp, and 附注. Their paragraphs stay on
// one page; with `keep_next` on that of what follows them.
void write_closing(ooxml::Xml& xml, DocxContext& context, const document::Frame& frame, bool keep_next);

// How far signatures and date stand from the right edge, in characters of their styles. Unsealed (7.3.5.2):
// the signature as the layout says, the date so that it begins two characters to the right of it; a date that
// is longer takes the signature's place and moves the signature in. Sealed, in one column (7.3.5.1): the date
// as the layout says, the signatures centred above it; one that is longer stands at the edge and moves the
// date in.
struct SignatureIndents {
    std::vector<double> signatures;
    double date = 0;
};
SignatureIndents signature_indents(const document::Frame& frame, const document::Layout& layout);

// How many sealed signatures stand in a row, so that neither seals nor names touch: 1 to 3.
std::size_t signature_columns(const document::Frame& frame, const document::Layout& layout);

// Blank lines above a signature under a seal: the seal presses name and date, and its upper edge is less than
// a line below the text (7.3.5.1).
double lines_above_seal(const document::Layout& layout);

// Blank lines between rows, so that no two seals touch.
double lines_between_seals(const document::Layout& layout);

// The names that stand where stamps will be: the signers', not those of the issuers, which the mark has said.
// An empty one where there are none.
std::vector<document::Inlines> signer_names(const document::Frame& frame);

}  // namespace wenshu::write
