#include "read/messages.hpp"

namespace wenshu::read {
namespace {

// {line} counts in the text that was read: in that of a filled template sections and partials are already in
// it, that of a file is the place of the fault and needs no words.
constexpr base::Message catalogue[] = {
    {"read.no_paper", "文件 {file} 是 Office 文件，但不是 Word 文档（可能是表格或幻灯片）。请选 .docx 文件",
     "{file} is an office file but no Word document (perhaps a spreadsheet or slides); give a .docx"},
    {"read.reserved", "正文里有保留字符 U+E000 或 U+E001，请删去",
     "the text has a U+E000 or U+E001, which are reserved; remove it"},
    {"read.lost",
     "{lines, select, file {} value {这段文字第 {line} 行：} other {填好的正文第 {line} "
     "行：}}“{found}”放在了不会印出来的地方（如链接的说明），请移到正文里",
     "{lines, select, file {} value {line {line} of this text: } other {line {line} of the filled text: "
     "}}“{found}” stands where nothing is printed, such as a link’s title; "
     "move it into the text"},
    {"read.block_in_line",
     "{lines, select, file {} value {这段文字第 {line} 行：} other {填好的正文第 {line} "
     "行：}}“{found}”里的表格、图片或正文要独占一行，前后各空一行",
     "{lines, select, file {} value {line {line} of this text: } other {line {line} of the filled text: "
     "}}the table or image in “{found}” needs a line of its own with an empty "
     "line on both sides"},
    {"read.code_block",
     "{lines, select, file {} value {这段文字第 {line} 行：} other {填好的正文第 {line} "
     "行：}}“{found}”会被当作代码。请删去行首多余的空格（缩进由版式决定），也不要用 ```",
     "{lines, select, file {} value {line {line} of this text: } other {line {line} of the filled text: "
     "}}“{found}” counts as code. Remove the spaces at its start (the layout "
     "indents) or the ```"},
    {"read.code",
     "{lines, select, file {} value {这段文字第 {line} 行：} other {填好的正文第 {line} 行：}}`{found}` "
     "是代码的写法，公文里没有代码。请删去反引号，要印出反引号请写 \\`",
     "{lines, select, file {} value {line {line} of this text: } other {line {line} of the filled text: "
     "}}`{found}` is code, which a paper has no place for. Remove the "
     "backticks, or write \\` to print one"},
    {"read.quote",
     "{lines, select, file {} value {这段文字第 {line} 行：} other {填好的正文第 {line} 行：}}“{found}”以 > "
     "开头，会被当作引用。请删去 >，要印出它请写 \\>",
     "{lines, select, file {} value {line {line} of this text: } other {line {line} of the filled text: "
     "}}“{found}” begins with > and counts as a quotation. Remove it, or write "
     "\\> to print it"},
    {"read.rule",
     "{lines, select, file {} value {这段文字第 {line} 行：} other {填好的正文第 {line} "
     "行：}}“{found}”用了横线（---），公文正文里没有横线。标题请写“## 标题”，分页请写 "
     "'{{'@page_break'}}'",
     "{lines, select, file {} value {line {line} of this text: } other {line {line} of the filled text: }}a "
     "rule (---) at “{found}”, which a paper has no place for. Write “## "
     "title” for a heading, '{{'@page_break'}}' for a new page"},
    {"read.html",
     "{lines, select, file {} value {这段文字第 {line} 行：} other {填好的正文第 {line} 行：}}“{found}”是 "
     "HTML，这里用不了。请删去，要印出 < 请写 \\<",
     "{lines, select, file {} value {line {line} of this text: } other {line {line} of the filled text: "
     "}}“{found}” is HTML, which is not read. Remove it, or write \\< to print "
     "a <"},
    {"read.image",
     "{lines, select, file {} value {这段文字第 {line} 行：} other {填好的正文第 {line} "
     "行：}}图片“{found}”请写成数据里的一项，用 '{{' 名称 | image '}}' 独占一行放进来",
     "{lines, select, file {} value {line {line} of this text: } other {line {line} of the filled text: "
     "}}give the image “{found}” as data and place it with '{{' name | image "
     "'}}' in a line of its own"},
    {"read.link",
     "{lines, select, file {} value {这段文字第 {line} 行：} other {填好的正文第 {line} "
     "行：}}链接的地址“{found}”不能用，要以 http://、https:// 或 mailto: 开头",
     "{lines, select, file {} value {line {line} of this text: } other {line {line} of the filled text: "
     "}}“{found}” is no address for a link; write one that begins with "
     "http://, https:// or mailto:"},
    {"read.heading_level",
     "{lines, select, file {} value {这段文字第 {line} 行：} other {填好的正文第 {line} "
     "行：}}“{found}”是五级或六级标题，公文标题只有四级（# 到 ####）",
     "{lines, select, file {} value {line {line} of this text: } other {line {line} of the filled text: "
     "}}“{found}” is a heading of level 5 or 6; a paper has four (# to ####)"},
    {"read.heading_space",
     "{lines, select, file {} value {这段文字第 {line} 行：} other {填好的正文第 {line} "
     "行：}}“{found}”的井号后面要空一格，如“## 标题”；要印出井号请写 \\#",
     "{lines, select, file {} value {line {line} of this text: } other {line {line} of the filled text: "
     "}}put a space behind the # of “{found}”, as in “## title”, or write \\# "
     "to print it"},
    {"read.heading_empty",
     "{lines, select, file {} value {这段文字第 {line} 行：} other {填好的正文第 {line} "
     "行：}}标题“{found}”是空的，请写上标题或删去这一行",
     "{lines, select, file {} value {line {line} of this text: } other {line {line} of the filled text: "
     "}}the heading “{found}” is empty; write its text or remove the line"},
    {"read.heading_in_list",
     "{lines, select, file {} value {这段文字第 {line} 行：} other {填好的正文第 {line} "
     "行：}}标题“{found}”在列表里面，请移到列表外，从行首写起",
     "{lines, select, file {} value {line {line} of this text: } other {line {line} of the filled text: "
     "}}the heading “{found}” is inside a list; write it at the start of a "
     "line outside of it"},
    {"read.list_depth",
     "{lines, select, file {} value {这段文字第 {line} 行：} other {填好的正文第 {line} "
     "行：}}“{found}”这里的列表套了四层以上，请减少层次",
     "{lines, select, file {} value {line {line} of this text: } other {line {line} of the filled text: "
     "}}the list at “{found}” is nested more than four deep; use fewer levels"},
    {"read.list_start",
     "{lines, select, file {} value {这段文字第 {line} 行：} other {填好的正文第 {line} "
     "行：}}“{found}”的列表从 {start} 开始，但序号是自动编的。请从 1 "
     "写起；若不是列表，请写 {start}\\.",
     "{lines, select, file {} value {line {line} of this text: } other {line {line} of the filled text: "
     "}}the list at “{found}” begins with {start}, but its numbers are "
     "automatic. Begin with 1, or write {start}\\. if it is no list"},
    {"read.header_levels",
     "{lines, select, file {} value {这段文字第 {line} 行：} other {填好的正文第 {line} "
     "行：}}“{found}”的表头分了三层；“组 > 列”最多两层",
     "{lines, select, file {} value {line {line} of this text: } other {line {line} of the filled text: "
     "}}the head “{found}” has a third level; “group > column” has two"},
    {"read.footnote_undefined",
     "{lines, select, file {} value {这段文字第 {line} 行：} other {填好的正文第 {line} 行：}}脚注 {found} "
     "没有内容，请另起一行写“{found}: 脚注的内容”；要印出方括号请写 \\[",
     "{lines, select, file {} value {line {line} of this text: } other {line {line} of the filled text: "
     "}}the footnote {found} has no text; write “{found}: text” in a line of its own, or \\[ to print the "
     "bracket"},
    {"read.footnote_unused",
     "{lines, select, file {} value {这段文字第 {line} 行：} other {填好的正文第 {line} "
     "行：}}脚注“{found}”没有地方引用，请在正文里标出，或删去这一行",
     "{lines, select, file {} value {line {line} of this text: } other {line {line} of the filled text: "
     "}}nothing refers to the footnote “{found}”; refer to it or remove the line"},
    {"read.footnote_twice",
     "{lines, select, file {} value {这段文字第 {line} 行：} other {填好的正文第 {line} "
     "行：}}脚注“{found}”的编号已经用过，请换一个",
     "{lines, select, file {} value {line {line} of this text: } other {line {line} of the filled text: "
     "}}the label of the footnote “{found}” is taken; use another"},
    {"read.footnote_form",
     "{lines, select, file {} value {这段文字第 {line} 行：} other {填好的正文第 {line} "
     "行：}}脚注“{found}”要写成一段文字，里面不能再有脚注、列表和标题",
     "{lines, select, file {} value {line {line} of this text: } other {line {line} of the filled text: "
     "}}the footnote “{found}” must be one paragraph of text, without footnotes, lists and headings in it"},
    {"read.footnote_place",
     "{lines, select, file {} value {这段文字第 {line} 行：} other {填好的正文第 {line} "
     "行：}}“{found}”是标题或表格，里面不能有脚注，请写在正文段落里（表的注写在表格下面）",
     "{lines, select, file {} value {line {line} of this text: } other {line {line} of the filled text: "
     "}}“{found}” is a heading or a table, which has no footnotes; put it into a paragraph (a table’s note "
     "below the table)"},
    {"read.table_cells",
     "{lines, select, file {} value {这段文字第 {line} 行：} other {填好的正文第 {line} 行：}}“{found}”有 "
     "{cells} 格，表头有 {columns} 格。格里的竖线请写 "
     "\\|；表格后面的文字要先空一行",
     "{lines, select, file {} value {line {line} of this text: } other {line {line} of the filled text: "
     "}}“{found}” has {cells} cells, the head has {columns}. Write \\| for a "
     "bar in a cell; leave an empty line behind a table"},
    {"read.table_head",
     "{lines, select, file {} value {这段文字第 {line} 行：} other {填好的正文第 {line} "
     "行：}}“{found}”像表格的分隔行，但和上一行表头的格数不一样，请补齐",
     "{lines, select, file {} value {line {line} of this text: } other {line {line} of the filled text: "
     "}}“{found}” looks like a table’s rule, but the head above it has another "
     "number of cells"},
    {"read.table_in_list",
     "{lines, select, file {} value {这段文字第 {line} 行：} other {填好的正文第 {line} "
     "行：}}表格“{found}”在列表里面，请移到列表外，前后各空一行",
     "{lines, select, file {} value {line {line} of this text: } other {line {line} of the filled text: "
     "}}the table “{found}” is inside a list; move it out, with an empty line "
     "on both sides"},
};

}  // namespace

std::span<const base::Message> messages() {
    return catalogue;
}

}  // namespace wenshu::read
