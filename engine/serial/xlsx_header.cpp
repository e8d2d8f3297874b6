#include <algorithm>
#include <utility>

#include "serial/fault.hpp"
#include "serial/xlsx_table.hpp"

namespace wenshu::serial {
namespace {

// The header stands among so many rows that are not blank.
constexpr std::size_t rows_looked_at = 50;

// Cells that are merged downwards over more rows than this are no headings.
constexpr std::uint32_t highest_heading = 3;

class FirstRows final : public SheetRowHandler {
  public:
    explicit FirstRows(const Book& book) : book_(book) {}

    bool take(const SheetRow& row) override {
        TextRow texts;
        for (const RawSheetCell& cell : row.cells) {
            auto text = text_of(book_, row, cell);
            if (text.text.empty() || text.fault != nullptr) continue;
            texts.resize(cell.column + 1);
            texts.back() = std::move(text.text);
        }
        if (texts.empty()) return true;
        rows.push_back(std::move(texts));
        numbers.push_back(row.number);
        return rows.size() < rows_looked_at;
    }

    std::vector<TextRow> rows;
    std::vector<std::uint32_t> numbers;

  private:
    const Book& book_;
};

// Gives every cell of a merged heading its text, and says how many of the rows each row's merges take.
std::vector<std::size_t> spread_merges(FirstRows& top, const std::vector<Merge>& merges) {
    std::vector<std::size_t> heights(top.rows.size(), 1);
    for (const Merge& merge : merges) {
        if (top.numbers.empty() || merge.first.row > top.numbers.back()) break;
        const auto first = std::ranges::lower_bound(top.numbers, merge.first.row);
        if (*first != merge.first.row || merge.last.row - merge.first.row >= highest_heading) continue;
        const auto at = static_cast<std::size_t>(first - top.numbers.begin());
        const auto& row = top.rows[at];
        const std::string text = merge.first.column < row.size() ? row[merge.first.column] : std::string();
        for (std::size_t i = at; i < top.rows.size() && top.numbers[i] <= merge.last.row; ++i) {
            heights[at] = std::max(heights[at], i - at + 1);
            if (text.empty()) continue;
            const auto width = std::max<std::size_t>(top.rows[i].size(), merge.last.column + 1);
            top.rows[i].resize(width);
            for (std::size_t column = merge.first.column; column <= merge.last.column; ++column) {
                if (top.rows[i][column].empty()) top.rows[i][column] = text;
            }
        }
    }
    return heights;
}

TableColumn column_of(std::uint32_t column, const std::string& title, std::span<const TextRow> rows) {
    TableColumn found{column, title, {}};
    for (const TextRow& row : rows) {
        if (column < row.size()) found.headings.insert(squeezed(row[column]));
    }
    return found;
}

SheetTable table_of(const Header& header, const FirstRows& top, const KnownColumns& known,
                    const base::SourceText& source) {
    SheetTable table;
    table.first_row = top.numbers[header.first];
    table.last_row = top.numbers[header.first + header.height - 1];
    const auto rows = std::span(top.rows).subspan(header.first, header.height);
    std::map<std::string, std::uint32_t> firsts;
    for (std::size_t i = 0; i < header.titles.size(); ++i) {
        const std::string& title = header.titles[i];
        const auto column = static_cast<std::uint32_t>(i);
        if (title.empty()) continue;
        const bool is_known = known.named(title) != nullptr;
        if (!is_known && is_row_number(title)) {
            table.numbering.insert(column);
            continue;
        }
        const auto first = is_known ? firsts.emplace(title, column).first : firsts.end();
        if (is_known && first->second != column) {
            table.faults.push_back({base::Severity::error,
                                    "serial.duplicate_column",
                                    base::cell_location(source, table.last_row, column),
                                    {},
                                    {{"title", rows.back().size() > i ? rows.back()[i] : title},
                                     {"first", base::cell_name(table.last_row, first->second)}}});
        }
        table.columns.push_back(column_of(column, title, rows));
    }
    return table;
}

// A heading that is merged downwards ends where its merge does, also over rows that have no cells.
void extend_over_merges(SheetTable& table) {
    for (const Merge& merge : table.merges) {
        if (merge.first.row > table.last_row) break;
        if (merge.first.row >= table.first_row && merge.last.row - merge.first.row < highest_heading)
            table.last_row = std::max(table.last_row, merge.last.row);
    }
}

}  // namespace

bool has_column(const SheetTable& table, std::string_view name) {
    return std::ranges::find(table.columns, name, &TableColumn::name) != table.columns.end();
}

base::Result<std::optional<SheetTable>> find_table(const Book& book, const BookSheet& sheet,
                                                   const base::SourceText& source,
                                                   const KnownColumns& known) {
    FirstRows top(book);
    const auto read = read_sheet_rows(book, sheet, source, top);
    if (!read) return read.faults();
    if (!find_header(top.rows, {}, known)) return std::optional<SheetTable>();
    auto merges = read_merges(book, sheet, source);
    if (!merges) return std::move(merges).faults();
    const auto heights = spread_merges(top, *merges);
    const auto header = find_header(top.rows, heights, known);
    if (!header) return std::optional<SheetTable>();
    auto table = table_of(*header, top, known, source);
    table.merges = *std::move(merges);
    extend_over_merges(table);
    return std::optional(std::move(table));
}

}  // namespace wenshu::serial
