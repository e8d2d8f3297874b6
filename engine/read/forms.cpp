#include "read/forms.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "read/ordinals.hpp"
#include "text/characters.hpp"

namespace wenshu::read {
namespace {

using View = std::u32string_view;

bool is_in(View set, char32_t c) {
    return set.find(c) != View::npos;
}

bool is_space(char32_t c) {
    return is_in(U" \t　\u00A0", c);
}

std::u32string compact(View line) {
    std::u32string all(line);
    std::erase_if(all, is_space);
    return all;
}

bool ends_in_one_of(View line, std::span<const View> words) {
    return std::ranges::any_of(words, [&](View word) { return line.ends_with(word); });
}

bool holds_one_of(View line, std::span<const View> words) {
    return std::ranges::any_of(words, [&](View word) { return line.find(word) != View::npos; });
}

// Reads a text from its front.
class Scanner {
  public:
    explicit Scanner(View text) : rest_(text) {}

    // As many characters of the set as there are, if they are between the bounds.
    bool run(View set, std::size_t least, std::size_t most) {
        const auto length = std::min(rest_.find_first_not_of(set), rest_.size());
        if (length < least || length > most) return false;
        rest_.remove_prefix(length);
        return true;
    }
    bool one_of(View set) {
        if (rest_.empty() || !is_in(set, rest_.front())) return false;
        rest_.remove_prefix(1);
        return true;
    }
    bool at_end() const { return rest_.empty(); }
    View rest() const { return rest_; }

