#include "workbook_kinds.hpp"

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "workbook_samples.hpp"

namespace wenshu::write {
namespace {

using document::Aggregate;
using document::Criterion;
using document::RowRole;
using document::Selection;
using document::SheetCell;
using document::Shown;

constexpr std::size_t ledger = 1;
constexpr std::size_t day = 1, community = 2, kind = 3, attendance = 4, state = 5;
const std::array<std::string, 4> communities = {"东方社区", "西山社区", "南湖社区", "北苑社区"};
const std::array<std::string, 3> kinds = {"健康讲座", "义诊咨询", "宣传栏更换"};

document::SheetColumn centred(std::string title) {
    auto column = titled(std::move(title));
    column.align = document::Align::center;
    return column;
}

document::SheetColumn counted(std::string title) {
    auto column = titled(std::move(title));
    column.align = document::Align::right;
    return column;
}

document::Sheet cover() {
    document::Sheet sheet;
    sheet.name = "封面";
    sheet.title = "2018年河东街道健康教育活动台账";
    sheet.note = "（示例数据）";
    sheet.landscape = false;
    sheet.cover = {{"填报单位", "河东街道办事处"},
                   {"统计期间", "2018年1月1日至2018年12月31日"},
                   {"填报人", ""},
                   {"制表日期", "2018年12月20日"}};
    return sheet;
}

std::vector<document::SheetColumn> ledger_columns() {
    std::vector<document::SheetColumn> columns = {centred("序号"),     centred("日期"),
                                                  centred("社区"),     centred("活动类别"),
                                                  counted("参加人次"), centred("办理状态")};
    columns[day].entry = document::Entry::date;
    columns[kind].choices = {kinds.begin(), kinds.end()};
    columns[kind].note = "从下拉列表中选择；列表以外的类别先报街道爱卫办。";
    columns[community].choices = {communities.begin(), communities.end()};
    columns[community].choices.push_back("其他社区,含未建居委会的小区");
    columns[attendance].align = document::Align::right;
    columns[attendance].entry = document::Entry::whole;
    columns[attendance].total = document::Total::sum;
    columns[state].choices = {"已完成", "未完成"};
    columns[state].highlight = document::Highlight::state;
    return columns;
}

document::Sheet ledger_sheet(std::size_t size) {
    std::vector<ToldRows::Row> rows;
    for (std::size_t i = 0; i < size; ++i) {
        const auto month = static_cast<std::uint8_t>(1 + (i * 7) % 12);
        const auto date = static_cast<std::uint8_t>(1 + (i * 11) % 28);
        rows.push_back(row_of({static_cast<std::int64_t>(i + 1), base::Date{2018, month, date},
                               communities[(i * 5 + i / 7) % 4], kinds[(i * 3 + i / 4) % 3],
                               static_cast<std::int64_t>(20 + (i * 37) % 61),
                               std::string(i % 6 == 5 ? "未完成" : "已完成")}));
    }
    auto sheet = sheet_named("活动台账", ledger_columns(), std::move(rows));
    sheet.title = "2018年河东街道健康教育活动台账";
    sheet.note = "填报单位：河东街道办事处　　填报时间：2018年12月20日";
    sheet.total_label = "合计";
    return sheet;
}

Criterion in_row(std::size_t column, const std::string& value, std::size_t shown_column) {
    return {column, {value}, {}, {}, Shown::in_row, shown_column};
}

Criterion in_header(std::size_t column, const std::string& value, std::size_t shown_column) {
    return {column, {value}, {}, {}, Shown::in_header, shown_column};
}

Criterion within(base::Date from, base::Date to) {
    return {day, {}, from, to, Shown::nowhere, 0};
}

ToldRows::Cell asked(const Selection& selection, const document::Workbook& workbook) {
    return {answer(selection, workbook), selection, document::RowLink{ledger, 0}};
}

// 社区 × 类别, sums under one heading, averages beside them.
document::Sheet cross_table(const document::Workbook& workbook) {
    std::vector<document::SheetColumn> columns = {centred("社区")};
    for (const auto& name : kinds) {
        columns.push_back(counted(name));
        columns.back().group = "场次";
    }
    for (const char* name : {"合计", "占比", "场均人次", "最多人次", "涉及类别"})
        columns.push_back(counted(name));
    columns[6].form.decimals = 2;
    columns[6].note = "参加人次除以场次，保留两位小数。";
    std::vector<ToldRows::Row> rows;
    const auto all = static_cast<std::int64_t>(workbook.sheets[ledger].rows->size());
    for (std::size_t row = 0; row < communities.size(); ++row) {
        const auto here = in_row(community, communities[row], 0);
        ToldRows::Row cells = row_of({communities[row]});
        std::int64_t sum = 0;
        for (std::size_t column = 0; column < kinds.size(); ++column) {
            cells.cells.push_back(asked(
                {ledger, Aggregate::count, 0, {here, in_header(kind, kinds[column], column + 1)}}, workbook));
            sum += std::get<std::int64_t>(cells.cells.back().value);
        }
        cells.cells.push_back({sum, document::SumOf{{{{row, 1}, {row, 3}}}}, {}});
        cells.cells.push_back({base::Rate{{sum, 0}, {all, 0}}, document::Quotient{{row, 4}, {4, 4}}, {}});
        cells.cells.push_back(asked({ledger, Aggregate::average, attendance, {here}}, workbook));
        cells.cells.push_back(asked({ledger, Aggregate::maximum, attendance, {here}}, workbook));
        cells.cells.push_back(asked({ledger, Aggregate::distinct, kind, {here}}, workbook));
        rows.push_back(std::move(cells));
    }
    ToldRows::Row total = row_of({std::string("合计")});
    total.role = RowRole::total;
    for (std::size_t column = 1; column <= 4; ++column) {
        std::int64_t sum = 0;
        for (const auto& row : rows) sum += std::get<std::int64_t>(row.cells[column].value);
        total.cells.push_back({sum, document::SumOf{{{{0, column}, {3, column}}}}, {}});
    }
    total.cells.push_back({base::Rate{{all, 0}, {all, 0}}, document::SumOf{{{{0, 5}, {3, 5}}}}, {}});
    total.cells.push_back(asked({ledger, Aggregate::average, attendance, {}}, workbook));
    total.cells.push_back(asked({ledger, Aggregate::maximum, attendance, {}}, workbook));
    total.cells.push_back(asked({ledger, Aggregate::distinct, kind, {}}, workbook));
    rows.push_back(std::move(total));
    auto sheet = sheet_named("按社区统计", std::move(columns), std::move(rows));
    sheet.title = "2018年河东街道健康教育活动统计表（按社区、类别）";
    sheet.note = "填报单位：河东街道办事处";
    sheet.charts.push_back({document::SheetChart::Kind::column, "各社区活动场次", 0, {1, 2, 3}});
    sheet.charts.push_back({document::SheetChart::Kind::pie, "各社区场次占比", 0, {4}});
    return sheet;
}

document::Sheet indicators(const document::Workbook& workbook) {
    std::vector<document::SheetColumn> columns = {titled("指标"), counted("计划"), counted("完成"),
                                                  counted("完成率"), centred("完成情况")};
    columns[3].highlight = document::Highlight::bars;
    columns[2].highlight = document::Highlight::icons;
    columns[4].highlight = document::Highlight::state;
    std::vector<ToldRows::Row> rows;
    const std::array<std::int64_t, 4> planned = {4, 12, 30, 0};
    for (std::size_t row = 0; row < planned.size(); ++row) {
        const bool is_kind = row < kinds.size();
        ToldRows::Row cells = row_of({is_kind ? kinds[row] : std::string("未列计划"), planned[row]});
        Selection selection{ledger, Aggregate::count, 0, {}};
        if (is_kind) selection.criteria.push_back(in_row(kind, kinds[row], 0));
        cells.cells.push_back(asked(selection, workbook));
        const auto done = std::get<std::int64_t>(cells.cells.back().value);
        cells.cells.push_back(
            {base::Rate{{done, 0}, {planned[row], 0}}, document::Quotient{{row, 2}, {row, 1}}, {}});
        cells.cells.push_back({std::string(done >= planned[row] ? "已完成" : "未完成"), {}, {}});
        rows.push_back(std::move(cells));
    }
    auto sheet = sheet_named("指标完成情况", std::move(columns), std::move(rows));
    sheet.title = "2018年健康教育指标完成情况";
    sheet.landscape = false;
    return sheet;
}

// By month, each quarter with its subtotal.
document::Sheet quarters(const document::Workbook& workbook) {
    std::vector<ToldRows::Row> rows;
    std::vector<std::pair<document::SheetPlace, document::SheetPlace>> subtotals;
    std::int64_t all = 0;
    for (std::uint8_t quarter = 0; quarter < 4; ++quarter) {
        std::int64_t sum = 0;
        for (std::uint8_t month = 1; month <= 3; ++month) {
            const base::Date period{2018, static_cast<std::uint8_t>(quarter * 3 + month), 0};
            ToldRows::Row cells = row_of({period});
            cells.cells.push_back(asked(
                {ledger, Aggregate::sum, attendance, {{day, {period}, {}, {}, Shown::in_row, 0}}}, workbook));
            sum += std::get<base::Decimal>(cells.cells.back().value).units;
            rows.push_back(std::move(cells));
        }
        ToldRows::Row subtotal =
            row_of({std::string("第") + std::array{"一", "二", "三", "四"}[quarter] + "季度"});
        const std::size_t end = rows.size();
        subtotal.cells.push_back({sum, document::SumOf{{{{end - 3, 1}, {end - 1, 1}}}}, {}});
        subtotal.role = RowRole::subtotal;
        rows.push_back(std::move(subtotal));
        subtotals.push_back({{end, 1}, {end, 1}});
        all += sum;
    }
    ToldRows::Row total = row_of({std::string("合计")});
    total.cells.push_back({all, document::SumOf{subtotals}, {}});
    total.role = RowRole::total;
    rows.push_back(std::move(total));
    auto sheet = sheet_named("按季度统计", {centred("月份"), counted("参加人次")}, std::move(rows));
    sheet.columns[0].form.date = document::DateForm::chinese;
    sheet.title = "按季度统计参加人次";
    sheet.landscape = false;
    return sheet;
}

document::Sheet trend(const document::Workbook& workbook) {
    std::vector<ToldRows::Row> rows;
    for (std::uint8_t month = 1; month <= 12; ++month) {
        const base::Date period{2018, month, 0};
        ToldRows::Row cells = row_of({std::to_string(month) + "月"});
        cells.cells.push_back(asked({ledger, Aggregate::count, 0, {within(period, period)}}, workbook));
        cells.cells.push_back(
            asked({ledger, Aggregate::sum, attendance, {within(period, period)}}, workbook));
        cells.cells.push_back(
            asked({ledger, Aggregate::sum, attendance, {within({2018, 1, 0}, period)}}, workbook));
        rows.push_back(std::move(cells));
    }
    auto sheet =
        sheet_named("月度趋势", {centred("月份"), counted("场次"), counted("参加人次"), counted("累计人次")},
                    std::move(rows));
    sheet.title = "2018年健康教育活动月度趋势";
    sheet.landscape = false;
    sheet.charts.push_back({document::SheetChart::Kind::line, "参加人次月度趋势", 0, {2}});
    return sheet;
}

document::Sheet wide() {
    std::vector<document::SheetColumn> columns;
    ToldRows::Row row;
    for (int number = 1; number <= 25; ++number) {
        columns.push_back(titled("第" + std::to_string(number) + "项内容"));
        columns.back().group = number % 5 == 0 ? "" : "第" + std::to_string(number / 5 + 1) + "组";
        row.cells.push_back({std::string(number % 3 == 0 ? "内容较长的一格文字，需要换行" : "短"), {}, {}});
    }
    auto sheet = sheet_named("二十五列", std::move(columns), std::vector<ToldRows::Row>(6, row));
    sheet.title = "二十五列的表用 A3 纸";
    sheet.paper = document::Paper::a3;
    return sheet;
}

}  // namespace

document::Workbook office_workbook(BookHabits habits) {
    document::Workbook workbook;
    workbook.properties.title = "健康教育活动台账";
    workbook.properties.created = base::Date{2018, 12, 20};
    workbook.sheets.push_back(cover());
    workbook.sheets.push_back(ledger_sheet(habits.activities));
    workbook.sheets.push_back(cross_table(workbook));
    workbook.sheets.push_back(indicators(workbook));
    workbook.sheets.push_back(quarters(workbook));
    workbook.sheets.push_back(trend(workbook));
    workbook.sheets.push_back(wide());
    for (auto& sheet : workbook.sheets) sheet.is_protected = habits.is_protected;
    return workbook;
}

}  // namespace wenshu::write
