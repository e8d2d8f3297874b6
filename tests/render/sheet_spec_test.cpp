#include <algorithm>
#include <map>
#include <string>

#include <catch2/catch.hpp>

#include "render/messages.hpp"
#include "sheet_support.hpp"

namespace wenshu::render::sheet_tests {

TEST_CASE("formats are those of the column's kind", "[render][sheet]") {
    const auto sheet = filled(
        tasks_sheet({field("due", {{"format", text("yyyy年m月d日")}}),
                     field("share", {{"format", text("0%")}}), field("target", {{"format", text("0.00%")}})}),
        plan_with({}));
    CHECK(sheet.columns[0].form.date == document::DateForm::chinese);
    CHECK(sheet.columns[1].form.percent_decimals == 0);
    CHECK(sheet.columns[2].form.percent_decimals == 2);
    for (const char* format : {"0", "yyyy", "#,##0%", "0.", "0.0x", "\"=1\"", ""}) {
        CHECK(lint_faults(tasks_sheet({field("share", {{"format", text(format)}})})) ==
              (std::string(format).empty() ? Lines{} : Lines{"sheet.format"}));
    }
    CHECK(lint_faults(tasks_sheet({field("title", {{"format", text("0")}})})) == Lines{"sheet.no_format"});
}

TEST_CASE("settings below the columns are read", "[render][sheet]") {
    auto file = tasks_sheet({field("title", {{"width", text("28")}, {"total", text("count")}})});
    auto& entries = std::get<model::Mapping>(file.node);
    entries.push_back({"total", {}, mapping({{"label", text("总计")}})});
    entries.push_back({"print", {}, mapping({{"landscape", text("false")}})});
    const auto sheet = filled(file, plan_with({}));
    CHECK(sheet.total_label == "总计");
    CHECK_FALSE(sheet.landscape);
    CHECK(sheet.columns[0].width == std::optional<std::size_t>(28));
    CHECK(sheet.columns[0].total == document::Total::count);
}

TEST_CASE("a specification that is no mapping is a fault", "[render][sheet]") {
    CHECK(faults_in(text("")) == Lines{"sheet.not_mapping"});
    CHECK(faults_in(sequence({})) == Lines{"sheet.not_mapping"});
}

TEST_CASE("what a specification lacks is found at once", "[render][sheet]") {
    CHECK(faults_in(mapping({})) == Lines{"sheet.neither", "sheet.no_name", "sheet.no_columns"});
    CHECK(faults_in(mapping({{"name", text("")}, {"rows", text("")}, {"columns", sequence({})}})) ==
          Lines{"sheet.no_columns", "sheet.neither", "sheet.no_name"});
    CHECK(
        faults_in(mapping({{"name", text("甲")}, {"rows", text("tasks")}, {"ledger", text("activities")}})) ==
        Lines{"sheet.both"});
}

TEST_CASE("settings of a wrong kind are faults", "[render][sheet]") {
    CHECK(faults_in(tasks_sheet({text("title")})) == Lines{"sheet.not_mapping"});
    CHECK(faults_in(tasks_sheet({mapping({})})) == Lines{"sheet.neither"});
    CHECK(faults_in(tasks_sheet({field("title", {{"index", text("true")}})})) == Lines{"sheet.both"});
    CHECK(faults_in(tasks_sheet({field("title", {{"width", text("0")}})})) == Lines{"sheet.not_whole"});
    CHECK(faults_in(tasks_sheet({field("title", {{"width", text("256")}})})) == Lines{"sheet.not_whole"});
    CHECK(faults_in(tasks_sheet({field("title", {{"width", text("宽")}})})) == Lines{"sheet.not_whole"});
    CHECK(faults_in(tasks_sheet({field("title", {{"align", text("middle")}})})) == Lines{"sheet.choice"});
    CHECK(faults_in(tasks_sheet({field("title", {{"total", text("avg")}})})) == Lines{"sheet.choice"});
    CHECK(faults_in(tasks_sheet({field("title", {{"join", sequence({})}})})) == Lines{"sheet.not_text"});
    CHECK(faults_in(tasks_sheet({mapping({{"index", text("yes")}})})) == Lines{"sheet.not_truth"});
}

TEST_CASE("an unknown key is a fault with a guess", "[render][sheet]") {
    const auto spec = sheet(tasks_sheet({field("title", {{"widht", text("8")}})}));
    REQUIRE_FALSE(spec);
    CHECK(codes(spec.faults()) == Lines{"sheet.unknown_key"});
    CHECK(arg(spec.faults()[0], "guess") == "width");
}

TEST_CASE("a template that cannot be read is a fault at its place", "[render][sheet]") {
    const auto title = text("{{year");
    const auto spec = sheet(mapping({{"name", text("甲")},
                                     {"title", title},
                                     {"rows", text("tasks")},
                                     {"columns", sequence({field("title")})}}));
    REQUIRE_FALSE(spec);
    REQUIRE(spec.faults().size() == 1);
    CHECK(spec.faults()[0].code.starts_with("template."));
    CHECK(spec.faults()[0].where == title.where);
}

TEST_CASE("lint passes a sheet that can be filled", "[render][sheet]") {
    CHECK(lint_faults(tasks_sheet({field("title"), field("budget", {{"total", text("sum")}})})).empty());
}

TEST_CASE("lint finds fields that no row has, with a guess", "[render][sheet]") {
    const auto column = field("tilte");
    const auto faults =
        lint(read(tasks_sheet({column, field("lead.nmae"), field("title.name")})), plan_schema(), {});
    CHECK(codes(faults) == Lines{"sheet.unknown_field", "sheet.unknown_field", "sheet.unknown_field"});
    CHECK(arg(faults[0], "guess") == "title");
    CHECK(arg(faults[1], "guess") == "name");
}

TEST_CASE("lint finds rows that are no list of entries", "[render][sheet]") {
    for (const char* rows : {"year", "themes", "facts"}) {
        auto file = tasks_sheet({field("title")});
        std::get<model::Mapping>(file.node)[2].value = text(rows);
        CHECK(lint_faults(file) == Lines{"sheet.not_rows"});
    }
    auto file = tasks_sheet({field("title")});
    std::get<model::Mapping>(file.node)[2].value = text("task");
    CHECK(lint_faults(file) == Lines{"sheet.unknown_field"});
}

TEST_CASE("lint finds settings that a column has no use for", "[render][sheet]") {
    CHECK(lint_faults(tasks_sheet({field("title", {{"total", text("sum")}})})) == Lines{"sheet.total"});
    CHECK(lint_faults(tasks_sheet({field("share", {{"total", text("sum")}})})) == Lines{"sheet.total"});
    CHECK(lint_faults(tasks_sheet({field("title", {{"join", text("、")}})})) == Lines{"sheet.join"});
    CHECK(lint_faults(tasks_sheet({field("lead")})) == Lines{"sheet.not_printable"});
    CHECK(lint_faults(tasks_sheet({field("results")})) == Lines{"sheet.not_printable"});
}

TEST_CASE("lint finds names in templates and ledgers that are not there", "[render][sheet]") {
    auto file = mapping({{"name", text("{{yaer}}")}, {"ledger", text("activitys")}});
    const ActivityRows ledger({});
    const std::map<std::string, model::Schema> ledgers = {{"activities", ledger.schema()}};
    const auto faults = lint(read(file), plan_schema(), ledgers);
    CHECK(codes(faults) == Lines{"template.unknown_name", "sheet.unknown_ledger"});
    CHECK(arg(faults[1], "guess") == "activities");
}

TEST_CASE("every fault of a sheet has its sentence", "[render][sheet]") {
    const auto catalogue = sheet_messages();
    for (const char* code :
         {"sheet.both", "sheet.choice", "sheet.format", "sheet.join", "sheet.neither", "sheet.no_columns",
          "sheet.no_format", "sheet.no_name", "sheet.not_mapping", "sheet.not_printable", "sheet.not_rows",
          "sheet.not_text", "sheet.not_truth", "sheet.not_whole", "sheet.total", "sheet.unknown_field",
          "sheet.unknown_key", "sheet.unknown_ledger"}) {
        CHECK(std::any_of(catalogue.begin(), catalogue.end(),
                          [&](const auto& message) { return message.code == code; }));
    }
}

}  // namespace wenshu::render::sheet_tests
