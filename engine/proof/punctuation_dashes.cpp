// Dashes, range signs and middle dots (GB/T 15834-2011 4.10, 4.13, 4.14).
#include <charconv>
#include <string>

#include "proof/groups.hpp"
#include "proof/paper.hpp"
#include "proof/report.hpp"

namespace wenshu::proof {
namespace {

void single_dashes(const Paper& paper, Report& report) {
    // Between two short words it is a range or a bond: 北京—上海, 京哈—京港澳, 一月—三月.
    static const text::Pattern pattern("(?<!—)—(?!—)(?<=\\p{Han}—)(?=\\p{Han})");
    static const text::Pattern long_before("\\p{Han}{7}$");
    static const text::Pattern long_after("^\\p{Han}{3}");
    static const text::Pattern time("[年月日号点时分底初末周度期一二三四五六七八九十]$");
    for (const Hit& hit : paper.all(pattern)) {
        const bool long_words = long_before.in(hit.before()) && long_after.in(hit.after());
        if (long_words && !time.in(hit.before())) report.replace(hit.spot(), "——");
    }
}

// Of at most four digits.
int number(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

void ranges_of_time(const Paper& paper, Report& report) {
    // Years, months, days, times of day and days of the week.
    static const text::Pattern pattern(
        "(?<![\\d.\\-/"
        "－–年月])(?:(\\d{4})年?([-－–]{1,2})(\\d{4})年|(\\d{1,2})月?([-－–]{1,2})(\\d{1,2})月(?!\\d)|"
        "(?:\\d{4}年)?\\d{1,2}月(\\d{1,2})日?([-－–]{1,2})(\\d{1,2})日|"
        "(?:\\d{1,2}月)?\\d{1,2}日([-－–]{1,2})\\d{1,2}月\\d{1,2}日|\\d{1,2}[:：]\\d{2}([-－–]{1,2})\\d{1,2}["
        ":：]\\d{2}(?!"
        "\\d)|"
        "(?:周|星期)[一二三四五六日]([-－–]{1,2})(?:周|星期)[一二三四五六日天])");
    for (const Hit& hit : paper.all(pattern)) {
        bool rises = true;
        for (const std::size_t first : {1U, 4U, 7U})
            rises = rises && (!hit.has(first) || number(hit.text(first)) < number(hit.text(first + 2)));
        const bool years = !hit.has(1) || (number(hit.text(1)) >= 1900 && number(hit.text(3)) <= 2100);
        for (const std::size_t sign : {2U, 5U, 8U, 10U, 11U, 12U})
            if (hit.has(sign) && rises && years) report.replace(hit.spot(sign), "—");
    }
}

void ranges_of_numbers(const Paper& paper, Report& report) {
    // Not in codes, scores, telephone numbers or school years (07-08年度).
    static const text::Pattern pattern(
        "(?<![\\dA-Za-z.\\-/"
        "－–年月第])([1-9]\\d{0,3}(?:\\.\\d+)?)([-－–])([1-9]\\d{0,4}(?:\\.\\d+)?)(?:(?:年(?![级度代月])|"
        "岁|天|小时|分钟|个|名|人|次|场|件|家|项|倍|户|元|万元|亿元|公里|千米|米|平方米|亩|吨|千克|公斤|毫升|"
        "度|℃|周)(?![-－–])|"
        "(?=%[-－–]))|(?<![\\dA-Za-z.\\-/])\\d{1,3}(?:\\.\\d+)?%([-－–])\\d{1,3}(?:\\.\\d+)?%");
    for (const Hit& hit : paper.all(pattern)) {
        if (hit.has(4)) {
            report.replace(hit.spot(4), "～");
        } else if (number(hit.text(1)) < number(hit.text(3)) && number(hit.text(1)) < 1900) {
            report.replace(hit.spot(2), "～");
        }
    }
}

void dates_of_events(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "“(\\d{1,2})[.．](\\d{1,2})(?:”)?[^“”，。；\\n]{0,10}(?:[日节案]|地震|事件|事故|火灾|惨案|专案|运动|"
        "抗战)");
    for (const Hit& hit : paper.all(pattern)) {
        const int month = number(hit.text(1));
        const int day = number(hit.text(2));
        if (month < 1 || month > 12 || day < 1 || day > 31) continue;
        Spot spot = hit.spot(1);
        spot.length += hit.text(2).size() + (hit.spot(2).offset - spot.offset - spot.length);
        report.wrong(spot, {{"instead", std::string(hit.text(1)) + "·" + std::string(hit.text(2))}});
    }
    // With Han numerals the dot stands behind 一, 十一 and 十二 alone: 一·二八, 五四.
    static const text::Pattern han(
        "“((?:[二三四五六七八九]|(?<!十)十)[·.．](?:[一二三四五六七八九十]{1,3}))”(?=[\\p{Han}])");
    for (const Hit& hit : paper.all(han)) {
        std::string instead(hit.text(1));
        for (const std::string_view dot : {"·", ".", "．"})
            if (const auto at = instead.find(dot); at != std::string::npos) instead.erase(at, dot.size());
        report.wrong(hit.spot(1), {{"instead", instead}});
    }
}

constexpr Rule table[] = {
    {.id = "PUN-22",
     .name = {"单个的破折号", "half a dash"},
     .clause = "GB/T 15834-2011 4.10.2",
     .level = Level::hint,
     .message = {"破折号占两格：“{found}”如果不是连接起止的，应为“{instead}”",
                 "a dash takes two cells: unless it marks a range, \"{found}\" should be \"{instead}\""},
     .find = single_dashes},
    {.id = "PUN-23",
     .name = {"时间起止的连接号", "sign between two times"},
     .clause = "GB/T 15834-2011 4.13.3.2",
     .level = Level::hint,
     .fix = Fix::safe,
     .message = {"时间的起止之间用一字线：“{found}”应为“{instead}”",
                 "between two times stands a one-cell dash: \"{found}\" should be \"{instead}\""},
     .find = ranges_of_time},
    {.id = "PUN-24",
     .name = {"数值起止的连接号", "sign between two numbers"},
     .clause = "GB/T 15834-2011 4.13.3.2",
     .level = Level::hint,
     .fix = Fix::safe,
     .message = {"数值的起止之间用浪纹线：“{found}”应为“{instead}”",
                 "between two numbers stands a wave: \"{found}\" should be \"{instead}\""},
     .find = ranges_of_numbers},
    {.id = "PUN-25",
     .name = {"月日简称的间隔号", "dot in the short name of a date"},
     .clause = "GB/T 15834-2011 4.14.3.5",
     .level = Level::hint,
     .message =
         {"以月日作简称的，阿拉伯数字之间用间隔号，汉字只在一、十一、十二月后用：“{found}”应为“{instead}”",
          "the short name of a date has a middle dot between digits, and between Han only behind 一, 十一 "
          "and "
          "十二: \"{found}\" should be \"{instead}\""},
     .find = dates_of_events},
};

}  // namespace

std::span<const Rule> punctuation_dashes() {
    return table;
}

}  // namespace wenshu::proof
