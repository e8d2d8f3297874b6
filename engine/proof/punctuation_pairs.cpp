// The forms of quotes, brackets and book title marks, and the marks beside them (GB/T 15834-2011 4.8, 4.9,
// 4.15). Whether they come in pairs: punctuation_balance.cpp.
#include <algorithm>
#include <initializer_list>
#include <string>

#include "proof/brackets.hpp"
#include "proof/groups.hpp"
#include "proof/paper.hpp"
#include "proof/report.hpp"

namespace wenshu::proof {
namespace {

void narrow_brackets(const Paper& paper, Report& report) {
    // What holds letters may be a formula, a code or a pronunciation: left alone.
    static const text::Pattern pattern(
        "\\(([\\p{Han}\\d、，；：。！？“”‘’《》〈〉·—…～%％.\\-　 ]{1,60})\\)|（([^()（）\\n]{1,60})\\)|"
        "\\(([^()（）\\n]{1,60})）");
    static const text::Pattern han("\\p{Han}");
    for (const Hit& hit : paper.all(pattern)) {
        const auto inside = hit.text(hit.has(1) ? 1 : hit.has(2) ? 2 : 3);
        if (han.in(inside) || !hit.has(1)) report.replace(hit.spot(), "（" + std::string(inside) + "）");
    }
}

void straight_quotes(const Paper& paper, Report& report) {
    // An odd one leaves open which of them belong together; inches and seconds stand behind digits.
    static const text::Pattern pattern(
        "\"(?<!\\d\")([^\"\\n]*)\"|'(\\p{Han}[^'\"“”‘’\\n]{0,40}[\\p{Han}\\d！？])'");
    static const text::Pattern chinese("^[\\p{Han}《].*[\\p{Han}\\d》。！？…]$");
    for (const Hit& hit : paper.all(pattern)) {
        const auto& text = hit.passage().text;
        if (hit.has(2)) {
            report.replace(hit.spot(), "“" + std::string(hit.text(2)) + "”");
            continue;
        }
        const bool even = std::ranges::count(text, '"') % 2 == 0;
        if (even && chinese.in(hit.text(1))) report.replace(hit.spot(), "“" + std::string(hit.text(1)) + "”");
    }
}

// Whether a run of 《甲》、《乙》 is nothing but that: in 《甲》（2018）、《乙》 and 《甲》、乙 each 、 is
// needed.
bool is_plain_run(std::string_view before, std::string_view after) {
    static const text::Pattern mixed_before(
        "[^》”]、(?:《[^《》]*》|“[^“”]*”)(?:、?(?:《[^《》]*》|“[^“”]*”))*$");
    static const text::Pattern mixed_after(
        "^[《“][^《》“”]*[》”](?:、?(?:《[^《》]*》|“[^“”]*”))*(?:[（(]|、[^《“]|[^"
        "、，。；：！？和与及等的》”])");
    return !mixed_before.in(before) && !mixed_after.in(after);
}

void commas_between_titles(const Paper& paper, Report& report) {
    static const text::Pattern pattern("(?:》(、)(?=《))|(?:”(、)(?=“))");
    for (const Hit& hit : paper.all(pattern)) {
        const std::size_t group = hit.has(1) ? 1 : 2;
        if (is_plain_run(hit.before(group), hit.after(group))) report.replace(hit.spot(group), "");
    }
}

void questions_behind_titles(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "《((?:为什么|为何|怎样|怎么|如何|什么是|谁)[^《》]{1,30}|[^《》]{1,30}(?:吗|呢|什么|怎么办|哪里))"
        "》？");
    for (const Hit& hit : paper.all(pattern)) {
        report.wrong(hit.spot(), {{"instead", "《" + std::string(hit.text(1)) + "？》"}});
    }
}

void stops_in_brackets(const Paper& paper, Report& report) {
    // A note to a phrase stands within the sentence; one to a sentence stands behind its end.
    static const text::Pattern pattern(
        "(?<=[\\p{Han}”》\\d])（[^（）。\\n]*\\p{Han}[^（）。\\n]*(。)）(?=[\\p{Han}，、；：。])");
    for (const Hit& hit : paper.all(pattern)) report.replace(hit.spot(1), "");
}

void stops_on_both_sides(const Paper& paper, Report& report) {
    static const text::Pattern pattern("。”[。，；、：]");
    for (const Hit& hit : paper.all(pattern)) {
        const auto open = hit.before().rfind("“");
        const bool led = open != std::string_view::npos && hit.before().substr(0, open).ends_with("：");
        const bool ends = hit.text().ends_with("。");
        const std::string mark(hit.text().substr(hit.text().size() - std::string_view("。").size()));
        report.wrong(hit.spot(), {{"instead", led && ends ? std::string("。”") : "”" + mark}});
    }
}

// Pairs of one kind that stand in one of the same kind, in passages where all have partners: `level` are the
// kinds that count as what is around, the first is that which is looked for.
void find_nested(const Paper& paper, std::initializer_list<Pair> level, const auto& tell) {
    for (std::size_t passage = 0; passage < paper.passages().size(); ++passage) {
        const auto brackets = brackets_of(paper.passages()[passage]);
        const bool paired = std::ranges::none_of(brackets, [&](const Bracket& one) {
            return one.pair == *level.begin() && one.partner == nowhere;
        });
        for (const Bracket& one : brackets) {
            if (!paired || !one.opens || one.pair != *level.begin() || one.partner == nowhere) continue;
            std::size_t around = one.around;
            while (around != nowhere && std::ranges::find(level, brackets[around].pair) == level.end())
                around = brackets[around].around;
            if (around == nowhere || brackets[around].pair != one.pair) continue;
            const auto& close = brackets[one.partner];
            const auto inside =
                std::string_view(paper.passages()[passage].text).substr(one.end(), close.offset - one.end());
            tell(Spot{passage, one.offset, close.end() - one.offset}, std::string(inside));
        }
    }
}

void nested_quotes(const Paper& paper, Report& report) {
    static const text::Pattern joint("^(?:[，、和与及或]|以及|或者)$");  // “甲“和”乙”: turned round
    const auto level = {Pair::quotes, Pair::inner_quotes, Pair::title, Pair::inner_title};
    find_nested(paper, level, [&](const Spot& spot, const std::string& inside) {
        if (!joint.in(inside)) report.replace(spot, "‘" + inside + "’");
    });
}

void nested_titles(const Paper& paper, Report& report) {
    find_nested(paper, {Pair::title, Pair::inner_title}, [&](const Spot& spot, const std::string& inside) {
        report.replace(spot, "〈" + inside + "〉");
    });
    static const text::Pattern pattern("《[^《》\\n]*(<([^<>《》\\n]{1,60})>)");
    for (const Hit& hit : paper.all(pattern))
        report.replace(hit.spot(1), "〈" + std::string(hit.text(2)) + "〉");
}

void nested_brackets(const Paper& paper, Report& report) {
    static const text::Pattern ordinal("^[一二三四五六七八九十\\d]{1,3}$");  // （见第（三）项）
    find_nested(paper, {Pair::round}, [&](const Spot& spot, const std::string& inside) {
        if (!ordinal.in(inside)) report.wrong(spot);
    });
}

constexpr Rule table[] = {
    {.id = "PUN-02",
     .name = {"汉字用了半角括号", "ASCII brackets around Han"},
     .clause = "GB/T 15834-2011 4.9、5.1",
     .level = Level::warning,
     .fix = Fix::safe,
     .message = {"中文里的括号用全角：“{found}”应为“{instead}”",
                 "brackets in Chinese are full-width: \"{found}\" should be \"{instead}\""},
     .find = narrow_brackets},
    {.id = "PUN-03",
     .name = {"直引号", "straight quotes"},
     .clause = "GB/T 15834-2011 4.8",
     .level = Level::error,
     .fix = Fix::safe,
     .message = {"中文用弯引号：应为 {instead}", "Chinese has curved quotes: write {instead}"},
     .find = straight_quotes},
    {.id = "PUN-17",
     .name = {"书名号、引号之间的顿号", "、 between titles or quotations"},
     .clause = "GB/T 15834-2011 4.5.3.5",
     .level = Level::hint,
     .fix = Fix::safe,
     .message = {"并列的书名号之间、引号之间通常不用顿号：可删去“{found}”",
                 "between titles or quotations in a row 、 is not usual: \"{found}\" may go"},
     .find = commas_between_titles},
    {.id = "PUN-18",
     .name = {"双引号里又用双引号", "double quotes within double quotes"},
     .clause = "GB/T 15834-2011 4.8.3.4",
     .level = Level::warning,
     .fix = Fix::safe_in_quotations,
     .message = {"引号里再用引号时，外面用双引号，里面用单引号：“{found}”应为“{instead}”",
                 "within double quotes stand single ones: \"{found}\" should be \"{instead}\""},
     .find = nested_quotes},
    {.id = "PUN-19",
     .name = {"双书名号里又用双书名号", "《》 within 《》"},
     .clause = "GB/T 15834-2011 4.15.3.5",
     .level = Level::warning,
     .fix = Fix::safe_in_quotations,
     .message = {"书名号里再用书名号时，里面用单书名号：“{found}”应为“{instead}”",
                 "within 《》 stand 〈〉: \"{found}\" should be \"{instead}\""},
     .find = nested_titles},
    {.id = "PUN-21",
     .name = {"圆括号里又用圆括号", "round brackets within round brackets"},
     .clause = "GB/T 15834-2011 4.9.3.6",
     .level = Level::hint,
     .message =
         {"同一形式的括号应尽量避免套用：“{found}”在括号里，可改写，或者外面改用“〔〕”",
          "\"{found}\" stands within brackets of the same form: rewrite it, or make the outer ones 〔〕"},
     .find = nested_brackets},
    {.id = "PUN-26",
     .name = {"书名里的问号在书名号外", "a title's ？ outside of its marks"},
     .clause = "GB/T 15834-2011 附录A.13.5",
     .level = Level::hint,
     .message = {"问号如果是书名的一部分，应放在书名号里：“{instead}”",
                 "if the ？ belongs to the title, it stands within: {instead}"},
     .find = questions_behind_titles},
    {.id = "PUN-30",
     .name = {"句内括号里的句号", "。 in a bracket within a sentence"},
     .clause = "惯例",
     .level = Level::hint,
     .fix = Fix::safe,
     .message = {"注释句中词语的括号里，末尾不用句号：应删去“{found}”",
                 "a bracket within a sentence does not end in 。: remove \"{found}\""},
     .find = stops_in_brackets},
    {.id = "PUN-32",
     .name = {"后引号两边都有标点", "marks on both sides of a closing quote"},
     .clause = "GB/T 15834-2011 4.8",
     .level = Level::warning,
     .message = {"后引号两边的标点只留一个：{found} 应为 {instead}",
                 "one mark stands beside a closing quote: {found} should be {instead}"},
     .find = stops_on_both_sides},
};

}  // namespace

std::span<const Rule> punctuation_pairs() {
    return table;
}

}  // namespace wenshu::proof
