#include "serial/xlsx_table.hpp"

#include <algorithm>
#include <utility>

#include "serial/fault.hpp"

namespace wenshu::serial {
namespace {

// More faults than these are counted, more rows than these are not held back.
constexpr std::size_t most_faults = 1000;
constexpr std::size_t most_pending = 50;

std::string shown(const std::string& text) {
    return excerpt(text, 0);
}

}  // namespace

TableReader::TableReader(const Book& book, const base::SourceText& source, const SheetTable& table,
                         std::vector<std::size_t> places, std::size_t width, model::RowVisitor& visitor)
    : book_(book),
      source_(source),
      table_(table),
      places_(std::move(places)),
      visitor_(visitor),
      below_(table.columns.size()),
      texts_(width),
      cells_(width) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) columns_.emplace(table.columns[i].column, i);
}

TableReader::Row TableReader::filled_cells(const SheetRow& row) const {
    Row filled{row.number, row.is_hidden, {}};
    for (const RawSheetCell& cell : row.cells) {
        auto text = text_of(book_, row, cell);
        if (!text.text.empty() || text.fault != nullptr)
            filled.cells.emplace_back(cell.column, std::move(text));
    }
    return filled;
}

bool TableReader::take(const SheetRow& sheet_row) {
    if (sheet_row.number <= table_.last_row) return true;
    Row row = filled_cells(sheet_row);
    if (row.cells.empty()) return true;
    std::vector<std::string_view> texts;
    for (const auto& [column, cell] : row.cells)
        texts.push_back(cell.fault == nullptr ? std::string_view(cell.text) : "#");
    const auto kind = kind_of(texts);
    if (kind == RowKind::total) {
        leave_out(Left::total, row.number);
    } else if (is_header_again(row)) {
        leave_out_pending();
        leave_out(Left::header, row.number);
    } else if (may_be_below(row, kind) && pending_.size() < most_pending) {
        pending_.push_back(std::move(row));
    } else {
        hand_on_pending();
        hand_on(row);
    }
    return true;
}

bool TableReader::is_header_again(const Row& row) const {
    std::size_t same = 0;
    for (const auto& [column, cell] : row.cells) {
        const auto at = columns_.find(column);
        if (at == columns_.end()) continue;
        if (!table_.columns[at->second].headings.contains(squeezed(cell.text))) return false;
        ++same;
    }
    return same >= std::min<std::size_t>(2, table_.columns.size()) && same > 0;
}

bool TableReader::may_be_below(const Row& row, RowKind kind) const {
    if (kind == RowKind::below) return true;
    const auto& [column, cell] = row.cells.front();
    return row.cells.size() == 1 && !cell.is_number && is_merged_across({row.number, column});
}

bool TableReader::is_merged_across(CellRef first) const {
    const auto at = std::ranges::lower_bound(
        table_.merges, std::pair(first.row, first.column), {},
        [](const Merge& merge) { return std::pair(merge.first.row, merge.first.column); });
    return at != table_.merges.end() && at->first.row == first.row && at->first.column == first.column &&
           at->last.column > at->first.column;
}

void TableReader::hand_on(const Row& row) {
    const auto faults_before = faults.size() + more_faults_;
    for (std::string& text : texts_) text.clear();
    const auto first = table_.columns.front().column;
    const auto where = base::cell_location(source_, row.number, first);
    for (model::Cell& cell : cells_) cell = {{}, where, false};
    place_cells(row);
    begin_merges(row);
    fill_from_above(row);
    if (faults.size() + more_faults_ > faults_before) return;
    if (row.is_hidden) hidden_.push_back(row.number + 1);
    for (std::size_t i = 0; i < cells_.size(); ++i) cells_[i].text = texts_[i];
    visitor_.row(where, cells_);
}

void TableReader::place_cells(const Row& row) {
    for (const auto& [column, cell] : row.cells) {
        const auto where = base::cell_location(source_, row.number, column);
        const auto at = columns_.find(column);
        if (at == columns_.end()) {
            if (table_.numbering.contains(column) || !unheaded_.insert(column).second) continue;
            add_fault("serial.no_heading", where,
                      {{"column", base::column_name(column)}, {"found", shown(cell.text)}});
        } else if (cell.fault != nullptr) {
            add_fault(cell.fault, where, {{"found", shown(cell.text)}});
        } else {
            texts_[places_[at->second]] = cell.text;
        }
    }
    for (const auto& [column, at] : columns_)
        cells_[places_[at]].where = base::cell_location(source_, row.number, column);
}

// Remembers what stands in cells of this row that are merged downwards.
void TableReader::begin_merges(const Row& row) {
    for (; next_merge_ < table_.merges.size(); ++next_merge_) {
        const Merge& merge = table_.merges[next_merge_];
        if (merge.first.row > row.number) return;
        const auto at = columns_.find(merge.first.column);
        if (merge.first.row < row.number || merge.last.row == merge.first.row || at == columns_.end())
            continue;
        const auto own =
            std::ranges::find(row.cells, merge.first.column, [](const auto& cell) { return cell.first; });
        if (own == row.cells.end() || own->second.fault != nullptr) continue;
        below_[at->second] = Below{row.number, merge.last.row, own->second};
    }
}

void TableReader::fill_from_above(const Row& row) {
    for (std::size_t i = 0; i < below_.size(); ++i) {
        const auto& below = below_[i];
        std::string& text = texts_[places_[i]];
        if (!below || below->first_row == row.number || row.number > below->last_row || !text.empty())
            continue;
        if (!below->value.is_number) {
            text = below->value.text;
        } else if (merged_numbers_.insert(i).second) {
            const auto where = base::cell_location(source_, below->first_row, table_.columns[i].column);
            notes.push_back({base::Severity::warning,
                             "serial.merged_number",
                             where,
                             {},
                             {{"found", shown(below->value.text)},
                              {"first", static_cast<std::int64_t>(below->first_row + 1)},
                              {"last", static_cast<std::int64_t>(below->last_row + 1)}}});
        }
    }
}

void TableReader::hand_on_pending() {
    for (const Row& row : pending_) hand_on(row);
    pending_.clear();
}

void TableReader::leave_out_pending() {
    for (const Row& row : pending_) leave_out(Left::below, row.number);
    pending_.clear();
}

void TableReader::add_fault(std::string code, base::Location where, std::vector<base::Arg> args) {
    if (faults.size() >= most_faults) {
        ++more_faults_;
        return;
    }
    faults.push_back({base::Severity::error, std::move(code), where, {}, std::move(args)});
}

void TableReader::finish() {
    leave_out_pending();
    const auto place = [&](const std::vector<std::uint32_t>& rows) {
        return base::cell_location(source_, rows.front() - 1, table_.columns.front().column);
    };
    const std::map<Left, std::string> names = {
        {Left::total, "total"}, {Left::below, "below"}, {Left::header, "header"}};
    for (const auto& [what, rows] : left_out_) notes.push_back(left_out(names.at(what), place(rows), rows));
    if (!hidden_.empty()) {
        notes.push_back(
            {base::Severity::note,
             "serial.hidden_rows",
             place(hidden_),
             {},
             {{"count", static_cast<std::int64_t>(hidden_.size())}, {"rows", row_numbers(hidden_)}}});
    }
    if (more_faults_ > 0) {
        faults.push_back({base::Severity::note,
                          "serial.more_faults",
                          faults.back().where,
                          {},
                          {{"count", static_cast<std::int64_t>(more_faults_)}}});
    }
}

}  // namespace wenshu::serial
