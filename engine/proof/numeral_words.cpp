// What is said about numbers: increases, shares, comparisons.
#include <string>

#include "proof/figures.hpp"
#include "proof/groups.hpp"
#include "proof/paper.hpp"
#include "proof/report.hpp"

namespace wenshu::proof {
namespace {

// What a rate rises by is 百分点 where it says so itself: 99.95%，比去年增加0.22%.
void points_of_rates(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "率[^，。；;\\n\\d]{0,10}\\d+(?:\\.\\d+)?[%％][，,]\\s?(?:同比|环比|(?:比|较)[^，。；;\\n%％]{1,14}?)"
        "(?:提高|提升|增长|上升|"
        "增加|下降|降低|减少|回落)了?(\\d+(?:\\.\\d+)?[%％])(?!以)");
    for (const Hit& hit : paper.all(pattern)) {
        std::string right(hit.text(1));
        right.erase(right.find_first_not_of("0123456789."));
        report.wrong(hit.spot(1), {{"instead", right + "个百分点"}});
    }
}

std::string in_points(base::Decimal from, base::Decimal to) {
    const auto step = to < from ? base::subtract(from, to) : base::subtract(to, from);
    return step ? plain(*step) : std::string();
}

// From 95% to 98% is 3个百分点 and 3.16%, nothing else.
void steps_of_rates(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "(?:[从由][^，。；;\\n\\d]{0,8}(\\d+(?:\\.\\d+)?)%[^，。；;\\n\\d]{0,8}[到至为](\\d+(?:\\.\\d+)?)%["
        "，,]|"
        "(\\d+(?:\\.\\d+)?)%(?:比|较)[^，。；;\\n\\d]{0,8}(\\d+(?:\\.\\d+)?)%)"
        "(?:提高|提升|增长|上升|增加|下降|降低|减少|回落)了?(\\d+(?:\\.\\d+)?)(%|个百分点)");
    for (const Hit& hit : paper.all(pattern)) {
        const auto from = figure(hit.text(hit.has(1) ? 1 : 4));
        const auto to = figure(hit.text(hit.has(1) ? 2 : 3));
        const auto stated = figure(hit.text(5));
        if (!from || !to || !stated) continue;
        const std::string points = in_points(*from, *to);
        const auto step = figure(points);
        const bool in_percent = hit.text(6) == "%";
        const bool right =
            in_percent ? step && *step != *stated && is_percentage(*step, *from, *stated) : step == stated;
        Spot spot = hit.spot(5);
        spot.length += hit.text(6).size();
        if (!right) report.wrong(spot, {{"instead", points + "个百分点"}});
    }
}

void points(const Paper& paper, Report& report) {
    points_of_rates(paper, report);
    steps_of_rates(paper, report);
}

// Nothing can fall by its whole and more.
void falls_by_times(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "(?:下降|减少|降低|缩小|减小|压缩|缩短|减轻)了?近?约?(?:\\d+(?:\\.\\d+)?|[一二两三四五六七八九十几数]"
        "+)(?:多|余)?倍");
    for (const Hit& hit : paper.all(pattern)) report.wrong(hit.spot());
}

// 全年…同比, 全年…环比: a whole year is compared with the year before.
void years_compared(const Paper& paper, Report& report) {
    static const text::Pattern pattern("全年[^。；;\\n]{0,40}?(同比|环比)(?!例)");
    for (const Hit& hit : paper.all(pattern)) report.wrong(hit.spot(1));
}

