// How an official paper is laid out, as data: every number with the clause that it comes from.
// data/layouts/*.yaml hold the values; writers read them and know no number of their own.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace wenshu::document {

// A number of a layout file: value in the unit that its field names, the clause of the standard ("practice"
// where it gives none, "local" where a layout says no clause), and the tolerance in the same unit, 0 for
// none.
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

// A rule (分隔线), centred on the sheet.
struct RuleStyle {
    enum class Form { none, single, thick_thin, thin_thick };  // the upper one of a double is named first
    Form form = Form::none;
    Measure length;     // mm
    Measure thickness;  // mm; of a double rule that of its thick line
    std::string color = "000000";
};

// 版头 (7.2), and what stands for it in the special formats (10). What a layout without a head is given of it
// is left out, apart from the title.
struct HeadLayout {
    bool present = false;
    std::string mark_suffix;  // 文件, 令, 纪要; added where the mark does not end in it already
    Measure mark_top;         // mm from the upper edge of the sheet to that of the mark's characters
    bool joint =
        true;  // all issuers, one below the other, the suffix beside them; else the host's name alone

    // below_mark: number_gap lines under the mark, and the rule rule_gap under the number (7.2.5, 7.2.7).
    // below_rule: the rule rule_gap under the mark, the elements number_gap lines under it, the number flush
    // right on the line of the first of them (10.1).
    enum class NumberPlace { below_mark, below_rule };
    NumberPlace number_place = NumberPlace::below_mark;
    Measure number_gap;    // lines
    bool signers = false;  // 签发人 on the line of the number (7.2.6); the number then stands left
    Measure side_indent;   // characters, of number and signers in that case

    Measure rule_gap;  // mm
    RuleStyle rule;
    RuleStyle lower_rule;       // at the foot of the first page (10.1)
    Measure lower_rule_bottom;  // mm from the lower edge of the sheet to that rule
};

// How the paper is signed (7.3.5), indents in characters.
struct ClosingLayout {
    Measure indent_right;         // of an unsealed signature, or of its date where that is longer
    Measure date_offset;          // the date's first character behind the signature's
    Measure sealed_indent_right;  // of the date under a seal; the signature is centred above it
    Measure stamp_gap;            // lines above a signature's stamp
    Measure stamp_indent_right;   // of the stamp and of the date below it
    Measure stamp_duty_gap;       // between the duty title and the stamp on its right
    Measure stamp_date_gap;       // lines between the stamp and the date
};

// 版记 (7.4): at the foot of the last page, its last rule on the lower edge of the type area.
struct ImprintLayout {
    RuleStyle outer;  // the first and the last rule; none: no rules at all
    RuleStyle inner;
    Measure indent;       // characters, on both sides
    bool printed = true;  // whether 印发机关 and 印发日期 stand in it
};

enum class Numerals { digits, han };

struct Layout {
    std::string name;                                              // "plain"
    std::string title;                                             // 事务文书（无版头）
    Measure page_width, page_height;                               // mm
    Measure margin_top, margin_bottom, margin_left, margin_right;  // mm
    Measure lines_per_page, chars_per_line;
    Measure char_spacing;  // points added to each character of the body
    TextStyle copy_number, secrecy, urgency, mark, number, signer;
    TextStyle title_style, body, addressee, attachment_note, signature, date, note;
    TextStyle attendance_label, attendance, attachment_number, attachment_title;
    TextStyle imprint_text, page_number;
    TextStyle table_head, table_cell, caption, footnote, contents;
    std::array<HeadingStyle, 4> headings;
    HeadLayout head;
    ClosingLayout closing;
    ImprintLayout imprint;
    Numerals date_numerals = Numerals::digits;  // 成文日期 and 印发日期: 2026年3月5日 or 二〇二六年三月五日
    std::vector<Face> faces;
    std::string page_number_form;  // "— {d} —"
    bool page_number_on_first = true;
    Measure page_number_indent;  // characters from the outer edge (right on odd pages)
    Measure page_number_bottom;  // mm below the type area
};

// "一、", "（二）", "3.", "（4）": the number of a heading as its style writes it; counted from 1.
std::string heading_number(const HeadingStyle& style, int number);

// 一 … 九十九 … 九百九十九: enough for headings, without ICU. `number` is 1 to 999.
std::string han_numeral(int number);

}  // namespace wenshu::document
