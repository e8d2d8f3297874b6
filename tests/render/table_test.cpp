#include "render/table.hpp"

#include <catch2/catch.hpp>

#include "support.hpp"

namespace wenshu::render {
namespace {

using model::Type;

model::Schema rows_schema() {
    return list_of(map_of({
        {"name", of(Type::string, "指标")},
        {"target", of(Type::quantity, "目标值")},
        {"due", of(Type::date, "时限")},
        {"met", of(Type::boolean, "完成")},
        {"partners", list_of(of(Type::string), "配合单位")},
        {"done", of(Type::quantity, "完成数")},
    }));
}

model::List rows() {
    return {fields({{"name", value("健康教育培训")},
                    {"target", value(std::int64_t{2})},
                    {"due", value(base::Date{2018, 3, 0})},
                    {"met", value(true)},
                    {"partners", items({value("甲"), value("乙")})},
                    {"done", figure(3, "lectures")}}),
            fields({{"name", value("开课率")},
                    {"target", value(base::Rate{{1, 0}, {1, 0}})},
                    {"met", value(false)}})};
}

std::vector<std::string> line(const document::Table& table, std::size_t row) {
    std::vector<std::string> cells;
    for (const auto& cell : table.rows[row]) cells.push_back(document::plain_text(cell));
    return cells;
}

std::vector<std::string> titles(const document::Table& table) {
    std::vector<std::string> cells;
    for (const auto& column : table.columns) cells.push_back(document::plain_text(column.title));
    return cells;
}

Lines codes(const base::Diagnostics& faults) {
    return Book().lines(faults);
}

}  // namespace

TEST_CASE("a list of maps is a table with the schema's columns and titles", "[render][table]") {
    const model::Schema schema = rows_schema();
    const auto made = table(rows(), &schema, {}, {});
    REQUIRE(made);
    CHECK(titles(*made) == Lines{"指标", "目标值", "时限", "完成", "配合单位", "完成数"});
    CHECK(line(*made, 0) == Lines{"健康教育培训", "2", "2018年3月", "是", "甲、乙", "3"});
    CHECK(line(*made, 1) == Lines{"开课率", "100%", "", "否", "", ""});
    CHECK(made->columns[0].align == document::Align::left);
    CHECK(made->columns[1].align == document::Align::right);
    CHECK(made->columns[2].align == document::Align::center);
    CHECK(made->columns[4].align == document::Align::center);
    CHECK(made->columns[5].align == document::Align::right);
    CHECK(std::get<document::Run>(made->rows[0][5].front()).mark ==
          document::Mark{document::Mark::Kind::figure, "lectures"});
}

TEST_CASE("columns are picked by key or title and may be renamed", "[render][table]") {
    const model::Schema schema = rows_schema();
    const auto made = table(rows(), &schema, parse_picks(" 完成数 = 实际 ，name,target"), {});
    REQUIRE(made);
    CHECK(titles(*made) == Lines{"实际", "指标", "目标值"});
    CHECK(line(*made, 0) == Lines{"3", "健康教育培训", "2"});
}

TEST_CASE("a column that the rows don't have is a fault with a guess", "[render][table]") {
    const model::Schema schema = rows_schema();
    const Lines expected{"template.unknown_column column=nmae guessed=yes guess=name"};
    CHECK(codes(table(rows(), &schema, parse_picks("nmae"), {}).faults()) == expected);
    CHECK(codes(lint_table(&schema, parse_picks("nmae"), {})) == expected);
    CHECK(lint_table(&schema, parse_picks("name"), {}).empty());
}

TEST_CASE("what is too deep for a cell is a fault", "[render][table]") {
    const model::Schema schema =
        list_of(map_of({{"group", of(Type::string, "社区")}, {"cells", list_of(map_of({}), "分项")}}));
    const model::List list = {fields({{"group", value("东")}, {"cells", items({fields({})})}}),
                              fields({{"group", value("西")}, {"cells", items({fields({})})}})};
    const Lines expected{"template.column_nested column=分项"};
    CHECK(codes(table(list, &schema, {}, {}).faults()) == expected);
    CHECK(codes(lint_table(&schema, {}, {})) == expected);
    CHECK(table(list, &schema, parse_picks("group"), {}));
}

TEST_CASE("a heading of two parts stands in two rows", "[render][table]") {
    const model::Schema schema = rows_schema();
    const auto made = table(rows(), &schema, parse_picks("name, target=指标 > 目标, done=指标 > 完成"), {});
    REQUIRE(made);
    CHECK(titles(*made) == Lines{"指标", "目标", "完成"});
    CHECK(made->columns[0].group.empty());
    CHECK(made->columns[1].group == "指标");
    CHECK(made->columns[2].group == "指标");
    const Lines expected{"template.header_levels column=乙 > 丙"};
    CHECK(codes(table(rows(), &schema, parse_picks("name=甲 > 乙 > 丙"), {}).faults()) == expected);
    CHECK(codes(lint_table(&schema, parse_picks("name=甲 > 乙 > 丙"), {})) == expected);
    CHECK(titles(*table(rows(), &schema, parse_picks("name=甲>乙"), {})) == Lines{"甲>乙"});
}

TEST_CASE("a fact of two dimensions has a column for each of the second, and its total", "[render][table]") {
    const model::Schema schema = list_of(map_of(
        {{"group", of(Type::string, "社区")},
         {"cells",
          list_of(map_of({{"group", of(Type::string, "季度")}, {"value", of(Type::integer, "活动场次")}}),
                  "季度")},
         {"value", of(Type::integer, "合计")}}));
    const auto cell = [](const char* group, std::int64_t number) {
        return fields({{"group", value(group)}, {"value", figure(number, group)}});
    };
    const model::List list = {
        fields({{"group", value("东方社区")},
                {"cells", items({cell("第一季度", 2), cell("第二季度", 0)})},
                {"value", figure(2, "east")}}),
        fields({{"group", value("西城社区")},
                {"cells", items({fields({{"group", value("第一季度")}}), cell("第三季度", 5)})},
                {"value", figure(5, "west")}})};
    const auto made = table(list, &schema, {}, {});
    REQUIRE(made);
    CHECK(titles(*made) == Lines{"社区", "第一季度", "第二季度", "第三季度", "合计"});
    CHECK(line(*made, 0) == Lines{"东方社区", "2", "0", "", "2"});
    CHECK(line(*made, 1) == Lines{"西城社区", "", "", "5", "5"});
    CHECK(made->columns[1].group == "季度");
    CHECK(made->columns[3].group == "季度");
    CHECK(made->columns[4].group.empty());
    CHECK(made->columns[1].align == document::Align::right);
    CHECK(std::get<document::Run>(made->rows[0][1].front()).mark.id == "第一季度");
    CHECK(titles(*table(list, &schema, parse_picks("group, cells=各季度, value=全年"), {})) ==
          Lines{"社区", "第一季度", "第二季度", "第三季度", "全年"});
    CHECK(table(list, &schema, parse_picks("group, cells=各季度"), {})->columns[1].group == "各季度");
    CHECK(lint_table(&schema, {}, {}).empty());
}

TEST_CASE("a list of texts is a table of one column", "[render][table]") {
    const model::Schema schema = list_of(of(Type::string), "主题");
    const auto made = table({value("饮水"), value("甲\n乙")}, &schema, {}, {});
    REQUIRE(made);
    CHECK(titles(*made) == Lines{"主题"});
    CHECK(made->rows.size() == 2);
    CHECK(std::holds_alternative<document::LineBreak>(made->rows[1][0][1]));
    CHECK(!table({value("x")}, &schema, parse_picks("name"), {}));
}

TEST_CASE("an empty list is a table without rows", "[render][table]") {
    const model::Schema schema = rows_schema();
    const auto made = table({}, &schema, parse_picks("name,target"), {});
    REQUIRE(made);
    CHECK(made->rows.empty());
    CHECK(titles(*made) == Lines{"指标", "目标值"});
}

TEST_CASE("rows without a schema give the columns that they have", "[render][table]") {
    const auto made = table({fields({{"a", value("1")}}), fields({{"b", value("2")}})}, nullptr, {}, {});
    REQUIRE(made);
    CHECK(titles(*made) == Lines{"a", "b"});
    CHECK(line(*made, 1) == Lines{"", "2"});
    CHECK(codes(table({fields({}), value("x")}, nullptr, {}, {}).faults()) == Lines{"template.mixed_rows"});
}

}  // namespace wenshu::render
