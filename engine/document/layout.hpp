// How an official paper is laid out, as data: every number with the clause that it comes from.
// data/layouts/*.yaml hold the values; writers read them and know no number of their own.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace wenshu::document {

// A number of a layout file: value in the unit that its field names, the clause of the standard (or
// "practice"), and the tolerance in the same unit, 0 where the standard gives none.
struct Measure {
    double value = 0;
    std::string clause;
    double tolerance = 0;
};

enum class Alignment { left, center, right, justify };

// A role of text: its face by the standard's name, with stand-ins for screens, and its size.
struct TextStyle {
    std::string face;   // 仿宋_GB2312
    std::string latin;  // the face of Latin letters and digits
    Measure size;       // points
    bool bold = false;
    Alignment align = Alignment::justify;
    Measure line_pitch;            // points, exact; 0: the font's own
    Measure first_line_indent;     // characters
    Measure space_before;          // lines
    Measure space_after;           // lines
    std::string color = "000000";  // RRGGBB
};

// How a heading level is numbered; {n} Han numeral, {d} digits: "{n}、", "（{n}）", "{d}.", "（{d}）".
struct HeadingStyle {
    TextStyle text;
    std::string number;
};

// A face by the name that the styles use, with those that may stand in where it is not installed, best first.
struct Face {
    std::string name;
    std::vector<std::string> stand_ins;
};

struct Layout {
    std::string name;                                              // "plain"
    std::string title;                                             // 事务文书（无版头）
    Measure page_width, page_height;                               // mm
    Measure margin_top, margin_bottom, margin_left, margin_right;  // mm
    Measure lines_per_page, chars_per_line;
    Measure char_spacing;  // points added to each character of the body
    TextStyle title_style, body, addressee, signature, date, note, table_head, table_cell, caption,
        page_number;
    std::array<HeadingStyle, 4> headings;
    Measure signature_indent_right;  // characters (7.3.5.2)
    std::vector<Face> faces;
    std::string page_number_form;  // "— {d} —"
    Measure page_number_indent;    // characters from the outer edge (right on odd pages)
    Measure page_number_bottom;    // mm below the type area
};

// "一、", "（二）", "3.", "（4）": the number of a heading as its style writes it; counted from 1.
std::string heading_number(const HeadingStyle& style, int number);

// 一 … 九十九 … 九百九十九: enough for headings, without ICU. `number` is 1 to 999.
std::string han_numeral(int number);

}  // namespace wenshu::document
