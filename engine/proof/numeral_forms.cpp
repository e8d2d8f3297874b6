// How numbers, years and dates are written (GB/T 15835-2011).
#include <algorithm>
#include <array>
#include <string>

#include "proof/figures.hpp"
#include "proof/groups.hpp"
#include "proof/paper.hpp"
#include "proof/report.hpp"
#include "text/dates.hpp"
#include "text/numerals.hpp"

namespace wenshu::proof {
namespace {

constexpr std::array<std::string_view, 9> han_digits = {"一", "二", "三", "四", "五", "六", "七", "八", "九"};

bool in_cell(const Hit& hit) {
    return hit.passage().part == document::Part::cell;
}

// 二零二六年, 二○二六年: every zero of a year is 〇 (U+3007).
void han_years(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "(?<![一二三四五六七八九〇零百千万])[一二][一二三四五六七八九〇零○◯0OoＯ０]{3}(?=年)");
    for (const Hit& hit : paper.all(pattern)) {
        const auto year = hit.text();
        std::string right;
        for (std::size_t at = 0; at < year.size();) {
            const auto digit = std::ranges::find_if(
                han_digits, [&](std::string_view one) { return year.substr(at).starts_with(one); });
            right += digit == han_digits.end() ? std::string_view("〇") : *digit;
            at += (static_cast<unsigned char>(year[at]) & 0x80U) == 0 ? 1U : 3U;  // 0, O, or a wide one
        }
        if (right != year) report.replace(hit.spot(), right);
    }
}

// 26年3月, 07—08年度, 二一五年: years have four digits.
void short_years(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "(?<![\\d.,年～~—–第近前后满共每-])\\d{2}(?=年(?:\\d{1,2}月|度|底|初|上半年|下半年))"
        "|(?<!\\d)\\d{2}[-—～]\\d{2}(?=年度)"
        "|(?<![一二三四五六七八九〇零十百千万第])二[一二][一二三四五六七八九](?=年(?!级|来|内|前|后|间))");
    for (const Hit& hit : paper.all(pattern)) report.wrong(hit.spot());
}

// 2026年03月05日: no zero before a month or a day, but for what a machine wrote with its time.
void padded_dates(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "(?<!\\d)((?:(?:19|20)\\d{2}年)?)(0?[1-9]|1[0-2])月(?:(0?[1-9]|[12]\\d|3[01])日)?+(?!\\s*\\d{1,2}:)");
    const auto bare = [](std::string_view digits) { return digits.substr(digits.front() == '0' ? 1 : 0); };
    for (const Hit& hit : paper.all(pattern)) {
        const bool padded = hit.text(2).front() == '0' || hit.text(3).starts_with('0');
        if (!padded || in_cell(hit) || (hit.text(1).empty() && !hit.has(3))) continue;
        std::string right = std::string(hit.text(1)) + std::string(bare(hit.text(2))) + "月";
        if (hit.has(3)) right += std::string(bare(hit.text(3))) + "日";
        report.replace(hit.spot(), right);
    }
}

// 2026.3.5 in prose. Table cells may keep figures, and so may what a machine wrote with its time.
void dotted_dates(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "(?<![0-9A-Za-z.,/〔_—～~－-])((?:19|20)\\d{2})([./-])(\\d{1,2})\\2(\\d{1,2})"
        "(?![0-9A-Za-z./_—～~－-]|\\s*\\d{1,2}:)");
    static const text::Pattern prose("\\p{Han}{4}");
    for (const Hit& hit : paper.all(pattern)) {
        const auto date = day(hit.text(1), hit.text(3), hit.text(4));
        const bool signed_date = hit.passage().part == document::Part::date;
        const bool field =
            hit.after().empty() && (hit.before().ends_with("：") || hit.before().ends_with(": "));
        if (!date || in_cell(hit) || (!signed_date && (field || !prose.in(hit.passage().text)))) continue;
        report.replace(hit.spot(), text::date_cn(*date));
    }
}

