#include "serial/xlsx_numbers.hpp"

#include <catch2/catch.hpp>

namespace wenshu::serial {
namespace {

std::string by_code(const std::string& number, const std::string& code, bool from_1904 = false) {
    const auto read = number_text(number, number_form(200, code), from_1904);
    return read.fault == NumberFault::none ? read.text : "fault";
}

std::string by_id(const std::string& number, std::uint32_t id) {
    return number_text(number, number_form(id, ""), false).text;
}

TEST_CASE("numbers are exact decimals of at most 15 digits", "[serial][xlsx]") {
    const auto [written, text] = GENERATE(table<std::string, std::string>({
        {"5", "5"},
        {"-12.50", "-12.5"},
        {"0.30000000000000004", "0.3"},
        {"1409.5", "1409.5"},
        {"1.1E-2", "0.011"},
        {"1E+3", "1000"},
        {"-0", "0"},
        {"0.1", "0.1"},
        {"100.10000000000001", "100.1"},
        {"123456789012345", "123456789012345"},
        {"999999999999999.9", "1000000000000000"},
        {"1E15", "fault"},
        {"1e-30", "0"},
        {"13800001234", "13800001234"},
        {"1e400", "fault"},
        {"nan", "fault"},
        {"inf", "fault"},
        {"1,5", "fault"},
        {"0x10", "fault"},
        {"--1", "fault"},
    }));
    INFO(written);
    CHECK(by_code(written, "General") == text);
}

TEST_CASE("formats with years, months or days make dates", "[serial][xlsx]") {
    const auto [code, text] = GENERATE(table<std::string, std::string>({
        {"yyyy-mm-dd", "2018-03-01"},
        {"yyyy/m/d;@", "2018-03-01"},
        {R"(yyyy"年"m"月"d"日")", "2018-03-01"},
        {"yyyy年m月d日", "2018-03-01"},
        {"[$-804]yyyy\\年m\\月d\\日", "2018-03-01"},
        {"[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "2018-03-01"},
        {"e-m-d", "2018-03-01"},
        {"m\"月\"d\"日\"", "2018-03-01"},
        {R"([DBNum1][$-804]yyyy"年"m"月")", "2018-03"},
        {"yyyy", "2018-03-01"},
        {"0.00", "43160"},
        {"#,##0.00_);[Red]\\(#,##0.00\\)", "43160"},
        {"0.00E+00", "43160"},
        {"\"d\"0", "43160"},
        {"0\"月\"", "43160"},
        {"[$¥-804]#,##0", "43160"},
        {"@", "43160"},
    }));
    INFO(code);
    CHECK(by_code("43160", code) == text);
}

TEST_CASE("days count from both ends that programs know, and over the day that never was", "[serial][xlsx]") {
    CHECK(by_code("1", "yyyy-mm-dd") == "1900-01-01");
    CHECK(by_code("59", "yyyy-mm-dd") == "1900-02-28");
    CHECK(by_code("60", "yyyy-mm-dd") == "fault");
    CHECK(by_code("61", "yyyy-mm-dd") == "1900-03-01");
    CHECK(by_code("0", "yyyy-mm-dd") == "fault");
    CHECK(by_code("0", "yyyy-mm-dd", true) == "1904-01-01");
    CHECK(by_code("2958465", "yyyy-mm-dd") == "9999-12-31");
    CHECK(by_code("2958466", "yyyy-mm-dd") == "fault");
    CHECK(by_code("2958465", "yyyy-mm-dd", true) == "fault");
    CHECK(by_code("1e300", "yyyy-mm-dd") == "fault");
    CHECK(by_code("43101", "yyyy") == "2018");
}

TEST_CASE("times are told as people write them", "[serial][xlsx]") {
    CHECK(by_code("43160.604166666664", "yyyy-mm-dd hh:mm") == "2018-03-01 14:30");
    CHECK(by_code("43160", "yyyy-mm-dd hh:mm") == "2018-03-01");
    CHECK(by_code("43160.6", "yyyy-mm-dd") == "2018-03-01");
    CHECK(by_code("0.35416666666666669", "h:mm") == "8:30");
    CHECK(by_code("0.35422453703703705", "h:mm:ss") == "8:30:05");
    CHECK(by_code("1.5", "[h]:mm") == "36:00");
}

TEST_CASE("percents and numbers with zeros in front are what they show", "[serial][xlsx]") {
    CHECK(by_code("0.985", "0.0%") == "98.5%");
    CHECK(by_code("1", "0%") == "100%");
    CHECK(by_code("0.07", "0%") == "7%");
    CHECK(by_code("0.28999999999999998", "0%") == "29%");
    CHECK(by_code("-0.005", "0%") == "-0.5%");
    CHECK(by_code("7", "000") == "007");
    CHECK(by_code("1234", "000") == "1234");
    CHECK(by_code("7", "0") == "7");
}

TEST_CASE("formats without a code are those of Chinese offices", "[serial][xlsx]") {
    CHECK(by_id("43160", 0) == "43160");
    CHECK(by_id("43160", 14) == "2018-03-01");
    CHECK(by_id("43160", 31) == "2018-03-01");
    CHECK(by_id("43160", 57) == "2018-03");
    CHECK(by_id("43160", 22) == "2018-03-01");
    CHECK(by_id("0.5", 20) == "12:00");
    CHECK(by_id("0.5", 9) == "50%");
    CHECK(by_id("0.5", 4) == "0.5");
}

}  // namespace
}  // namespace wenshu::serial
