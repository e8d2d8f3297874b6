// Where the elements of a 版头 stand (GB/T 9704-2012 7.2, 10), worked out before any of them is written: each
// by its ink, whatever of the others is there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "document/layout.hpp"

namespace wenshu::write {

// 份号, 密级 or 紧急程度: a line of its own, flush left.
struct HeadElement {
    std::string_view style_id;
    const document::TextStyle& style;
    const document::Inlines& inlines;
};

// 发文机关标志. Lengths in points.
struct MarkPlan {
    std::vector<document::Inlines> lines;  // the issuers' names; or one name, in two lines where it is long
    std::string suffix;                    // 文件: behind a single name, beside several
    bool beside = false;
    double size = 0;
    double suffix_size = 0;
    int scale = 100;         // per cent of a character's width
    double pitch = 0;        // of the lines
    double names_width = 0;  // of the longest name, beside which the suffix stands
    double suffix_width = 0;
};

// Lengths in points.
struct HeadPlan {
    bool present = false;  // whether anything of it is printed
    std::vector<HeadElement> elements;
    MarkPlan mark;
    double before_mark = 0;     // from the elements to the mark's first line
    double after_mark = 0;      // from the mark's last line to the number's first
    double rule_top = 0;        // from the upper edge of the number's last line, or from the sheet's
    double lower_rule_top = 0;  // from the sheet's upper edge
    double overhang = 0;        // from the lower edge of the head's last line to what blank lines count from
    double after = 0;           // from there to a text that begins without a title
    double end = 0;             // from the upper edge of the type area to there
    double frame_top = 0;       // of a mark above the type area, from the sheet's upper edge
    double frame_height = 0;
};

// The frame and the layout must outlive the plan.
HeadPlan head_plan(const document::Frame& frame, const document::Layout& layout);

// How many lines the number takes with the 签发人 beside it, two to a line; 0 where there is neither.
std::size_t number_lines(const document::Frame& frame, const document::Layout& layout);

// Whether 主送机关 is so long that the first page would show no line of the body: it then goes to 版记, above
// 抄送 (GB/T 9704-2012 7.3.2).
bool addressee_moves(const document::Frame& frame, const document::Layout& layout);

}  // namespace wenshu::write
