#include "render/messages.hpp"

namespace wenshu::render {
namespace {

// Braces and apostrophes of the templates themselves are quoted as MessageFormat demands.
constexpr base::Message catalogue[] = {
    {"template.unclosed_tag", "标签没有结束：{tag}。开头的 '{{' 要有对应的 '}}'",
     "the tag has no end: {tag}. Its opening '{{' needs a closing '}}'"},
    {"template.delimiters",
     "改分隔符的标签写错了：{tag}。应写成 '{{'=<% %>='}}'，两个分隔符之间空一格，里面不能有 = 和空格",
     "malformed set-delimiter tag: {tag}. Write '{{'=<% %>='}}': two delimiters with a blank between them, "
     "without = or "
     "blanks in them"},
    {"template.full_width", "这里是全角的 {found}，应写成半角的 {expected}",
     "full-width {found}, expected {expected}"},
    {"template.stray_close", "多出一个 {found}，前面没有对应的开头", "a stray {found} that closes nothing"},
    {"template.reserved", "模板里有保留字符 U+E000 或 U+E001，请删去",
     "the template contains U+E000 or U+E001, which are reserved"},
    {"template.unclosed_section", "'{{'#{name}'}}' 没有结束，缺少 '{{'/{name}'}}'",
     "section '{{'#{name}'}}' is not closed: '{{'/{name}'}}' is missing"},
    {"template.unopened_section", "'{{'/{name}'}}' 没有对应的 '{{'#{name}'}}'",
     "'{{'/{name}'}}' closes a section that was not opened"},
    {"template.misnested",
     "'{{'/{name}'}}' 来得太早：第 {line} 行第 {column} 列的 '{{'#{open}'}}' 还没有结束",
     "'{{'/{name}'}}' comes too early: '{{'#{open}'}}' at {line}:{column} is still open"},
    {"template.nesting", "段落套得太深，最多 {max} 层",
     "sections are nested too deeply, at most {max} levels"},
    {"template.recursion", "部件 {name} 互相调用超过 {max} 层",
     "partial {name} is called more than {max} levels deep"},
    {"template.name",
     "标签里的名称“{found}”不成立：名称之间用 . 连接，不能为空，不能有空格、引号、冒号和逗号",
     "“{found}” is no name: parts joined by dots, not empty, without blanks, quotes, colons and commas"},
    {"template.unknown_name", "没有叫“{name}”的数据{guessed, select, yes {。是不是想写 {guess}？} other {}}",
     "there is no data named “{name}”{guessed, select, yes {. Did you mean {guess}?} other {}}"},
    {"template.unknown_filter",
     "没有叫“{name}”的过滤器{guessed, select, yes {。是不是想写 {guess}？} other {}}",
     "there is no filter named “{name}”{guessed, select, yes {. Did you mean {guess}?} other {}}"},
    {"template.unknown_partial",
     "没有叫“{name}”的部件{guessed, select, yes {。是不是想写 {guess}？} other {}}",
     "there is no partial named “{name}”{guessed, select, yes {. Did you mean {guess}?} other {}}"},
    {"template.unknown_column",
     "表格的行里没有“{column}”这一列{guessed, select, yes {。是不是想写 {guess}？} other {}}",
     "the rows of the table have no column “{column}”{guessed, select, yes {. Did you mean {guess}?} other "
     "{}}"},
    {"template.column_nested", "“{column}”里面还有多项内容，放不进表格的一格；请用 table 的参数另选列",
     "“{column}” holds several things and does not fit into a cell; pick other columns in the filter's "
     "argument"},
    {"template.header_levels", "表头“{column}”分了三层；“组 > 列”最多两层",
     "the heading “{column}” has a third level; “group > column” has two"},
    {"template.chart_column", "图的“{column}”这一列不是数值，画不成图；请用 chart 的第二个参数另选列",
     "the chart's column “{column}” is not numbers; pick other columns in the filter's second argument"},
    {"template.chart_series", "这个列表里没有可以画成图的数值列",
     "the list has no column of numbers to chart"},
    {"template.chart_empty", "列表里没有数据，画不成图", "the list is empty: there is nothing to chart"},
    {"template.chart_categories",
     "图的分类太多：有 {found} 个，最多 {limit} 个。请减少列表的项数（统计项目可写 top），或改用表格",
     "too many categories for a chart: {found}, at most {limit}. Shorten the list (a measure takes top), or "
     "make a table"},
    {"template.chart_pie_series", "饼图只能画一列数值，请只选一列",
     "a pie shows one column of numbers; pick one"},
    {"template.chart_negative", "饼图里不能有负数：“{category}”是 {found}",
     "a pie has no place for negative numbers: “{category}” is {found}"},
    {"template.chart_zero", "饼图的数值全是 0，画不成图", "all numbers of the pie are 0"},
    {"template.mixed_rows", "列表里有的项是一组数据，有的不是，排不成表格，也画不成图",
     "some items of the list are maps and some are not: they make no table and no chart"},
    {"template.filter_arguments", "过滤器写错了：{found}。应写成 {usage}",
     "malformed filter: {found}. Write {usage}"},
    {"template.filter_order", "过滤器 {before} 的结果不能再交给 {filter}",
     "what the filter {before} gives cannot be taken by {filter}"},
    {"template.filter_type",
     "过滤器 {filter} 要的是{expected, select, number {数值} rate {百分比} date {日期} text {文字} boolean "
     "{是否} list {列表} "
     "other {别的数据}}，而“{name}”是{found, select, number {数值} rate {百分比} date {日期} text {文字} "
     "boolean {是否} "
     "list {列表} map {一组数据} block {表格、图片或正文} other {空}}",
     "the filter {filter} takes a {expected}, but “{name}” is a {found}"},
    {"template.filter_value", "过滤器 {filter} 处理不了“{found}”",
     "the filter {filter} has no form for “{found}”"},
    {"template.block_in_line", "“{name}”给出的是表格、图表、图片、正文或分页，只能用在正文里，并且单独占一行",
     "“{name}” gives a table, a chart, an image, a text of its own or a page break: it must stand in a body, "
     "alone on its line"},
    {"template.print",
     "“{name}”是{found, select, list {列表，不能直接写出；请用 '{{'#{name}'}}' 逐项写，或用 | list、| table} "
     "map "
     "{一组数据，不能直接写出；请写明其中一项，如 {name}.名称} other {是否，不能直接写出；请用 "
     "'{{'#{name}'}}' 或 | yes_no}}",
     "“{name}” is {found, select, list {a list and cannot be printed; use a section '{{'#{name}'}}', | list "
     "or | table} map "
     "{a map and cannot be printed; name one of its entries} other {a truth value and cannot be printed; use "
     "a section "
     "'{{'#{name}'}}' or | yes_no}}"},
    {"template.not_in_loop", "{name} 只能用在列表的段落里面",
     "{name} has a meaning only inside the section of a list"},
    {"template.missing_value",
     "缺少“{title}”：{origin, select, computed {它由台账算出，现在没有值，请检查 {path} 所用的指标和台账} "
     "other "
     "{请在计划文件里补上 {path}}}",
     "“{title}” is missing: {origin, select, computed {it is computed from a ledger and has no value; check "
     "the measure and "
     "the ledger behind {path}} other {add {path} to the plan file}}"},
    {"template.no_files", "这里不能放文件的内容：{path}", "files cannot be used here: {path}"},
    {"template.no_images", "这里不能放图片：{path}", "images cannot be used here: {path}"},
};

}  // namespace

std::span<const base::Message> template_messages() {
    return catalogue;
}

}  // namespace wenshu::render
