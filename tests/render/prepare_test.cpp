#include <catch2/catch.hpp>

#include "support.hpp"

namespace wenshu::render {

TEST_CASE("every fault of a template is found at once with its line and column", "[render][prepare]") {
    const Lines faults = faults_of(
        "标题 {{ name\n正文 {{ date | dat }} ｛｛x｝｝\n{{> tasks}} }} {{/a}}\n{{#b}}\n", {{"task", ""}});
    CHECK(faults == Lines{
                        "body:1:4 template.unclosed_tag tag={{ name",
                        "body:2:14 template.unknown_filter name=dat guessed=yes guess=date",
                        "body:2:21 template.full_width found=｛｛ expected={{",
                        "body:2:24 template.full_width found=｝｝ expected=}}",
                        "body:3:1 template.unknown_partial name=tasks guessed=yes guess=task",
                        "body:3:13 template.stray_close found=}}",
                        "body:3:16 template.unopened_section name=a",
                        "body:4:1 template.unclosed_section name=b",
                    });
}

TEST_CASE("a misnested section names both of its places", "[render][prepare]") {
    CHECK(faults_of("{{#a}}\n  {{^b}}\n{{/a}}\n") ==
          Lines{"body:3:1 template.misnested line=2 column=3 name=a open=b"});
}

TEST_CASE("a faultless template has no faults", "[render][prepare]") {
    CHECK(faults_of("").empty());
    CHECK(faults_of("没有标签").empty());
    CHECK(faults_of("{{#a | default: 'x'}}{{/a}}{{#b}}{{/b | default: 'x'}}").empty());
    CHECK(faults_of("{{! 说明 {{ 和 ' }}{{=<% %>=}} {{ }} <% a %>").empty());
    CHECK(faults_of("{{ a | default: '}} \" ''引号''，：' }}{{ b | default: \"'\" }}").empty());
}

TEST_CASE("arguments that a filter does not take are refused with the right form", "[render][prepare]") {
    CHECK(faults_of("{{ a | percent: 'x' }}") ==
          Lines{"body:1:8 template.filter_arguments found=percent: 'x' usage=percent: 1"});
    for (const char* call :
         {"default",    "default: 1",    "default: 'a', 'b'", "default 'a'",  "default: 'a",
          "ordinal: 1", "number: 'a'",   "number: -1",        "number: 99",   "number: 2, 'grouped'",
          "zh: 'x'",    "money: 2",      "yes_no: '是'",      "date: 'mm'",   "date: 3",
          "table: ''",  "table: 'a,,b'", "image: 1",          "percent: 1.5", "list: 'a''"}) {
        INFO(call);
        const Lines faults = faults_of("{{ a | " + std::string(call) + " }}");
        REQUIRE(faults.size() == 1);
        CHECK_THAT(faults.front(), Catch::Contains("template.filter_arguments"));
    }
}

TEST_CASE("full-width punctuation inside a tag is named", "[render][prepare]") {
    CHECK(faults_of("{{ a ｜ default： ‘无’ }}") ==
          Lines{"body:1:6 template.full_width found=｜ expected=|",
                "body:1:15 template.full_width found=： expected=:",
                "body:1:17 template.full_width found=‘ expected='",
                "body:1:19 template.full_width found=’ expected='"});
}

TEST_CASE("names that cannot be names are refused", "[render][prepare]") {
    for (const char* name : {"", "a..b", ".a", "a.", "a b", "a'b", "a:b", "a,b"}) {
        INFO(name);
        const Lines faults = faults_of("{{ " + std::string(name) + " }}");
        REQUIRE(faults.size() == 1);
        CHECK_THAT(faults.front(), Catch::Contains("template.name"));
    }
    CHECK(faults_of("{{@odinal}}") ==
          Lines{"body:1:3 template.unknown_name name=@odinal guessed=yes guess=@ordinal"});
}

TEST_CASE("the code points of tokens are refused in a template", "[render][prepare]") {
    CHECK(faults_of("a\uE0001\uE001") == Lines{"body:1:2 template.reserved", "body:1:4 template.reserved"});
}

TEST_CASE("a block that is not alone on its line is a fault", "[render][prepare]") {
    CHECK(faults_of("表：{{ a | table }}\n") == Lines{"body:1:3 template.block_in_line name=a"});
    CHECK(faults_of("{{#a | table}}\n{{/a}}\n") == Lines{"body:1:1 template.block_in_line name=a"});
    CHECK(faults_of("{{@page_break}} x") == Lines{"body:1:1 template.block_in_line name=@page_break"});
    CHECK(faults_of("  {{ a | table }}  \n{{@page_break}}").empty());
}

TEST_CASE("a filter that cannot take what comes before it is a fault", "[render][prepare]") {
    CHECK(faults_of("{{ a | money | percent }}") ==
          Lines{"body:1:16 template.filter_order filter=percent before=money"});
    CHECK(faults_of("{{ a | date | default: '待定' }}").empty());
}

TEST_CASE("faults inside a partial are reported in the partial, once", "[render][prepare]") {
    CHECK(faults_of("{{> p}}{{> p}}", {{"p", "第一行\n{{ x | nope }}\n{{#s}}"}}) ==
          Lines{"p:2:8 template.unknown_filter name=nope guessed=no guess=",
                "p:3:1 template.unclosed_section name=s"});
}

TEST_CASE("sections that are nested beyond reason are refused", "[render][prepare]") {
    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "{{#a}}";
    for (int i = 0; i < 100'000; ++i) deep += "{{/a}}";
    CHECK(faults_of(deep) == Lines{"body:1:193 template.nesting max=32"});
}

TEST_CASE("the delimiters may be set to what they are", "[render][prepare]") {
    CHECK(faults_of("{{={{ }}=}}{{=| |=}}|={{ }}=|{{a}}").empty());
}

TEST_CASE("malformed delimiters are refused", "[render][prepare]") {
    CHECK(faults_of("{{=<%=}}") == Lines{"body:1:1 template.delimiters tag={{=<%=}}"});
    CHECK(faults_of("{{=a b c=}}") == Lines{"body:1:1 template.delimiters tag={{=a b c=}}"});
    CHECK(faults_of("{{=<% %>}}") == Lines{"body:1:1 template.delimiters tag={{=<% %>}}"});
    CHECK(faults_of("{{=<% %>\n}}") ==
          Lines{"body:1:1 template.unclosed_tag tag={{=<% %>", "body:2:1 template.stray_close found=}}"});
}

TEST_CASE("a template in a data file has all its faults at the value's place", "[render][prepare]") {
    const base::Location where{base::SourceId{7}, 40};
    const auto prepared = prepare("{{ a", where);
    REQUIRE(!prepared);
    CHECK(prepared.faults().front().where == where);
}

}  // namespace wenshu::render
