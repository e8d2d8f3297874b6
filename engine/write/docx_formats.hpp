// A layout's styles as the properties of WordprocessingML, and the ids that the parts of a .docx know them
// by.
#pragma once

#include <string>
#include <string_view>

#include "document/document.hpp"
#include "document/layout.hpp"
#include "ooxml/word.hpp"

namespace wenshu::write {

namespace docx_style {
inline constexpr std::string_view body = "Normal";
inline constexpr std::string_view title = "Title";
inline constexpr std::string_view list = "ListParagraph";
inline constexpr std::string_view copy_number = "CopyNumber";
inline constexpr std::string_view secrecy = "Secrecy";
inline constexpr std::string_view urgency = "Urgency";
inline constexpr std::string_view mark = "IssuerMark";
inline constexpr std::string_view number = "DocumentNumber";
inline constexpr std::string_view signer = "Signer";
inline constexpr std::string_view addressee = "Addressee";
inline constexpr std::string_view attendance = "Attendance";
inline constexpr std::string_view attachment_note = "AttachmentNote";
inline constexpr std::string_view attachment_number = "AttachmentNumber";
inline constexpr std::string_view attachment_title = "AttachmentTitle";
inline constexpr std::string_view imprint = "Imprint";
inline constexpr std::string_view signature = "Signature";
inline constexpr std::string_view date = "Date";
inline constexpr std::string_view note = "PaperNote";
inline constexpr std::string_view caption = "Caption";
inline constexpr std::string_view picture = "Picture";
inline constexpr std::string_view table_head = "TableHead";
inline constexpr std::string_view table_cell = "TableCell";
inline constexpr std::string_view table = "TableGrid";
inline constexpr std::string_view header = "Header";
inline constexpr std::string_view footer = "Footer";
inline constexpr std::string_view hyperlink = "Hyperlink";
inline constexpr std::string_view contents_title = "TOCHeading";
inline constexpr std::string_view footnote_text = "FootnoteText";
inline constexpr std::string_view footnote_reference = "FootnoteReference";
}  // namespace docx_style

// Twips between a cell's border and its text, left and right; above and below it is half of that.
inline constexpr int docx_cell_margin = 85;

// The exact pitch, in twips, of a paragraph that has to be there and must not be seen: 1 point, the least
// that Word takes.
inline constexpr int docx_least_line = 20;

// "Heading1" … "Heading4" and "TOC1" … "TOC4"; `level` counts from 1.
std::string docx_heading_style(int level);
std::string docx_contents_style(int level);

// The text of 目录; a layout that says nothing of it sets it as the body, without its indent.
document::TextStyle docx_contents_text(const document::Layout& layout);

// Twips.
int type_area_width(const document::Layout& layout);
int type_area_height(const document::Layout& layout);

// The height of a line in points; where a style keeps its font's own it is an estimate.
double line_height(const document::TextStyle& style);

// The face of Latin letters and digits: the Chinese one where the style names no other.
std::string latin_face(const document::TextStyle& style);

ooxml::RunProperties run_format(const document::TextStyle& style, const document::Layout& layout);
ooxml::ParagraphProperties paragraph_format(const document::TextStyle& style, const document::Layout& layout);

// Characters → twips and hundredths of a character, by the character pitch of the style.
struct CharIndent {
    double left = 0;
    double right = 0;
    double first_line = 0;
};
ooxml::Indent indent_format(CharIndent characters, const document::TextStyle& style,
                            const document::Layout& layout);

// A paragraph that takes no room to speak of, for what must have one around it: it fits below a last full
// line of the type area.
ooxml::ParagraphProperties holder_format(std::string_view style_id);

// w:jc
std::string_view alignment_format(document::Alignment alignment);

}  // namespace wenshu::write
