#include <catch2/catch.hpp>

#include "support.hpp"

namespace wenshu::check {
namespace {

// A text bound as a type; the value, or the fault with its guess.
std::string typed(const char* text, model::Type type, bool quoted = false) {
    model::Schema schema;
    schema.type = type;
    const auto value = bind_scalar({text, quoted}, {}, schema, {});
    if (value) return test::dump(*value);
    const auto& fault = value.faults().at(0);
    const bool has_guess = test::argument(fault, "guesses") == "1";
    return fault.code + (has_guess ? " " + test::argument(fault, "guess") : "");
}

struct Row {
    const char* text;
    const char* expected;
};

TEST_CASE("whole numbers are read with sign and grouping", "[check][scalar]") {
    const Row rows[] = {
        {"12", "int 12"},
        {"-3", "int -3"},
        {"+3", "int 3"},
        {"007", "int 7"},
        {" 86　", "int 86"},
        {"1,234", "int 1234"},
        {"-1,234,567", "int -1234567"},
        {"9223372036854775807", "int 9223372036854775807"},
        {"-9223372036854775808", "int -9223372036854775808"},
        // No whole numbers
        {"9223372036854775808", "data.overflow"},
        {"99999999999999999999999999", "data.overflow"},
        {"1,23", "data.type"},
        {"12,34,567", "data.type"},
        {",123", "data.type 123"},
        {"1234,567", "data.type"},
        {"12.5", "data.type"},
        {"12.0", "data.type 12"},
        {"十二", "data.type 12"},
        {"两千零二十六", "data.type 2026"},
        {"十二场", "data.type 12"},
        {"12场", "data.type 12"},
        {"约120人次", "data.type 120"},
        {"2018年", "data.type 2018"},
        {"3-5", "data.type"},
        {"1e3", "data.type"},
        {"0x1F", "data.type"},
        {"12%", "data.type"},
        {"十几", "data.type"},
        {"二十余场", "data.type"},
        {"若干", "data.type"},
        {"true", "data.type"},
        {"-", "data.type"},
        {"+", "data.type"},
        {"全年举办健康讲座不少于十二场次", "data.type"},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        CHECK(typed(row.text, model::Type::integer) == row.expected);
    }
}

TEST_CASE("decimals keep the decimals that were written", "[check][scalar]") {
    const Row rows[] = {
        {"1.50", "decimal 1.50"},
        {"12", "decimal 12"},
        {"-0.05", "decimal -0.05"},
        {"1,234.50", "decimal 1234.50"},
        // No numbers
        {"1.", "data.type"},
        {".5", "data.type 5"},
        {"1.2.3", "data.type"},
        {"350.5元", "data.type 350.5"},
        {"12.50.", "data.type"},
        {"八十六", "data.type 86"},
        {"0.1234567890123456789", "data.overflow"},
        {"123456789012345678901.5", "data.overflow"},
        {"50%", "data.type"},
        {"NaN", "data.type"},
        {"inf", "data.type"},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        CHECK(typed(row.text, model::Type::decimal) == row.expected);
    }
}

TEST_CASE("a percent has its sign and a bare number is asked about", "[check][scalar]") {
    const Row rows[] = {
        {"98.5%", "rate 98.5/100"},
        {"100％", "rate 100/100"},
        {"98.5 %", "rate 98.5/100"},
        {"1,000%", "rate 1000/100"},
        {"-5%", "rate -5/100"},
        {"100", "data.type 100%"},
        {"98.5", "data.type 98.5%"},
        {"0.985", "data.type 98.5%"},
        {"1", "data.type 1%"},
        {"1.0", "data.type 100%"},
        {"百分之九十八", "data.type 98%"},
        {"百分之", "data.type"},
        {"%", "data.type"},
        {"5‰", "data.type"},
        {"99999999999999999999%", "data.overflow"},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        CHECK(typed(row.text, model::Type::percent) == row.expected);
    }
}

TEST_CASE("a quantity is a whole number, a decimal or a percent as written", "[check][scalar]") {
    const Row rows[] = {
        {"2", "int 2"},
        {"2.0", "decimal 2.0"},
        {"1,234", "int 1234"},
        {"100%", "rate 100/100"},
        {"2场", "data.type 2"},
        {"十二", "data.type 12"},
        {"百分之百", "data.type 100%"},
        {"百分之九十", "data.type 90%"},
        {"百分之九十八点五", "data.type 98.5%"},
        {"百分之几", "data.type"},
        {"1.2万元", "data.type 12000"},
        {"3.45亿", "data.type 345000000"},
        {"三四十", "data.type"},
        {"3月5日", "data.type"},
        {"99999999999999999999", "data.overflow"},
        {"不少于", "data.type"},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        CHECK(typed(row.text, model::Type::quantity) == row.expected);
    }
}

TEST_CASE("days are read in the ways in which people write them", "[check][scalar]") {
    const Row rows[] = {
        {"2018-02-03", "date 2018-02-03"},
        {"2018/2/3", "date 2018-02-03"},
        {"2018.2.3", "date 2018-02-03"},
        {"2018年2月3日", "date 2018-02-03"},
        {"2020-02-29", "date 2020-02-29"},
        {"二〇一八年二月三日", "date 2018-02-03"},
        {"二零一八年二月廿三日", "date 2018-02-23"},
        // Not in the calendar
        {"2018-02-30", "data.calendar"},
        {"2018-02-29", "data.calendar"},
        {"2018年4月31日", "data.calendar"},
        {"二〇一八年二月三十日", "data.calendar"},
        {"2018-02-00", "data.calendar"},
        {"2018-13-01", "data.calendar_month"},
        {"2018-00-10", "data.calendar_month"},
        // Not enough, or written otherwise
        {"2018-02", "data.type"},
        {"2018", "data.type"},
        {"20180203", "data.type 2018-02-03"},
        {"18-2-3", "data.type 2018-02-03"},
        {"2018年2月3号", "data.type 2018-02-03"},
        {"2018-02-03 14:30", "date 2018-02-03"},
        {"2018-02-03T08:00:00", "date 2018-02-03"},
        {"2018/2/3 0:00", "date 2018-02-03"},
        {"2018-02-03 下午", "data.type 2018-02-03"},
        {"2月3日", "data.type"},
        {"明天", "data.type"},
        {"20xx年", "data.type"},
        {"--", "data.type"},
        {"99999999999-1-1", "data.type"},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        CHECK(typed(row.text, model::Type::date) == row.expected);
    }
}

TEST_CASE("a day that is not in the calendar tells the month's last day", "[check][scalar]") {
    model::Schema schema;
    schema.type = model::Type::date;
    const auto value = bind_scalar({"2018-02-30", false}, {}, schema, "date");
    REQUIRE(!value);
    const auto& fault = value.faults().at(0);
    CHECK(fault.path == "date");
    CHECK(test::argument(fault, "found") == "2018-02-30");
    CHECK(test::argument(fault, "month") == "2");
    CHECK(test::argument(fault, "last") == "28");
}

TEST_CASE("a month may be a day, a month or a year", "[check][scalar]") {
    const Row rows[] = {
        {"2018-03", "date 2018-03"},
        {"2018年3月", "date 2018-03"},
        {"2018", "date 2018"},
        {"2018-03-05", "date 2018-03-05"},
        {"2018-13", "data.calendar_month"},
        {"2018-02-30", "data.calendar"},
        {"三月", "data.type"},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        CHECK(typed(row.text, model::Type::month) == row.expected);
    }
}

TEST_CASE("truth values are written in English or Chinese", "[check][scalar]") {
    const Row rows[] = {
        {"true", "true"},          {"是", "true"},
        {"FALSE", "false"},        {"否", "false"},
        {"yes", "data.type true"}, {"无", "data.type false"},
        {"1", "data.type true"},   {"maybe", "data.type"},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        CHECK(typed(row.text, model::Type::boolean) == row.expected);
    }
}

TEST_CASE("a text keeps its written form", "[check][scalar]") {
    const Row rows[] = {
        {"007", "\"007\""}, {"1.10", "\"1.10\""}, {"true", "\"true\""}, {"2018-02-30", "\"2018-02-30\""},
        {" x ", "\" x \""},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        CHECK(typed(row.text, model::Type::string) == row.expected);
    }
}

TEST_CASE("quotes change nothing where a schema says the type", "[check][scalar]") {
    CHECK(typed("12", model::Type::integer, true) == "int 12");
    CHECK(typed("98.5%", model::Type::percent, true) == "rate 98.5/100");
    CHECK(typed("2018-02-03", model::Type::date, true) == "date 2018-02-03");
    CHECK(typed("12", model::Type::string, true) == "\"12\"");
}

TEST_CASE("without a type a scalar is what prints as it was written", "[check][scalar]") {
    CHECK(typed("12", model::Type::any) == "int 12");
    CHECK(typed("12", model::Type::any, true) == "\"12\"");
    CHECK(typed("1.10", model::Type::any) == "decimal 1.10");
    CHECK(typed("007", model::Type::any) == "\"007\"");
    CHECK(typed("+1", model::Type::any) == "\"+1\"");
    CHECK(typed("1,234", model::Type::any) == "\"1,234\"");
    CHECK(typed("true", model::Type::any) == "true");
    CHECK(typed("2018-02-03", model::Type::any) == "\"2018-02-03\"");
}

TEST_CASE("a text of blanks is absent whatever the type", "[check][scalar]") {
    for (const auto type : {model::Type::string, model::Type::integer, model::Type::list, model::Type::any}) {
        CHECK(typed("", type) == "null");
        CHECK(typed("", type, true) == "null");
        CHECK(typed(" 　\n", type) == "null");
    }
}

TEST_CASE("a scalar where a list or a map is due is a fault", "[check][scalar]") {
    CHECK(typed("各社区居民委员会", model::Type::list) == "data.type [各社区居民委员会]");
    CHECK(typed("甲、乙、丙", model::Type::list) == "data.type [甲, 乙, 丙]");
    CHECK(typed("河东街道", model::Type::map) == "data.type");
}

TEST_CASE("hostile texts are shortened in messages", "[check][scalar]") {
    model::Schema schema;
    schema.type = model::Type::integer;
    const std::string longer(5000, 'x');
    const auto value = bind_scalar({longer + "\n", false}, {}, schema, {});
    REQUIRE(!value);
    CHECK(test::argument(value.faults().at(0), "found") == longer.substr(0, 30) + "…");
}

TEST_CASE("limits of numbers are kept", "[check][scalar]") {
    const auto schema = test::object(R"("n": {"type": "integer", "minimum": 1, "maximum": 12},
        "d": {"type": "number", "minimum": 0.5},
        "r": {"type": "string", "format": "percent", "maximum": 100},
        "q": {"type": ["number", "string"], "format": "quantity", "minimum": 0})");
    CHECK(test::bound("n: 1\nd: 0.50\nr: 100%\nq: 0", schema) ==
          "{n: int 1, d: decimal 0.50, r: rate 100/100, q: int 0}");
    CHECK(test::bound("n: 0\nd: 0.49\nr: 100.1%\nq: -1%", schema) ==
          "data.minimum 1:4 n\ndata.minimum 2:4 d\ndata.maximum 3:4 r\ndata.minimum 4:4 q");
    CHECK(test::bound("n: 13", schema) == "data.maximum 1:4 n");
}

TEST_CASE("lengths count characters and patterns match code points", "[check][scalar]") {
    const auto schema = test::object(R"("s": {"type": "string", "minLength": 2, "maxLength": 4},
        "p": {"type": "string", "pattern": "^[一-龥]{2}$"},
        "t": {"type": "string", "pattern": "\\d"})");
    CHECK(test::bound("s: 健康教育\np: 健康\nt: 第3季度", schema) ==
          R"({s: "健康教育", p: "健康", t: "第3季度"})");
    CHECK(test::bound("s: 健\np: 健康康\nt: 三", schema) ==
          "data.too_short 1:4 s\ndata.pattern 2:4 p\ndata.pattern 3:4 t");
    CHECK(test::bound("s: 健康教育的", schema) == "data.too_long 1:4 s");
    CHECK(test::bound("t: " + std::string(1000, '1'), schema) == "{t: \"" + std::string(1000, '1') + "\"}");
    CHECK(test::bound("t: " + std::string(5000, '1'), schema) == "data.too_long 1:4 t");
}

TEST_CASE("a text of the wrong form is shown its right one, or an example of it", "[check][scalar]") {
    const auto schema = test::object(R"("n": {"type": "string", "pattern": "^甲发〔[0-9]{4}〕[1-9][0-9]*号$",
        "examples": ["甲发〔2018〕1号"]})");
    CHECK(test::bound("n: 甲发［2018］第003号", schema) == "data.pattern 1:4 n (甲发〔2018〕3号)");
    CHECK(test::bound("n: 甲发〔2018〕 12号", schema) == "data.pattern 1:4 n (甲发〔2018〕12号)");
    const auto faults = test::faults_of("n: 甲发18", schema);
    REQUIRE(faults.size() == 1);
    CHECK(test::argument(faults[0], "example") == "甲发〔2018〕1号");
    CHECK(test::argument(faults[0], "guess").empty());
}

TEST_CASE("of alternatives exactly one is due", "[check][bind]") {
    const auto schema = test::object(R"("text": {"title": "正文", "type": "string"},
        "file": {"title": "正文文件", "type": "string"})",
                                     R"(, "oneOf": [{"required": ["text"]}, {"required": ["file"]}])");
    CHECK(test::bound("正文: 甲", schema) == R"({text: "甲"})");
    CHECK(test::bound("text: ''\nfile: a.md", schema) == R"({file: "a.md"})");
    CHECK(test::bound("text: 甲\n正文文件: a.md", schema) == "data.only_one 2:1");
    CHECK(test::bound("text: ''", schema) == "data.missing_one 1:1");
    const auto faults = test::faults_of("text:", schema);
    REQUIRE(faults.size() == 1);
    CHECK(test::argument(faults[0], "keys") == "text（正文）、file（正文文件）");
}

