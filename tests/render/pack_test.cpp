#include "render/pack.hpp"

#include <initializer_list>

#include <catch2/catch.hpp>

#include "support.hpp"

namespace wenshu::render {
namespace {

model::Tree text(std::string text) {
    return {model::Scalar{std::move(text), true}, {}};
}

model::Tree list(std::vector<model::Tree> items) {
    return {std::move(items), {}};
}

model::Tree mapping(std::initializer_list<std::pair<const char*, model::Tree>> entries) {
    model::Mapping mapping;
    for (const auto& [key, value] : entries) mapping.push_back({key, {}, value});
    return {std::move(mapping), {}};
}

Book work_plan_files() {
    Book book;
    book.add("body.md.mustache", "# 目标\n{{> tasks}}\n");
    book.add("parts/tasks.md.mustache", "{{year}}");
    book.add("breakdown.sheet.yaml", "");
    book.add("activities.ledger.json", "");
    return book;
}

model::Tree work_plan() {
    return mapping({
        {"id", text("work-plan")},
        {"title", text("工作计划")},
        {"description", text("年度计划")},
        {"uses", list({text("activity-ledger")})},
        {"ledgers", mapping({{"activities", text("activities.ledger.json")}})},
        {"layout", text("plain")},
        {"documents", list({mapping({
                          {"name", text("{{year}}年计划")},
                          {"body", text("body.md.mustache")},
                          {"frame", mapping({{"title", text("{{year}}年")},
                                             {"signature", list({text("{{issuer}}"), text("联合单位")})},
                                             {"date", text("{{date | date}}")}})},
                      })})},
        {"workbooks", list({mapping({{"name", text("{{year}}年任务表")},
                                     {"sheets", list({text("breakdown.sheet.yaml")})}})})},
    });
}

Lines faults_of_pack(const model::Tree& tree) {
    const Book book = work_plan_files();
    const auto read = pack(tree, book.texts());
    return read ? Lines{} : book.lines(read.faults());
}

}  // namespace

TEST_CASE("a pack is read with its templates prepared", "[render][pack]") {
    const Book book = work_plan_files();
    const auto read = pack(work_plan(), book.texts());
    REQUIRE(read);
    CHECK(read->id == "work-plan");
    CHECK(read->title == "工作计划");
    CHECK(read->uses == Lines{"activity-ledger"});
    CHECK(read->ledgers.at("activities") == "activities.ledger.json");
    CHECK(read->layout.name == "plain");
    REQUIRE(read->documents.size() == 1);
    const auto& frame = read->documents.front().frame.elements;
    CHECK(frame.contains("title"));
    CHECK(!frame.contains("to"));
    CHECK(frame.at("signature").size() == 2);
    CHECK(read->workbooks.front().sheets == Lines{"breakdown.sheet.yaml"});

    const model::Schema schema = map_of({{"year", of(model::Type::integer)}});
    const model::Value data = fields({{"year", value(std::int64_t{2018})}});
    CHECK(*fill_text(read->documents.front().name, {data, schema}) == "2018年计划");
    CHECK(readable(*fill(read->documents.front().body, {data, schema})) == "# 目标\n«2018»");
}

TEST_CASE("a signature may be one text", "[render][pack]") {
    model::Tree tree = work_plan();
    auto& document = std::get<model::Sequence>(std::get<model::Mapping>(tree.node)[6].value.node).front();
    std::get<model::Mapping>(document.node)[2].value = mapping({{"signature", text("{{issuer}}")}});
    const Book book = work_plan_files();
    const auto read = pack(tree, book.texts());
    REQUIRE(read);
    CHECK(read->documents.front().frame.elements.at("signature").size() == 1);
}

TEST_CASE("all faults of a pack are found at once", "[render][pack]") {
    const Lines faults = faults_of_pack(mapping({
        {"id", text("x")},
        {"titel", text("计划")},
        {"uses", text("activity-ledger")},
        {"ledgers", mapping({{"activities", text("activity.ledger.json")}})},
        {"documents",
         list({mapping({{"name", text("{{year")}, {"body", text("body.md.mustach")}, {"frame", text("")}}),
               text("x")})},
        {"workbooks",
         list({mapping({{"name", text("{{ a | table }}")}, {"sheets", list({list({})})}}), mapping({})})},
    }));
    CHECK_THAT(faults,
               Catch::Matchers::UnorderedEquals(Lines{
                   "pack.unknown_key key=titel guessed=yes guess=title",
                   "pack.missing_key key=title",
                   "pack.not_list key=uses",
                   "pack.unknown_file file=activity.ledger.json guessed=yes guess=activities.ledger.json",
                   "template.unclosed_tag tag={{year",
                   "pack.unknown_file file=body.md.mustach guessed=yes guess=body.md.mustache",
                   "pack.not_mapping entry=frame",
                   "pack.not_mapping entry=documents",
                   "template.block_in_line name=a",
                   "pack.not_text key=sheets",
                   "pack.missing_key key=name",
                   "pack.missing_key key=sheets",
               }));
    CHECK(faults_of_pack(text("x")) == Lines{"pack.not_mapping entry=pack.yaml"});
}

TEST_CASE("a pack makes something, or brings ledgers or measures for others", "[render][pack]") {
    const auto named = [](std::initializer_list<std::pair<const char*, model::Tree>> more) {
        model::Tree tree = mapping({{"id", text("x")}, {"title", text("计划")}});
        for (const auto& [key, value] : more) std::get<model::Mapping>(tree.node).push_back({key, {}, value});
        return tree;
    };
    CHECK(faults_of_pack(named({})) == Lines{"pack.nothing"});
    CHECK(faults_of_pack(named({{"documents", list({})}})) == Lines{"pack.nothing"});
    CHECK(faults_of_pack(named({{"ledgers", mapping({{"a", text("activities.ledger.json")}})}})) == Lines{});
    Book book;
    book.add("measures.yaml", "");
    CHECK(pack(named({}), book.texts()));
}

TEST_CASE("a pack's attachments are a title, with a body or without", "[render][pack]") {
    const auto with = [](model::Tree attachments) {
        return mapping({{"id", text("x")},
                        {"title", text("计划")},
                        {"documents", list({mapping({{"name", text("x")},
                                                     {"body", text("body.md.mustache")},
                                                     {"attachments", std::move(attachments)}})})}});
    };
    const Book book = work_plan_files();
    const auto read =
        pack(with(list({mapping({{"title", text("名单")}}),
                        mapping({{"title", text("{{year}}年分工")}, {"body", text("body.md.mustache")}})})),
             book.texts());
    REQUIRE(read);
    const auto& attachments = read->documents.front().attachments;
    REQUIRE(attachments.size() == 2);
    CHECK(!attachments[0].body);
    CHECK(attachments[1].body);
    CHECK(book.lines(lint(*read, map_of({}))).size() == 2);
    CHECK_THAT(faults_of_pack(with(list({mapping({{"body", text("a.md")}}), text("x")}))),
               Catch::Matchers::UnorderedEquals(Lines{"pack.missing_key key=title",
                                                      "pack.not_mapping entry=attachments",
                                                      "pack.unknown_file file=a.md guessed=no guess="}));
}

TEST_CASE("lint goes through every template of a pack", "[render][pack]") {
    const Book book = work_plan_files();
    const auto read = pack(work_plan(), book.texts());
    REQUIRE(read);
    const model::Schema schema = map_of({{"issuer", of(model::Type::string)}});
    const Lines faults = book.lines(lint(*read, schema));
    CHECK_THAT(faults, Catch::Matchers::VectorContains(std::string(
                           "parts/tasks.md.mustache:1:1 template.unknown_name name=year guessed=no guess=")));
    CHECK_THAT(faults, Catch::Matchers::VectorContains(
                           std::string("template.unknown_name name=date guessed=no guess=")));
}

}  // namespace wenshu::render