// 2026、3、5 for a date.
void listed_dates(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "(?<![\\d、.])((?:19|20)\\d{2})、(\\d{1,2})、(\\d{1,2})(?![\\d、.,%年月个]|号楼)");
    for (const Hit& hit : paper.all(pattern)) {
        if (const auto date = day(hit.text(1), hit.text(2), hit.text(3)))
            report.replace(hit.spot(), text::date_cn(*date));
    }
}

// .5 and 0·46.
void decimal_points(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "(?<=[\\p{Han}，、：（])\\.(\\d+)(?=[%％‰万亿元倍]|个百分点|公里|平方|公顷)"
        "|(?<![\\d·.])(\\d+)·(\\d+)(?=[%％‰万亿元倍]|个百分点|公里|平方|公顷)");
    for (const Hit& hit : paper.all(pattern)) {
        const std::string whole_part = hit.has(2) ? std::string(hit.text(2)) : "0";
        report.replace(hit.spot(), whole_part + "." + std::string(hit.text(hit.has(2) ? 3 : 1)));
    }
}

// １２３, Ａ, and ％ where the paper else writes %.
void wide_figures(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "[０-９][０-９．]*[０-９]|[０-９]|(?<=\\d)％|"
        "(?<![Ａ-Ｚａ-ｚ一二三四五六七八九〇])[Ａ-Ｚａ-ｚ]+");
    static const text::Pattern narrow_signs("(?<=\\d)%");
    const bool narrow = !paper.all(narrow_signs).empty();
    for (const Hit& hit : paper.all(pattern)) {
        const auto wide = hit.text();
        if (wide == "％" && !narrow) continue;
        std::string right;
        for (std::size_t at = 0; at + 2 < wide.size(); at += 3) {
            // U+FF01 to U+FF5E are EF BC 81 to EF BD 9E: ASCII from U+0021 on.
            const auto second = static_cast<unsigned char>(wide[at + 1]);
            const auto third = static_cast<unsigned char>(wide[at + 2]);
            right += static_cast<char>((second - 0xBC) * 0x40 + (third - 0x80) + 0x20);
        }
        report.replace(hit.spot(), right);
    }
}

// 12345 and 12,345 in one paper: the rarer of both ways is named once.
void mixed_grouping(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "(?<![\\d.,，〔A-Za-z/"
        "_-])(?:(\\d{1,3}(?:,\\d{3})+)|(\\d{5,7}))(?=(?:\\.\\d+)?(?:[元人户件个次份亩米吨]|"
        "余|多|平方|公里|公顷))");
    std::vector<Spot> grouped;
    std::vector<Spot> bare;
    for (const Hit& hit : paper.all(pattern)) {
        if (!in_cell(hit)) (hit.has(1) ? grouped : bare).push_back(hit.spot());
    }
    if (grouped.empty() || bare.empty()) return;
    const auto& rarer = grouped.size() < bare.size() ? grouped : bare;
    report.wrong(rarer.front());
}

// 二十世纪80年代.
void mixed_centuries(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "(?<![\\p{N}一二三四五六七八九十])([一二三四五六七八九十]{1,3})世纪"
        "(?=(?:上|末|初)?\\d0年代)");
    for (const Hit& hit : paper.all(pattern)) {
        if (const auto century = whole(hit.text(1)))
            report.replace(hit.spot(), std::to_string(*century) + "世纪");
    }
}

// 农历8月15, 正月15: the old calendar counts in Chinese numerals.
void lunar_dates(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "(?:农历|阴历)闰?\\d{1,2}月(?:\\d{1,2}日?|初\\p{Han})?|(?:正月|腊月|冬月)\\d{1,2}日?");
    for (const Hit& hit : paper.all(pattern)) report.wrong(hit.spot());
}

