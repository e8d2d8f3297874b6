#include "flow/messages.hpp"

namespace wenshu::flow {
namespace {

constexpr base::Message catalogue[] = {
    {"home.absent",
     "找不到模板和数据目录（templates、data），找过：{folders}。可以用环境变量 WENSHU_HOME 指定",
     "cannot find the folders templates and data; looked in: {folders}. Set WENSHU_HOME"},
    {"input.format", "{file} 不是计划文件：要 .yaml、.yml 或 .json",
     "{file} is no plan file: .yaml, .yml or .json is needed"},
    {"plan.no_packs", "没有写明要做哪些文书。请写 packs，例如 packs: [work-plan]，wenshu packs 列出全部",
     "no packs are named. Write packs: [work-plan], for example; wenshu packs lists them"},
    {"plan.pack_twice", "packs 里“{pack}”写了两次，请删去一个", "packs names \"{pack}\" twice; remove one"},
    {"plan.pack_not_named", "计划文件的 packs 里没有“{pack}”，只有 {packs}",
     "the plan names no pack \"{pack}\", only {packs}"},
    {"plan.unknown_ledger",
     "没有文种包认识台账“{ledger}”。{guess, select, none {} other {是不是想写 {guess}？}}",
     "no pack knows a ledger \"{ledger}\". {guess, select, none {} other {Did you mean {guess}?}}"},
    {"input.archive", "{file} 不是文本，是 Office 文件或压缩包；如果是 Excel 台账，请把后缀改回 .xlsx",
     "{file} is no text but an office file or an archive; a workbook must be named .xlsx"},
    {"plan.ledger_format",
     "{kind, select, sheets {{file} 的格式读不了：请用 Excel 或 WPS 打开，另存为 .xlsx} other {{file} "
     "不是台账：要 "
     ".xlsx、.csv 或 .jsonl}}",
     "{kind, select, sheets {{file} cannot be read: open it in Excel or LibreOffice and save it as .xlsx} "
     "other "
     "{{file} is no ledger: .xlsx, .csv or .jsonl is needed}}"},
    {"plan.ledger_sheet", "sheet 要写工作表的名称，或者几个名称：sheet: 1月，sheet: [1月, 2月]",
     "`sheet` is the name of a sheet, or several names: sheet: [1月, 2月]"},
    {"plan.ledger_source", "要写 file（台账文件）或 store（台账库），写一个",
     "write `file` or `store`, one of them"},
    {"plan.last_year_empty", "“{ledger}”的上年台账里没有 {year} 年的行，同比都写成“—”；请核对文件",
     "last year's file of \"{ledger}\" has no row dated {year}, nothing can be compared "
     "with it; please check the file"},
    {"plan.ledger_table", "ledger（台账库里的名称）和 table（别的程序的表）写一个",
     "write `ledger` (of a store) or `table` (of another program's file), one of them"},
    {"plan.ledger_part",
     "{key, select, sheet {{file} 不是 Excel 工作簿，不能写 sheet} other {{file} 不是台账库，不能写 {key}："
     "它只用来从库里挑选}}",
     "{key, select, sheet {{file} is no workbook and takes no `sheet`} other {{file} is no store and takes "
     "no "
     "`{key}`, which picks from stores}}"},
    {"ledger_file.masked",
     "“{column}”有 {count} 格打了码（姓名、电话等只留头尾），原来的内容已不在这个文件里，{use, select, "
     "stored {不能收进台账库：请用原始台账导入} kept {只能这样计入统计} other "
     "{这些格当作没有填写}}；第一格在这里",
     "{count} {count, plural, one {cell} other {cells}} of \"{column}\" {count, plural, one {is} other "
     "{are}} masked, "
     "what they said is not in this file any more; {use, select, stored {they cannot go into a store: import "
     "the "
     "ledger that the file was made from} kept {they are counted as they are} other {they are taken as "
     "empty}}; the "
     "first one is here"},
    {"ledger_job.pack_ledger",
     "没有文种包认识台账“{ledger}”。{guess, select, none {} other {是不是想写 {guess}？}}（有：{known}）",
     "no pack knows a ledger \"{ledger}\". {guess, select, none {} other {Did you mean {guess}? }}(there "
     "are: "
     "{known})"},
    {"ledger_job.which", "从列名看不出 {file} 是哪一种台账，请用 --ledger 写明：{known}",
     "the headings of {file} do not tell which ledger it is; say so with --ledger: {known}"},
    {"ledger_job.which_stored",
     "{file} 里{count, plural, =0 {没有台账} other {有 {count} 本台账，请用 --ledger 写明要哪一本：{known}}}",
     "{file} holds {count, plural, =0 {no ledger} other {{count} ledgers; say which with --ledger: "
     "{known}}}"},
    {"ledger_job.format", "{file} 的格式导不出：要 .xlsx、.csv 或 .jsonl",
     "{file} cannot be exported to: .xlsx, .csv or .jsonl is needed"},
    {"ledger_job.elsewhere", "{file} 有 {count} 行与从别的文件导入的行完全相同，没有重复计入",
     "{count} {count, plural, one {row} other {rows}} of {file} came from another file already and {count, "
     "plural, one {is} other {are}} not counted twice"},
    {"ledger_job.gone",
     "{file} 里已经没有以前导入的 {count} 行（原第 {lines} 行），库里还留着，统计时照算；要从库里删去请加 "
     "--replace",
     "{file} no longer has {count} {count, plural, one {row} other {rows}} that came from it (line {lines}); "
     "the store keeps and counts them; use --replace to remove them"},
    {"ledger_job.removed", "{file} 里已经没有的 {count} 行（原第 {lines} 行）从库里删去了",
     "{count} {count, plural, one {row} other {rows}} (line {lines}) that {file} no longer has {count, "
     "plural, "
     "one {was} other {were}} removed from the store"},
    {"pack.unknown",
     "没有“{pack}”这个文种包。{guess, select, none {} other {是不是想写 {guess}？}}wenshu packs 列出全部",
     "there is no pack \"{pack}\". {guess, select, none {} other {Did you mean {guess}? }}wenshu packs lists "
     "them"},
    {"pack.file_missing", "文种包里缺文件 {file}（{folder}）", "the pack lacks the file {file} ({folder})"},
    {"layout.unknown",
     "没有“{layout}”这个版式。{guess, select, none {} other {是不是想写 {guess}？}}可用的有：{layouts}",
     "there is no layout \"{layout}\". {guess, select, none {} other {Did you mean {guess}? }}There are: "
     "{layouts}"},
    {"layout.file", "找不到版式文件 {file}", "cannot find the layout file {file}"},
    {"layout.cycle", "版式的 based_on 绕成了圈：{chain}。请改掉其中一处",
     "the layouts are based on one another in a circle: {chain}. Change one of them"},
    {"layout.chain", "版式的 based_on 超过了 8 层：{chain}", "based_on goes more than 8 deep: {chain}"},
    {"file.empty", "{file} 是空的：请写上内容，或者不写这个文件",
     "{file} is empty: write it, or leave it out"},
    {"regions.form", "地区次序表写错了：regions 下面一行一个地区，写名称，或写 [全称, 简称]",
     "the table of regions is not in order: one region a line under `regions`, a name or [full name, "
     "others]"},
    {"image.format", "{file} 不是 PNG 或 JPEG 图片，或者超过 2.6 亿像素",
     "{file} is neither a PNG nor a JPEG image, or has more than 268 million pixels"},
    {"contents.unknown",
     "“{name}”的目录还没有页码：{reason, select, heading {在排出来的页面上没有找全各个标题} other {要装有 "
     "LibreOffice 和 poppler-utils 才排得出来}}。用 Word、WPS 打开时更新目录即可",
     "the table of contents of \"{name}\" has no page numbers yet: {reason, select, heading {not all "
     "headings "
     "were found on the pages} other {they need LibreOffice and poppler-utils}}. Word and WPS enter them "
     "when "
     "they update the table"},
    {"output.no_name", "文件名是空的（模板给出“{name}”），无法保存 {file} 文件",
     "the file name is empty (the template gave \"{name}\"): {file}"},
    {"output.same_name", "两个文件同名：{file}。请改文种包里的名称", "two files have the same name: {file}"},
    {"output.renamed", "文件名“{name}”里有不能用的字符或太长，已改成 {file}",
     "the file name \"{name}\" cannot be used and became {file}"},
    {"output.ledger_missing",
     "工作簿要用台账“{ledger}”，计划文件里没有写。请在 ledgers 里写上，例如 ledgers: '{' {ledger}: "
     "ledger.csv '}'",
     "the workbook needs the ledger \"{ledger}\"; name it under ledgers in the plan"},
    {"proof.format", "校对不了 {file}：要 .txt、.md 或 .docx 文件。旧的 .doc、.wps 请先另存为 .docx",
     "{file} cannot be proofed: .txt, .md or .docx is needed. Save an older .doc or .wps as .docx first"},
    {"proof.same_file", "改好的文件会盖住原文件 {file}。请换一个 --out 目录，或用 --in-place 直接改原文件",
     "the corrected file would replace {file}. Name another folder with --out, or say --in-place"},
    {"proof.unknown_rule",
     "没有“{rule}”这条校对规则。{guess, select, none {} other {是不是想写 {guess}？}}wenshu rules 列出全部",
     "there is no rule \"{rule}\". {guess, select, none {} other {Did you mean {guess}? }}wenshu rules lists "
     "them"},
    {"proof.config_map", "校对配置要写成“键: 值”，例如 off: [PUN-17]",
     "the configuration is a map of keys, for example off: [PUN-17]"},
    {"proof.config_key",
     "校对配置里没有“{found}”这一项，可以写 off、levels、year。{guess, select, none {} other {是不是想写 "
     "{guess}？}}",
     "the configuration knows no \"{found}\", only off, levels and year. {guess, select, none {} other {Did "
     "you "
     "mean {guess}?}}"},
    {"proof.config_off", "off 要写规则编号，例如 off: [PUN-17, GW]",
     "off takes rules, for example off: [PUN-17, GW]"},
    {"proof.config_levels", "levels 要写成“编号: error、warning 或 hint”，实为“{found}”",
     "levels takes RULE: error, warning or hint, not \"{found}\""},
    {"proof.config_year", "year 要写四位数的年份，例如 2026，实为“{found}”",
     "year takes a year in four digits, for example 2026, not \"{found}\""},
    {"normalize.format",
     "{file} 不是纯文本，normalize 只整理 .txt、.md 等纯文本。请用 Word 或 WPS "
     "打开，另存为纯文本（.txt，编码选 "
     "UTF-8），再整理那个文件",
     "{file} is no plain text: normalize takes .txt, .md and the like. Save it as plain text (.txt, UTF-8) "
     "in "
     "Word or WPS, and normalize that file"},
    {"inspect.not_docx", "{file} 的内容不是 Word 文档（.docx）。旧的 .doc、.wps 请先另存为 .docx",
     "{file} holds no Word document (.docx). Save an older .doc or .wps as .docx first"},
    {"inspect.format", "量不了 {file}：要 .docx 或 .pdf 文件",
     "{file} cannot be measured: .docx or .pdf is needed"},
};

}  // namespace

std::span<const base::Message> messages() {
    return catalogue;
}

}  // namespace wenshu::flow
