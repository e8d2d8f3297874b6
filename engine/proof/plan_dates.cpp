// Dates, weekdays and quarters that contradict the calendar or one another.
#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>

#include "proof/figures.hpp"
#include "proof/groups.hpp"
#include "proof/paper.hpp"
#include "proof/report.hpp"

namespace wenshu::proof {
namespace {

constexpr std::array<std::string_view, 7> weekdays = {"一", "二", "三", "四", "五", "六", "日"};

// 1970-01-01 was a Thursday.
std::size_t weekday(base::Date date) {
    const auto days = (base::to_days(date) + 3) % 7;
    return static_cast<std::size_t>(days < 0 ? days + 7 : days);
}

// 2月30日, 13月5日. Where no year is written, February may have 29 days; the lunar calendar has months of 30.
void impossible_days(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "(?<![\\d.—～~-])(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日|"
        "(?<![\\p{N}一二三四五六七八九十第])([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日(?!"
        "[游行报刊])");
    static const text::Pattern lunar("(?:农历|阴历|旧历)[^，。；]{0,4}$");
    constexpr std::string_view leap_year = "2000";
    for (const Hit& hit : paper.all(pattern)) {
        const bool digits = hit.has(2);
        const auto year = hit.has(1) ? hit.text(1) : leap_year;
        const bool real = day(year, hit.text(digits ? 2 : 4), hit.text(digits ? 3 : 5)).has_value();
        if (!real && !lunar.in(hit.before())) report.wrong(hit.spot());
    }
}

// The years that the paper names, and the next of each: without a year a date may be meant in any of them.
std::set<int> years_of(const Paper& paper) {
    static const text::Pattern pattern(
        "(?<!\\d)((?:19|20)\\d{2})(?=[年—～-])|(?<![一二三四五六七八九〇])[一二][一二三四五六七八九〇零○]{3}("
        "?=年)");
    std::set<int> years;
    const auto add = [&](std::int64_t year) {
        years.insert(static_cast<int>(year));
        years.insert(static_cast<int>(year) + 1);
    };
    if (paper.year()) add(*paper.year());
    for (const Hit& hit : paper.all(pattern)) {
        if (const auto year = whole(hit.text()); year && *year > 1900 && *year < 2100) add(*year);
    }
    return years;
}

// 2026年3月5日（星期五）, which was a Thursday.
void wrong_weekdays(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "(?:(?<!\\d)(\\d{4})年)?(?<!\\d)(\\d{1,2})月(\\d{1,2})日[（(]?(?:星期|礼拜|周)([一二三四五六日天])(?!"
        "至|到|—|-|～)");
    std::optional<std::set<int>> years;
    for (const Hit& hit : paper.all(pattern)) {
        const auto named = hit.text(4) == "天" ? std::string_view("日") : hit.text(4);
        std::optional<base::Date> date;
        if (hit.has(1)) {
            date = day(hit.text(1), hit.text(2), hit.text(3));
        } else {
            if (!years) years = years_of(paper);
            bool fits = years->empty();
            for (const int year : *years) {
                const auto one = day(std::to_string(year), hit.text(2), hit.text(3));
                fits = fits || (one && weekdays.at(weekday(*one)) == named);
                if (!date || (paper.year() && year == *paper.year())) date = one;
            }
            if (fits) continue;
        }
        if (!date || weekdays.at(weekday(*date)) == named) continue;
        report.wrong(hit.spot(4), {{"date", std::to_string(date->year) + "年" + std::to_string(date->month) +
                                                "月" + std::to_string(date->day) + "日"},
                                   {"instead", std::string(weekdays.at(weekday(*date)))}});
    }
}

// 3月15日至3月10日. Over the end of a year only where both years stand there: 12月20日至1月10日 is right.
void turned_periods(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "(?<!\\d)(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日?(?:至|到|—{1,2}|～|~|-{1,2}|－)(?:(\\d{4})年)?(?:("
        "\\d{1,2})月)?(\\d{1,2})日");
    for (const Hit& hit : paper.all(pattern)) {
        const auto start_month = hit.text(2);
        const auto end_month = hit.has(5) ? hit.text(5) : start_month;
        const std::string_view no_year = "2000";
        const auto start_year = hit.has(1) ? hit.text(1) : no_year;
        const auto end_year = hit.has(4) ? hit.text(4) : start_year;
        const auto start = day(start_year, start_month, hit.text(3));
        const auto end = day(end_year, end_month, hit.text(6));
        if (!start || !end || *start <= *end || (hit.has(4) && !hit.has(1))) continue;
        constexpr int autumn = 9;  // what begins then may end in the next year
        if (hit.has(4) || start->month == end->month || start->month < autumn) report.wrong(hit.spot());
    }
}

