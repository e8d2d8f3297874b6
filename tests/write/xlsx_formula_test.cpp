#include "write/xlsx_formula.hpp"

#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "workbook_samples.hpp"

namespace wenshu::write {
namespace {

using document::Aggregate;
using document::Criterion;
using document::Selection;
using document::SheetCell;
using document::Shown;

constexpr std::size_t community = 0, date = 1, attendance = 2, kind = 3;

// A ledger 台账 and a sheet 统计 that asks it, of 社区 and a value.
struct Books {
    document::Workbook workbook;
    std::vector<SheetLayout> layouts;
    Profile profile;

    explicit Books(std::vector<ToldRows::Row> ledger, const std::string& name = "台账") {
        workbook.sheets.push_back(sheet_named(
            name, {titled("社区"), titled("日期"), titled("人次"), titled("类别")}, std::move(ledger)));
        workbook.sheets[0].title = "活动台账";
        workbook.sheets.push_back(
            sheet_named("统计", {titled("社区"), titled("讲座")},
                        {row_of({std::string("东方"), {}}), row_of({std::string("西山"), {}})}));
        for (const auto& sheet : workbook.sheets) layouts.push_back(layout_of(sheet, sheet.name));
    }

    // The formula of the second column of the first row.
    std::string ask(const document::Formula& formula, const SheetCell& value) {
        ToldRows::Row row = row_of({std::string("东方"), value});
        row.cells[1].formula = formula;
        workbook.sheets[1].rows =
            std::make_unique<ToldRows>(std::vector{row, row_of({std::string("西山"), {}})});
        profile = profile_of(workbook);
        const auto text = formula_text(formula, value, {workbook, layouts, profile, 1, {0, 1}});
        if (!text) return "";
        return text->is_array ? "{" + text->text + "}" : text->text;
    }

