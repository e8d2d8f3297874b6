#include "text/dates.hpp"

#include <string>
#include <string_view>
#include <variant>

#include <catch2/catch.hpp>

namespace wenshu::text {
namespace {

using base::Date;

std::string formatted(Date date, std::string_view pattern) {
    const auto text = format_date(date, pattern);
    REQUIRE(text);
    return *text;
}

base::Diagnostic fault_of(Date date, std::string_view pattern) {
    CAPTURE(pattern);
    const auto text = format_date(date, pattern);
    REQUIRE_FALSE(text);
    REQUIRE(text.faults().size() == 1);
    return text.faults().front();
}

std::string kind_of(std::string_view pattern) {
    const auto fault = fault_of({2018, 2, 3}, pattern);
    CHECK(fault.code == "text.date_pattern");
    CHECK(fault.args.at(0) == base::Arg{"pattern", std::string(pattern)});
    CHECK(fault.args.at(1).name == "kind");
    CHECK(fault.args.at(2).name == "letter");
    return std::get<std::string>(fault.args.at(1).value);
}

TEST_CASE("dates are written in Chinese numerals", "[text][dates]") {
    CHECK(date_zh({2018, 2, 3}) == "二〇一八年二月三日");
    CHECK(date_zh({2026, 10, 15}) == "二〇二六年十月十五日");
    CHECK(date_zh({2026, 12, 20}) == "二〇二六年十二月二十日");
    CHECK(date_zh({2000, 1, 31}) == "二〇〇〇年一月三十一日");
    CHECK(date_zh({2018, 2, 0}) == "二〇一八年二月");
    CHECK(date_zh({2018, 0, 0}) == "二〇一八年");
}

TEST_CASE("dates are written in Arabic figures without leading zeros", "[text][dates]") {
    CHECK(date_cn({2018, 2, 3}) == "2018年2月3日");
    CHECK(date_cn({2018, 12, 0}) == "2018年12月");
    CHECK(date_cn({2018, 0, 0}) == "2018年");
}

TEST_CASE("dates are written by ICU patterns", "[text][dates]") {
    CHECK(formatted({2018, 2, 3}, "yyyy年M月d日") == "2018年2月3日");
    CHECK(formatted({2018, 2, 3}, "yyyy-MM-dd") == "2018-02-03");
    CHECK(formatted({2018, 2, 3}, "M月d日EEEE") == "2月3日星期六");
    CHECK(formatted({2018, 2, 3}, "yyyy年QQQQ") == "2018年第一季度");
    CHECK(formatted({2018, 2, 3}, "yyyy'年d'") == "2018年d");
    CHECK(formatted({2018, 2, 3}, "yyyy''M") == "2018'2");
    CHECK(formatted({2018, 12, 31}, "YYYY年第w周").starts_with("2019"));
    CHECK(formatted({1500, 3, 1}, "yyyy-MM-dd") == "1500-03-01");  // Gregorian before 1582 too
    CHECK(formatted({1, 1, 1}, "yyyy-MM-dd") == "0001-01-01");
    CHECK(formatted({9999, 12, 31}, "yyyy-MM-dd") == "9999-12-31");
}

TEST_CASE("a date with open parts is written by patterns that do not ask for them", "[text][dates]") {
    CHECK(formatted({2018, 3, 0}, "yyyy年M月") == "2018年3月");
    CHECK(formatted({2018, 3, 0}, "QQQ") == "1季度");
    CHECK(formatted({2018, 0, 0}, "yyyy年") == "2018年");
    const auto fault = fault_of({2018, 3, 0}, "yyyy年M月d日");
    CHECK(fault.code == "text.date_precision");
    CHECK(fault.args.at(0) == base::Arg{"date", "2018年3月"});
    CHECK(fault.args.at(1) == base::Arg{"pattern", "yyyy年M月d日"});
    CHECK(fault_of({2018, 0, 0}, "yyyy年M月").code == "text.date_precision");
    CHECK(fault_of({2018, 3, 0}, "w").code == "text.date_precision");
}

TEST_CASE("a wrong pattern is a fault that says how", "[text][dates]") {
    CHECK(kind_of("yyyy-mm-dd") == "time");
    CHECK(kind_of("yyyy年M月d日 HH:00") == "time");
    CHECK(kind_of("YYYY-MM-dd") == "week_year");
    CHECK(kind_of("yyyy-MM-DD") == "day_of_year");
    CHECK(kind_of("yyyy'年") == "quote");
    CHECK(kind_of("") == "empty");
    CHECK(kind_of("年月日") == "empty");
    CHECK(kind_of("'yyyy'") == "empty");
    CHECK(kind_of("yyyy J") == "other");
    CHECK(kind_of("today") == "other");
    CHECK(kind_of(std::string(5000, 'J')) == "other");
}

TEST_CASE("no pattern of letters crashes", "[text][dates]") {
    for (char c = 'A'; c <= 'z'; ++c) {
        for (const std::size_t count : {1U, 2U, 3U, 4U, 5U, 6U, 40U}) {
            const auto text = format_date({2018, 2, 3}, std::string(count, c));
            if (text) CHECK_FALSE(text->empty());
        }
    }
    CHECK(formatted({2018, 2, 3}, std::string(5000, 'd')).size() <= 5000);
    CHECK(format_date({2018, 2, 3}, "yyyy\xFF"));
}

TEST_CASE("dates are read as people type them", "[text][dates]") {
    for (const std::string_view text :
         {"2018-02-03", "2018-2-3", "2018/2/3", "2018/02/03", "2018.2.3", "2018年2月3日", "2018年02月03日"}) {
        CAPTURE(text);
        CHECK(parse_date(text) == Date{2018, 2, 3});
    }
    for (const std::string_view text :
         {"2018-03", "2018-3", "2018/3", "2018.03", "2018年3月", "2018年03月"}) {
        CAPTURE(text);
        CHECK(parse_date(text) == Date{2018, 3, 0});
    }
    CHECK(parse_date("2018") == Date{2018, 0, 0});
    CHECK(parse_date("2018年") == Date{2018, 0, 0});
    CHECK(parse_date("2020-02-29") == Date{2020, 2, 29});
}

TEST_CASE("dates in Han numerals are read", "[text][dates]") {
    for (const std::string_view text :
         {"二〇二六年三月十五日", "二○二六年三月十五日", "二零二六年三月十五日", "贰零贰陆年叁月壹拾伍日"}) {
        CAPTURE(text);
        CHECK(parse_date(text) == Date{2026, 3, 15});
    }
    CHECK(parse_date("二〇二六年三月廿五日") == Date{2026, 3, 25});
    CHECK(parse_date("二〇二六年三月卅日") == Date{2026, 3, 30});
    CHECK(parse_date("二〇二六年十二月卅一日") == Date{2026, 12, 31});
    CHECK(parse_date("二〇二六年十月") == Date{2026, 10, 0});
    CHECK(parse_date("二〇二六年") == Date{2026, 0, 0});
    CHECK(parse_date("二〇二四年二月二十九日") == Date{2024, 2, 29});
    for (const std::string_view text :
         {"二〇二六年二月三十日", "二〇二六年二月二十九日", "二〇二六年十三月一日", "二〇二六年三月一五日",
          "二〇二六年三月零日", "二〇二六年零月一日", "二千零二十六年三月一日", "二六年三月一日",
          "二〇二六年3月15日", "二〇二六年三月十五", "三月十五日", "二〇二六", "年月日",
          "二〇二六年三月十几日", "二〇二六年三月三十二日", "二〇二六年三月十五日下午",
          "〇〇〇〇年一月一日"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_date(text));
    }
}

TEST_CASE("cheques are dated so that nobody can alter them", "[text][dates]") {
    CHECK(date_cheque({2026, 2, 12}) == "贰零贰陆年零贰月壹拾贰日");
    CHECK(date_cheque({2026, 10, 20}) == "贰零贰陆年零壹拾月零贰拾日");
    CHECK(date_cheque({2026, 1, 15}) == "贰零贰陆年零壹月壹拾伍日");
    CHECK(date_cheque({2026, 3, 5}) == "贰零贰陆年叁月零伍日");
    CHECK(date_cheque({2026, 11, 10}) == "贰零贰陆年壹拾壹月零壹拾日");
    CHECK(date_cheque({2026, 12, 30}) == "贰零贰陆年壹拾贰月零叁拾日");
    CHECK(date_cheque({2030, 9, 21}) == "贰零叁零年玖月贰拾壹日");
    CHECK(date_cheque({2026, 8, 31}) == "贰零贰陆年捌月叁拾壹日");
    CHECK(date_cheque({2026, 2, 0}) == "贰零贰陆年零贰月");
    CHECK(parse_date_cheque("贰零贰陆年零叁月零伍日") == Date{2026, 3, 5});
    for (const std::string_view text :
         {"", "贰零贰陆年贰月壹拾贰日", "贰零贰陆年零贰月拾贰日", "贰零贰陆年零贰月叁拾日",
          "贰零贰陆年零壹拾壹月零壹日", "贰零贰陆年叁月伍日", "贰零贰陆年叁月贰拾日",
          "贰零贰陆年叁月零贰拾壹日", "二〇二六年零贰月壹拾贰日", "贰〇贰陆年零贰月壹拾贰日",
          "贰陆年零贰月壹拾贰日", "贰零贰陆年零贰月", "零零零零年零贰月零壹日", "2026年2月12日",
          "贰零贰陆年零贰月壹拾贰日整", "\xFF"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_date_cheque(text));
    }
}

TEST_CASE("what is no date of the calendar is not read", "[text][dates]") {
    for (const std::string_view text : {"",
                                        "2018-02-30",
                                        "2019-02-29",
                                        "2018-13-01",
                                        "2018-00-01",
                                        "2018-01-00",
                                        "2018-0",
                                        "0000-01-01",
                                        "2018-2/3",
                                        "2018年2",
                                        "2018年2月3",
                                        "2018年2-3",
                                        "2018-02-03 ",
                                        " 2018-02-03",
                                        "2018-02-03T00:00",
                                        "18-2-3",
                                        "2月3日",
                                        "20180203",
                                        "12345",
                                        "-2018",
                                        "2018-+1-01",
                                        "2018-",
                                        "2018-02-",
                                        "2018--03",
                                        "２０１８-02-03",
                                        "2018-002-03",
                                        "明天",
                                        "\xFF",
                                        "2018\xE5\xB9"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_date(text));
    }
    CHECK_FALSE(parse_date(std::string(5000, '1')));
}

TEST_CASE("written dates are read back", "[text][dates]") {
    for (std::int32_t day = base::to_days({1999, 1, 1}); day <= base::to_days({2032, 12, 31}); ++day) {
        const Date date = base::from_days(day);
        if (parse_date(date_cn(date)) != date) FAIL(date_cn(date));
        if (parse_date(base::to_iso_string(date)) != date) FAIL(base::to_iso_string(date));
        if (parse_date(date_zh(date)) != date) FAIL(date_zh(date));
        if (parse_date_cheque(date_cheque(date)) != date) FAIL(date_cheque(date));
    }
}

}  // namespace
}  // namespace wenshu::text
