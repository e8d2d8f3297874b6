#include "text/title_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <set>

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

#include "base/utf8.hpp"
#include "text/official_words.hpp"

namespace wenshu::text {
namespace {

using Words = std::vector<std::string_view>;
using Text = std::unique_ptr<UText, decltype(&utext_close)>;

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

template <std::size_t size>
bool begins_with_one_of(const std::array<std::string_view, size>& list, std::string_view word) {
    return std::ranges::any_of(list, [&](std::string_view one) { return word.starts_with(one); });
}

constexpr std::array particles = std::to_array<std::string_view>({"的", "地", "得", "之", "了", "等", "们"});

constexpr std::array name_endings = std::to_array<std::string_view>(
    {"人民政府",   "政府",   "办事处",     "街道办事处", "委员会",       "居民委员会", "村民委员会",
     "管理委员会", "办公室", "办公厅",     "领导小组",   "工作小组",     "小组",       "指挥部",
     "联席会议",   "管理局", "监督管理局", "代表大会",   "人民代表大会", "常委会",     "法院",
     "检察院",     "医院",   "大学",       "学院",       "中学",         "小学",       "幼儿园",
     "公司",       "集团",   "中心",       "服务中心",   "街道",         "社区",       "省",
     "市",         "州",     "县",         "区",         "旗",           "镇",         "乡",
     "村",         "局",     "厅",         "部",         "处",           "科",         "室",
     "委",         "办",     "院",         "所",         "站",           "校",         "会",
     "队",         "组",     "厂",         "园",         "馆",           "员",         "者",
     "师",         "性",     "化",         "率",         "型",           "类",         "级",
     "法",         "案"});

constexpr std::array conjunctions =
    std::to_array<std::string_view>({"和", "与", "及", "暨", "以及", "并", "或", "或者"});

constexpr std::array leading = std::to_array<std::string_view>(
    {"关于", "对", "对于", "在",     "为",   "为了", "以",   "向",   "由",   "从",
     "将",   "把", "被",   "按",     "按照", "给",   "给予", "第",   "各",   "全",
     "本",   "该", "有关", "进一步", "不",   "未",   "所",   "中共", "深入", "全面"});

constexpr std::array closing_brackets =
    std::to_array<std::string_view>({"）", "》", "〉", "”", "’", "」", "』", "】", "〕", ")", "]", "}"});

constexpr std::array closing_marks = std::to_array<std::string_view>(
    {"，", "。", "、", "；", "：", "！", "？", "…", "—", "·", ",", ".", ";", ":", "!", "?", "％", "%"});

constexpr std::array opening_marks =
    std::to_array<std::string_view>({"（", "《", "〈", "“", "‘", "「", "『", "【", "〔", "(", "[", "{"});

constexpr std::array numerals = std::to_array<std::string_view>(
    {"〇", "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万", "亿", "两"});

constexpr std::array units = std::to_array<std::string_view>(
    {"年", "月", "日", "号", "届", "次", "季", "期", "个", "项", "条", "款", "章", "批",   "名",   "人",
     "件", "户", "家", "所", "场", "级", "周", "天", "时", "分", "元", "万", "亿", "公里", "平方", "度",
     "中", "轮", "版", "字", "类", "化", "大", "位", "处", "份", "岁", "多", "余", "％",   "%",    "℃"});

// Where ICU ends a word, as byte offsets.
std::set<std::size_t> dictionary_ends(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const Text view(utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status),
                    &utext_close);
    const std::unique_ptr<icu::BreakIterator> iterator(
        icu::BreakIterator::createWordInstance(icu::Locale("zh"), status));
    std::set<std::size_t> ends;
    if (U_SUCCESS(status)) {
        iterator->setText(view.get(), status);
        for (auto at = iterator->next(); at != icu::BreakIterator::DONE; at = iterator->next()) {
            ends.insert(static_cast<std::size_t>(at));
        }
    }
    return ends;
}

bool is_han(char32_t c) {
    return (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x20000 && c <= 0x323AF);
}

}  // namespace

Words words_in(std::string_view text) {
    std::set<std::size_t> ends = dictionary_ends(text);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = official_word_at(text.substr(at)).size();
        if (size == 0) {
            base::next_code_point(text, at);
            continue;
        }
        ends.erase(ends.upper_bound(at), ends.lower_bound(at + size));
        ends.insert({at, at + size});
        at += size;
    }
    ends.erase(0);
    ends.insert(text.size());
    Words words;
    std::size_t start = 0;
    for (const std::size_t end : ends) {
        if (end > start) words.push_back(text.substr(start, end - start));
        start = end;
    }
    return words;
}

bool is_particle(std::string_view word) {
    return is_one_of(particles, word);
}

bool is_name_ending(std::string_view word) {
    return is_one_of(name_endings, word);
}

bool is_conjunction(std::string_view word) {
    return is_one_of(conjunctions, word);
}

bool leads_on(std::string_view word) {
    return is_one_of(leading, word);
}

bool is_closing(std::string_view word) {
    return begins_with_one_of(closing_marks, word) || closes_bracket(word);
}

bool is_opening(std::string_view word) {
    return std::ranges::any_of(opening_marks, [&](std::string_view mark) { return word.ends_with(mark); });
}

bool closes_bracket(std::string_view word) {
    return begins_with_one_of(closing_brackets, word);
}

bool ends_in_number(std::string_view word) {
    if (word.empty() || is_one_of(conjunctions, word)) return false;
    if (word.back() >= '0' && word.back() <= '9') return true;
    if (word.starts_with("第")) word.remove_prefix(std::string_view("第").size());
    while (begins_with_one_of(numerals, word)) word.remove_prefix(std::string_view("一").size());
    return word.empty();
}

bool begins_with_unit(std::string_view word) {
    return begins_with_one_of(units, word);
}

bool is_lone_han(std::string_view word) {
    std::size_t at = 0;
    return !word.empty() && is_han(base::next_code_point(word, at)) && at == word.size();
}

}  // namespace wenshu::text
