// Years, anniversaries and ordinals of events that contradict the paper's own year or one another.
#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "proof/figures.hpp"
#include "proof/groups.hpp"
#include "proof/paper.hpp"
#include "proof/report.hpp"

namespace wenshu::proof {
namespace {

// 2017年12月底前完成 in a plan for 2018. What is said of the past, or of whom it concerns, is right.
void past_deadlines(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "(?<!\\d)((?:19|20)\\d{2})年(?:\\d{1,2}月)?(?:\\d{1,2}日|年?底|末|上旬|中旬|下旬|份)?(?:之?前|以前)["
        "，]?(?:要|应|须|必须|全面|全部|基本|力争)*"
        "(?:完成|落实|建成|启动|实现|上报|报送|整改)(?!了|过|[^，。；\\n]{0,20}的)");
    static const text::Pattern past("(?:已|对|凡|在|于|自|按照|原定)[^，。；]{0,6}$");
    if (!paper.year()) return;
    for (const Hit& hit : paper.all(pattern)) {
        if (*whole(hit.text(1)) >= *paper.year() || past.in(hit.before()) || paper.is_quoted(hit.spot()))
            continue;
        report.wrong(hit.spot(), {{"year", std::to_string(*paper.year())}});
    }
}

// 今年（2017年）, 本年度（2017年） in a paper on 2018.
void other_this_year(const Paper& paper, Report& report) {
    static const text::Pattern pattern("(?:今年|本年度|本年)[（(即，]{0,2}((?:19|20)\\d{2})年[）)度]");
    if (!paper.year()) return;
    for (const Hit& hit : paper.all(pattern)) {
        if (*whole(hit.text(1)) != *paper.year())
            report.wrong(hit.spot(), {{"year", std::to_string(*paper.year())}});
    }
}

// A paper on one year whose text tells only of another: sentences begin 2017年，, none has 2018.
void body_of_other_year(const Paper& paper, Report& report) {
    static const text::Pattern pattern("(?<!\\d)((?:19|20)\\d{2})年");
    static const text::Pattern kinds("(?:计划|总结|要点|安排|报告|汇报|打算)$");
    if (!paper.year()) return;
    bool plan = false;
    std::map<std::int64_t, std::vector<Spot>> openings;
    for (const auto& passage : paper.passages())
        plan = plan || (passage.part == document::Part::title && kinds.in(passage.text));
    if (!plan) return;
    for (const Hit& hit : paper.all(pattern)) {
        const auto part = hit.passage().part;
        if (part != document::Part::paragraph && part != document::Part::heading) continue;
        const auto year = *whole(hit.text(1));
        if (year == *paper.year()) return;
        const auto before = hit.before();
        if ((before.empty() || before.ends_with("。")) && hit.after().starts_with("，"))
            openings[year].push_back(hit.spot(1));
    }
    constexpr std::size_t often = 2;
    for (const auto& [year, spots] : openings) {
        if (spots.size() >= often) report.wrong(spots.front(), {{"year", std::to_string(*paper.year())}});
    }
}

struct Beginning {
    std::string_view words;
    int year;
};

constexpr std::array<Beginning, 18> beginnings = {{
    {"新中国成立", 1949},
    {"中华人民共和国成立", 1949},
    {"建国", 1949},
    {"中国共产党成立", 1921},
    {"建党", 1921},
    {"建军", 1927},
    {"改革开放", 1978},
    {"抗日战争胜利", 1945},
    {"抗战胜利", 1945},
    {"长征胜利", 1936},
    {"辛亥革命", 1911},
    {"五四运动", 1919},
    {"香港回归", 1997},
    {"澳门回归", 1999},
    {"中国人民解放军建军", 1927},
    {"中国共产主义青年团成立", 1922},
    {"建团", 1922},
    {"少先队建队", 1949},
}};

// Of what stands before 周年 the nearest, no more than nine characters away (新中国成立暨…).
std::optional<int> beginning_of(std::string_view text) {
    constexpr std::size_t near = 27;
    std::size_t nearest = near + 1;
    std::optional<int> begun;
    for (const auto& [words, year] : beginnings) {
        const auto at = text.rfind(words);
        if (at == std::string_view::npos) continue;
        const auto gap = text.size() - at - words.size();
        if (gap >= nearest) continue;
        nearest = gap;
        begun = year;
    }
    return begun;
}

// 2018年是改革开放30周年. Where the sentence has no year the paper's is taken, give or take two: plans look
// ahead.
void anniversaries(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "(?<![\\d一二三四五六七八九十])(\\d{1,3}|[一二三四五六七八九十百零]{1,5})周年");
    static const text::Pattern years("(?<!\\d)((?:19|20)\\d{2})年(?:，?[正恰]?[是为值逢]|，)[^，。；]*$");
    constexpr int tolerance = 2;
    for (const Hit& hit : paper.all(pattern)) {
        const auto count = whole(hit.text(1));
        const auto before = hit.before();
        const auto begun = beginning_of(before);
        if (!count || !begun) continue;
        const text::Subject subject(before);
        const auto named = years.all(subject);
        const auto held = *begun + *count;
        const auto in = named.empty()
                            ? std::optional<std::int64_t>(paper.year())
                            : whole(before.substr(named.back()[1]->offset, named.back()[1]->length));
        if (!in) continue;
        const auto gap = held < *in ? *in - held : held - *in;
        if (gap > (named.empty() ? tolerance : 0))
            report.wrong(hit.spot(), {{"base", std::to_string(*begun)},
                                      {"year", std::to_string(*in)},
                                      {"instead", std::to_string(*in - *begun) + "周年"}});
    }
}