void turned_years(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "(?<![\\d第〔-])((?:19|20)\\d{2})年?(?:至|到|—|～|~|-)((?:19|20)\\d{2})年");
    for (const Hit& hit : paper.all(pattern)) {
        if (*whole(hit.text(1)) > *whole(hit.text(2))) report.wrong(hit.spot());
    }
}

void periods(const Paper& paper, Report& report) {
    turned_periods(paper, report);
    turned_years(paper, report);
}

bool in_quarter(std::int64_t month, std::string_view quarter) {
    const auto number = whole(quarter);
    return number && month >= 1 && month <= 12 && (month - 1) / 3 + 1 == *number;
}

// 第二季度（3月）, 一季度（1—4月）.
void wrong_quarters(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "(?<!前|[一二三四、至到—～~-])([一二三四1-4])季度[（(](?:\\d{4}年)?(\\d{1,2})月?份?(?:(?:—|-|～|~|至|"
        "到|、)("
        "\\d{1,2}))?月份?[）)]");
    for (const Hit& hit : paper.all(pattern)) {
        const bool first = in_quarter(whole(hit.text(2)).value_or(0), hit.text(1));
        const bool last = !hit.has(3) || in_quarter(whole(hit.text(3)).value_or(0), hit.text(1));
        if (!first || !last) report.wrong(hit.spot());
    }
}

// Months that begin a line under a line that begins with a quarter: the schedule of a plan.
void quarters_of_schedules(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "^(?:（?[一二三四五六]）?、?|\\d[.．、])?(?:第?([一二三四1-4])季度|(?:\\d{4}年)?(\\d{1,2})(?:月份?["
        "：:，、 ]|—\\d{1,2}月[：:，、 ])|(.))");
    std::string quarter;
    for (const Hit& hit : paper.all(pattern)) {
        constexpr std::size_t heading = 60;  // bytes: what is longer is a sentence, not the head of a list
        if (hit.has(1)) quarter = hit.passage().text.size() > heading ? std::string_view() : hit.text(1);
        const auto part = hit.passage().part;
        if (hit.has(3) && part == document::Part::heading) quarter.clear();
        if (!hit.has(2) || quarter.empty() || part == document::Part::cell) continue;
        if (!in_quarter(whole(hit.text(2)).value_or(0), quarter))
            report.wrong(hit.spot(2), {{"quarter", quarter}});
    }
}

constexpr Rule table[] = {
    {.id = "DAY-01",
     .name = {"没有这一天", "no such day"},
     .clause = "GB/T 7408.1-2023",
     .level = Level::error,
     .message = {"日历上没有“{found}”，请核对", "the calendar has no \"{found}\""},
     .find = impossible_days},
    {.id = "DAY-02",
     .name = {"星期与日期不符", "weekday contradicts its date"},
     .clause = "惯例",
     .level = Level::error,
     .message = {"{date}是星期{instead}，文中写的是星期{found}，请核对",
                 "{date} is 星期{instead}, the text says 星期{found}"},
     .find = wrong_weekdays},
    {.id = "DAY-03",
     .name = {"起止时间颠倒", "end before start"},
     .clause = "惯例",
     .level = Level::error,
     .message = {"起止时间颠倒：“{found}”的结束早于开始，请核对", "\"{found}\" ends before it starts"},
     .find = periods},
    {.id = "DAY-04",
     .name = {"季度与月份不符", "month outside its quarter"},
     .clause = "惯例",
     .level = Level::error,
     .message = {"月份不在这个季度里：“{found}”，请核对", "the months are not of that quarter: \"{found}\""},
     .find = wrong_quarters},
    {.id = "DAY-05",
     .name = {"按季度安排的月份不符", "month of a schedule outside its quarter"},
     .clause = "惯例",
     .level = Level::warning,
     .message = {"这一项列在第{quarter}季度下，{found}月却不在其中，请核对",
                 "this stands under quarter {quarter}, to which month {found} does not belong"},
     .find = quarters_of_schedules},
};

}  // namespace

std::span<const Rule> plan_dates() {
    return table;
}

}  // namespace wenshu::proof
