#include "serial/messages.hpp"

namespace wenshu::serial {
namespace {

constexpr base::Message catalogue[] = {
    // Files
    {"serial.empty", "文件是空的，没有任何内容", "the file is empty"},
    {"serial.not_data", "{file} 不是数据文件：这里要 YAML 或 JSON（.yaml .yml .json）",
     "{file} is no data file: YAML or JSON is expected here (.yaml .yml .json)"},
    {"serial.not_a_table", "{file} 不是表格：台账要用 CSV 或 JSON Lines（.csv .jsonl）",
     "{file} is no table: a ledger is CSV or JSON Lines (.csv .jsonl)"},

    // Data of all formats
    {"serial.reserved", "这里有 U+E000 或 U+E001（私用区字符，通常看不见），它们留作内部标记，请删去",
     "U+E000 or U+E001 stands here (private use, mostly invisible); they are reserved, remove them"},
    {"serial.duplicate_key", "“{key}”写了两次，前一次在 {first}；请删去一个",
     "\"{key}\" is written twice, first at {first}; remove one of them"},
    {"serial.depth", "层次太深（超过 {limit, number} 层）",
     "nested too deep (more than {limit, number} levels)"},
    {"serial.quote", "引号没有收尾：从这里的 {found} 起，后面找不到另一半引号",
     "the quote that opens here is never closed: {found}"},
    {"serial.after_quote",
     "引号后面接着 {found}，读不懂：前面的文字里是不是也有引号？文字里的引号请写成中文引号“”",
     "{found} follows a closing quote; is there a quote inside the text before it?"},
    {"serial.bracket", "{found} 的括号没有收尾，缺少与它配对的 ] 或 '}'",
     "the bracket of {found} is never closed by ] or '}'"},
    {"serial.escape", "双引号里的 {found} 不是合法的转义：要写反斜杠请写成两个（\\\\），或改用单引号",
     "{found} is no escape sequence; write two backslashes for one"},

    // YAML
    {"serial.syntax", "从 {found} 起不合 YAML 语法", "not valid YAML from {found} on"},
    {"serial.tab", "行首用了制表符（Tab）：YAML 的缩进只能用空格，请把它换成空格",
     "a tab stands at the beginning of the line: YAML is indented with spaces only"},
    {"serial.indent", "{found} 这一行与上文对不上：请检查行首的空格，同一层的内容要左对齐",
     "{found} does not fit to the lines above: check the spaces at the beginning of the line"},
    {"serial.no_colon", "{found} 这一行没有冒号：应写成“名称: 内容”",
     "no colon in {found}: write \"key: value\""},
    {"serial.fullwidth_colon", "{found} 里的冒号是全角的“：”：请换成半角冒号加一个空格（: ）",
     "the colon in {found} is full-width: write an ASCII colon and a space"},
    {"serial.colon_blank", "{found} 的冒号后面要空一格", "a space is missing behind the colon in {found}"},
    {"serial.two_colons", "{found} 这一行有两个冒号：内容里有冒号时，请给内容加引号",
     "two colons in {found}: quote a text that has a colon in it"},
    {"serial.list_place", "列表的 {found} 要另起一行",
     "the list item {found} must begin on a line of its own"},
    {"serial.bracket_extra", "多了一个括号：{found} 没有与它配对的 [ 或 '{'",
     "{found} closes a bracket that was never opened"},
    {"serial.first_character", "内容不能以 {found} 的第一个字符开头：请给它加引号",
     "a plain text cannot begin as {found} does: quote it"},
    {"serial.alias", "{found}：以 * 或 & 开头的内容要加引号（这里不支持 YAML 的锚点和引用）",
     "{found}: quote a text that begins with * or & (anchors and aliases are not supported)"},
    {"serial.tag", "{found}：以 ! 开头的内容要加引号（这里不支持 YAML 的标签）",
     "{found}: quote a text that begins with ! (tags are not supported)"},
    {"serial.key", "{found}：冒号前面要有名称，名称只能是一段文字",
     "{found}: a key is missing, or it is no plain text"},
    {"serial.documents", "一个文件里只能有一份数据：请删去分隔线（---）或分成两个文件",
     "a file holds one document: remove the separator (---) or use two files"},

    // JSON
    {"serial.json", "从 {found} 起不合 JSON 语法：检查前面是不是少了逗号、冒号或双引号（要用半角）",
     "not valid JSON from {found} on: is a comma, a colon or a double quote missing before it?"},
    {"serial.last_comma", "最后一项后面多了一个逗号", "a comma stands behind the last item"},
    {"serial.after_end", "数据到此已经完整，后面却还有 {found}", "{found} stands behind the end of the data"},

    // Tables
    {"serial.untitled_column", "这一列没有标题", "this column has no title"},
    {"serial.duplicate_column", "有两列都叫“{title}”，前一列在 {first}；请改名或删去一列",
     "two columns are called \"{title}\", the first at {first}"},
    {"serial.too_many_cells",
     "这一行有 {found, number} 格，表头只有 {columns, number} 列：单元格里有逗号时要加双引号",
     "{found, number} cells in this row, {columns, number} columns in the header: quote a cell that has a "
     "comma in it"},
    {"serial.not_an_object", "每行应是一个 JSON 对象，这里是 {found}",
     "every line is a JSON object; this is {found}"},
    {"serial.nested", "“{key}”的值是列表或对象：台账的一格只能是一个值",
     "the value of \"{key}\" is a list or an object; a cell holds a single value"},
};

}  // namespace

std::span<const base::Message> messages() {
    return catalogue;
}

}  // namespace wenshu::serial
