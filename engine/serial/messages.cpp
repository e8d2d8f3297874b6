#include "serial/messages.hpp"

namespace wenshu::serial {
namespace {

constexpr base::Message catalogue[] = {
    // Files
    {"serial.empty", "文件是空的，没有任何内容", "the file is empty"},
    {"serial.not_data", "{file} 不是数据文件：这里要 YAML 或 JSON（.yaml .yml .json）",
     "{file} is no data file: YAML or JSON is expected here (.yaml .yml .json)"},
    {"serial.not_a_table", "{file} 不是表格：台账要用 Excel 工作簿、CSV 或 JSON Lines（.xlsx .csv .jsonl）",
     "{file} is no table: a ledger is an Excel workbook, CSV or JSON Lines (.xlsx .csv .jsonl)"},

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
    {"serial.missing_column", "缺少“{column}”这一列，别的工作表里有",
     "the column \"{column}\" is missing here; another sheet has it"},
    {"serial.not_an_object", "每行应是一个 JSON 对象，这里是 {found}",
     "every line is a JSON object; this is {found}"},
    {"serial.nested", "“{key}”的值是列表或对象：台账的一格只能是一个值",
     "the value of \"{key}\" is a list or an object; a cell holds a single value"},

    // Workbooks
    {"serial.no_workbook",
     "{file} {format, select, xls {是旧式的 .xls（或 WPS 的 .et）} locked {加了密码} ods {是 .ods} xlsb {是 "
     ".xlsb} "
     "csv {是纯文本（CSV），只是后缀成了 .xlsx} html {是网页，只是后缀成了 .xlsx} pdf {是 PDF} "
     "docx {是 Word 文档} pptx {是演示文稿} other {不是 Excel 工作簿}}，读不了。{format, select, "
     "locked {请用 Excel 或 WPS 打开，取消密码后另存为 .xlsx} csv {请把后缀改回 .csv} "
     "pdf {请用原来的表格文件} docx {请把表格复制到 Excel 或 WPS 表格里，存为 .xlsx} "
     "pptx {请把表格复制到 Excel 或 WPS 表格里，存为 .xlsx} other {请用 Excel 或 WPS 打开，另存为 .xlsx}}",
     "{file} {format, select, xls {is an old .xls (or an .et of WPS)} locked {is protected by a password} "
     "ods {is an "
     ".ods} xlsb {is an .xlsb} csv {is plain text (CSV) by the name of .xlsx} html {is a web page by the "
     "name of "
     ".xlsx} pdf {is a PDF} docx {is a Word document} pptx {is a presentation} other {is no Excel workbook}} "
     "and "
     "cannot be read; {format, select, locked {open it in Excel or LibreOffice, remove the password and save "
     "it as "
     ".xlsx} csv {name it .csv} pdf {use the file that it was made from} other {open it in Excel or "
     "LibreOffice and "
     "save it as .xlsx}}"},
    {"serial.no_sheet",
     "{file} 里没有叫“{sheet}”的工作表。{guess, select, none {} other {是不是想写 {guess}？}}（有：{known}）",
     "{file} has no sheet \"{sheet}\".{guess, select, none {} other { Did you mean {guess}?}} (there are: "
     "{known})"},
    {"serial.no_table",
     "{file}{sheets, plural, =0 {的各工作表} other {的工作表“{sheet}”}}里没有找到表头：前 50 "
     "行里没有一行写着这本台账的列名（{columns}……）",
     "no header was found in {sheets, plural, =0 {any sheet} other {the sheet \"{sheet}\"}} of {file}: none "
     "of its "
     "first 50 rows names the columns of this ledger ({columns} …)"},
    {"serial.sheet_order",
     "工作表损坏了：从这里起，行或单元格的编号“{found}”越界或不是从小到大。请用 Excel 或 WPS "
     "打开修复后另存",
     "the sheet is damaged: the row or cell \"{found}\" from here on is out of bounds or order; repair the "
     "file in "
     "Excel or LibreOffice and save it"},
    {"serial.merges",
     "工作表损坏了：从这里起的合并单元格与别的合并单元格重叠。请用 Excel 或 WPS 打开修复后另存",
     "the sheet is damaged: the merged cells that begin here overlap others; repair the file in Excel or "
     "LibreOffice and save it"},
    {"serial.cell_error", "这一格是错误值 {found}：请改正它的公式，或直接填写内容",
     "this cell is the error {found}: correct its formula or write what it should say"},
    {"serial.no_value", "这一格的公式没有算出的值：请用 Excel 或 WPS 打开这个文件，保存一次，再来读",
     "the formula of this cell has no value: open the file in Excel or LibreOffice and save it once"},
    {"serial.long_cell", "这一格的文字太长（Excel 一格最多 32767 字），没有读",
     "the text of this cell is too long (Excel takes 32,767 characters) and was not read"},
    {"serial.shared_text",
     "工作表损坏了：这一格要的第“{found}”条文字不存在。请用 Excel 或 WPS 打开修复后另存",
     "the sheet is damaged: the text no. \"{found}\" of this cell does not exist; repair the file in Excel "
     "or "
     "LibreOffice and save it"},
    {"serial.number", "工作表损坏了：这一格应是数，实为“{found}”。请用 Excel 或 WPS 打开，重新填写这一格",
     "the sheet is damaged: this cell should hold a number and has \"{found}\"; write it anew in Excel or "
     "LibreOffice"},
    {"serial.digits",
     "这个数超过 15 位（{found}），Excel 已把后面的数字变成了 "
     "0：请把这一列的格式设为“文本”，照原件重新填写（身份证号等都要这样）",
     "this number has more than 15 digits ({found}), of which Excel has lost the last: format the column as "
     "text and "
     "write it anew"},
    {"serial.no_date", "这一格的格式是日期，可是数 {found} 不是哪一天：请改填日期，或者改掉格式",
     "this cell is formatted as a date, but {found} is no day; write a date or change the format"},
    {"serial.no_heading", "{column} 列没有列名，却有内容“{found}”；请在表头补上列名，或删去内容",
     "column {column} has no heading but holds \"{found}\"; name it in the header or remove what it holds"},
    {"serial.more_faults", "还有 {count, number} 个错误没有列出",
     "{count, number} more faults are not listed"},
    {"serial.left_out",
     "{kind, select, total {合计、小计等} below {表下的填表人、说明等} other {重复的表头}}共 {count, number} "
     "行没有当作数据：第 {rows} 行",
     "{count, number} {count, plural, one {row} other {rows}} ({kind, select, total {totals} below "
     "{signatures and "
     "notes below the table} other {the header again}}) left out: {rows}"},
    {"serial.hidden_rows", "有 {count, number} 行是隐藏（或筛选掉）的，照样算作数据：第 {rows} 行",
     "{count, number} {count, plural, one {row is} other {rows are}} hidden or filtered and counted all the "
     "same: "
     "{rows}"},
    {"serial.merged_number",
     "第 {first} 至 {last} 行合并了，数 {found} 只算在第 {first} "
     "行里，其余各行算作没有填写；若不对，请取消合并，"
     "逐行填写",
     "rows {first} to {last} are merged: {found} counts for row {first} alone, the others are empty; if that "
     "is "
     "wrong, split the cell and fill in each row"},
    {"serial.other_sheets", "{file} 里没有读的工作表：{sheets}",
     "sheets of {file} that were not read: {sheets}"},
    {"serial.hidden_sheets",
     "{file} 里隐藏的工作表“{sheets}”也像是这本台账，没有读；要读请在计划里写明 sheet",
     "the hidden {count, plural, one {sheet} other {sheets}} \"{sheets}\" of {file} {count, plural, one "
     "{looks} other "
     "{look}} like this ledger too and {count, plural, one {was} other {were}} not read; name {count, "
     "plural, one {it} "
     "other {them}} with `sheet` in the plan if {count, plural, one {it is} other {they are}} meant"},
};

}  // namespace

std::span<const base::Message> messages() {
    return catalogue;
}

}  // namespace wenshu::serial