constexpr Rule table[] = {
    {.id = "NUM-04",
     .name = {"汉字年份里的零", "zero in a Han year"},
     .clause = "GB/T 15835-2011 5.2",
     .level = Level::warning,
     .fix = Fix::safe,
     .message = {"年份里的零写作“〇”：“{found}年”应为“{instead}年”",
                 "in years zero is 〇: \"{found}年\" should be \"{instead}年\""},
     .find = han_years},
    {.id = "NUM-05",
     .name = {"年份不全", "year cut short"},
     .clause = "GB/T 15835-2011 5.1",
     .level = Level::warning,
     .message = {"年份要写四位：“{found}年”缺了数字，请写全，如“2026年”",
                 "a year has four digits: \"{found}年\" is cut short, write it out"},
     .find = short_years},
    {.id = "NUM-06",
     .name = {"月日前补零", "month or day padded with zero"},
     .clause = "GB/T 9704-2012 7.3.5.4",
     .level = Level::warning,
     .fix = Fix::safe,
     .message = {"日期的月、日前不补零：“{found}”应为“{instead}”",
                 "months and days have no leading zero: \"{found}\" should be \"{instead}\""},
     .find = padded_dates},
    {.id = "NUM-07",
     .name = {"日期用点、斜线或短横", "date with dots, slashes or hyphens"},
     .clause = "GB/T 15835-2011 5.1；GB/T 9704-2012 7.3.5.4",
     .level = Level::warning,
     .fix = Fix::safe,
     .message = {"正文里的日期写年月日：“{found}”应为“{instead}”",
                 "in prose a date is written with 年月日: \"{found}\" should be \"{instead}\""},
     .find = dotted_dates},
    {.id = "NUM-08",
     .name = {"日期用顿号", "date with 、"},
     .clause = "GB/T 15834-2011 A.4；GB/T 15835-2011 5.1",
     .level = Level::warning,
     .fix = Fix::safe,
     .message = {"日期不用顿号隔开：“{found}”应为“{instead}”",
                 "the parts of a date are not a list: \"{found}\" should be \"{instead}\""},
     .find = listed_dates},
    {.id = "NUM-09",
     .name = {"小数写法", "decimal point"},
     .clause = "GB/T 15835-2011 5.1",
     .level = Level::error,
     .fix = Fix::safe,
     .message = {"小数写全整数位，小数点用“.”：“{found}”应为“{instead}”",
                 "a decimal has its whole part and a full stop: \"{found}\" should be \"{instead}\""},
     .find = decimal_points},
    {.id = "NUM-12",
     .name = {"全角数字、字母、百分号", "full-width digits, letters, percent signs"},
     .clause = "GB/T 15835-2011 5.1",
     .level = Level::warning,
     .fix = Fix::safe,
     .message = {"数字和字母用半角：“{found}”应为“{instead}”",
                 "digits and letters are half-width: \"{found}\" should be \"{instead}\""},
     .find = wide_figures},
    {.id = "NUM-13",
     .name = {"数字分节写法不一", "grouping of digits mixed"},
     .clause = "GB/T 15835-2011 5.1",
     .level = Level::hint,
     .message = {"同一篇里大数有的分节、有的不分：“{found}”与别处写法不一，请统一",
                 "some large numbers are grouped, others are not: \"{found}\" differs from the rest"},
     .find = mixed_grouping},
    {.id = "NUM-14",
     .name = {"世纪与年代混用两种数字", "century and decade in different numerals"},
     .clause = "GB/T 15835-2011 4.3",
     .level = Level::warning,
     .fix = Fix::safe,
     .message = {"世纪和年代用同一种数字：“{found}”应为“{instead}”",
                 "century and decade take the same numerals: \"{found}\" should be \"{instead}\""},
     .find = mixed_centuries},
    {.id = "NUM-16",
     .name = {"农历日期用阿拉伯数字", "lunar date in digits"},
     .clause = "GB/T 15835-2011 4.2.1",
     .level = Level::warning,
     .message = {"农历月、日用汉字数字：请把“{found}”写成如“正月十五”“八月初一”的样子",
                 "dates of the lunar calendar take Chinese numerals: write \"{found}\" like 正月十五"},
     .find = lunar_dates},
};

}  // namespace

std::span<const Rule> numeral_forms() {
    return table;
}

}  // namespace wenshu::proof
