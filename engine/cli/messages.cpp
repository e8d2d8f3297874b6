#include "cli/messages.hpp"

namespace wenshu::cli {
namespace {

constexpr base::Message catalogue[] = {
    {"usage.no_verb", "没有说要做什么。wenshu --help 列出全部用法", "no verb given. See wenshu --help"},
    {"usage.unknown_verb",
     "没有“{word}”这个命令。{guess, select, none {} other {是不是想写 {guess}？}}wenshu --help 列出全部用法",
     "there is no verb \"{word}\". {guess, select, none {} other {Did you mean {guess}? }}See wenshu --help"},
    {"usage.no_part", "{verb} 后面要写做什么：{choices}", "{verb} takes one of {choices}"},
    {"usage.unknown_part",
     "{verb} 没有“{word}”。{guess, select, none {} other {是不是想写 {guess}？}}（有：{choices}）",
     "{verb} has no \"{word}\". {guess, select, none {} other {Did you mean {guess}? }}(there are: "
     "{choices})"},
    {"usage.unknown_option", "{verb} 没有选项“{word}”。{guess, select, none {} other {是不是想写 {guess}？}}",
     "{verb} has no option \"{word}\". {guess, select, none {} other {Did you mean {guess}?}}"},
    {"usage.extra", "{verb} 多了一个参数“{word}”", "{verb} takes no further argument \"{word}\""},
    {"usage.missing", "{verb} 缺少参数 {argument}。用法：{usage}", "{verb} needs {argument}. Usage: {usage}"},
    {"usage.option", "选项用得不对：{detail}", "an option is used wrongly: {detail}"},
    {"usage.empty", "选项 {option} 后面是空的，请写上内容", "option {option} has an empty value"},
    {"usage.choice", "{option} 不能是“{word}”，可以是 {choices}",
     "{option} cannot be \"{word}\"; it takes {choices}"},
    {"usage.year", "--year 要写四位数的年份，例如 2026，不能是“{word}”",
     "--year takes a year in four digits, for example 2026, not \"{word}\""},
    {"usage.no_fix", "--out、--in-place 要和 --fix 或 --mask 一起用：不改就没有新文件可写",
     "--out and --in-place need --fix or --mask: without a change there is nothing to write"},
    {"usage.in_place", "--in-place 和 --out 只能用一个：要么直接改原文件，要么写到别的目录",
     "use --in-place or --out, not both"},
};

}  // namespace

std::span<const base::Message> messages() {
    return catalogue;
}

}  // namespace wenshu::cli