TEST_CASE("a value written alone stands for the property that its map names", "[check][bind]") {
    const auto schema = test::object(R"("a": {"type": "array", "items": {"type": "object",
        "x-shorthand": "title", "required": ["title"],
        "properties": {"title": {"type": "string", "minLength": 2}, "file": {"type": "string"}}}})");
    CHECK(test::bound("a: [名单, {title: 分工, file: x.md}]", schema) ==
          R"({a: [{title: "名单"}, {title: "分工", file: "x.md"}]})");
    CHECK(test::bound("a: [单, [x], {file: x.md}]", schema) ==
          "data.too_short 1:5 a[0].title\ndata.type 1:8 a[1]\ndata.missing 1:13 a[2].title");
    CHECK(test::bound("a: 名单", schema) == "data.type 1:4 a ([名单])");
}

TEST_CASE("a choice is one of the texts and the nearest is the guess", "[check][scalar]") {
    const auto schema = test::object(R"("op": {"enum": [">=", "<=", "="]},
        "state": {"type": "string", "enum": ["按计划开展", "延期开展", "未开展"]})");
    CHECK(test::bound("op: '>='\nstate: ' 未开展 '", schema) == R"({op: ">=", state: "未开展"})");
    CHECK(test::bound("op: '>'\nstate: 按计划开张", schema) ==
          "data.choice 1:5 op (>=)\ndata.choice 2:8 state (按计划开展)");
    const auto faults = test::faults_of("state: 完成", schema);
    REQUIRE(faults.size() == 1);
    CHECK(test::argument(faults[0], "choices") == "按计划开展、延期开展、未开展");
}

}  // namespace
}  // namespace wenshu::check
