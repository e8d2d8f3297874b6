#include <chrono>

#include <catch2/catch.hpp>

#include "support.hpp"

namespace wenshu::render {
namespace {

using model::Type;

model::Schema plan_schema() {
    const model::Schema indicator = map_of({
        {"name", of(Type::string, "指标")},
        {"target", of(Type::quantity, "目标值")},
        {"unit", of(Type::string, "单位")},
        {"done", of(Type::quantity, "完成数")},
    });
    return map_of({
        {"year", of(Type::integer, "年度")},
        {"issuer",
         map_of({{"name", of(Type::string, "名称")}, {"short", of(Type::string, "简称")}}, "发文机关")},
        {"unit", of(Type::string, "编制单位")},
        {"date", of(Type::date, "成文日期")},
        {"note", of(Type::string, "附注")},
        {"ready", of(Type::boolean, "是否定稿")},
        {"rate", of(Type::percent, "开课率")},
        {"indicators", list_of(indicator, "指标")},
        {"themes", list_of(of(Type::string), "主题")},
        {"facts", map_of({{"lectures", of(Type::integer, "健康讲座")}})},
    });
}

model::Value plan() {
    return fields({
        {"year", value(std::int64_t{2018})},
        {"issuer", fields({{"name", value("河东街道办事处")}, {"short", value("河东街道")}})},
        {"unit", value("健康办")},
        {"date", value(base::Date{2018, 2, 3})},
        {"ready", value(true)},
        {"rate", value(base::Rate{{985, 1}, {100, 0}})},
        {"indicators",
         items({fields({{"name", value("培训")}, {"target", value(std::int64_t{2})}, {"unit", value("场")}}),
                fields({{"name", value("开课率")}, {"target", value(base::Rate{{100, 0}, {100, 0}})}})})},
        {"themes", items({value("饮水"), value("禁毒")})},
        {"facts", fields({{"lectures", figure(12, "lectures")}})},
    });
}

Seen seen(std::string body) {
    return see(std::move(body), plan(), plan_schema());
}

std::string text(std::string body) {
    const Seen result = seen(std::move(body));
    CHECK(result.faults == Lines{});
    return result.text;
}

}  // namespace

TEST_CASE("values print by their type without a filter", "[render][fill]") {
    CHECK(text("{{year}} {{issuer.short}} {{date}} {{rate}}") == "«2018» «河东街道» «2018年2月3日» «98.5%»");
}

TEST_CASE("Chinese titles are names too", "[render][fill]") {
    CHECK(text("{{年度}} {{发文机关.简称}} {{#指标}}{{目标值}} {{/指标}}") ==
          "«2018» «河东街道» «2» «100%» ");
}

TEST_CASE("a name that a row's schema knows is not taken from outside", "[render][fill]") {
    CHECK(text("{{#indicators}}{{name}}{{#unit}}{{unit}}{{/unit}}{{^unit}}无{{/unit}}；{{/indicators}}") ==
          "«培训»«场»；«开课率»无；");
    const Seen printed = seen("{{#indicators}}{{unit}}{{/indicators}}");
    CHECK(printed.faults ==
          Lines{"body:1:16 template.missing_value path=indicators[1].unit title=单位 origin=plan"});
}

TEST_CASE("other names come from outside", "[render][fill]") {
    CHECK(text("{{#indicators}}{{year}}{{#issuer}}{{short}}{{rate}}{{/issuer}} {{/indicators}}") ==
          "«2018»«河东街道»«98.5%» «2018»«河东街道»«98.5%» ");
}

TEST_CASE("loops know where they are", "[render][fill]") {
    CHECK(text("{{#themes}}{{@index}}{{@ordinal}}{{#@first}}首{{/@first}}{{.}}{{^@last}}、{{/@last}}{{/"
               "themes}}") == "«0»«1»首«饮水»、«1»«2»«禁毒»");
    CHECK(text("{{#indicators}}{{#themes}}{{@ordinal}}{{/themes}}{{@ordinal | zh}} {{/indicators}}") ==
          "«1»«2»«一» «1»«2»«二» ");
    CHECK(seen("{{@ordinal}}").faults == Lines{"body:1:1 template.not_in_loop name=@ordinal"});
}

TEST_CASE("an unknown name is a fault with a guess, once for all rows", "[render][fill]") {
    CHECK(seen("{{#indicators}}{{nmae}}{{/indicators}}{{issuer.shrot}}{{发文机构}}").faults ==
          Lines{"body:1:16 template.unknown_name name=nmae guessed=yes guess=name",
                "body:1:39 template.unknown_name name=issuer.shrot guessed=yes guess=short",
                "body:1:55 template.unknown_name name=发文机构 guessed=yes guess=发文机关"});
}

TEST_CASE("a known name without a value is empty in sections and a fault in print", "[render][fill]") {
    CHECK(text("{{#note}}附注{{/note}}{{^note}}无附注{{/note}}") == "无附注");
    CHECK(seen("{{note}}{{#indicators}}{{done}}{{/indicators}}").faults ==
          Lines{"body:1:1 template.missing_value path=note title=附注 origin=plan",
                "body:1:24 template.missing_value path=indicators[0].done title=完成数 origin=plan",
                "body:1:24 template.missing_value path=indicators[1].done title=完成数 origin=plan"});
}

TEST_CASE("a draft shows what is missing and lists it", "[render][fill]") {
    Book book;
    const auto prepared =
        prepare(book.add("body", "甲{{note}}乙{{发文机关.简称 | default: '某街道'}}{{附注 | list}}"));
    REQUIRE(prepared);
    const model::Value data = fields({});
    const model::Schema schema = plan_schema();
    const auto filled = fill(*prepared, {data, schema, true});
    REQUIRE(filled);
    CHECK(readable(*filled) == "甲«【待补：附注】»乙«某街道»«【待补：附注】»");
    REQUIRE(filled->pending.size() == 1);
    CHECK(filled->pending.front().path == "note");
    CHECK(filled->pending.front().title == "附注");
    const auto& run = std::get<document::Run>(std::get<document::Inlines>(filled->slots.front()).front());
    CHECK(run.mark == document::Mark{document::Mark::Kind::missing, "note"});
}

TEST_CASE("a figure keeps its mark through filters and sections", "[render][fill]") {
    Book book;
    const auto prepared = prepare(book.add(
        "body", "{{facts.lectures}}{{facts.lectures | zh}}{{#facts.lectures}}{{.}}{{/facts.lectures}}"));
    REQUIRE(prepared);
    const model::Value data = plan();
    const model::Schema schema = plan_schema();
    const auto filled = fill(*prepared, {data, schema});
    REQUIRE(filled);
    REQUIRE(filled->slots.size() == 3);
    CHECK(readable(*filled) == "«12»«十二»«12»");
    for (const auto& slot : filled->slots) {
        const auto& run = std::get<document::Run>(std::get<document::Inlines>(slot).front());
        CHECK(run.mark == document::Mark{document::Mark::Kind::figure, "lectures"});
    }
}

TEST_CASE("0 and a figure of 0 are true, an empty text is false", "[render][fill]") {
    const model::Schema schema =
        map_of({{"n", of(Type::integer)}, {"f", of(Type::integer)}, {"t", of(Type::string)}});
    const model::Value data =
        fields({{"n", value(std::int64_t{0})}, {"f", figure(0, "f")}, {"t", value("")}});
    CHECK(see("{{#n}}n{{/n}}{{#f}}f{{/f}}{{#t}}t{{/t}}{{^t}}空{{/t}}", data, schema).text == "nf空");
}

TEST_CASE("a share without a whole prints a dash, nothing at all is missing", "[render][fill]") {
    const model::Schema schema = map_of({{"r", of(Type::percent)}, {"x", of(Type::integer, "数")}});
    const model::Value data = fields({{"r", value(base::Rate{})}, {"x", value(model::Null{})}});
    CHECK(see("{{r}}{{r | percent: 1}}", data, schema).text == "«—»«—»");
    CHECK(see("{{x}}", data, schema).faults ==
          Lines{"body:1:1 template.missing_value path=x title=数 origin=plan"});
}

TEST_CASE("lists, maps and truth values do not print by themselves", "[render][fill]") {
    CHECK(seen("{{themes}}{{issuer}}{{ready}}").faults ==
          Lines{"body:1:1 template.print name=themes found=list",
                "body:1:11 template.print name=issuer found=map",
                "body:1:21 template.print name=ready found=boolean"});
}

TEST_CASE("values full of structure stay values", "[render][fill]") {
    const std::string wild = "# *_|#<>&{}\n{{year}} {{> x}} \uE0000\uE001 \\ `a` 1. > ";
    const model::Schema schema = map_of({{"x", of(Type::string)}});
    const model::Value data = fields({{"x", value(wild.c_str())}});
    Book book;
    const auto prepared = prepare(book.add("body", "前{{x}}后{{{x}}}{{&x}}"));
    REQUIRE(prepared);
    const auto filled = fill(*prepared, {data, schema});
    REQUIRE(filled);
    CHECK(filled->text == "前\uE0000\uE001后\uE0001\uE001\uE0002\uE001");
    for (const auto& slot : filled->slots) {
        CHECK(document::plain_text(std::get<document::Inlines>(slot)) == wild);
    }
    const auto name = fill_text(*prepared, {data, schema});
    REQUIRE(name);
    CHECK(*name == "前" + wild + "后" + wild + wild);
    const auto line = fill_line(*prepared, {data, schema});
    REQUIRE(line);
    CHECK(document::plain_text(line->inlines) == *name);
}

TEST_CASE("a line feed in a value is a line break", "[render][fill]") {
    const model::Schema schema = map_of({{"x", of(Type::string)}});
    const model::Value data = fields({{"x", value("甲\n乙")}});
    const auto prepared = prepare("{{x}}丙", {});
    REQUIRE(prepared);
    const auto filled = fill_line(*prepared, {data, schema});
    REQUIRE(filled);
    CHECK(filled->inlines == document::Inlines{document::Run{"甲", false, false, {}}, document::LineBreak{},
                                               document::Run{"乙", false, false, {}},
                                               document::Run{"丙", false, false, {}}});
}

TEST_CASE("blank values and blank templates lose nothing", "[render][fill]") {
    const model::Schema schema = map_of({{"x", of(Type::string)}, {"l", list_of(of(Type::string))}});
    const model::Value data = fields({{"x", value(" ")}, {"l", items({value("\t")})}});
    const auto prepared = prepare(" {{#l}}{{.}}{{/l}}{{x}} \n \n", {});
    REQUIRE(prepared);
    const auto filled = fill_text(*prepared, {data, schema});
    REQUIRE(filled);
    CHECK(*filled == " \t  \n \n");
    const auto empty = prepare("", {});
    REQUIRE(empty);
    CHECK(*fill_text(*empty, {data, schema}) == "");
}

TEST_CASE("lone tags take their line away, in partials with its indentation", "[render][fill]") {
    const Seen filled =
        see("- 甲\n  {{> p}}\n{{! 说明 }}\n尾\n", plan(), plan_schema(),
            {{"p", "{{#themes}}\n- {{.}}\n{{/themes}}\n\n{{> q}}"}, {"q", "末{{year}}\n行\n"}});
    CHECK(filled.text == "- 甲\n  - «饮水»\n  - «禁毒»\n  \n  末«2018»\n  行\n尾\n");
}

TEST_CASE("delimiters change and text in the old ones is text", "[render][fill]") {
    CHECK(text("{{=<% %>=}}\n{{year}} <%year%><%={{ }}=%>{{year}}") == "{{year}} «2018»«2018»");
}

TEST_CASE("a block stands in a paragraph of its own", "[render][fill]") {
    CHECK(text("甲\n{{ indicators | table: 'name' }}\n乙\n  {{@page_break}}") ==
          "甲\n\n‹table›\n\n乙\n\n  ‹page›\n\n");
    CHECK(see("  {{> p}}\n", plan(), plan_schema(), {{"p", "甲\n{{@page_break}}\n"}}).text ==
          "  甲\n\n  ‹page›\n\n");
}

TEST_CASE("blocks have no place in a name or a frame", "[render][fill]") {
    const model::Value data = plan();
    const model::Schema schema = plan_schema();
    const auto prepared = prepare("{{ indicators | table }}", {});
    REQUIRE(prepared);
    CHECK(fill_text(*prepared, {data, schema}).faults().front().code == "template.block_in_line");
    CHECK(fill_line(*prepared, {data, schema}).faults().front().code == "template.block_in_line");
}

TEST_CASE("a filter on the wrong type says what it got", "[render][fill]") {
    CHECK(seen("{{ year | date }}{{ issuer | list }}{{@page_break | zh}}").faults.size() == 1);
    CHECK(seen("{{ year | date }}{{ issuer | list }}").faults ==
          Lines{"body:1:11 template.filter_type filter=date name=year found=number expected=date",
                "body:1:30 template.filter_type filter=list name=issuer found=map expected=list"});
}

TEST_CASE("a tree of data is filled by a partial that calls itself", "[render][fill]") {
    model::Schema leaf = map_of({{"name", of(Type::string)}, {"units", list_of(of(Type::any))}});
    model::Schema root = map_of({{"name", of(Type::string)}, {"units", list_of(leaf)}});
    const model::Value data =
        fields({{"name", value("街道")},
                {"units", items({fields({{"name", value("东社区")}, {"units", items({})}}),
                                 fields({{"name", value("西社区")}})})}});
    CHECK(see("{{> unit}}", data, root, {{"unit", "{{name}}({{#units}}{{> unit}}{{/units}})"}}).text ==
          "«街道»(«东社区»()«西社区»())");
}

TEST_CASE("partials that call each other without end are a fault", "[render][fill]") {
    const Seen endless =
        see("{{> a}}", plan(), plan_schema(), {{"a", "x{{> b}}{{> b}}"}, {"b", "{{#year}}{{> a}}{{/year}}"}});
    REQUIRE(endless.faults.size() == 1);
    CHECK_THAT(endless.faults.front(), Catch::Contains("template.recursion"));
}

TEST_CASE("an open map gives what it has and misses what it has not", "[render][fill]") {
    model::Schema open = map_of({{"name", of(Type::string)}});
    open.open = true;
    const model::Value data = fields({{"name", value("甲")}, {"extra", value("乙")}});
    CHECK(see("{{name}}{{extra}}{{#other}}有{{/other}}", data, open).text == "«甲»«乙»");
    CHECK(see("{{other}}", data, open).faults ==
          Lines{"body:1:1 template.missing_value path=other title=other origin=plan"});
}

TEST_CASE("ten thousand rows of ten values are filled quickly", "[render][fill]") {
    model::Value data = plan();
    model::List rows;
    for (int i = 0; i < 10'000; ++i) {
        rows.push_back(fields(
            {{"name", value("宣传栏更换")}, {"target", value(std::int64_t{i})}, {"unit", value("期")}}));
    }
    model::set(std::get<model::Map>(data.data), "indicators", {std::move(rows), {}});
    Book book;
    const auto prepared = prepare(book.add("body",
                                           "{{#indicators}}\n| {{@ordinal}} | {{name}} | {{target}} | "
                                           "{{unit}} | {{year}} | {{issuer.short}} | "
                                           "{{rate | percent: 1}} | {{target | zh}} | "
                                           "{{#themes}}{{.}}{{/themes}} | {{> note}} |\n{{/indicators}}\n"),
                                  {{"note", &book.add("note", "{{^note}}无{{/note}}{{date}}")}});
    REQUIRE(prepared);
    const model::Schema schema = plan_schema();
    const auto begin = std::chrono::steady_clock::now();
    const auto filled = fill(*prepared, {data, schema});
    const auto spent = std::chrono::steady_clock::now() - begin;
    REQUIRE(filled);
    CHECK(filled->slots.size() == 110'000);
    CHECK(filled->text.size() > 1'000'000);
    CHECK(spent < std::chrono::seconds(
                      20));  // with sanitizers on a busy machine; a second or less in a release build
}

}  // namespace wenshu::render
