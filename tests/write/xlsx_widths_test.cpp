#include "write/xlsx_widths.hpp"

#include <memory>
#include <numeric>
#include <string>
#include <utility>

#include <catch2/catch.hpp>

#include "write/xlsx_styles.hpp"

using namespace wenshu;
using document::SheetCell;

namespace {

document::Sheet sheet_of(std::vector<std::string> titles, std::vector<SheetCell> cells) {
    document::Sheet sheet;
    for (std::string& title : titles) sheet.columns.push_back({std::move(title), {}, {}, {}, {}});
    std::vector<document::StoredRows::Row> rows;
    rows.push_back({std::move(cells), {}});
    sheet.rows = std::make_unique<document::StoredRows>(std::move(rows));
    return sheet;
}

std::size_t sum(const std::vector<std::size_t>& widths) {
    return std::accumulate(widths.begin(), widths.end(), std::size_t{0});
}

}  // namespace

TEST_CASE("a Han counts two columns in a cell", "[write][xlsx]") {
    CHECK(write::shown_width(std::string("东方社区"), {}) == 8);
    CHECK(write::shown_width(std::string("东方\nabc社区"), {}) == 7);
    CHECK(write::shown_width(std::monostate{}, {}) == 0);
}

TEST_CASE("numbers and dates are as wide as they are shown", "[write][xlsx]") {
    document::CellForm form;
    CHECK(write::shown_width(std::int64_t{1234567}, form) == 7);
    CHECK(write::shown_width(base::Rate{{985, 1}, {100, 0}}, form) == 5);
    CHECK(write::shown_width(base::Date{2018, 12, 20}, form) == 10);
    form.grouping = true;
    form.decimals = 2;
    form.date = document::DateForm::chinese;
    CHECK(write::shown_width(std::int64_t{1234567}, form) == 12);
    CHECK(write::shown_width(base::Decimal{15, 1}, form) == 4);
    CHECK(write::shown_width(base::Date{2018, 12, 20}, form) == 14);
}

TEST_CASE("a column is as wide as its heading and its cells need", "[write][xlsx]") {
    const auto widths =
        write::column_widths(sheet_of({"号", "社区"}, {std::int64_t{1}, std::string("东方社区居委会")}));
    CHECK(widths == std::vector<std::size_t>{6, 16});
}

TEST_CASE("a width that the sheet asks for stands", "[write][xlsx]") {
    auto sheet = sheet_of({"社区"}, {std::string("东方社区居委会")});
    sheet.columns[0].width = 8;
    CHECK(write::column_widths(sheet) == std::vector<std::size_t>{8});
}

TEST_CASE("texts are squeezed until the table fits the page, numbers are not", "[write][xlsx]") {
    const std::string text(300, 'x');
    const auto widths = write::column_widths(sheet_of(
        {"一", "二", "三", "四", "五"}, {text, text, text, text, std::int64_t{100'000'000'000'000}}));
    CHECK(sum(widths) <= 146);
    CHECK(widths[4] == 17);
    auto portrait = sheet_of({"一", "二", "三"}, {text, text, text});
    portrait.landscape = false;
    CHECK(sum(write::column_widths(portrait)) <= 99);
}

TEST_CASE("headings wrap once texts cannot be squeezed any more", "[write][xlsx]") {
    const std::string text(300, 'x');
    const std::string heading = "发放资料份数";
    CHECK(write::column_widths(sheet_of({heading}, {std::int64_t{5}})) == std::vector<std::size_t>{16});
    const auto widths =
        write::column_widths(sheet_of({"一", "二", "三", "四", "五", "六", "七", heading},
                                      {text, text, text, text, text, text, text, std::int64_t{5}}));
    CHECK(widths[0] == 21);
    CHECK(widths[7] == 8);
    CHECK(write::lines_in(heading, widths[7]) == 2);
}

TEST_CASE("a narrow table is widened for its title", "[write][xlsx]") {
    auto sheet = sheet_of({"一", "二"}, {std::string("甲"), std::string("乙")});
    CHECK(sum(write::column_widths(sheet)) == 12);
    sheet.title = "活动统计";
    CHECK(sum(write::column_widths(sheet)) == 16);
    sheet.title = "河东街道健康教育活动统计表";
    CHECK(sum(write::column_widths(sheet)) == 24);
}

TEST_CASE("a text takes as many lines as its column makes it", "[write][xlsx]") {
    CHECK(write::lines_in("", 10) == 1);
    CHECK(write::lines_in("东方社区", 10) == 1);
    CHECK(write::lines_in("东方社区居委会", 10) == 2);
    CHECK(write::lines_in("一\n二\n三", 10) == 3);
    CHECK(write::lines_in("一二三", 1) == 3);
}

TEST_CASE("rows are between one line and what Excel allows", "[write][xlsx]") {
    CHECK(write::row_height(1) == 20);
    CHECK(write::row_height(3) == 48);
    CHECK(write::row_height(1000) == 409);
    CHECK(write::title_height(1000) == 409);
}

TEST_CASE("number formats are Excel's", "[write][xlsx]") {
    CHECK(write::number_format(false, 0) == "0");
    CHECK(write::number_format(true, 2) == "#,##0.00");
    CHECK(write::percent_format(0) == "0%");
    CHECK(write::percent_format(1) == "0.0%");
    CHECK(write::date_format(document::DateForm::iso, true) == "yyyy-mm-dd");
    CHECK(write::date_format(document::DateForm::chinese, true) == "yyyy\"年\"m\"月\"d\"日\"");
    CHECK(write::date_format(document::DateForm::chinese, false) == "yyyy\"年\"m\"月\"");
}
