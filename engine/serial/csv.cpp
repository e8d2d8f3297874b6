#include "serial/csv.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "serial/csv_records.hpp"
#include "serial/fault.hpp"
#include "text/normalize.hpp"

namespace wenshu::serial {
namespace {

std::string without_doubled_quotes(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        out += text[i];
        if (text[i] == '"') ++i;
    }
    return out;
}

class Reader {
  public:
    Reader(const base::SourceText& source, model::RowVisitor& visitor)
        : source_(source), visitor_(visitor), records_(source.text) {}

    base::Result<void> read() {
        Record record;
        while (records_.next(record)) {
            if (record.state != RecordState::whole) {
                report(record);
                continue;
            }
            if (is_blank(record)) continue;
            changed_.clear();
            if (columns_ == 0) {
                if (!read_header(record)) break;
            } else {
                read_row(record);
            }
        }
        if (columns_ == 0 && faults_.empty()) return fault(source_, "serial.empty", 0);
        if (!faults_.empty()) return std::move(faults_);
        return {};
    }

  private:
    static bool is_blank(const Record& record) {
        return std::all_of(record.cells.begin(), record.cells.end(),
                           [](const RawCell& cell) { return trim_cell(cell.text).empty(); });
    }
    void report(const Record& record) {
        const char* code =
            record.state == RecordState::unclosed_quote ? "serial.quote" : "serial.after_quote";
        faults_.push_back(
            fault(source_, code, record.fault_at, {{"found", excerpt(source_.text, record.fault_at)}}));
    }
    model::Cell cell(const RawCell& raw);
    bool read_header(const Record& record);
    void read_row(const Record& record);

    const base::SourceText& source_;
    model::RowVisitor& visitor_;
    CsvRecords records_;
    std::size_t columns_ = 0;
    std::vector<model::Cell> row_;
    std::deque<std::string> changed_;  // the texts of cells that do not stand so in the source
    base::Diagnostics faults_;
};

// An empty cell is empty with quotes or without: many programs quote every cell.
model::Cell Reader::cell(const RawCell& raw) {
    if (!raw.quoted && text::is_surely_normal(raw.text)) {
        return {raw.text, location(source_, raw.start), false};
    }
    if (text::has_reserved(raw.text)) faults_.push_back(fault(source_, "serial.reserved", raw.start));
    const bool is_doubled = raw.quoted && raw.text.find('"') != std::string_view::npos;
    changed_.push_back(is_doubled ? text::normalize(without_doubled_quotes(raw.text))
                                  : text::normalize(raw.text));
    const auto trimmed = trim_cell(changed_.back());
    return {trimmed, location(source_, raw.start), raw.quoted && !trimmed.empty()};
}

// Spreadsheets leave empty columns behind the last one: those are no columns. False where no row can be read.
bool Reader::read_header(const Record& record) {
    std::vector<model::Cell> titles;
    for (const RawCell& raw : record.cells) titles.push_back(cell(raw));
    while (titles.back().text.empty()) titles.pop_back();
    std::map<std::string_view, std::size_t> first;
    for (const model::Cell& title : titles) {
        const auto offset = title.where.offset;
        if (title.text.empty()) faults_.push_back(fault(source_, "serial.untitled_column", offset));
        const auto [there, is_new] = first.try_emplace(title.text, offset);
        if (!is_new && !title.text.empty()) {
            faults_.push_back(fault(
                source_, "serial.duplicate_column", offset,
                {{"title", std::string(title.text)}, {"first", line_and_column(source_, there->second)}}));
        }
    }
    columns_ = titles.size();
    if (!faults_.empty()) return false;
    visitor_.header(titles);
    return true;
}

void Reader::read_row(const Record& record) {
    const auto faults = faults_.size();
    for (std::size_t i = columns_; i < record.cells.size(); ++i) {
        if (trim_cell(record.cells[i].text).empty()) continue;
        faults_.push_back(fault(source_, "serial.too_many_cells", record.cells[i].start,
                                {{"found", static_cast<std::int64_t>(record.cells.size())},
                                 {"columns", static_cast<std::int64_t>(columns_)}}));
        return;
    }
    row_.clear();
    const auto written = std::min(columns_, record.cells.size());
    for (std::size_t i = 0; i < written; ++i) row_.push_back(cell(record.cells[i]));
    while (row_.size() < columns_) row_.push_back({{}, location(source_, record.start), false});
    if (faults_.size() == faults) visitor_.row(location(source_, record.start), row_);
}

}  // namespace

base::Result<void> read_csv(const base::SourceText& source, model::RowVisitor& visitor) {
    return Reader(source, visitor).read();
}

}  // namespace wenshu::serial
