#include "check/messages.hpp"

#include <array>

#include <catch2/catch.hpp>

#include "support.hpp"
#include "text/message.hpp"

namespace wenshu::check {
namespace {

std::string said(const base::Diagnostic& fault, text::Language language = text::Language::zh) {
    const std::array catalogues{messages()};
    return text::sentence(fault, catalogues, language);
}

std::string said_of(const char* yaml, text::Language language = text::Language::zh) {
    const auto schema = test::object(R"("year": {"title": "年度", "type": "integer"},
        "rate": {"format": "percent"}, "date": {"format": "date"}, "op": {"enum": [">=", "<="]})",
                                     R"(, "required": ["year"])");
    return said(test::faults_of(yaml, schema).at(0), language);
}

TEST_CASE("a fault of data is a sentence that says what to write", "[check][messages]") {
    CHECK(said_of("year: 十二") == "应为整数，实为“十二”。是不是想写 12？");
    CHECK(said_of("year: [1]") == "应为整数，实为一个列表");
    CHECK(said_of("year: 1\nrate: 0.985") == "应为百分比（如 98.5%），实为“0.985”。是不是想写 98.5%？");
    CHECK(said_of("year: 1\ndate: 2018-02-30") == "2018-02-30 不是日历上的日期：2018 年 2 月只有 28 天");
    CHECK(said_of("{}") == "缺少必填的 year（年度）");
    CHECK(said_of("年份度: 1") ==
          "没有“年份度”这一项。是不是想写 年度（必填）？可以写的还有：年度、rate、date、op");
    CHECK(said_of("year: 1\nop: 大于") == "“大于”不在可选的范围内（可选：>=、<=）");
    CHECK(said_of("year: 十二", text::Language::en) ==
          "expected a whole number, found \"十二\"; did you mean 12?");
    CHECK(said_of("{}", text::Language::en) == "year (年度) is missing");
}

TEST_CASE("values full of braces and quotes are shown as they are", "[check][messages]") {
    CHECK(said_of("year: \"{x} '# |\"") == "应为整数，实为“{x} '# |”");
}

TEST_CASE("every sentence of this room is a well-formed pattern", "[check][messages]") {
    for (const auto& message : messages()) {
        for (const auto language : {text::Language::zh, text::Language::en}) {
            // A malformed pattern falls back to the bare code.
            CHECK(said({base::Severity::error, std::string(message.code), {}, {}, {}}, language) !=
                  message.code);
        }
    }
}

}  // namespace
}  // namespace wenshu::check
