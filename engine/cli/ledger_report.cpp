#include "cli/ledger_report.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

#include <fmt/format.h>

#include "cli/json.hpp"
#include "text/csv_cell.hpp"
#include "text/width.hpp"

namespace wenshu::cli {
namespace {

using flow::Extra;
using flow::Said;
using flow::SaidGroup;
using flow::Statistic;
using text::Language;

std::string_view word(Language language, std::string_view zh, std::string_view en) {
    return language == Language::zh ? zh : en;
}

enum class Side { left, right };

struct Column {
    std::string title;
    Side side = Side::left;
};

struct Table {
    std::string title;
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows;
};

std::string or_dash(const std::string& text) {
    return text.empty() ? "—" : text;
}

std::string count(std::uint64_t rows) {
    return std::to_string(rows);
}

// “活动场次（场）”
std::string with_unit(const std::string& name, const std::string& unit) {
    return unit.empty() ? name : fmt::format("{}（{}）", name, unit);
}

// All that stands beside the values of some of the statistics, each once.
std::vector<Extra> extras_of(const std::vector<Statistic>& statistics) {
    std::vector<Extra> extras;
    for (const Statistic& one : statistics) {
        for (const Extra& extra : one.extras) {
            if (std::ranges::find(extras, extra.title, &Extra::title) == extras.end())
                extras.push_back(extra);
        }
    }
    return extras;
}

// The texts of one statistic in the places of all; empty where it has none.
std::vector<std::string> in_places(const std::vector<Extra>& places, const Statistic& one,
                                   const std::vector<std::string>& texts) {
    std::vector<std::string> placed(places.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const auto place = std::ranges::find(places, one.extras[i].title, &Extra::title);
        if (place != places.end()) placed[static_cast<std::size_t>(place - places.begin())] = texts[i];
    }
    return placed;
}

// More cells, before the last `after` of a row.
template <class T>
void insert_before(std::vector<T>& row, std::size_t after, const std::vector<T>& more) {
    row.insert(row.end() - static_cast<std::ptrdiff_t>(after), more.begin(), more.end());
}

// Takes out, of `count` columns from `first` on, those in which nothing is said: no ledger of last year.
void drop_silent(Table& table, std::size_t first, std::size_t count) {
    for (std::size_t i = first + count; i-- > first;) {
        const auto is_silent = [&](const auto& row) { return row[i].empty() || row[i] == "—"; };
        if (!std::ranges::all_of(table.rows, is_silent)) continue;
        const auto at = static_cast<std::ptrdiff_t>(i);
        table.columns.erase(table.columns.begin() + at);
        for (auto& row : table.rows) row.erase(row.begin() + at);
    }
}

std::vector<Column> columns_of(const std::vector<Extra>& extras) {
    std::vector<Column> columns;
    for (const Extra& extra : extras) columns.push_back({extra.title, Side::right});
    return columns;
}

Table table_of_singles(const std::vector<Statistic>& statistics, Language language) {
    Table table{{},
                {{std::string(word(language, "编号", "id"))},
                 {std::string(word(language, "统计项目", "measure"))},
                 {std::string(word(language, "数值", "value")), Side::right},
                 {std::string(word(language, "单位", "unit"))},
                 {std::string(word(language, "行数", "rows")), Side::right},
                 {std::string(word(language, "统计口径", "query"))}},
                {}};
    std::vector<Statistic> singles;
    std::ranges::copy_if(statistics, std::back_inserter(singles),
                         [](const Statistic& one) { return one.by.empty(); });
    const auto extras = extras_of(singles);
    const std::size_t first = table.columns.size() - 2;
    insert_before(table.columns, 2, columns_of(extras));
    for (const Statistic& one : singles) {
        table.rows.push_back(
            {one.id, one.name, or_dash(one.value.text), one.unit, count(one.value.rows), one.description});
        auto texts = one.of_extras;
        std::ranges::transform(texts, texts.begin(), or_dash);
        insert_before(table.rows.back(), 2, in_places(extras, one, texts));
    }
    drop_silent(table, first, extras.size());
    return table;
}

Table table_of_groups(const Statistic& one, Language language) {
    Table table{fmt::format("{} {}{}{}", one.id, with_unit(one.name, one.unit), word(language, "：", ": "),
                            one.description),
                {{one.by.front()}},
                {}};
    for (const auto& column : one.columns) table.columns.push_back({column, Side::right});
    const bool is_total = !one.columns.empty() && one.adds_up;
    table.columns.push_back(
        {is_total ? std::string(word(language, "合计", "total")) : one.name, Side::right});
    const bool shares =
        std::ranges::any_of(one.groups, [](const SaidGroup& group) { return !group.share.empty(); });
    if (shares) table.columns.push_back({std::string(word(language, "占比", "share")), Side::right});
    const std::size_t first = table.columns.size();
    insert_before(table.columns, 0, columns_of(one.extras));
    table.columns.push_back({std::string(word(language, "行数", "rows")), Side::right});
    for (const SaidGroup& group : one.groups) {
        std::vector<std::string> row = {group.name};
        for (const Said& cell : group.cells) row.push_back(or_dash(cell.text));
        row.push_back(or_dash(group.value.text));
        if (shares) row.push_back(or_dash(group.share));
        for (const std::string& extra : group.extras) row.push_back(or_dash(extra));
        row.push_back(count(group.value.rows));
        table.rows.push_back(std::move(row));
    }
    drop_silent(table, first, one.extras.size());
    return table;
}

std::vector<Table> tables_of(const std::vector<Statistic>& statistics, Language language) {
    std::vector<Table> tables = {table_of_singles(statistics, language)};
    if (tables.front().rows.empty()) tables.clear();
    for (const Statistic& one : statistics) {
        if (!one.by.empty()) tables.push_back(table_of_groups(one, language));
    }
    return tables;
}

std::string one_line(std::string cell) {
    std::ranges::replace(cell, '\n', ' ');
    return cell;
}

std::string text_line(const std::vector<std::string>& cells, const std::vector<Column>& columns,
                      const std::vector<std::size_t>& widths) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) line += "  ";
        const auto cell = one_line(cells[i]);
        line += columns[i].side == Side::right ? text::pad_left(cell, widths[i])
                                               : text::pad_right(cell, widths[i]);
    }
    return line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
}