// 近20余万, 约50人左右, 超过30多名: the word before says what the word behind says.
void said_twice(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "(?:(?<![附最临靠亲邻])近|(?<![赶反])超过?)(?:\\d[\\d,.]*[百千万亿]?[余多]|[百千万][余多]|["
        "一二两三四五六七八九]?[十百千][余多])(?!年|个月|天|周|"
        "边|种形)|"
        "(?<![节预签合条公制解立大誓履契婚违邀])大?约[有为在]?(?:\\d[\\d,.]*|[一二两三四五六七八九十百千]+)["
        "百千万亿]?"
        "[%\\p{Han}]{0,3}?左右|"
        "(?:不低于|不少于|不得低于|不得少于)\\d[\\d,.]*[万亿]?[%\\p{Han}]{0,3}?以上|"
        "(?:不超过|不高于|不得超过)\\d[\\d,.]*[万亿]?[%\\p{Han}]{0,3}?以[下内]");
    for (const Hit& hit : paper.all(pattern)) report.wrong(hit.spot());
}

// How many times a number is after so many doublings; 0 where nobody doubles so often.
std::int64_t doubled(std::string_view word) {
    const auto times = word == "两" ? std::optional<std::int64_t>(2) : whole(word);
    return times && *times > 0 && *times < 10 ? std::int64_t{1} << *times : 0;
}

// From 20 to 80 is doubled twice (翻两番); what differs by more than a tenth is not that.
void doublings(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "(?<=[从由])[^，。；;\\n\\d]{0,10}(\\d[\\d,]*(?:\\.\\d+)?[万亿]?)[^，。；;\\n\\d]{0,10}[到至](\\d["
        "\\d,]*(?:\\.\\d+)?[万亿]?)"
        "[^。；;\\n\\d]{0,8}翻了?([一二两三四\\d])番");
    for (const Hit& hit : paper.all(pattern)) {
        const auto from = figure(hit.text(1));
        const auto to = figure(hit.text(2));
        const auto times = doubled(hit.text(3));
        const auto meant = from && times > 0 ? base::multiply(*from, {times, 0}) : std::nullopt;
        const auto off = meant && to ? base::subtract(*to, *meant) : std::nullopt;
        const auto tenfold = off ? base::multiply(*off, {off->units < 0 ? -10 : 10, 0}) : std::nullopt;
        if (tenfold && *tenfold > *meant) report.wrong(hit.spot(2), {{"meant", plain(*meant)}});
    }
}

constexpr Rule table[] = {
    {.id = "NUM-17",
     .name = {"百分数的差写成百分数", "difference of rates as a percentage"},
     .clause = "惯例",
     .level = Level::warning,
     .message = {"两个百分数相减，差用“个百分点”：“{found}”应为“{instead}”",
                 "rates differ by 百分点: \"{found}\" should be \"{instead}\""},
     .find = points},
    {.id = "NUM-18",
     .name = {"减少用倍数", "decrease in multiples"},
     .clause = "惯例",
     .level = Level::warning,
     .message = {"减少、降低不能用“倍”：“{found}”请改用百分数或分数，如“减少50%”",
                 "nothing falls by a multiple: write \"{found}\" as a percentage"},
     .find = falls_by_times},
    {.id = "NUM-19",
     .name = {"全年用“同比”“环比”", "同比 for a whole year"},
     .clause = "惯例",
     .level = Level::hint,
     .message = {"全年的数字与上年相比，宜写“比上年”，不写“{found}”",
                 "a whole year is compared with 比上年 rather than \"{found}\""},
     .find = years_compared},
    {.id = "NUM-20",
     .name = {"概数词重复", "approximation said twice"},
     .clause = "惯例",
     .level = Level::warning,
     .message = {"“{found}”前后都表示大概，只留一个",
                 "\"{found}\" says twice that it is approximate: keep one of both"},
     .find = said_twice},
    {.id = "NUM-23",
     .name = {"翻番算错", "doublings that do not fit"},
     .clause = "惯例",
     .level = Level::warning,
     .message = {"翻一番是原来的2倍，翻两番是4倍：按文中的基数应为{meant}左右，写的是{found}，请核对",
                 "doubled once is twice, doubled twice four times as much: about {meant} is meant, and "
                 "{found} stands here"},
     .find = doublings},
};

}  // namespace

std::span<const Rule> numeral_words() {
    return table;
}

}  // namespace wenshu::proof
