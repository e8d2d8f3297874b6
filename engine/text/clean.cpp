#include "text/clean.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "text/clean_passes.hpp"

namespace wenshu::text {
namespace {

constexpr int most_rounds = 4;

constexpr std::array all = {
    Pass{"single-bytes", "按单字节误读的文字", "text read as single bytes", repair_single_bytes},
    Pass{"gbk", "按 GBK 误读的文字", "text read as GBK", repair_gbk},
    Pass{"torn", "拼音截断的文字", "characters torn by pinyin", repair_torn},
    Pass{"shifted", "错位的文字", "shifted text", repair_shifted},
    Pass{"markup", "网页残留", "HTML remains", remove_markup},
    Pass{"composition", "规范形式", "normal form", compose},
    Pass{"invisible", "看不见的字符", "invisible characters", remove_invisible},
    Pass{"compatibility", "兼容字形", "compatibility forms", fold_compatibility},
    Pass{"pinyin", "混入的拼音", "injected pinyin", remove_pinyin},
    Pass{"simplify", "繁体字", "Traditional characters", simplify},
    Pass{"residue", "混入的符号", "stray marks", remove_residue},
    Pass{"join", "硬断行", "hard line breaks", join_lines},
    Pass{"split", "未分段", "missing line breaks", split_lines},
    Pass{"spaces", "空格", "spaces", tidy_spaces},
    Pass{"boilerplate", "网站套话", "site boilerplate", remove_boilerplate},
    Pass{"duplicates", "重复的段落", "repeated passages", remove_duplicates},
    Pass{"collection", "多篇合集", "collections of papers", order_collection},
    Pass{"blank-lines", "空行", "empty lines", remove_blank_lines},
    Pass{"questions", "问号代替的引号", "question marks for quotes", restore_quotes},
    Pass{"marks", "标点", "punctuation", mend_marks},
    Pass{"pairs", "引号和括号", "quotes and brackets", mend_pairs},
    Pass{"dashes", "连接号和破折号", "dashes", mend_dashes},
    Pass{"runs", "重复的标点", "repeated marks", mend_runs},
    Pass{"years", "年份", "years", mend_years},
    Pass{"grouping", "数字分节", "grouped digits", mend_grouping},
    Pass{"groups", "数字分节的空格", "spaces between groups of digits", mend_spaced_groups},
    Pass{"decimals", "断开的小数", "torn decimals", mend_decimals},
    Pass{"days", "日期", "days", mend_days},
};

// Changes of a pass may not touch a name: where they would, the text is put back.
Edited without_names(std::string_view text, Edited edited, const std::vector<std::string>& names) {
    if (names.empty() || edited.changes.empty()) return edited;
    Editor editor(text);
    for (const Change& change : edited.changes) {
        const bool in_name = std::ranges::any_of(names, [&](const std::string& name) {
            if (name.empty()) return false;
            const std::size_t first = change.offset >= name.size() ? change.offset - name.size() + 1 : 0;
            const auto found = text.find(name, first);
            return found != std::string_view::npos && found < change.offset + change.before.size();
        });
        if (!in_name) editor.replace(change.offset, change.before.size(), change.after, change.rule);
    }
    return std::move(editor).finish();
}

// What every pass did, in the coordinates of the text that it was given.
using History = std::vector<std::pair<const Pass*, std::vector<Change>>>;

// One round of all passes; whether anything changed.
bool round(std::string& text, History& history, const CleanOptions& options) {
    bool changed = false;
    for (const Pass& pass : all) {
        Edited edited = without_names(text, pass.run(text, options), options.names);
        if (edited.changes.empty()) continue;
        changed = true;
        text = std::move(edited.text);
        history.emplace_back(&pass, std::move(edited.changes));
    }
    return changed;
}

// Takes the places of every pass back through all passes before it.
std::vector<PassChanges> in_original(History history) {
    std::vector<PassChanges> all_changes;
    for (std::size_t i = 0; i < history.size(); ++i) {
        PassChanges mapped{history[i].first, history[i].second};
        for (Change& change : mapped.changes) {
            for (std::size_t k = i; k-- > 0;) change.offset = origin(history[k].second, change.offset);
        }
        all_changes.push_back(std::move(mapped));
    }
    return all_changes;
}

}  // namespace

std::span<const Pass> passes() {
    return all;
}

Cleaned clean(std::string_view utf8, const CleanOptions& options) {
    Cleaned cleaned{std::string(utf8), {}};
    History history;
    for (int i = 0; i < most_rounds && round(cleaned.text, history, options); ++i) {}
    cleaned.passes = in_original(std::move(history));
    return cleaned;
}

}  // namespace wenshu::text