  private:
    View rest_;
};

constexpr View year_digits = U"0123456789xX×*＊〇○◯OoＯ零一二三四五六七八九_＿";
constexpr View day_digits = U"0123456789xX×*＊一二三四五六七八九十〇○_＿";

bool is_written_date(View line) {
    Scanner scan(line);
    const bool month =
        scan.run(year_digits, 0, 4) && scan.one_of(U"年") && scan.run(day_digits, 0, 3) && scan.one_of(U"月");
    if (!month) return false;
    return scan.at_end() || (scan.run(day_digits, 0, 3) && scan.one_of(U"日曰号") && scan.at_end());
}

bool is_short_date(View line) {
    constexpr View digits = U"0123456789";
    constexpr View marks = U"-./．－";
    Scanner scan(line);
    return scan.run(digits, 4, 4) && scan.one_of(marks) && scan.run(digits, 1, 2) && scan.one_of(marks) &&
           scan.run(digits, 1, 2) && scan.at_end();
}

View without_brackets(View line) {
    const bool whole = line.size() > 2 && is_in(U"（(", line.front()) && is_in(U"）)", line.back());
    return whole ? line.substr(1, line.size() - 2) : line;
}

// The title without what is written behind its 文种: （试行）, [范文], 范文, 优选九篇.
std::u32string bare_title(View line) {
    std::u32string title = compact(line);
    constexpr auto tails = std::to_array<View>({U"范文", U"模板", U"范本"});
    for (bool changed = true; changed && !title.empty();) {
        changed = false;
        const auto open = title.find_last_of(U"（([【〔");
        if (is_in(U"）)]】〕", title.back()) && open != std::u32string::npos && open > 0) {
            title.resize(open);
            changed = true;
        }
        for (const View tail : tails) {
            if (title.size() <= tail.size() || !title.ends_with(tail)) continue;
            title.resize(title.size() - tail.size());
            changed = true;
        }
    }
    const auto chosen = title.rfind(U"优选");
    if (title.ends_with(U'篇') && chosen != std::u32string::npos) title.resize(chosen);
    return title;
}

constexpr auto sure_kinds =
    std::to_array<View>({U"决议", U"决定", U"公报", U"公告", U"通告", U"意见", U"通知", U"通报",  U"报告",
                         U"请示", U"批复", U"议案", U"的函", U"纪要", U"计划", U"规划", U"方案",  U"总结",
                         U"办法", U"预案", U"条例", U"细则", U"要点", U"公约", U"复函", U"责任书"});

constexpr auto other_kinds = std::to_array<View>(
    {U"命令", U"令",   U"函",   U"规定", U"规则",   U"制度",   U"章程", U"安排", U"简报",
     U"讲话", U"稿",   U"发言", U"致辞", U"倡议书", U"汇报",   U"指南", U"说明", U"启事",
     U"申请", U"书",   U"合同", U"协议", U"名单",   U"一览表", U"表",   U"清单", U"台账",
     U"目录", U"标准", U"守则", U"职责", U"心得",   U"体会",   U"答复", U"建议", U"提案"});

}  // namespace

bool ends_sentence(View line) {
    while (!line.empty() && is_in(U"”’）)》」』\"'", line.back())) line.remove_suffix(1);
    return !line.empty() && is_in(U"。；！？：…;!?:.．", line.back());
}

bool holds_sentence(View line) {
    const auto stop = line.find_first_of(U"。！？；");
    return stop != View::npos && stop + 1 < line.size();
}

bool has_marks(View line) {
    return line.find_first_of(U"，。；：！？,;:!?") != View::npos;
}

bool is_label(View line) {
    constexpr std::size_t longest = 8;
    const auto colon = line.find_first_of(U"：:");
    return colon != View::npos && colon > 0 && colon <= longest && colon + 1 < line.size() &&
           !has_marks(line.substr(0, colon));
}

bool is_document_number(View line) {
    constexpr std::size_t longest = 40;
    const std::u32string text = compact(line);
    const auto number = without_brackets(View(text).substr(0, text.find(U"签发人")));
    if (number.size() > longest || !number.ends_with(U'号')) return false;
    const auto open = number.find_first_of(U"〔［[（(【﹝〖");
    const auto start = open == View::npos ? number.find(U'第') : open;
    if (start == View::npos || has_marks(number.substr(0, start))) return false;
    Scanner scan(number.substr(start));
    if (open == View::npos) return scan.one_of(U"第") && scan.run(day_digits, 1, 5) && scan.rest() == U"号";
    const bool year = open > 0 && scan.one_of(U"〔［[（(【﹝〖") && scan.run(year_digits, 2, 4);
    if (!year || !scan.one_of(U"〕］])）】﹞〗")) return false;
    scan.one_of(U"第");
    return scan.run(day_digits, 1, 6) && scan.rest() == U"号";
}

bool is_date(View line) {
    const std::u32string text = compact(line);
    const auto date = without_brackets(text);
    return is_written_date(date) || is_short_date(date);
}

bool is_collection_mark(View line) {
    constexpr std::size_t longest = 60;
    const std::u32string text = compact(line);
    if (text.size() > longest || ends_sentence(text)) return false;
    const auto number_length = [](View at) { return std::max(digit_run(at), han_run(at)); };
    for (const View word : {View(U"第"), View(U"篇"), View(U"范文")}) {
        if (!text.starts_with(word)) continue;
        const auto length = number_length(View(text).substr(word.size()));
        auto rest = View(text).substr(word.size() + length);
        if (length == 0 || (word == U"第" && !rest.starts_with(U'篇'))) continue;
        if (word == U"第") rest.remove_prefix(1);
        if (rest.empty() || is_in(U"：:、.", rest.front())) return true;
    }
    const auto last = text.rfind(U'篇');
    return last != std::u32string::npos && last > 0 && last + 1 < text.size() &&
           number_length(View(text).substr(last + 1)) == text.size() - last - 1;
}

bool is_office_mark(View line) {
    constexpr std::size_t longest = 30;
    const std::u32string text = compact(line);
    return text.size() > 4 && text.size() <= longest && text.ends_with(U"文件") && !has_marks(text) &&
           !text.starts_with(U"关于") && !text.starts_with(U"附");
}

bool is_head_note(View line) {
    const std::u32string text = compact(line);
    if (text.size() == 6 && digit_run(text) == 6) return true;
    constexpr auto grades = std::to_array<View>({U"绝密", U"机密", U"秘密", U"特急", U"加急"});
    const bool graded = std::ranges::any_of(grades, [&](View grade) { return text.starts_with(grade); });
    return graded && text.size() <= 12 && !has_marks(text);
}

bool is_addressee(View line) {
    constexpr std::size_t longest = 300;
    constexpr auto leads =
        std::to_array<View>({U"如下", U"以下", U"下列", U"附件", U"包括", U"通知", U"计划"});
    if (line.size() < 2 || line.size() > longest || !is_in(U"：:", line.back())) return false;
    const auto names = line.substr(0, line.size() - 1);
    if (std::ranges::none_of(names, text::is_han)) return false;
    return names.find_first_of(U"。；！？：:;") == View::npos && !holds_one_of(names, leads);
}

bool is_bullet(View line) {
    constexpr View bullets = U"•●■◆◇○□▪▲△★☆※→·-*–\uF06C\uF0B7\uF0D8";
    return line.size() > 1 && is_in(bullets, line.front()) && line[1] != line[0];
}

bool ends_in_sure_kind(View line) {
    return ends_in_one_of(bare_title(line), sure_kinds);
}

bool ends_in_kind(View line) {
    constexpr auto others = std::to_array<View>({U"代表", U"发表", U"图书"});
    const auto title = bare_title(line);
    if (title == U"函") return true;
    if (ends_in_one_of(title, sure_kinds)) return true;
    return ends_in_one_of(title, other_kinds) && !ends_in_one_of(title, others);
}

bool is_office(View line) {
    constexpr View endings = U"局委会室厅府部处办所站院校学心区道司团组队科厂园馆村镇乡县市省盟社行";
    constexpr std::size_t longest = 40;
    const std::u32string name = compact(line);
    return name.size() > 1 && name.size() <= longest && is_in(endings, name.back()) && !has_marks(name);
}

bool begins_attachments(View line) {
    const std::u32string text = compact(line);
    if (!text.starts_with(U"附件") && !text.starts_with(U"附：") && !text.starts_with(U"附:")) return false;
    auto rest = View(text).substr(text.starts_with(U"附件") ? 2 : 1);
    rest.remove_prefix(std::max(digit_run(rest), han_run(rest)));
    return !rest.empty() && is_in(U"：:、.．", rest.front());
}

bool is_attachment_mark(View line) {
    const std::u32string text = compact(without_brackets(line));
    if (!text.starts_with(U"附件") && text != U"附") return false;
    auto rest = View(text).substr(text.size() > 1 ? 2 : 1);
    rest.remove_prefix(std::max(digit_run(rest), han_run(rest)));
    return rest.empty() || (rest.size() == 1 && is_in(U"：:、.．", rest.front()));
}

bool is_note(View line) {
    return line.size() > 2 && is_in(U"（(", line.front()) && is_in(U"）)", line.back());
}

bool begins_imprint(View line) {
    const std::u32string text = compact(line);
    constexpr auto words = std::to_array<View>({U"抄送", U"抄报", U"分送", U"主送"});
    return text.size() > 2 && is_in(U"：:", text[2]) &&
           std::ranges::any_of(words, [&](View word) { return text.starts_with(word); });
}

bool ends_imprint(View line) {
    constexpr std::size_t longest = 60;
    const std::u32string text = compact(line);
    return text.size() <= longest && text.ends_with(U"印发") && text.find(U'年') != std::u32string::npos &&
           !has_marks(text);
}

}  // namespace wenshu::read
