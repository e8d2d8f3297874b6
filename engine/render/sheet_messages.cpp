#include "render/messages.hpp"

namespace wenshu::render {
namespace {

constexpr base::Message catalogue[] = {
    {"sheet.both", "{one} 和 {other} 只能写一个", "only one of {one} and {other} may be given"},
    {"sheet.choice", "{key} 应是{choices}中的一个，实为“{found}”",
     "{key} must be one of {choices}, found \"{found}\""},
    {"sheet.format", "格式“{found}”不适用于这一列，可以写：{choices}",
     "the format \"{found}\" does not fit this column; possible: {choices}"},
    {"sheet.join", "{field} 不是列表，不用写 join", "{field} is no list, join has no meaning here"},
    {"sheet.neither", "缺少 {one} 或 {other}，要写其中一个", "one of {one} and {other} is missing"},
    {"sheet.no_columns", "columns 应是列的列表，至少一列，每列以“- ”开头",
     "columns must be a list of one column or more"},
    {"sheet.no_format", "{field} 是文字，不用写 format", "{field} is a text, format has no meaning here"},
    {"sheet.no_name", "缺少 name，即工作表的名称", "name is missing, the name of the sheet"},
    {"sheet.not_mapping", "{entry} 应是“键: 值”的形式", "{entry} must be a mapping"},
    {"sheet.not_printable", "{field} 里还有下一级内容，不能放进一格，请写到其中的一项，例如 {field}.name",
     "{field} has fields of its own and does not fit a cell; pick one of them, such as {field}.name"},
    {"sheet.not_rows", "{rows} 不是由若干项组成的列表，不能作为表格的行",
     "{rows} is no list of entries that could be rows"},
    {"sheet.not_text", "{key} 应是一段文字", "{key} must be a text"},
    {"sheet.not_truth", "{key} 应是 true 或 false，实为“{found}”",
     "{key} must be true or false, found \"{found}\""},
    {"sheet.not_whole", "{key} 应是 1 到 {most} 的整数，实为“{found}”",
     "{key} must be a whole number from 1 to {most}, found \"{found}\""},
    {"sheet.total", "{field} 不是数量，不能求和，可以改为 total: count",
     "{field} is no number to be summed up; use total: count"},
    {"sheet.unknown_field",
     "{field} 中的 {name} 不存在{guessed, select, yes {。是不是想写 {guess}？} other {}}",
     "there is no {name} for {field}{guessed, select, yes {. Did you mean {guess}?} other {}}"},
    {"sheet.unknown_key", "不认识的键 {key}{guessed, select, yes {。是不是想写 {guess}？} other {}}",
     "unknown key {key}{guessed, select, yes {. Did you mean {guess}?} other {}}"},
    {"sheet.unknown_ledger",
     "没有名为 {ledger} 的台账{guessed, select, yes {。是不是想写 {guess}？} other {}}",
     "there is no ledger {ledger}{guessed, select, yes {. Did you mean {guess}?} other {}}"},
};

}  // namespace

std::span<const base::Message> sheet_messages() {
    return catalogue;
}

}  // namespace wenshu::render