    std::string ask(const Selection& selection) { return ask(selection, answer(selection, workbook)); }
};

std::vector<ToldRows::Row> some_rows() {
    return {row_of({std::string("东方"), base::Date{2018, 1, 5}, std::int64_t{30}, std::string("讲座")}),
            row_of({std::string("西山"), base::Date{2018, 2, 5}, std::int64_t{12}, std::string("义诊")}),
            row_of({std::string("东方"), base::Date{2018, 4, 5}, {}, {}})};
}

Criterion is(std::size_t column, std::vector<SheetCell> values, Shown shown = Shown::nowhere,
             std::size_t shown_column = 0) {
    return {column, std::move(values), {}, {}, shown, shown_column};
}

Criterion between(std::size_t column, SheetCell from, SheetCell to) {
    return {column, {}, std::move(from), std::move(to), Shown::nowhere, 0};
}

Selection count(std::vector<Criterion> criteria) {
    return {0, Aggregate::count, 0, std::move(criteria)};
}

Selection take(Aggregate aggregate, std::size_t column, std::vector<Criterion> criteria) {
    return {0, aggregate, column, std::move(criteria)};
}

std::string text(const char* characters) {
    return characters;
}

}  // namespace

TEST_CASE("a count of rows is a COUNTIFS", "[write][xlsx]") {
    Books books(some_rows());
    CHECK(books.ask(count({})) == "ROWS(台账!$A$3:$A$5)");
    CHECK(books.ask(count({is(community, {text("东方")})})) == R"(COUNTIFS(台账!$A$3:$A$5,"东方"))");
    CHECK(books.ask(count({is(community, {text("东方")}), is(kind, {text("讲座"), text("义诊")})})) ==
          R"(COUNTIFS(台账!$A$3:$A$5,"东方",台账!$D$3:$D$5,"讲座"))"
          R"(+COUNTIFS(台账!$A$3:$A$5,"东方",台账!$D$3:$D$5,"义诊"))");
}

TEST_CASE("a criterion points at the cell that shows it", "[write][xlsx]") {
    Books books(some_rows());
    CHECK(books.ask(count({is(community, {text("东方")}, Shown::in_row, 0),
                           is(kind, {text("讲座")}, Shown::in_header, 1)})) ==
          "COUNTIFS(台账!$A$3:$A$5,$A2,台账!$D$3:$D$5,B$1)");
    // The cell says something else: the criterion is written out.
    CHECK(books.ask(count({is(community, {text("西山")}, Shown::in_row, 0)})) ==
          R"(COUNTIFS(台账!$A$3:$A$5,"西山"))");
    CHECK(books.ask(count({is(kind, {text("义诊")}, Shown::in_header, 1)})) ==
          R"(COUNTIFS(台账!$D$3:$D$5,"义诊"))");
}

TEST_CASE("a heading that stands above two rows is pointed at where it is written", "[write][xlsx]") {
    Books books(some_rows());
    books.workbook.sheets[1].columns[0].group = "组";
    books.layouts[1] = layout_of(books.workbook.sheets[1], "统计");
    CHECK(books.ask(count({is(kind, {text("讲座")}, Shown::in_header, 1)})) ==
          "COUNTIFS(台账!$D$3:$D$5,B$1)");
}

TEST_CASE("days, months and years are asked for by their ends", "[write][xlsx]") {
    Books books(some_rows());
    CHECK(books.ask(count({is(date, {base::Date{2018, 1, 5}})})) ==
          "COUNTIFS(台账!$B$3:$B$5,DATE(2018,1,5))");
    CHECK(books.ask(count({is(date, {base::Date{2018, 12, 0}})})) ==
          R"(COUNTIFS(台账!$B$3:$B$5,">="&DATE(2018,12,1),台账!$B$3:$B$5,"<"&DATE(2019,1,1)))");
    CHECK(books.ask(count({between(date, base::Date{2018, 1, 0}, base::Date{2018, 3, 0})})) ==
          R"(COUNTIFS(台账!$B$3:$B$5,">="&DATE(2018,1,1),台账!$B$3:$B$5,"<"&DATE(2018,4,1)))");
    CHECK(books.ask(count({between(date, {}, base::Date{2018, 0, 0})})) ==
          R"(COUNTIFS(台账!$B$3:$B$5,"<"&DATE(2019,1,1)))");
    CHECK(books.ask(count({is(date, {base::Date{1899, 1, 1}})})).empty());
    CHECK(books.ask(count({is(date, {base::Date{9999, 0, 0}})})).empty());
    CHECK(books.ask(count({is(date, {base::Date{2018, 0, 0}, base::Date{2018, 3, 0}})})).empty());
}

TEST_CASE("numbers and empty cells are asked for as they are", "[write][xlsx]") {
    Books books(some_rows());
    CHECK(books.ask(count({is(attendance, {std::int64_t{30}})})) == "COUNTIFS(台账!$C$3:$C$5,30)");
    CHECK(books.ask(count({between(attendance, base::Decimal{15, 1}, std::int64_t{-5})})) ==
          R"(COUNTIFS(台账!$C$3:$C$5,">="&1.5,台账!$C$3:$C$5,"<="&-5))");
    CHECK(books.ask(count({is(kind, {std::monostate{}})})) == R"(SUMPRODUCT(1*(台账!$D$3:$D$5="")))");
    CHECK(books.ask(count({between(kind, {}, {})})) == R"(COUNTIFS(台账!$D$3:$D$5,"<>"))");
    CHECK(books.ask(count({is(attendance, {std::int64_t{5}, base::Decimal{50, 1}})})).empty());
}

TEST_CASE("sums, averages and extremes take a column", "[write][xlsx]") {
    Books books(some_rows());
    const auto east = is(community, {text("东方")});
    CHECK(books.ask(take(Aggregate::sum, attendance, {})) == "SUM(台账!$C$3:$C$5)");
    CHECK(books.ask(take(Aggregate::sum, attendance, {east})) ==
          R"(SUMIFS(台账!$C$3:$C$5,台账!$A$3:$A$5,"东方"))");
    CHECK(books.ask(take(Aggregate::average, attendance, {east})) ==
          R"(IFERROR(ROUND(AVERAGEIFS(台账!$C$3:$C$5,台账!$A$3:$A$5,"东方"),2),"—"))");
    CHECK(
        books.ask(take(Aggregate::average, attendance, {is(community, {text("东方"), text("西山")})})) ==
        R"(IFERROR(ROUND((SUMIFS(台账!$C$3:$C$5,台账!$A$3:$A$5,"东方")+SUMIFS(台账!$C$3:$C$5,台账!$A$3:$A$5,"西山")))"
        R"(/(COUNTIFS(台账!$A$3:$A$5,"东方",台账!$C$3:$C$5,"<>")+COUNTIFS(台账!$A$3:$A$5,"西山",台账!$C$3:$C$5,"<>")),2),"—"))");
    CHECK(books.ask(take(Aggregate::maximum, date, {east})) ==
          R"({IFERROR(LARGE(IF((台账!$A$3:$A$5="东方")*(台账!$B$3:$B$5<>""),台账!$B$3:$B$5),1),"—")})");
    CHECK(books.ask(take(Aggregate::minimum, attendance, {})) ==
          R"(IF(COUNT(台账!$C$3:$C$5)=0,"—",MIN(台账!$C$3:$C$5)))");
    const auto nobody = is(community, {text("南湖")});
    CHECK_FALSE(books.ask(take(Aggregate::average, attendance, {nobody}), text("无")).empty());
    CHECK(books.ask(take(Aggregate::average, attendance, {nobody}), {}).empty());
    CHECK(books.ask(take(Aggregate::sum, community, {})).empty());
    CHECK(books.ask(take(Aggregate::sum, date, {})).empty());
}

TEST_CASE("different values are counted row by row", "[write][xlsx]") {
    Books books(some_rows());
    CHECK(
        books.ask(take(Aggregate::distinct, community, {})) ==
        R"(ROUND(SUMPRODUCT((台账!$A$3:$A$5<>"")/(COUNTIFS(台账!$A$3:$A$5,台账!$A$3:$A$5)+1-(台账!$A$3:$A$5<>""))),0))");
    auto rows = some_rows();
    rows[1].cells[community].value = std::string("007");
    CHECK(Books(rows).ask(take(Aggregate::distinct, community, {})).empty());
    rows[0].cells[community].value = std::string("a栋");
    rows[1].cells[community].value = std::string("A栋");
    CHECK(Books(rows).ask(take(Aggregate::distinct, community, {})).empty());
}

TEST_CASE("texts that COUNTIFS would read otherwise are escaped or compared exactly", "[write][xlsx]") {
    const auto asked = [](const std::string& one, const std::string& other) {
        auto rows = some_rows();
        rows[0].cells[community].value = one;
        rows[1].cells[community].value = other;
        return Books(rows).ask(count({is(community, {one})}));
    };
    const std::string range = "台账!$A$3:$A$5";
    CHECK(asked("东*方?~", "") == "COUNTIFS(" + range + R"(,"东~*方~?~~"))");
    CHECK(asked("<5人", "") == "COUNTIFS(" + range + R"(,"=<5人"))");
    CHECK(asked("说“是”\"", "") == "COUNTIFS(" + range + R"(,"说“是”"""))");
    for (const char* number :
         {"007", "7", "1/2", "3月", "二〇一八年", "100%", "TRUE", "—", "2018-03-01", "１２"}) {
        CHECK(asked(number, "") == "SUMPRODUCT(1*EXACT(" + range + ",\"" + number + "\"))");
    }
    CHECK(asked("B栋", "b栋") == "SUMPRODUCT(1*EXACT(" + range + R"(,"B栋")))");
    CHECK(asked("B栋", "Ｂ栋") == "SUMPRODUCT(1*EXACT(" + range + R"(,"B栋")))");
    CHECK(asked("东方", "东𠮷方") == "SUMPRODUCT(1*EXACT(" + range + R"(,"东方")))");
    CHECK(asked(" 东方", "") == "SUMPRODUCT(1*EXACT(" + range + R"(," 东方")))");
    CHECK(asked("一\n二", "").empty());
    CHECK(asked("_x0041_", "").empty());
    CHECK(asked(std::string(300, 'x'), "").empty());
}

TEST_CASE("a column with numbers among its texts is not compared exactly", "[write][xlsx]") {
    auto rows = some_rows();
    rows[0].cells[community].value = std::int64_t{7};
    rows[1].cells[community].value = std::string("7");
    CHECK(Books(rows).ask(count({is(community, {text("7")})})).empty());
    CHECK(Books(rows).ask(count({is(community, {std::int64_t{7}})})).empty());
    CHECK_FALSE(Books(rows).ask(count({is(community, {text("东方")})})).empty());
}

TEST_CASE("numbers and dates that a cell holds as texts are not asked for", "[write][xlsx]") {
    auto rows = some_rows();
    rows[0].cells[attendance].value = std::int64_t{1'000'000'000'000'001};
    rows[0].cells[date].value = base::Date{2018, 0, 0};
    Books books(rows);
    CHECK(books.ask(take(Aggregate::sum, attendance, {})).empty());
    CHECK(books.ask(count({is(date, {base::Date{2018, 0, 0}})})).empty());
}

TEST_CASE("a day is not asked for among months", "[write][xlsx]") {
    auto rows = some_rows();
    rows[0].cells[date].value = base::Date{2018, 2, 0};
    Books books(rows);
    CHECK(books.ask(count({is(date, {base::Date{2018, 2, 1}})})).empty());
    CHECK_FALSE(books.ask(count({is(date, {base::Date{2018, 2, 0}})})).empty());
}

TEST_CASE("a rate divides two questions", "[write][xlsx]") {
    Books books(some_rows());
    const auto east = count({is(community, {text("东方")})});
    const document::SelectionRatio ratio{east, count({})};
    CHECK(books.ask(ratio, base::Rate{{2, 0}, {3, 0}}) ==
          R"(IFERROR(COUNTIFS(台账!$A$3:$A$5,"东方")/ROWS(台账!$A$3:$A$5),"—"))");
    CHECK(books
              .ask(document::SelectionRatio{take(Aggregate::average, attendance, {}), east},
                   base::Rate{{2, 0}, {3, 0}})
              .empty());
}

TEST_CASE("a ledger in pieces is asked piece by piece", "[write][xlsx]") {
    Books books(some_rows());
    books.layouts[0].pieces = {{"台账", 2, 99}, {"台账(2)", 2, 50}};
    CHECK(books.ask(count({})) == "ROWS(台账!$A$3:$A$100)+ROWS('台账(2)'!$A$3:$A$51)");
    CHECK(
        books.ask(take(Aggregate::sum, attendance, {is(community, {text("东方")})})) ==
        R"(SUMIFS(台账!$C$3:$C$100,台账!$A$3:$A$100,"东方")+SUMIFS('台账(2)'!$C$3:$C$51,'台账(2)'!$A$3:$A$51,"东方"))");
    CHECK(books.ask(take(Aggregate::average, attendance, {})) ==
          R"(IFERROR(ROUND(AVERAGE(台账!$C$3:$C$100,'台账(2)'!$C$3:$C$51),2),"—"))");
    CHECK(books.ask(take(Aggregate::distinct, community, {})).empty());
    books.layouts[0].pieces = {{"台账", 2, 999'999}};
    CHECK(books.ask(take(Aggregate::distinct, community, {})).empty());
    CHECK_FALSE(books.ask(count({is(community, {text("东方")})})).empty());
}

TEST_CASE("an empty ledger and unknown columns are not asked", "[write][xlsx]") {
    Books empty({});
    CHECK(empty.ask(count({})).empty());
    Books books(some_rows());
    CHECK(books.ask(Selection{5, Aggregate::count, 0, {}}, std::int64_t{0}).empty());
    CHECK(books.ask(count({is(9, {text("东方")})}), std::int64_t{0}).empty());
    CHECK(books.ask(count({}), text("三")).empty());
}

TEST_CASE("names of sheets are quoted where they must be", "[write][xlsx]") {
    CHECK(quoted_name("台账") == "台账");
    CHECK(quoted_name("2018年") == "'2018年'");
    CHECK(quoted_name("A1") == "'A1'");
    CHECK(quoted_name("it's") == "'it''s'");
    CHECK(absolute_range({"2018年(1)", 3, 154}, 27) == "'2018年(1)'!$AB$4:$AB$155");
}

TEST_CASE("formulas over the same sheet must come to the value", "[write][xlsx]") {
    Books books(some_rows());
    auto& sheet = books.workbook.sheets[1];
    sheet.columns = {titled("甲"), titled("乙"), titled("丙")};
    const auto asked = [&](const document::Formula& formula, const SheetCell& value) {
        auto row = row_of({std::int64_t{30}, std::int64_t{40}, value});
        sheet.rows = std::make_unique<ToldRows>(
            std::vector{row, row_of({std::int64_t{0}, std::string("—"), {}}), row_of({{}, {}, {}})});
        books.layouts[1] = layout_of(sheet, "统计");
        books.profile = profile_of(books.workbook);
        const auto found =
            formula_text(formula, value, {books.workbook, books.layouts, books.profile, 1, {0, 2}});
        return found ? found->text : "";
    };
    using document::Change;
    using document::Quotient;
    using document::SumOf;
    CHECK(asked(SumOf{{{{0, 0}, {0, 1}}}}, std::int64_t{70}) == "SUM(A2:B2)");
    CHECK(asked(SumOf{{{{0, 0}, {0, 0}}, {{1, 0}, {2, 0}}}}, std::int64_t{30}) == "SUM(A2,A3:A4)");
    CHECK(asked(SumOf{{{{0, 0}, {0, 1}}}}, std::int64_t{71}).empty());
    CHECK(asked(SumOf{{{{0, 0}, {0, 2}}}}, std::int64_t{70}).empty());
    CHECK(asked(SumOf{{{{0, 0}, {9, 0}}}}, std::int64_t{30}).empty());
    CHECK(asked(SumOf{}, std::int64_t{0}).empty());
    const std::pair<document::SheetPlace, document::SheetPlace> one = {{0, 0}, {0, 0}};
    CHECK_FALSE(asked(SumOf{std::vector(255, one)}, std::int64_t{30 * 255}).empty());
    CHECK(asked(SumOf{std::vector(256, one)}, std::int64_t{30 * 256}).empty());
    CHECK(asked(Quotient{{0, 0}, {0, 1}}, base::Rate{{3, 0}, {4, 0}}) == R"(IFERROR(A2/B2,"—"))");
    CHECK(asked(Quotient{{0, 0}, {1, 0}}, base::Rate{{30, 0}, {0, 0}}) == R"(IFERROR(A2/A3,"—"))");
    CHECK(asked(Quotient{{0, 0}, {1, 1}}, text("—")) == R"(IFERROR(A2/B3,"—"))");
    CHECK(asked(Quotient{{2, 0}, {0, 1}}, text("—")).empty());  // an empty cell divided is 0
    CHECK(asked(Quotient{{0, 0}, {0, 1}}, base::Rate{{3, 0}, {5, 0}}).empty());
    CHECK(asked(Change{{0, 1}, {0, 0}}, base::Rate{{10, 0}, {30, 0}}) == R"(IFERROR((B2-A2)/A2,"—"))");
    CHECK(asked(Change{{0, 1}, {1, 0}}, text("—")) == R"(IFERROR((B2-A3)/A3,"—"))");
}

}  // namespace wenshu::write
