#include <cstdint>
#include <optional>

#include <catch2/catch.hpp>

#include "sheet_support.hpp"

namespace wenshu::render::sheet_tests {

TEST_CASE("rows of a list become typed cells", "[render][sheet]") {
    const auto data = plan_with({fields({{"title", value("健全机构")},
                                         {"due", value(base::Date{2018, 3, 0})},
                                         {"budget", value(base::Decimal{150, 1})},
                                         {"share", value(base::Rate{{985, 1}, {100, 0}})},
                                         {"urgent", value(true)}})});
    const auto sheet = filled(tasks_sheet({mapping({{"index", text("true")}}), field("title"), field("due"),
                                           field("budget"), field("share"), field("urgent")}),
                              data);
    CHECK(sheet.name == "任务分解");
    CHECK(sheet.title == "2018年任务分解表");
    CHECK(sheet.note.empty());
    CHECK(sheet.landscape);
    REQUIRE(sheet.rows->size() == 1);
    CHECK(row(sheet, 0) == Lines{"1", "“健全机构”", "2018-03", "15.0", "98.5/100", "“是”"});
}

TEST_CASE("columns are named and aligned by their schema", "[render][sheet]") {
    const auto sheet =
        filled(tasks_sheet({mapping({{"index", text("true")}}), field("title"), field("budget"), field("due"),
                            field("state"), field("lead.name"),
                            field("title", {{"title", text("名称")}, {"align", text("right")}})}),
               plan_with({}));
    Lines titles;
    for (const auto& column : sheet.columns) titles.push_back(column.title);
    CHECK(titles == Lines{"序号", "任务", "预算", "完成时限", "状态", "牵头单位", "名称"});
    using document::Align;
    const Align aligns[] = {Align::center, Align::left, Align::right, Align::center,
                            Align::center, Align::left, Align::right};
    for (std::size_t index = 0; index < 7; ++index) CHECK(sheet.columns[index].align == aligns[index]);
}

TEST_CASE("titles name columns and rows like keys", "[render][sheet]") {
    auto file = tasks_sheet({field("任务"), field("lead.牵头单位")});
    std::get<model::Mapping>(file.node)[2].value = text("任务");
    const auto sheet = filled(
        file,
        plan_with({fields({{"title", value("健全机构")}, {"lead", fields({{"name", value("爱卫办")}})}})}));
    CHECK(row(sheet, 0) == Lines{"“健全机构”", "“爱卫办”"});
}

TEST_CASE("values that are absent are empty cells", "[render][sheet]") {
    const auto data = plan_with({fields({{"title", value(model::Null{})}}), fields({})});
    const auto sheet = filled(tasks_sheet({field("title"), field("lead.name"), field("measures")}), data);
    CHECK(row(sheet, 0) == Lines{"", "", ""});
    CHECK(row(sheet, 1) == Lines{"", "", ""});
}

TEST_CASE("a list that is absent gives no rows", "[render][sheet]") {
    const auto sheet = filled(tasks_sheet({field("title")}), fields({{"year", value(std::int64_t{2018})}}));
    CHECK(sheet.rows->size() == 0);
}

TEST_CASE("lists are joined in one cell", "[render][sheet]") {
    const auto data =
        plan_with({fields({{"measures", items({value("建队伍"), value(model::Null{}), value("建制度")})}}),
                   fields({{"measures", items({})}})});
    const auto sheet =
        filled(tasks_sheet({field("measures"), field("measures", {{"join", text("、")}})}), data);
    CHECK(row(sheet, 0) == Lines{"“建队伍；建制度”", "“建队伍、建制度”"});
    CHECK(row(sheet, 1) == Lines{"", ""});
}

TEST_CASE("figures are their numbers", "[render][sheet]") {
    auto file = tasks_sheet({field("group"), field("value", {{"total", text("sum")}})});
    std::get<model::Mapping>(file.node)[2].value = text("facts.by_community");
    const auto data =
        fields({{"year", value(std::int64_t{2018})},
                {"facts", fields({{"by_community", items({fields({{"group", value("东方社区")},
                                                                  {"value", figure(12, "lectures")}})})}})}});
    const auto sheet = filled(file, data);
    CHECK(row(sheet, 0) == Lines{"“东方社区”", "12"});
    CHECK(sheet.columns[1].total == document::Total::sum);
    CHECK(document::has_totals(sheet));
}

TEST_CASE("personal data is masked", "[render][sheet]") {
    const auto data =
        plan_with({fields({{"phone", value("13812345678")}, {"contacts", items({value("13912345678")})}})});
    const auto sheet = filled(tasks_sheet({field("phone"), field("contacts")}), data);
    CHECK(row(sheet, 0) == Lines{"“138****5678”", "“139****5678”"});
}

TEST_CASE("numbers in texts and formulas stay texts", "[render][sheet]") {
    const auto data = plan_with({fields({{"title", value("007")}}), fields({{"title", value("=1+1")}})});
    const auto sheet = filled(tasks_sheet({field("title")}), data);
    CHECK(row(sheet, 0) == Lines{"“007”"});
    CHECK(row(sheet, 1) == Lines{"“=1+1”"});
}

TEST_CASE("decimals of a column show the same number of places", "[render][sheet]") {
    const auto data =
        plan_with({fields({{"budget", value(base::Decimal{15, 1})}, {"target", value(base::Decimal{15, 1})}}),
                   fields({{"budget", value(base::Decimal{3, 0})}, {"target", value(std::int64_t{3})}}),
                   fields({{"budget", value(base::Decimal{1225, 2})}})});
    const auto sheet = filled(
        tasks_sheet({field("budget"), field("target"), field("budget", {{"format", text("#,##0")}})}), data);
    CHECK(sheet.columns[0].form.decimals == std::optional<std::uint8_t>(2));
    CHECK(sheet.columns[1].form.decimals == std::nullopt);
    CHECK(sheet.columns[2].form.decimals == std::optional<std::uint8_t>(0));
    CHECK(sheet.columns[2].form.grouping);
}

TEST_CASE("a ledger's rows are read as they are asked for", "[render][sheet]") {
    const ActivityRows ledger(two_activities());
    const auto file =
        mapping({{"name", text("台账")},
                 {"ledger", text("activities")},
                 {"columns", sequence({mapping({{"index", text("true")}}), field("日期"), field("community"),
                                       field("attendance", {{"total", text("sum")}}),
                                       field("cost", {{"total", text("sum")}}), field("phone")})}});
    const auto data = fields({});
    const auto schema = plan_schema();
    const auto sheet = fill_sheet(read(file), {data, schema}, &ledger);
    REQUIRE(sheet);
    REQUIRE(sheet->rows->size() == 2);
    CHECK(row(*sheet, 0) == Lines{"1", "2018-02-03", "“东方社区”", "86", "120.5", "“138****5678”"});
    CHECK(row(*sheet, 1) == Lines{"2", "2018-03-04", "“=1+1”", "", "30.25", ""});
    CHECK(sheet->columns[4].form.decimals == std::optional<std::uint8_t>(2));
    CHECK(sheet->rows->where(1) == ledger.where(1));
}

TEST_CASE("a ledger without picked columns shows all of them", "[render][sheet]") {
    const ActivityRows ledger(two_activities());
    const auto file = mapping({{"name", text("台账")}, {"ledger", text("activities")}});
    const auto data = fields({});
    const auto schema = plan_schema();
    const auto sheet = fill_sheet(read(file), {data, schema}, &ledger);
    REQUIRE(sheet);
    CHECK(sheet->columns.size() == 5);
    CHECK(sheet->columns[3].title == "支出（元）");
    CHECK(row(*sheet, 0) == Lines{"2018-02-03", "“东方社区”", "86", "120.5", "“138****5678”"});
}

TEST_CASE("filling gathers the faults of templates, columns and cells", "[render][sheet]") {
    const auto schema = plan_schema();
    const auto data = fields({});
    const auto sheet = fill_sheet(read(tasks_sheet({field("tilte")})), {data, schema}, nullptr);
    REQUIRE_FALSE(sheet);
    CHECK(codes(sheet.faults()) == Lines{"sheet.unknown_field", "template.missing_value"});
}

TEST_CASE("a draft shows what is missing above the rows", "[render][sheet]") {
    const auto schema = plan_schema();
    const auto data = fields({});
    const auto sheet = fill_sheet(read(tasks_sheet({field("title")})), {data, schema, true}, nullptr);
    REQUIRE(sheet);
    CHECK(sheet->title.find("【待补：") != std::string::npos);
}

TEST_CASE("a map in a column without a type is a fault at its place", "[render][sheet]") {
    const base::Location place{base::SourceId{5}, 77};
    model::Value map = fields({});
    map.where = place;
    const auto schema = plan_schema();
    const auto data = plan_with({fields({{"other", map}}), fields({{"other", items({map})}})});
    const auto sheet = fill_sheet(read(tasks_sheet({field("other")})), {data, schema}, nullptr);
    REQUIRE_FALSE(sheet);
    CHECK(sheet.faults()[0].code == "sheet.not_printable");
    CHECK(sheet.faults()[0].where == place);
    CHECK(sheet.faults().size() == 1);  // found twice, told once
}

}  // namespace wenshu::render::sheet_tests
