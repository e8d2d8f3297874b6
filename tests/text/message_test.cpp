#include "text/message.hpp"

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "base/messages.hpp"
#include "text/dates.hpp"
#include "text/decode.hpp"
#include "text/messages.hpp"

namespace wenshu::text {
namespace {

constexpr base::Message sample[] = {
    {"data.type", "应为数值，实为“{found}”", "expected a number, found \"{found}\""},
    {"data.count", "有 {n} 处", "{n, plural, one {# place} other {# places}}"},
    {"data.brace", "写成 '{{'name'}}'", "write '{{'name'}}', don't guess"},
    {"data.broken", "没有写完 {found", "not finished {found, plural, one {x}"},
    {"data.kind", "{kind, select, day {日} other {年}}", "{kind, select, day {day} other {year}}"},
};

const std::array<std::span<const base::Message>, 2> catalogues = {messages(), sample};

base::Diagnostic diagnostic(std::string code, std::vector<base::Arg> args) {
    base::Diagnostic made;
    made.code = std::move(code);
    made.args = std::move(args);
    return made;
}

std::string zh(const base::Diagnostic& fault) {
    return sentence(fault, catalogues, Language::zh);
}
std::string en(const base::Diagnostic& fault) {
    return sentence(fault, catalogues, Language::en);
}

TEST_CASE("a sentence is made from the catalogue in both languages", "[text][message]") {
    const auto fault = diagnostic("data.type", {{"found", "十二"}});
    CHECK(zh(fault) == "应为数值，实为“十二”");
    CHECK(en(fault) == "expected a number, found \"十二\"");
}

TEST_CASE("whole numbers count for plural and are not grouped", "[text][message]") {
    CHECK(en(diagnostic("data.count", {{"n", std::int64_t{1}}})) == "1 place");
    CHECK(en(diagnostic("data.count", {{"n", std::int64_t{12345}}})) == "12345 places");
    CHECK(zh(diagnostic("data.count", {{"n", std::int64_t{12345}}})) == "有 12345 处");
    CHECK(zh(diagnostic("data.count", {{"n", std::numeric_limits<std::int64_t>::min()}})) ==
          "有 -9223372036854775808 处");
}

TEST_CASE("quoted braces and chosen words come out as meant", "[text][message]") {
    CHECK(zh(diagnostic("data.brace", {})) == "写成 {{name}}");
    CHECK(en(diagnostic("data.brace", {})) == "write {{name}}, don't guess");
    CHECK(zh(diagnostic("data.kind", {{"kind", "day"}})) == "日");
    CHECK(zh(diagnostic("data.kind", {{"kind", "其他"}})) == "年");
}

TEST_CASE("arguments are never read as patterns", "[text][message]") {
    const auto hostile = diagnostic("data.type", {{"found", "{n, plural} '{' # %s \n<b>"}});
    CHECK(zh(hostile) == "应为数值，实为“{n, plural} '{' # %s \n<b>”");
    const std::string five_thousand(5000, 'x');
    CHECK(zh(diagnostic("data.type", {{"found", five_thousand}})).find(five_thousand) != std::string::npos);
    CHECK_FALSE(zh(diagnostic("data.type", {{"found", "\xFF\xE5"}})).empty());
}

TEST_CASE("an unknown code falls back to its arguments", "[text][message]") {
    CHECK(zh(diagnostic("no.such", {})) == "no.such");
    CHECK(zh(diagnostic("no.such", {{"found", "十二"}, {"line", std::int64_t{3}}})) ==
          "no.such (found=十二, line=3)");
    CHECK(sentence(diagnostic("data.type", {}), {}, Language::zh) == "data.type");
}

TEST_CASE("a malformed pattern falls back to its arguments", "[text][message]") {
    CHECK(zh(diagnostic("data.broken", {{"found", "十二"}})) == "data.broken (found=十二)");
    CHECK(en(diagnostic("data.broken", {{"found", "十二"}})) == "data.broken (found=十二)");
}

TEST_CASE("a missing argument stays visible", "[text][message]") {
    CHECK(zh(diagnostic("data.type", {})) == "应为数值，实为“{found}”");
}

TEST_CASE("a text where a number counts falls back", "[text][message]") {
    CHECK_FALSE(en(diagnostic("data.count", {{"n", "many"}})).empty());
}

// A pattern that ICU refuses would fall back to the code, an argument under another name would leave a brace.
void check_sentence(const base::Diagnostic& fault, std::span<const std::span<const base::Message>> all) {
    for (const auto language : {Language::zh, Language::en}) {
        const auto text = sentence(fault, all, language);
        CAPTURE(text);
        CHECK(text.find(fault.code) == std::string::npos);
        CHECK(text.find('{') == std::string::npos);
    }
}

TEST_CASE("every fault of this room has its sentences", "[text][message]") {
    check_sentence(decode("\xFF", "ledger.csv").faults().front(), catalogues);
    for (const std::string_view pattern : {"mm", "YYYY", "M D", "yyyy'", "", "J", "d"}) {
        check_sentence(format_date({2018, 2, 0}, pattern).faults().front(), catalogues);
    }
    CHECK(zh(decode("\xFF", "ledger.csv").faults().front()).starts_with("文件 ledger.csv 第 1 行"));
}

TEST_CASE("every fault of base has its sentences", "[text][message]") {
    const std::array<std::span<const base::Message>, 1> of_base = {base::messages()};
    for (const auto& message : base::messages()) {
        check_sentence(diagnostic(std::string(message.code), {{"file", "a.yaml"},
                                                              {"reason", "other"},
                                                              {"detail", "disk quota"},
                                                              {"program", "soffice"},
                                                              {"seconds", 60}}),
                       of_base);
    }
}

}  // namespace
}  // namespace wenshu::text