// 第十届…运动会 three times, 第十一届…运动会 once.
void other_ordinals(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "第([一二三四五六七八九十百\\d]{1,4})届(\\p{Han}{0,6}(?:运动会|艺术节|文化节|博览会|展销会|交易会|"
        "比赛|大赛|论坛))");
    std::map<std::string, std::map<std::int64_t, std::vector<Spot>>> events;
    for (const Hit& hit : paper.all(pattern)) {
        if (const auto number = whole(hit.text(1)))
            events[std::string(hit.text(2))][*number].push_back(hit.spot());
    }
    constexpr std::size_t often = 2;
    for (const auto& [event, numbers] : events) {
        if (numbers.size() != 2) continue;
        const auto& [low, first] = *numbers.begin();
        const auto& [high, second] = *numbers.rbegin();
        if (first.size() >= often && second.size() == 1)
            report.wrong(second.front(), {{"number", std::to_string(low)}});
        if (second.size() >= often && first.size() == 1)
            report.wrong(first.front(), {{"number", std::to_string(high)}});
    }
}

constexpr Rule table[] = {
    {.id = "DAY-06",
     .name = {"期限早于计划年度", "deadline before the plan's year"},
     .clause = "惯例",
     .level = Level::warning,
     .message = {"这份文稿讲的是{year}年，期限“{found}”却在此之前，请核对",
                 "the paper is about {year}, its deadline \"{found}\" lies before it"},
     .find = past_deadlines},
    {.id = "DAY-07",
     .name = {"“今年”与年度不符", "this year is another year"},
     .clause = "惯例",
     .level = Level::warning,
     .message = {"这份文稿讲的是{year}年，“{found}”却写成另一年，请核对",
                 "the paper is about {year}, \"{found}\" names another year"},
     .find = other_this_year},
    {.id = "DAY-08",
     .name = {"正文年份与标题不符", "body of another year than the title"},
     .clause = "惯例",
     .level = Level::warning,
     .message = {"标题是{year}年，正文却只讲{found}年，请核对是否沿用了往年的文稿",
                 "the title says {year}, the text tells of {found} only: was an older paper used?"},
     .find = body_of_other_year},
    {.id = "DAY-09",
     .name = {"周年数不符", "anniversary counted wrongly"},
     .clause = "惯例",
     .level = Level::warning,
     .message = {"周年数不对：从{base}年到{year}年是{instead}，文中写的是{found}",
                 "from {base} to {year} is {instead}, the text says {found}"},
     .find = anniversaries},
    {.id = "DAY-10",
     .name = {"届次前后不一", "ordinals of an event differ"},
     .clause = "惯例",
     .level = Level::hint,
     .message = {"“{found}”与别处写的第{number}届不一样，请核对",
                 "\"{found}\" is number {number} elsewhere in the paper"},
     .find = other_ordinals},
};

}  // namespace

std::span<const Rule> plan_years() {
    return table;
}

}  // namespace wenshu::proof
