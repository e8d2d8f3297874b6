#include "render/messages.hpp"

namespace wenshu::render {
namespace {

constexpr base::Message catalogue[] = {
    {"layout.map", "这里应写成“键: 值”，实为“{found}”。可用的键：{keys}",
     "expected a map of keys, found \"{found}\". The keys are: {keys}"},
    {"layout.key", "版式文件没有“{key}”这个键。{guessed, select, yes {是不是想写 {guess}？} other {请删去}}",
     "a layout has no key \"{key}\". {guessed, select, yes {Did you mean {guess}?} other {Remove it}}"},
    {"layout.missing", "缺少 {key}：请补上，或者用 based_on 依据一个完整的版式",
     "{key} is missing: add it, or build on a whole layout with based_on"},
    {"layout.number", "应为数，实为“{found}”。请写 37 或 '{'value: 37, clause: \"…\", tolerance: 1'}'",
     "expected a number, found \"{found}\". Write 37 or '{'value: 37, clause: \"…\", tolerance: 1'}'"},
    {"layout.range", "“{found}”超出范围：应在 {least} 到 {most} 之间",
     "\"{found}\" is out of range: expected {least} to {most}"},
    {"layout.text", "应为非空的文字，实为“{found}”", "expected a text that is not empty, found \"{found}\""},
    {"layout.choice",
     "“{found}”不在可选之列：{choices}。{guessed, select, yes {是不是想写 {guess}？} other {}}",
     "\"{found}\" is none of: {choices}.{guessed, select, yes { Did you mean {guess}?} other {}}"},
    {"layout.color", "“{found}”不是颜色：请写六位十六进制数，如 \"000000\"（黑）、\"FF0000\"（红）",
     "\"{found}\" is no color: write six hexadecimal digits such as \"000000\" or \"FF0000\""},
    {"layout.form", "编号样式“{found}”里，{places} 应当有一个，而且只有一个；不要编号请写 \"\"",
     "the form \"{found}\" must hold one of {places}, once; for no number write \"\""},
    {"layout.headings",
     "标题的列表应当写满四级，实有 {found} 级。只改一级可以写 headings: '{' 2: '{' bold: true '}' '}'",
     "a list of headings must have four levels, found {found}. To change one, write headings: '{' 2: '{' "
     "bold: "
     "true '}' '}'"},
    {"layout.no_room", "页边距太大，没有给正文留下地方", "the margins leave no room for text"},
    {"layout.off_page", "这个距离比纸的高度还大，落到了纸外", "this lies beyond the height of the paper"},
    {"layout.rule_too_long", "分隔线比纸还宽", "the rule is longer than the paper is wide"},
    {"layout.number_off_page", "页码在版心下的距离大于下边距，落到了纸外",
     "the page number lies farther below the type area than the bottom margin, off the paper"},
};

}  // namespace

std::span<const base::Message> layout_messages() {
    return catalogue;
}

}  // namespace wenshu::render
