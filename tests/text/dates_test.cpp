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
    }
}

}  // namespace
}  // namespace wenshu::text
