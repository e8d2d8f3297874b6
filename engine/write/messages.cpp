#include "write/messages.hpp"

namespace wenshu::write {
namespace {

constexpr base::Message catalogue[] = {
    {"docx.chart_refused", "图表“{chart}”写不成：{reason}", "chart \"{chart}\" cannot be written: {reason}"},
    {"docx.chart_size",
     "图表“{chart}”有 {categories} 个类别、{series} 个系列，一张图最多 {most_categories} "
     "个类别、{most_series} "
     "个系列，请分成几张图",
     "chart \"{chart}\" has {categories} categories and {series} series, a chart holds {most_categories} and "
     "{most_series}; split it into several"},
    {"docx.chart_text", "图表“{chart}”里有一个名称长 {found} 个字符，最多 {limit} 个，请缩短",
     "chart \"{chart}\" has a name of {found} characters, at most {limit} fit; shorten it"},
    {"xlsx.character", "工作表“{sheet}”的 {cell} 格里有表格文件不能保存的字符 {character}，请从原数据中删去",
     "sheet \"{sheet}\", cell {cell}: the character {character} cannot be stored in a workbook; remove it "
     "from the data"},
    {"xlsx.chart",
     "工作表“{sheet}”的图表“{chart}”画不成：至少要有一列数值，所用的列都要在表里，饼图只能用一列数值",
     "sheet \"{sheet}\": the chart \"{chart}\" cannot be drawn; it needs a column of values, all of its "
     "columns must "
     "be in the table, and a pie takes one"},
    {"xlsx.chart_rows", "工作表“{sheet}”的图表“{chart}”画不成：表的中间有小计，请改用没有小计的表",
     "sheet \"{sheet}\": the chart \"{chart}\" cannot be drawn over rows that subtotals interrupt; use a "
     "table "
     "without them"},
    {"xlsx.columns", "工作表“{sheet}”有 {found} 列，超过 Excel 的上限 {limit} 列，请分成几个工作表",
     "sheet \"{sheet}\" has {found} columns, Excel holds {limit}; use several sheets"},
    {"xlsx.encoding", "工作表“{sheet}”的 {cell} 格不是合法的 UTF-8 文字",
     "sheet \"{sheet}\", cell {cell}: the text is not valid UTF-8"},
    {"xlsx.refused", "工作表“{sheet}”写不成：{reason}", "sheet \"{sheet}\" cannot be written: {reason}"},
    {"xlsx.no_columns", "工作表“{sheet}”既没有列，也不是封面，请写上要放的列",
     "sheet \"{sheet}\" has neither columns nor the lines of a cover; give it columns"},
    {"xlsx.not_summable",
     "工作表“{sheet}”的 {cell} 格是“{found}”，这一列要求和，不能有百分数、日期或超过 15 位的数",
     "sheet \"{sheet}\", cell {cell} holds {found}; a column that is summed up takes no percents, dates or "
     "numbers of "
     "more than 15 digits"},
    {"xlsx.property", "工作簿的标题、主题或作者中有表格文件不能保存的字符，请从原数据中删去",
     "the workbook''s title, subject or author has a character that cannot be stored in a workbook; remove "
     "it from "
     "the data"},
    {"xlsx.sheet_name", "工作表的名称是空的，请写上名称", "the sheet has no name; give it one"},
    {"xlsx.text_length",
     "工作表“{sheet}”的 {cell} 格有 {found} 个字符，Excel 一格最多 {limit} 个，请缩短或拆开",
     "sheet \"{sheet}\", cell {cell} has {found} characters, a cell holds {limit}; shorten or split the "
     "text"},
    {"xlsx.total_size", "工作表“{sheet}”的 {cell} 格加进合计后数太大，合计算不出来",
     "sheet \"{sheet}\": with cell {cell} the total grows too large to be computed"},
};

}  // namespace

std::span<const base::Message> messages() {
    return catalogue;
}

}  // namespace wenshu::write
