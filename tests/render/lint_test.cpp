#include "render/lint.hpp"

#include <catch2/catch.hpp>

#include "support.hpp"

namespace wenshu::render {
namespace {

using model::Type;

model::Schema schema() {
    return map_of({
        {"year", of(Type::integer, "年度")},
        {"date", of(Type::date, "成文日期")},
        {"ready", of(Type::boolean, "定稿")},
        {"goal", of(Type::quantity, "目标")},
        {"themes", list_of(of(Type::string), "主题")},
        {"tasks",
         list_of(map_of({{"title", of(Type::string, "任务")}, {"lead", of(Type::string, "牵头单位")}}),
                 "任务")},
        {"anything", of(Type::any)},
    });
}

Lines lint_of(std::string body, std::vector<std::pair<std::string, std::string>> parts = {}) {
    Book book;
    const base::SourceText& source = book.add("body", std::move(body));
    Texts partials;
    for (auto& [name, text] : parts) partials[name] = &book.add(name, std::move(text));
    const auto prepared = prepare(source, partials);
    REQUIRE(prepared);
    return book.lines(lint(*prepared, schema()));
}

}  // namespace

TEST_CASE("lint finds all names that the schema doesn't know", "[render][lint]") {
    CHECK(lint_of("{{yaer}}\n{{#tasks}}{{tilte}}{{year}}{{/tasks}}\n{{title}}\n{{year.month}}") ==
          Lines{"body:1:1 template.unknown_name name=yaer guessed=yes guess=year",
                "body:2:11 template.unknown_name name=tilte guessed=yes guess=title",
                "body:3:1 template.unknown_name name=title guessed=no guess=",
                "body:4:1 template.unknown_name name=year.month guessed=no guess="});
}

TEST_CASE("inside a section that nobody knows lint is silent", "[render][lint]") {
    CHECK(lint_of("{{#task}}{{whatever}}{{@ordinal}}{{/task}}").size() == 1);
}

TEST_CASE("lint finds filters that can never take what they get", "[render][lint]") {
    CHECK(lint_of("{{year | date}}{{themes | money}}{{goal | percent}}{{goal | money}}{{year | zh | default: "
                  "'x'}}") ==
          Lines{"body:1:10 template.filter_type filter=date name=year found=number expected=date",
                "body:1:27 template.filter_type filter=money name=themes found=list expected=number"});
}

TEST_CASE("lint finds lists, maps and truth values that are printed", "[render][lint]") {
    CHECK(lint_of("{{themes}}{{#tasks}}{{.}}{{/tasks}}{{ready}}{{#themes}}{{.}}{{/themes}}") ==
          Lines{"body:1:1 template.print name=themes found=list", "body:1:21 template.print name=. found=map",
                "body:1:36 template.print name=ready found=boolean"});
}

TEST_CASE("lint finds loop names outside a loop", "[render][lint]") {
    CHECK(lint_of("{{@ordinal}}{{#year}}{{@index}}{{/year}}{{#themes}}{{^@last}}{{@ordinal | "
                  "zh}}{{/@last}}{{/themes}}") ==
          Lines{"body:1:1 template.not_in_loop name=@ordinal", "body:1:22 template.not_in_loop name=@index"});
}

TEST_CASE("lint reads partials in the scope that calls them, once each", "[render][lint]") {
    CHECK(lint_of("{{#tasks}}{{> task}}{{/tasks}}{{#tasks}}{{> task}}{{/tasks}}",
                  {{"task", "{{title}}{{owner}}{{> task}}{{^lead}}{{> task}}{{> task}}{{/lead}}"}}) ==
          Lines{"task:1:10 template.unknown_name name=owner guessed=no guess="});
    CHECK(lint_of("{{> task}}", {{"task", "{{title}}"}}) ==
          Lines{"task:1:1 template.unknown_name name=title guessed=no guess="});
}

TEST_CASE("lint finds columns that the rows of a table don't have", "[render][lint]") {
    CHECK(lint_of("{{ tasks | table: 'title, leader' }}\n{{ 任务 | table: '牵头单位=牵头' }}\n") ==
          Lines{"body:1:12 template.unknown_column column=leader guessed=yes guess=lead"});
}

TEST_CASE("what the schema leaves open lint leaves open", "[render][lint]") {
    CHECK(lint_of("{{anything.a.b | money}}{{#anything}}{{x}}{{@index}}{{year | zh}}{{/anything}}") ==
          Lines{});
}

}  // namespace wenshu::render
