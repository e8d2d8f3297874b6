// Workbooks for other programs: tests/office/check_workbooks.py has them written and looks at what those
// programs read and recalculate.
#include <array>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "base/sink.hpp"
#include "workbook_kinds.hpp"
#include "workbook_samples.hpp"
#include "write/xlsx.hpp"
#include "write/xlsx_formula.hpp"
#include "write/xlsx_text.hpp"

namespace wenshu::write {
namespace {

using document::Aggregate;
using document::Criterion;
using document::Selection;
using document::SheetCell;
using document::Shown;

// The same numbers on every machine.
class Dice {
  public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    std::size_t below(std::size_t sides) {
        state_ = state_ * 6364136223846793005U + 1442695040888963407U;
        return static_cast<std::size_t>(state_ >> 33U) % sides;
    }
    template <class List>
    const auto& of(const List& list) {
        return list[below(std::size(list))];
    }

  private:
    std::uint64_t state_;
};

// Texts that programs take for something else.
const std::vector<std::string> nasty_texts = {"东方社区",
                                              "东方",
                                              "东方社区二",
                                              "西山",
                                              "西山 ",
                                              " 西山",
                                              "A栋",
                                              "a栋",
                                              "Ａ栋",
                                              "007",
                                              "7",
                                              "7.0",
                                              "7e0",
                                              "１２",
                                              "12",
                                              "1/2",
                                              "2018-3-1",
                                              "3月",
                                              "二〇一八年",
                                              "100%",
                                              "TRUE",
                                              "true",
                                              "#N/A",
                                              "*",
                                              "?",
                                              "~",
                                              "东*",
                                              "*社区",
                                              "东?",
                                              "~*",
                                              "东~方",
                                              "<5人",
                                              ">=3",
                                              "=1",
                                              "=",
                                              "<>",
                                              "<>东方",
                                              "=东方",
                                              "\"引号\"",
                                              "'单引号",
                                              "&<>\"'",
                                              "a.b",
                                              "[ab]",
                                              "^东方$",
                                              "(东|西)",
                                              "é",
                                              "é",
                                              "ß",
                                              "ss",
                                              "①组",
                                              "𠮷野",
                                              "野",
                                              "—",
                                              "-",
                                              "协调、处理",
                                              "一季度",
                                              "第一季度",
                                              "ab",
                                              "AB",
                                              "Ａ",
                                              "a\tb",
                                              "一\n二",
                                              "_x0041_",
                                              "很长很长很长",
                                              "0",
                                              "零",
                                              "¥5",
                                              "5元",
                                              "12:30",
                                              "上午",
                                              "是",
                                              "否",
                                              std::string(130, 'x'),
                                              std::string(300, 'y'),
                                              "{\"a\"}",
                                              "$A$1",
                                              "A1",
                                              "台账!A1",
                                              "SUM(A1)"};

SheetCell random_number(Dice& dice) {
    switch (dice.below(5)) {
        case 0: return {};
        case 1: return std::int64_t{0};
        case 2: return base::Decimal{static_cast<std::int64_t>(dice.below(2000)) - 500, 2};
        case 3: return -static_cast<std::int64_t>(dice.below(20));
        default: return static_cast<std::int64_t>(dice.below(20));
    }
}

SheetCell random_date(Dice& dice, bool with_months) {
    if (dice.below(6) == 0) return {};
    const auto year = static_cast<std::int16_t>(2017 + dice.below(2));
    const auto month = static_cast<std::uint8_t>(1 + dice.below(12));
    const auto day = static_cast<std::uint8_t>(1 + dice.below(28));
    return base::Date{year, month, with_months && dice.below(3) == 0 ? std::uint8_t{0} : day};
}

struct Habits {
    std::vector<std::string> texts;
    bool with_months = false;
    bool with_mixed_texts = false;
};

// 社区, 类别, 日期, 人次: a ledger of few texts, so that questions meet rows.
std::vector<ToldRows::Row> random_ledger(Dice& dice, const Habits& habits) {
    std::vector<ToldRows::Row> rows;
    const auto text = [&]() -> SheetCell {
        if (dice.below(8) == 0) return {};
        if (habits.with_mixed_texts && dice.below(4) == 0) return static_cast<std::int64_t>(dice.below(13));
        return dice.of(habits.texts);
    };
    for (std::size_t size = 1 + dice.below(30); size > 0; --size) {
        rows.push_back(row_of({text(), text(), random_date(dice, habits.with_months), random_number(dice)}));
    }
    return rows;
}

Criterion random_criterion(Dice& dice, const Habits& habits) {
    Criterion criterion;
    criterion.column = dice.below(4);
    const bool is_range = criterion.column >= 2 && dice.below(2) == 0;
    const auto value = [&]() -> SheetCell {
        if (dice.below(12) == 0) return {};
        if (criterion.column == 3) return random_number(dice);
        if (criterion.column < 2) return dice.of(habits.texts);
        auto date = random_date(dice, true);
        if (dice.below(5) == 0) date = base::Date{2018, 0, 0};
        return date;
    };
    if (is_range) {
        if (dice.below(4) != 0) criterion.from = value();
        if (dice.below(4) != 0) criterion.to = value();
        return criterion;
    }
    for (std::size_t count = 1 + (dice.below(4) == 0 ? 1 + dice.below(2) : 0); count > 0; --count) {
        criterion.values.push_back(value());
    }
    if (criterion.values.size() == 1 && dice.below(2) == 0) criterion.shown = Shown::in_row;
    return criterion;
}

Selection random_selection(Dice& dice, const Habits& habits) {
    Selection selection;
    selection.aggregate = static_cast<Aggregate>(dice.below(6));
    selection.column = selection.aggregate == Aggregate::distinct ? dice.below(4) : 2 + dice.below(2);
    const bool adds = selection.aggregate == Aggregate::sum || selection.aggregate == Aggregate::average;
    if (adds) selection.column = 3;
    for (std::size_t count = dice.below(3); count > 0; --count) {
        selection.criteria.push_back(random_criterion(dice, habits));
        selection.criteria.back().shown_column = count - 1;
    }
    return selection;
}

// A row shows the values that its question points at.
ToldRows::Row question_row(const Selection& selection, const document::Workbook& workbook) {
    ToldRows::Row row = row_of({{}, {}, {}, {}});
    for (const Criterion& criterion : selection.criteria) {
        if (criterion.shown == Shown::in_row) row.cells[criterion.shown_column].value = criterion.values[0];
    }
    row.cells[2] = {answer(selection, workbook), selection, {}};
    auto whole = selection;
    whole.criteria.clear();
    const auto part = answer(selection, workbook);
    const auto of = answer(whole, workbook);
    const auto* some = std::get_if<std::int64_t>(&part);
    const auto* all = std::get_if<std::int64_t>(&of);
    if (selection.aggregate != Aggregate::count || some == nullptr || all == nullptr) return row;
    row.cells[3] = {base::Rate{{*some, 0}, {*all, 0}}, document::SelectionRatio{selection, whole}, {}};
    return row;
}

document::Workbook random_questions(std::uint64_t seed) {
    Dice dice(seed);
    document::Workbook workbook;
    std::vector<ToldRows::Row> questions;
    for (std::size_t ledger = 0; ledger < 16; ++ledger) {
        Habits habits;
        for (std::size_t count = 2 + dice.below(5); count > 0; --count)
            habits.texts.push_back(dice.of(nasty_texts));
        habits.with_months = dice.below(4) == 0;
        habits.with_mixed_texts = dice.below(4) == 0;
        const std::string name =
            dice.of(std::array{"台账", "2018年(x)", "it's", "A1", "第 一 册"}) + std::to_string(ledger);
        auto sheet = sheet_named(name, {titled("社区"), titled("类别"), titled("日期"), titled("人次")},
                                 random_ledger(dice, habits));
        workbook.sheets.push_back(std::move(sheet));
        for (std::size_t count = 0; count < 60; ++count) {
            auto selection = random_selection(dice, habits);
            selection.sheet = ledger;
            questions.push_back(question_row(selection, workbook));
        }
    }
    workbook.sheets.push_back(
        sheet_named("问", {titled("甲"), titled("乙"), titled("答"), titled("占比")}, std::move(questions)));
    return workbook;
}

void save(const document::Workbook& workbook, const std::string& name, const XlsxOptions& options = {}) {
    base::StringSink sink;
    const auto done = xlsx(workbook, sink, options);
    REQUIRE(done);
    const char* folder = std::getenv("WENSHU_WORKBOOKS");
    if (folder != nullptr) std::ofstream(std::string(folder) + "/" + name, std::ios::binary) << sink.text;
}

std::pair<std::size_t, std::size_t> formulas_among_cells(const document::Workbook& workbook) {
    std::vector<SheetLayout> layouts;
    for (const auto& sheet : workbook.sheets) layouts.push_back(layout_of(sheet, sheet.name));
    const auto profile = profile_of(workbook);
    const std::size_t last = workbook.sheets.size() - 1;
    const auto& rows = *workbook.sheets[last].rows;
    std::pair<std::size_t, std::size_t> found{0, rows.size()};
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const Asking asking{workbook, layouts, profile, last, {row, 2}};
        found.first += formula_text(rows.formula(row, 2), rows.cell(row, 2), asking) ? 1U : 0U;
    }
    return found;
}

}  // namespace

TEST_CASE("most questions to nasty ledgers become formulas", "[write][xlsx]") {
    const auto [formulas, questions] = formulas_among_cells(random_questions(1));
    CHECK(questions == 960);
    CHECK(formulas > questions / 2);
    CHECK(formulas < questions);
}

TEST_CASE("workbooks for other programs", "[.workbooks]") {
    save(random_questions(1), "questions.xlsx");
    auto office = office_workbook();
    office.sheets[3].is_protected = true;
    save(office, "office.xlsx");
    XlsxOptions options;
    options.held_rows = 20;
    options.sheet_rows = 16;
    save(office_workbook(), "pieces.xlsx", options);
}

}  // namespace wenshu::write
