#include "render/sheet.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "base/overload.hpp"
#include "model/rows.hpp"
#include "model/tree.hpp"
#include "render/messages.hpp"
#include "render/sheet_columns.hpp"
#include "render/sheet_fill.hpp"
#include "support.hpp"

namespace wenshu::render {
namespace {

using document::SheetCell;
using model::Type;

// Trees as a file would give them; every node has a place of its own.
model::Tree tree(std::variant<model::Scalar, model::Sequence, model::Mapping> node) {
    static std::uint32_t offset = 0;  // only told apart, never compared between tests
    return {std::move(node), {base::SourceId{1}, ++offset}};
}

model::Tree text(std::string written) {
    return tree(model::Scalar{std::move(written), false});
}

model::Tree sequence(model::Sequence items) {
    return tree(std::move(items));
}

model::Tree mapping(std::vector<std::pair<std::string, model::Tree>> entries) {
    model::Mapping map;
    for (auto& [key, value] : entries) map.push_back({key, value.where, value});
    return tree(std::move(map));
}

model::Tree field(std::string name, std::vector<std::pair<std::string, model::Tree>> settings = {}) {
    settings.insert(settings.begin(), {"field", text(std::move(name))});
    return mapping(std::move(settings));
}

model::Tree tasks_sheet(model::Sequence columns) {
    return mapping({{"name", text("任务分解")},
                    {"title", text("{{year}}年任务分解表")},
                    {"rows", text("tasks")},
                    {"columns", sequence(std::move(columns))}});
}

SheetSpec read(const model::Tree& file) {
    auto spec = sheet(file);
    REQUIRE(spec);
    return *std::move(spec);
}

std::vector<std::string> codes(const base::Diagnostics& faults) {
    std::vector<std::string> codes;
    for (const base::Diagnostic& fault : faults) codes.push_back(fault.code);
    return codes;
}

std::vector<std::string> faults_in(const model::Tree& file) {
    const auto spec = sheet(file);
    return spec ? std::vector<std::string>() : codes(spec.faults());
}

std::string arg(const base::Diagnostic& fault, const std::string& name) {
    for (const base::Arg& arg : fault.args) {
        if (arg.name == name) return std::get<std::string>(arg.value);
    }
    return "(none)";
}

// A cell with its kind: 12, 1.50, 3/4, 2018-02-03, “a text”, or nothing.
std::string seen(const SheetCell& cell) {
    return std::visit(base::overload{
                          [](std::monostate) { return std::string(); },
                          [](const std::string& written) { return "“" + written + "”"; },
                          [](std::int64_t number) { return std::to_string(number); },
                          [](base::Decimal number) { return base::to_string(number); },
                          [](const base::Rate& rate) {
                              return base::to_string(rate.part) + "/" + base::to_string(rate.whole);
                          },
                          [](base::Date date) { return base::to_iso_string(date); },
                      },
                      cell);
}

std::vector<std::string> row(const document::Sheet& sheet, std::size_t index) {
    std::vector<std::string> cells;
    for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
        cells.push_back(seen(sheet.rows->cell(index, column)));
    }
    return cells;
}

model::Schema plan_schema() {
    model::Schema masked = of(Type::string, "联系电话");
    masked.mask = "phone";
    model::Schema state = of(Type::string, "状态");
    state.choices = {"已完成", "未完成"};
    model::Schema task = map_of({{"title", of(Type::string, "任务")},
                                 {"measures", list_of(of(Type::string), "措施")},
                                 {"contacts", list_of(masked, "联系人")},
                                 {"results", list_of(map_of({{"name", of(Type::string)}}), "成效")},
                                 {"lead", map_of({{"name", of(Type::string, "牵头单位")}})},
                                 {"due", of(Type::month, "完成时限")},
                                 {"budget", of(Type::decimal, "预算")},
                                 {"target", of(Type::quantity, "目标")},
                                 {"share", of(Type::percent, "占比")},
                                 {"phone", masked},
                                 {"urgent", of(Type::boolean, "紧急")},
                                 {"state", state},
                                 {"other", of(Type::any, "其他")}});
    return map_of(
        {{"year", of(Type::integer, "年份")},
         {"tasks", list_of(task, "任务")},
         {"themes", list_of(of(Type::string), "主题")},
         {"facts", map_of({{"by_community", list_of(map_of({{"group", of(Type::string, "社区")},
                                                            {"value", of(Type::quantity, "场次")}}))}})}});
}

model::Value plan_with(std::vector<model::Value> tasks) {
    return fields({{"year", value(std::int64_t{2018})}, {"tasks", items(std::move(tasks))}});
}

document::Sheet filled(const model::Tree& file, const model::Value& data) {
    const model::Schema schema = plan_schema();
    auto sheet = fill_sheet(read(file), {data, schema}, nullptr);
    REQUIRE(sheet);
    return *std::move(sheet);
}

std::vector<std::string> lint_faults(const model::Tree& file) {
    return codes(lint(read(file), plan_schema(), {}));
}

// The ledger of a test: 日期, 社区, 人次, 支出, 电话.
class ActivityRows final : public model::Rows {
  public:
    explicit ActivityRows(std::vector<std::vector<model::Value>> rows) : rows_(std::move(rows)) {
        model::Schema phone = of(Type::string, "联系电话");
        phone.mask = "phone";
        schema_ = map_of({{"date", of(Type::date, "日期")},
                          {"community", of(Type::string, "社区")},
                          {"attendance", of(Type::integer, "参加人次")},
                          {"cost", of(Type::decimal, "支出（元）")},
                          {"phone", phone}});
    }
    const model::Schema& schema() const override { return schema_; }
    std::size_t size() const override { return rows_.size(); }
    model::Value cell(std::size_t row, std::size_t column) const override { return rows_[row][column]; }
    base::Location where(std::size_t row) const override {
        return {base::SourceId{9}, static_cast<std::uint32_t>(row)};
    }

  private:
    model::Schema schema_;
    std::vector<std::vector<model::Value>> rows_;
};

std::vector<std::vector<model::Value>> two_activities() {
    return {{value(base::Date{2018, 2, 3}), value("东方社区"), value(std::int64_t{86}),
             value(base::Decimal{1205, 1}), value("13812345678")},
            {value(base::Date{2018, 3, 4}), value("=1+1"), value(model::Null{}),
             value(base::Decimal{3025, 2}), value(model::Null{})}};
}

}  // namespace

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

TEST_CASE("filling gathers the faults of templates, columns and cells", "[render][sheet]") {
    const auto schema = plan_schema();
    const auto data = fields({});
    const auto sheet = fill_sheet(read(tasks_sheet({field("tilte")})), {data, schema}, nullptr);
    REQUIRE_FALSE(sheet);
    CHECK(codes(sheet.faults()) == Lines{"template.missing_value", "sheet.unknown_field"});
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

}  // namespace wenshu::render
