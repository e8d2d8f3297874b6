// Fragments of WordprocessingML: the properties of runs and paragraphs in the order that the schema demands,
// and runs whose text no reader can take for something else.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ooxml/xml.hpp"

namespace wenshu::ooxml {

inline constexpr std::string_view word_namespace =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

// All four font slots; an empty face leaves its slots alone.
struct Faces {
    std::string east_asian;
    std::string latin;             // ascii, hAnsi and cs
    bool hint_east_asian = false;  // quotes, dashes and other doubtful characters are Chinese ones
};

struct RunProperties {
    std::string style;
    Faces faces;
    std::optional<bool> bold;
    std::optional<bool> italic;
    std::string color;               // RRGGBB
    std::optional<int> spacing;      // twips added to each character
    std::optional<int> scale;        // per cent of a character's width
    std::optional<int> half_points;  // size
    std::string highlight;           // "yellow"
    bool underline = false;
};

struct Spacing {
    int before = 0;  // twips
    int after = 0;
    int exact_line = 0;  // 0: the font's own line height
};

// In hundredths of a character beside twips, because Word prefers the one and LibreOffice knows only the
// other. A first line below 0 hangs out to the left of the others.
struct Indent {
    int left = 0;
    int left_chars = 0;
    int right = 0;
    int right_chars = 0;
    int first_line = 0;
    int first_line_chars = 0;
};

struct Numbering {
    int level = 0;  // from 0
    int id = 0;
};

struct Tab {
    std::string_view alignment = "left";
    int at = 0;                 // twips from the left edge of the text
    std::string_view leader{};  // "dot"; empty: nothing up to it
};

// A paragraph that stands by itself (w:framePr), from edge to edge of the text; twips from the upper edge of
// the sheet.
struct Frame {
    int top = 0;
    int height = 0;
    int width = 0;
};

struct ParagraphProperties {
    std::string style;
    std::optional<bool> keep_next;
    bool page_break_before = false;
    std::optional<Frame> frame;
    std::optional<bool> widow_control;
    std::optional<Numbering> numbering;
    std::vector<Tab> tabs;
    std::optional<bool> overflow_punctuation;
    std::optional<Spacing> spacing;
    std::optional<Indent> indent;
    std::string alignment;                // left, center, right or both
    std::optional<int> outline_level;     // from 0
    std::optional<int> mark_half_points;  // size of the paragraph's mark: the height of an empty line
};

// w:rPr and w:pPr; nothing at all where no property is set.
void run_properties(Xml& xml, const RunProperties& run);
void paragraph_properties(Xml& xml, const ParagraphProperties& paragraph);

// What stands inside of w:pPr, up to where w:rPr or w:sectPr may follow; and inside of w:rPr.
void paragraph_property_elements(Xml& xml, const ParagraphProperties& paragraph);
void run_property_elements(Xml& xml, const RunProperties& run);

void indent(Xml& xml, const Indent& value);

// A run; line feeds and tabs become w:br and w:tab.
void text_run(Xml& xml, const RunProperties& run, std::string_view text);

// The number of the page it stands on.
void page_number_field(Xml& xml, const RunProperties& run);

// A hidden bookmark's name up to its number: "_ws_<id>_", of the id only letters, digits and Han, and no more
// than leaves room for seven digits within the 40 characters that Word allows.
std::string bookmark_stem(std::string_view id);

}  // namespace wenshu::ooxml