std::string text_table(const Table& table) {
    std::vector<std::string> titles;
    std::vector<std::size_t> widths;
    for (const Column& column : table.columns) {
        titles.push_back(column.title);
        widths.push_back(text::columns(column.title));
    }
    for (const auto& row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], text::columns(one_line(row[i])));
        }
    }
    std::string lines = table.title.empty() ? "" : table.title + "\n";
    lines += text_line(titles, table.columns, widths);
    for (const auto& row : table.rows) lines += text_line(row, table.columns, widths);
    return lines;
}

std::string md_cell(const std::string& cell) {
    std::string out;
    for (const char c : one_line(cell)) {
        if (c == '|' || c == '\\') out += '\\';
        out += c;
    }
    return out;
}

std::string md_table(const Table& table) {
    std::string lines = table.title.empty() ? "" : md_cell(table.title) + "\n\n";
    std::string rule = "|";
    lines += "|";
    for (const Column& column : table.columns) {
        lines += " " + md_cell(column.title) + " |";
        rule += column.side == Side::right ? " ---: |" : " --- |";
    }
    lines += "\n" + rule + "\n";
    for (const auto& row : table.rows) {
        lines += "|";
        for (const auto& cell : row) lines += " " + md_cell(cell) + " |";
        lines += "\n";
    }
    return lines;
}

std::string joined(const std::vector<Table>& tables, std::string (*written)(const Table&)) {
    std::string out;
    for (const Table& table : tables) out += (out.empty() ? "" : "\n") + written(table);
    return out;
}

// A number as itself, a percent as a text, nothing as null.
std::string json_value(const std::string& text) {
    if (text.empty()) return "null";
    const bool is_number = text.find_first_not_of("-0123456789.") == std::string::npos;
    return is_number ? text : json_string(text);
}

std::string json_said(const Said& said) {
    return fmt::format("\"value\": {}, \"rows\": {}", json_value(said.text), said.rows);
}

std::string json_list(const std::vector<std::string>& items, std::string_view between) {
    std::string out;
    for (const auto& item : items) out += (out.empty() ? "" : std::string(between)) + item;
    return "[" + out + "]";
}

std::string json_extras(const std::vector<Extra>& extras, const std::vector<std::string>& texts) {
    std::string out;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        out += fmt::format(", {}: {}", json_string(extras[i].key), json_value(texts[i]));
    }
    return out;
}

std::string json_group(const SaidGroup& group, const Statistic& one) {
    const auto& columns = one.columns;
    std::string out = fmt::format("{{\"group\": {}, {}", json_string(group.name), json_said(group.value));
    if (!group.share.empty()) out += fmt::format(", \"share\": {}", json_string(group.share));
    out += json_extras(one.extras, group.extras);
    std::vector<std::string> cells;
    for (std::size_t i = 0; i < group.cells.size(); ++i) {
        cells.push_back(
            fmt::format("{{\"group\": {}, {}}}", json_string(columns[i]), json_said(group.cells[i])));
    }
    if (!cells.empty()) out += ", \"cells\": " + json_list(cells, ", ");
    return out + "}";
}

