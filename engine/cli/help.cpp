#include "cli/help.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "text/width.hpp"

namespace wenshu::cli {
namespace {

constexpr OptionHelp generate_options[] = {
    {"--pack",
     {"名称", "NAME"},
     {"只做这一类文书（可重复）；不写则做计划文件 packs 里的全部",
      "make this pack only (repeatable); else all that the plan names"}},
    {"--out", {"目录", "DIR"}, {"放在哪个目录，默认 out", "where the files go; default: out"}},
    {"--format",
     {"格式", "LIST"},
     {"只出这些格式，用逗号隔开：docx,txt,md,html,pdf,xlsx；不写则除 pdf 外都出。pdf 要装有 LibreOffice",
      "these formats only: docx,txt,md,html,pdf,xlsx; else all but pdf, which needs LibreOffice"}},
    {"--layout",
     {"版式", "NAME"},
     {"版式名称（data/layouts 里的）或版式文件", "a layout by name (data/layouts) or by file"}},
    {"--draft",
     {},
     {"草稿：缺的内容写成【待补：…】并列出，不算错误",
      "draft: missing facts become 【待补：…】 and are listed"}},
    {"--force", {}, {"已有的同名文件内容不同时，覆盖它", "replace files that are there and differ"}},
    {"--skip-bad-rows",
     {},
     {"台账里有错的行不计入，逐行列出", "leave out ledger rows with faults, and list them"}},
    {"--fail-on",
     {"warning", "warning"},
     {"有警告也算失败，什么都不写", "treat warnings as failures: nothing is written"}},
};

constexpr OptionHelp render_options[] = {
    {"--parts",
     {"目录", "DIR"},
     {"引用的片段（*.mustache）在哪个目录，默认正文旁的 parts",
      "folder of partials (*.mustache); default: parts beside the body"}},
    {"--pack",
     {"名称", "NAME"},
     {"按哪个文种包的字段检查，默认计划文件的第一个",
      "the pack whose fields count; default: the plan's first"}},
    {"--format", {"格式", "NAME"}, {"md、txt 或 html，默认 md", "md, txt or html; default: md"}},
    {"--draft", {}, {"缺的内容写成【待补：…】", "missing facts become 【待补：…】"}},
    {"--lenient",
     {},
     {"纯 Mustache：不检查字段名，HTML 转义", "plain Mustache: names are not checked, HTML is escaped"}},
};

constexpr OptionHelp inspect_options[] = {
    {"--layout",
     {"版式", "NAME"},
     {"对照哪个版式：名称（data/layouts 里的）或版式文件；不写则由版面推断",
      "the layout to hold it against, by name (data/layouts) or by file; else guessed from the page"}},
    {"--format", {"格式", "NAME"}, {"text 或 json，默认 text", "text or json; default: text"}},
};

constexpr OptionHelp normalize_options[] = {
    {"--out",
     {"目录", "DIR"},
     {"整理好的文本放在哪个目录；不写则打印出来", "where the cleaned texts go; else they are printed"}},
    {"--changes",
     {"text|json", "text|json"},
     {"列出每一处改动：位置、原文、改为什么",
      "list every change: place, what stood there, what stands there now"}},
    {"--simplify",
     {"方式", "HOW"},
     {"繁体转简体：auto（只转繁体的段落，默认）、never、always",
      "Traditional to simplified: auto (Traditional paragraphs, the default), never, always"}},
    {"--keep",
     {"姓名,…", "NAMES"},
     {"这些姓名、名称照原样，不改", "names that are written as they are written, separated by commas"}},
    {"--force", {}, {"已有的同名文件内容不同时，覆盖它", "replace files that are there and differ"}},
};

constexpr OptionHelp proof_options[] = {
    {"--off",
     {"编号,…", "RULES"},
     {"不查这些规则：编号（PUN-17）或一类（PUN）。文件旁的 proof.yaml、文中的 <!-- proof: off PUN-17 --> "
      "也管用",
      "leave out these rules or families; proof.yaml beside the file and <!-- proof: off PUN-17 --> do so "
      "too"}},
    {"--config",
     {"文件", "FILE"},
     {"校对配置，默认用文件旁的 proof.yaml", "settings; default: proof.yaml beside the file"}},
    {"--year",
     {"年份", "YEAR"},
     {"这份文书写的是哪一年，用来查日期；不写则看标题",
      "the year that the paper is about; default: what its title says"}},
    {"--format", {"格式", "NAME"}, {"text、json 或 sarif，默认 text", "text, json or sarif; default: text"}},
    {"--fix", {}, {"把有把握的改好，写成新文件", "correct what is certain, in a new file"}},
    {"--mask", {}, {"遮盖身份证号和手机号码，写成新文件", "mask identity and mobile numbers, in a new file"}},
    {"--out",
     {"目录", "DIR"},
     {"新文件放在哪个目录；不写则放在原文件旁，名称后加（校对稿）",
      "where new files go; default: beside the file, with （校对稿） in their names"}},
    {"--in-place", {}, {"直接改原文件", "correct the file itself"}},
    {"--force", {}, {"已有的同名文件内容不同时，覆盖它", "replace files that are there and differ"}},
    {"--fail-on",
     {"级别", "LEVEL"},
     {"有这一级以上的问题就算失败：error、warning（默认）、hint、never",
      "findings of this level or above fail: error, warning (the default), hint, never"}},
};

constexpr OptionHelp rules_options[] = {
    {"--format", {"格式", "NAME"}, {"text、md 或 json，默认 text", "text, md or json; default: text"}},
};

constexpr OptionHelp import_options[] = {
    {"--into",
     {"库", "DB"},
     {"台账库文件（SQLite），没有就新建", "the store (SQLite); made where there is none"}},
    {"--ledger",
     {"名称", "NAME"},
     {"是哪一种台账，如 activities；不写则看列名",
      "which ledger it is, e.g. activities; else its headings tell"}},
    {"--pack", {"名称", "NAME"}, {"只认这个文种包的台账", "know the ledgers of this pack only"}},
    {"--replace",
     {},
     {"以前从这个文件导入、现在文件里没有的行，从库里删去",
      "remove the rows that came from this file and are no longer in it"}},
    {"--skip-bad-rows", {}, {"有错的行不导入，逐行列出", "leave out rows with faults, and list them"}},
};

constexpr OptionHelp export_options[] = {
    {"-o", {"文件", "FILE"}, {"存为 .xlsx、.csv 或 .jsonl", "a .xlsx, .csv or .jsonl file"}},
    {"--ledger",
     {"名称", "NAME"},
     {"哪一本台账；库里只有一本时不用写", "which ledger, where there are several"}},
    {"--year", {"年份", "YEAR"}, {"只要这一年的行", "the rows of this year only"}},
    {"--bom", {}, {"CSV 开头加 BOM，Excel 双击打开才不乱码", "begin a CSV with a BOM, for Excel"}},
    {"--force", {}, {"已有的同名文件内容不同时，覆盖它", "replace a file that is there and differs"}},
};

constexpr OptionHelp statistics_options[] = {
    {"--measure",
     {"编号", "ID"},
     {"只要这些统计项目（可重复，或用逗号隔开）",
      "these measures only (repeatable, or separated by commas)"}},
    {"--format",
     {"格式", "NAME"},
     {"text、json、csv 或 md，默认 text", "text, json, csv or md; default: text"}},
    {"--skip-bad-rows", {}, {"有错的行不计入，逐行列出", "leave out rows with faults, and list them"}},
};

constexpr VerbHelp all_verbs[] = {
    {"generate",
     {"计划文件…", "PLAN…"},
     {"由计划文件和台账生成文书和工作簿", "make documents and workbooks from plan files"},
     "wenshu generate samples/health-education/plan.yaml --out out",
     generate_options},
    {"check",
     {"计划文件|文种包…", "PLAN|PACK…"},
     {"检查计划文件、台账或模板，不写任何文件", "check plans, ledgers or templates; write nothing"},
     "wenshu check plan.yaml",
     {}},
    {"render",
     {"正文模板 数据文件", "BODY DATA"},
     {"把数据填进一个模板，打印结果（写模板时用）",
      "fill one template and print it, for those who write templates"},
     "wenshu render body.md.mustache plan.yaml --format txt",
     render_options},
    {"packs",
     {"[名称]", "[NAME]"},
     {"有哪些文种包；某个文种包要填哪些字段", "list the packs, or the fields that one needs"},
     "wenshu packs work-plan",
     {}},
    {"layouts", {"", ""}, {"有哪些版式", "list the layouts"}, "wenshu layouts", {}},
    {"ledger import",
     {"文件… --into 库", "FILE… --into DB"},
     {"把台账文件存进台账库，历年的放在一起；同一行只存一次",
      "take ledger files into a store that keeps years of them, each row once"},
     "wenshu ledger import 台账/2018.csv --into 台账/years.db",
     import_options},
    {"ledger export",
     {"库 -o 文件", "DB -o FILE"},
     {"把台账库里的台账导出为 CSV 或 JSON Lines", "write a ledger of a store as CSV or JSON Lines"},
     "wenshu ledger export 台账/years.db -o 2018.csv --year 2018 --bom",
     export_options},
    {"ledger stats",
     {"计划文件", "PLAN"},
     {"把计划文件和文种包的统计项目列成表", "the measures of a plan and its packs as tables"},
     "wenshu ledger stats plan.yaml --format md",
     statistics_options},
    {"normalize",
     {"文件…", "FILE…"},
     {"整理文本：错码、网页残留、拼音、繁体、空格、断行、标点、数字，改了什么逐一列出",
      "clean texts: wrong decoding, web remains, pinyin, Traditional, spaces, line breaks, punctuation"},
     "wenshu normalize 旧文件.txt --out 整理 --changes text",
     normalize_options},
    {"inspect",
     {"文件…", "FILE…"},
     {"量一量 .docx 或 .pdf 的版面，逐项对照版式的数值（要装有 poppler-utils，量 .docx 还要 LibreOffice）",
      "measure the pages of .docx or .pdf files against a layout (needs poppler-utils, and LibreOffice for "
      ".docx)"},
     "wenshu inspect out/通知.docx --layout gbt9704",
     inspect_options},
    {"proof",
     {"文件…", "FILE…"},
     {"校对：标点、数字、公文用法、序号、合计、日期、占位符、个人信息；.txt、.md、.docx",
      "proof .txt, .md and .docx: punctuation, numerals, official usage, numbering, sums, dates, "
      "placeholders"},
     "wenshu proof 通知.docx --fix",
     proof_options},
    {"rules",
     {"[编号]", "[RULE]"},
     {"有哪些校对规则，依据哪条标准", "list the rules of proofing and their sources"},
     "wenshu rules PUN",
     rules_options},
};

constexpr OptionHelp common_options[] = {
    {"--lang", {"zh|en", "zh|en"}, {"提示用中文或英文", "language of the messages"}},
    {"--help", {}, {"显示帮助", "show this help"}},
    {"--version", {}, {"显示版本", "show the version"}},
};

using Row = std::pair<std::string, std::string>;

// Two columns, the second one flush; Han count as two.
std::string two_columns(const std::vector<Row>& rows) {
    std::size_t width = 0;
    for (const auto& [left, right] : rows) width = std::max(width, text::columns(left));
    std::string lines;
    for (const auto& [left, right] : rows) lines += "  " + text::pad_right(left, width + 2) + right + "\n";
    return lines;
}

Row option_row(const OptionHelp& option, text::Language language) {
    std::string left(option.name);
    const auto value = in(option.value, language);
    if (!value.empty()) left.append(" ").append(value);
    return {left, std::string(in(option.help, language))};
}

// "generate 计划文件…"
std::string verb_words(const VerbHelp& verb, text::Language language) {
    std::string words(verb.name);
    const auto arguments = in(verb.arguments, language);
    if (!arguments.empty()) words.append(" ").append(arguments);
    return words;
}

std::string options_part(std::span<const OptionHelp> options, text::Language language) {
    if (options.empty()) return {};
    std::vector<Row> rows;
    for (const OptionHelp& option : options) rows.push_back(option_row(option, language));
    return std::string(language == text::Language::zh ? "\n选项：\n" : "\nOptions:\n") + two_columns(rows);
}

}  // namespace

std::span<const VerbHelp> verbs() {
    return all_verbs;
}

std::vector<const VerbHelp*> verbs_of(std::string_view first_word) {
    std::vector<const VerbHelp*> found;
    for (const VerbHelp& verb : all_verbs) {
        if (verb.name.starts_with(std::string(first_word) + " ")) found.push_back(&verb);
    }
    return found;
}

std::string usage_line(const VerbHelp& verb, text::Language language) {
    std::string line = "wenshu " + verb_words(verb, language);
    if (!verb.options.empty()) line += language == text::Language::zh ? " [选项]" : " [OPTIONS]";
    return line;
}

std::string program_help(text::Language language) {
    const bool zh = language == text::Language::zh;
    std::vector<Row> rows;
    for (const VerbHelp& verb : verbs()) {
        rows.emplace_back(verb_words(verb, language), std::string(in(verb.help, language)));
    }
    std::string help =
        zh ? "文书 wenshu：由计划数据和台账生成公文、台账工作簿和年终总结初稿\n\n用法：wenshu 命令 参数… "
             "[选项]\n\n命令：\n"
           : "wenshu: official papers, ledger workbooks and year-end drafts from plan data and a ledger\n\n"
             "Usage: wenshu VERB ARGUMENT… [OPTIONS]\n\nVerbs:\n";
    help += two_columns(rows) + options_part(common_options, language);
    help += zh ? "\n例：\n" : "\nExamples:\n";
    for (const VerbHelp& verb : verbs()) help += "  " + std::string(verb.example) + "\n";
    help +=
        zh ? "\n退出码：0 完成；1 输入有错或有问题；2 用法不对；3 机器的问题（磁盘、权限）\n"
           : "\nExit codes: 0 done; 1 faults in the input; 2 wrong use; 3 the machine (disk, permissions)\n";
    return help;
}

std::string group_help(std::string_view first_word, text::Language language) {
    std::vector<Row> rows;
    std::string examples;
    for (const VerbHelp* verb : verbs_of(first_word)) {
        rows.emplace_back(verb_words(*verb, language), std::string(in(verb->help, language)));
        examples += "  " + std::string(verb->example) + "\n";
    }
    const bool zh = language == text::Language::zh;
    return std::string(zh ? "命令：\n" : "Verbs:\n") + two_columns(rows) +
           (zh ? "\n例：\n" : "\nExamples:\n") + examples;
}

std::string verb_help(const VerbHelp& verb, text::Language language) {
    const bool zh = language == text::Language::zh;
    return std::string(in(verb.help, language)) + "\n\n" + (zh ? "用法：" : "Usage: ") +
           usage_line(verb, language) + "\n" + options_part(verb.options, language) +
           options_part(common_options, language) + (zh ? "\n例：\n  " : "\nExample:\n  ") +
           std::string(verb.example) + "\n";
}

}  // namespace wenshu::cli
