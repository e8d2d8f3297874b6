// Totals of tables: a row or a column 合计 must be the sum of what it adds up.
#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "proof/figures.hpp"
#include "proof/groups.hpp"
#include "proof/paper.hpp"
#include "proof/report.hpp"

namespace wenshu::proof {
namespace {

struct Cell {
    std::string text;  // of all its paragraphs, without spaces
    std::size_t passage = 0;
};

// A table by row and column, both from 1.
struct Grid {
    std::map<std::pair<std::size_t, std::size_t>, Cell> cells;
    std::size_t rows = 0;
    std::size_t columns = 0;

    std::string_view at(std::size_t row, std::size_t column) const {
        const auto found = cells.find({row, column});
        return found == cells.end() ? std::string_view() : std::string_view(found->second.text);
    }
};

std::string squeezed(std::string_view text) {
    std::string out(text);
    for (const std::string_view space : {" ", "\t", "\n", "　", "*"}) {
        for (auto at = out.find(space); at != std::string::npos; at = out.find(space))
            out.erase(at, space.size());
    }
    return out;
}

std::vector<Grid> grids(const Paper& paper) {
    std::map<std::size_t, Grid> by_table;
    const auto& passages = paper.passages();
    for (std::size_t i = 0; i < passages.size(); ++i) {
        if (!passages[i].cell) continue;
        const auto& place = *passages[i].cell;
        Grid& grid = by_table[place.table];
        grid.cells.try_emplace({place.row, place.column}, Cell{{}, i}).first->second.text +=
            squeezed(passages[i].text);
        grid.rows = std::max(grid.rows, place.row);
        grid.columns = std::max(grid.columns, place.column);
    }
    std::vector<Grid> all;
    for (auto& [number, grid] : by_table) all.push_back(std::move(grid));
    return all;
}

enum class Kind { blank, number, other };

struct Value {
    Kind kind = Kind::blank;
    base::Decimal number;
};

// 1,234, 35人, —; a rate is no number that is added.
Value value(std::string_view text) {
    static const text::Pattern measured(
        "^-?\\d[\\d,]*(?:\\.\\d+)?[万亿]?(?:万元|人次|平方米|公里|[人名户件个项次场家处份元亩米]?)$");
    if (text.empty() || text == "—" || text == "——" || text == "-" || text == "/" || text == "－" ||
        text == "无")
        return {};
    if (!measured.in(text)) return {Kind::other, {}};
    const auto end = text.find_first_not_of("-0123456789,.");
    const auto unit = text.substr(std::min(end, text.size()));
    const bool scaled = unit == "万" || unit == "亿";
    const auto number = figure(scaled ? text : text.substr(0, end));
    return number ? Value{Kind::number, *number} : Value{Kind::other, {}};
}

bool is_total(std::string_view text) {
    return text == "合计" || text == "总计" || text == "共计" || text == "总合计";
}

bool is_subtotal(std::string_view text) {
    return text == "小计";
}

// 合计 in one of the first two columns: the first may be 序号.
std::string_view label(const Grid& grid, std::size_t row) {
    const auto first = grid.at(row, 1);
    if (is_total(first) || is_subtotal(first)) return first;
    const auto second = grid.at(row, 2);
    return is_total(second) || is_subtotal(second) ? second : first;
}

// The first row with figures behind its first column. A row 1 2 3 … numbers the columns.
std::size_t first_row(const Grid& grid) {
    for (std::size_t row = 1; row <= grid.rows; ++row) {
        std::size_t numbers = 0;
        std::size_t counting = 0;
        for (std::size_t column = 2; column <= grid.columns; ++column) {
            const auto here = value(grid.at(row, column));
            if (here.kind != Kind::number) continue;
            const auto previous = value(grid.at(row, column - 1));
            const auto next = base::subtract(here.number, {1, 0});
            counting += previous.kind == Kind::number && next && previous.number == *next ? 1U : 0U;
            ++numbers;
        }
        if (numbers > 0 && (numbers < 3 || counting + 1 < numbers)) return row;
    }
    return grid.rows + 1;
}

std::string header(const Grid& grid, std::size_t column, std::size_t first) {
    std::string all;
    for (std::size_t row = 1; row < first; ++row) all += grid.at(row, column);
    return all;
}

// Rates, averages, prices, dates, ranks and numbers are not summed.
bool is_summed(const std::string& header) {
    static const text::Pattern pattern(
        "率|均|比|占|排名|名次|位次|序号|编号|代码|指数|增长|增幅|单价|标准|电话|号码|日期|时间|年龄|得分|"
        "评分|分值|权重|%|‰|年份|面积占");
    return !pattern.in(header);
}

// 其中 and outlines (一、 over （一）) count rows twice.
bool is_flat(const Grid& grid, std::size_t first) {
    static const text::Pattern outline(
        "^其中|^[#＃]|^[一二三四五六七八九十]+、|^（[一二三四五六七八九十]+）|^\\d+\\.\\d");
    for (std::size_t row = first; row <= grid.rows; ++row) {
        if (outline.in(grid.at(row, 1)) || outline.in(grid.at(row, 2))) return false;
    }
    return true;
}

struct Sum {
    base::Decimal total;
    std::size_t addends = 0;
    bool certain = true;  // nothing that is no figure stands among them

