#include "inspect/finding.hpp"

#include <algorithm>
#include <cassert>

namespace wenshu::inspect {
namespace {

constexpr Item table[] = {
    {"paper_width", "纸张宽", "paper width"},
    {"paper_height", "纸张高", "paper height"},
    {"area_left", "订口（左白边）", "left margin"},
    {"area_right", "右白边", "right margin"},
    {"area_top", "天头（上白边）", "top margin"},
    {"area_bottom", "地脚（下白边）", "bottom margin"},
    {"lines", "满页行数", "lines on a full page", Unit::lines, 0, 0},
    {"characters", "满行字数", "characters on a full line", Unit::characters, 0, 0},
    {"pitch", "行距", "line pitch", Unit::points, 2, 0.1},
    {"pitch_scatter", "行距离散", "scatter of the pitch", Unit::points, 3, 0.05},
    {"body_indent", "首行缩进", "first line indent", Unit::characters, 2, 0.06},
    {"title_centre", "标题中线（距左边）", "title's centre from the left", Unit::millimetres, 2, 0.5},
    {"mark_top", "发文机关标志上边", "top of the issuer's mark"},
    {"head_rule_gap", "红线与上方文字距离", "red rule below the text above it", Unit::millimetres, 2, 0.5},
    {"head_rule_left", "红线左端", "left end of the red rule"},
    {"head_rule_length", "红线长", "length of the red rule"},
    {"head_rule_thickness", "红线粗", "thickness of the red rule", Unit::millimetres, 2, 0.08},
    {"lower_rule_bottom", "下红线距纸下边", "lower red rule from the foot of the sheet", Unit::millimetres, 2,
     0.5},
    {"lower_rule_length", "下红线长", "length of the lower red rule"},
    {"lower_rule_thickness", "下红线粗", "thickness of the lower red rule", Unit::millimetres, 2, 0.08},
    {"imprint_last", "版记末线位置", "last rule of the imprint", Unit::millimetres, 2, 0.5},
    {"imprint_left", "版记线左端", "left end of the imprint's rules"},
    {"imprint_length", "版记线长", "length of the imprint's rules"},
    {"imprint_outer", "版记首末线粗", "thickness of the imprint's outer rules", Unit::millimetres, 2, 0.08},
    {"imprint_inner", "版记中间线粗", "thickness of the imprint's inner rules", Unit::millimetres, 2, 0.08},
    {"number_dash", "页码一字线位置", "dash of the page number", Unit::millimetres, 2, 0.5},
    {"number_odd", "单页码右边", "right edge of odd page numbers"},
    {"number_even", "双页码左边", "left edge of even page numbers"},
    {"number_order", "页码缺或不连续", "pages without their number", Unit::pages, 0, 0},
};

}  // namespace

const Item& item_of(std::string_view code) {
    const auto* found =
        std::find_if(std::begin(table), std::end(table), [&](const Item& item) { return item.code == code; });
    assert(found != std::end(table));
    return *found;
}

}  // namespace wenshu::inspect