std::string json_statistic(const Statistic& one) {
    std::vector<std::string> by;
    for (const auto& dimension : one.by) by.push_back(json_string(dimension));
    std::string out =
        fmt::format("{{\"id\": {}, \"name\": {}, \"unit\": {}, \"ledger\": {}, \"query\": {}, \"by\": {}, ",
                    json_string(one.id), json_string(one.name), json_string(one.unit),
                    json_string(one.ledger), json_string(one.description), json_list(by, ", "));
    if (one.by.empty()) return out + json_said(one.value) + json_extras(one.extras, one.of_extras) + "}";
    std::vector<std::string> groups;
    for (const SaidGroup& group : one.groups) groups.push_back("\n  " + json_group(group, one));
    return out + "\"groups\": " + json_list(groups, ",") + "}";
}

std::string json_report(const std::vector<Statistic>& statistics) {
    std::vector<std::string> all;
    for (const Statistic& one : statistics) all.push_back("\n " + json_statistic(one));
    return json_list(all, ",") + "\n";
}

std::string csv_line(const std::vector<std::string>& cells) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) line += (i == 0 ? "" : ",") + text::csv_cell(cells[i]);
    return line + "\n";
}

// Numbers are none of the texts that have to be marked: -5 is no formula.
std::string csv_number(const Statistic& one, const std::array<std::string, 2>& groups, const Said& said,
                       const std::string& share, const std::vector<std::string>& extras) {
    std::string line = csv_line({one.id, one.name, groups[0], groups[1]});
    line.back() = ',';
    line += fmt::format("{},{},{}", said.text, text::csv_cell(one.unit), share);
    for (const std::string& extra : extras) line += "," + extra;
    return line + fmt::format(",{},{}\n", said.rows, text::csv_cell(one.description));
}

std::string csv_report(const std::vector<Statistic>& statistics, Language language) {
    auto titles = language == Language::zh
                      ? std::vector<std::string>{"编号", "统计项目", "分组", "再分组",  "数值",
                                                 "单位", "占比",     "行数", "统计口径"}
                      : std::vector<std::string>{"id",   "measure", "group", "subgroup", "value",
                                                 "unit", "share",   "rows",  "query"};
    const auto extras = extras_of(statistics);
    std::vector<std::string> of_extras;
    for (const Extra& extra : extras) of_extras.push_back(extra.title);
    insert_before(titles, 2, of_extras);
    std::string lines = csv_line(titles);
    for (const Statistic& one : statistics) {
        if (one.by.empty())
            lines += csv_number(one, {}, one.value, {}, in_places(extras, one, one.of_extras));
        for (const SaidGroup& group : one.groups) {
            for (std::size_t i = 0; i < group.cells.size(); ++i) {
                lines += csv_number(one, {group.name, one.columns[i]}, group.cells[i], {},
                                    std::vector<std::string>(extras.size()));
            }
            lines += csv_number(one, {group.name, {}}, group.value, group.share,
                                in_places(extras, one, group.extras));
        }
    }
    return lines;
}

}  // namespace

std::string report(const flow::ImportOutcome& outcome, Language language) {
    std::string lines;
    for (const auto& file : outcome.files) {
        const auto known = file.rows.known + file.rows.elsewhere;
        lines += language == Language::zh ? fmt::format("{} → {}：新增 {} 行，原有 {} 行\n", file.name,
                                                        file.ledger, file.rows.added, known)
                                          : fmt::format("{} -> {}: {} rows added, {} known already\n",
                                                        file.name, file.ledger, file.rows.added, known);
    }
    return lines;
}

std::string report(const flow::ExportOutcome& outcome, Language language) {
    return language == Language::zh ? fmt::format("{}：{} 行\n", outcome.file.path.string(), outcome.rows)
                                    : fmt::format("{}: {} rows\n", outcome.file.path.string(), outcome.rows);
}

std::string report(const std::vector<Statistic>& statistics, TableForm form, Language language) {
    switch (form) {
        case TableForm::json: return json_report(statistics);
        case TableForm::csv: return csv_report(statistics, language);
        case TableForm::md: return joined(tables_of(statistics, language), md_table);
        case TableForm::text: break;
    }
    return joined(tables_of(statistics, language), text_table);
}

}  // namespace wenshu::cli