    void add(const Value& value) {
        if (value.kind == Kind::blank) return;
        const auto next = value.kind == Kind::number ? base::add(total, value.number) : std::nullopt;
        certain = certain && next;
        if (!next) return;
        total = *next;
        ++addends;
    }
};

// A total may be rounded to fewer decimals than its addends, and those that were rounded before they were
// added may make it differ by half a mark each.
bool agrees(const Sum& sum, base::Decimal stated) {
    const auto total =
        stated.scale < sum.total.scale ? base::rounded(sum.total, stated.scale) : std::optional(sum.total);
    if (!total) return true;
    const auto difference = *total < stated ? base::subtract(stated, *total) : base::subtract(*total, stated);
    const auto decimals = std::max(sum.total.scale, stated.scale);
    const auto halves = decimals > 0 ? static_cast<std::int64_t>(sum.addends) * 5 : 0;
    const base::Decimal tolerance{halves, static_cast<std::uint8_t>(decimals + 1)};
    return !difference || *difference <= tolerance;
}

// The rows that a total row adds up: those above it as far as the total before, or all below where it is the
// first; 小计 adds those since the last 小计.
Sum column_sum(const Grid& grid, std::size_t first, std::size_t row, std::size_t column) {
    const bool part = is_subtotal(label(grid, row));
    Sum sum;
    const auto add = [&](std::size_t other) {
        const auto name = label(grid, other);
        if (part && is_subtotal(name)) return false;
        if (is_total(name)) return false;
        if (!is_subtotal(name)) sum.add(value(grid.at(other, column)));
        return true;
    };
    if (row > first) {
        for (std::size_t other = row - 1; other >= first && add(other); --other) {}
    } else {
        for (std::size_t other = row + 1; other <= grid.rows && add(other); ++other) {}
    }
    return sum;
}

struct Mismatch {
    std::size_t passage = 0;
    base::Decimal sum;
};

struct Comparison {
    std::size_t checked = 0;
    std::vector<Mismatch> wrong;
};

// The figures of a total row against the sums of the columns `shift` to their right.
Comparison compare(const Grid& grid, std::size_t first, std::size_t row, std::size_t shift) {
    Comparison result;
    for (std::size_t column = 2; column + shift <= grid.columns; ++column) {
        const auto stated = value(grid.at(row, column));
        if (stated.kind != Kind::number || !is_summed(header(grid, column + shift, first))) continue;
        const Sum sum = column_sum(grid, first, row, column + shift);
        if (!sum.certain || sum.addends < 2) continue;
        ++result.checked;
        if (!agrees(sum, stated.number))
            result.wrong.push_back({grid.cells.at({row, column}).passage, sum.total});
    }
    return result;
}

// A merged cell 合计 moves what follows it to the left.
bool is_shifted(const Grid& grid, std::size_t first, std::size_t row) {
    for (std::size_t shift = 1; shift <= 2; ++shift) {
        const auto moved = compare(grid, first, row, shift);
        if (moved.checked > 0 && moved.wrong.empty()) return true;
    }
    return false;
}

void total_rows(const Paper& paper, const Grid& grid, std::size_t first, Report& report) {
    for (std::size_t row = first; row <= grid.rows; ++row) {
        const auto name = label(grid, row);
        if (!is_total(name) && !is_subtotal(name)) continue;
        const auto [checked, wrong] = compare(grid, first, row, 0);
        const bool something_else = checked > 2 && wrong.size() * 2 > checked;
        if (wrong.empty() || something_else || is_shifted(grid, first, row)) continue;
        for (const auto& one : wrong)
            report.wrong({one.passage, 0, paper.passages()[one.passage].text.size()},
                         {{"sum", plain(one.sum)}});
    }
}

// The columns to the left of a column 合计 that it may add up, as far as the total before; to the right where
// it is the first.
std::vector<std::size_t> addends(const Grid& grid, std::size_t first, std::size_t total) {
    std::vector<std::size_t> columns;
    const auto take = [&](std::size_t column) {
        const std::string name = header(grid, column, first);
        if (is_total(name) || is_subtotal(name)) return false;
        bool numbers = false;
        for (std::size_t row = first; row <= grid.rows; ++row) {
            const auto here = value(grid.at(row, column));
            if (here.kind == Kind::other) return false;
            numbers = numbers || here.kind == Kind::number;
        }
        if (numbers && is_summed(name)) columns.push_back(column);
        return numbers && is_summed(name);
    };
    for (std::size_t column = total - 1; column > 1 && take(column); --column) {}
    if (!columns.empty()) return columns;
    for (std::size_t column = total + 1; column <= grid.columns && take(column); ++column) {}
    return columns;
}

// A column 合计 is taken for a sum where half of its rows show that it is one.
void total_columns(const Paper& paper, const Grid& grid, std::size_t first, Report& report) {
    for (std::size_t total = 2; total <= grid.columns; ++total) {
        const std::string name = header(grid, total, first);
        if (!is_total(name) && !is_subtotal(name)) continue;
        const auto columns = addends(grid, first, total);
        if (columns.size() < 2) continue;
        std::size_t right = 0;
        std::vector<Mismatch> wrong;
        for (std::size_t row = first; row <= grid.rows; ++row) {
            const auto stated = value(grid.at(row, total));
            Sum sum;
            for (const auto column : columns) sum.add(value(grid.at(row, column)));
            if (stated.kind != Kind::number || !sum.certain || sum.addends == 0) continue;
            if (agrees(sum, stated.number)) {
                ++right;
            } else {
                wrong.push_back({grid.cells.at({row, total}).passage, sum.total});
            }
        }
        if (right < 2 || right < wrong.size()) continue;
        for (const auto& one : wrong)
            report.wrong({one.passage, 0, paper.passages()[one.passage].text.size()},
                         {{"sum", plain(one.sum)}});
    }
}

// Merged cells of the header move the titles behind them to the left: then nobody can tell which column is
// a rate.
bool is_aligned(const Grid& grid, std::size_t first) {
    bool rates = false;
    for (std::size_t column = 1; column <= grid.columns; ++column)
        rates = rates || !is_summed(header(grid, column, first));
    return !rates || !header(grid, grid.columns, first).empty();
}

void totals(const Paper& paper, Report& report) {
    for (const Grid& grid : grids(paper)) {
        const auto first = first_row(grid);
        if (!is_flat(grid, first) || !is_aligned(grid, first)) continue;
        total_rows(paper, grid, first, report);
        total_columns(paper, grid, first, report);
    }
}

constexpr Rule table[] = {
    {.id = "SUM-03",
     .name = {"表中合计与各数之和不符", "total of a table differs from its sum"},
     .clause = "惯例",
     .level = Level::error,
     .message = {"表中合计不对：写的是{found}，相加是{sum}，请核对",
                 "the table's total is wrong: {found} is written, its figures make {sum}"},
     .find = totals},
};

}  // namespace

std::span<const Rule> plan_tables() {
    return table;
}

}  // namespace wenshu::proof
