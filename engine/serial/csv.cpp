#include "serial/csv.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <span>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "base/utf8.hpp"
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

    // Goes on behind a header that another reader found, from a place where a record begins.
    Reader(const base::SourceText& source, model::RowVisitor& visitor, const Reader& head, std::size_t at)
        : source_(source),
          visitor_(visitor),
          records_(source.text, head.records_.delimiter(), at),
          columns_(head.columns_) {
        visitor_.header(head.titles_);
    }

    // The first record that is not blank; false where no row can be read.
    bool read_header();

    // All records that begin before `end`.
    void read_rows(std::size_t end);

    std::size_t at() const { return records_.at(); }
    base::Result<void> result() && {
        if (columns_ == 0 && faults_.empty()) return fault(source_, "serial.empty", 0);
        if (!faults_.empty()) return std::move(faults_);
        return {};
    }

  private:
    static bool is_blank(const Record& record) {
        return std::all_of(record.cells.begin(), record.cells.end(),
                           [](const RawCell& cell) { return base::trim_blanks(cell.text).empty(); });
    }
    bool next(std::size_t end);
    model::Cell cell(const RawCell& raw);
    bool take_header();
    void take_row();

    const base::SourceText& source_;
    model::RowVisitor& visitor_;
    CsvRecords records_;
    Record record_;
    std::size_t columns_ = 0;
    std::vector<model::Cell> titles_;  // good until the next record
    std::vector<model::Cell> row_;
    std::deque<std::string> changed_;  // the texts of cells that do not stand so in the source
    base::Diagnostics faults_;
};

bool Reader::read_header() {
    return next(source_.text.size()) && take_header();
}

void Reader::read_rows(std::size_t end) {
    while (next(end)) take_row();
}

// The next record with anything in it that begins before `end`; those with a fault are told and passed over.
bool Reader::next(std::size_t end) {
    while (records_.at() < end && records_.next(record_)) {
        changed_.clear();
        if (record_.state == RecordState::whole) {
            if (!is_blank(record_)) return true;
            continue;
        }
        const char* code =
            record_.state == RecordState::unclosed_quote ? "serial.quote" : "serial.after_quote";
        faults_.push_back(
            fault(source_, code, record_.fault_at, {{"found", excerpt(source_.text, record_.fault_at)}}));
    }
    return false;
}

// An empty cell is empty with quotes or without: many programs quote every cell.
model::Cell Reader::cell(const RawCell& raw) {
    if (!raw.quoted && text::is_surely_normal(raw.text)) {
        return {raw.text, location(source_, raw.start), false};
    }
    if (text::has_reserved(raw.text)) faults_.push_back(fault(source_, "serial.reserved", raw.start));
    const bool is_doubled = raw.quoted && raw.text.find('"') != std::string_view::npos;
    changed_.push_back(is_doubled ? text::normalize(without_doubled_quotes(raw.text))
                                  : text::normalize(raw.text));
    const auto trimmed = base::trim_blanks(changed_.back());
    return {trimmed, location(source_, raw.start), raw.quoted && !trimmed.empty()};
}

// Spreadsheets leave empty columns behind the last one: those are no columns. False where no row can be read.
bool Reader::take_header() {
    for (const RawCell& raw : record_.cells) titles_.push_back(cell(raw));
    while (titles_.back().text.empty()) titles_.pop_back();
    std::map<std::string_view, std::size_t> first;
    for (const model::Cell& title : titles_) {
        const auto offset = title.where.offset;
        if (title.text.empty()) faults_.push_back(fault(source_, "serial.untitled_column", offset));
        const auto [there, is_new] = first.try_emplace(title.text, offset);
        if (!is_new && !title.text.empty()) {
            faults_.push_back(fault(
                source_, "serial.duplicate_column", offset,
                {{"title", std::string(title.text)}, {"first", line_and_column(source_, there->second)}}));
        }
    }
    columns_ = titles_.size();
    if (!faults_.empty()) return false;
    visitor_.header(titles_);
    return true;
}

void Reader::take_row() {
    const auto faults = faults_.size();
    for (std::size_t i = columns_; i < record_.cells.size(); ++i) {
        if (base::trim_blanks(record_.cells[i].text).empty()) continue;
        faults_.push_back(fault(source_, "serial.too_many_cells", record_.cells[i].start,
                                {{"found", static_cast<std::int64_t>(record_.cells.size())},
                                 {"columns", static_cast<std::int64_t>(columns_)}}));
        return;
    }
    row_.clear();
    const auto written = std::min(columns_, record_.cells.size());
    for (std::size_t i = 0; i < written; ++i) row_.push_back(cell(record_.cells[i]));
    while (row_.size() < columns_) row_.push_back({{}, location(source_, record_.start), false});
    if (faults_.size() == faults) visitor_.row(location(source_, record_.start), row_);
}

// As many rows as there are lines, but no more than a file of short rows can have.
std::size_t rows_within(std::string_view text) {
    constexpr std::size_t short_row = 32;
    const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    return std::min(lines + 1, text.size() / short_row + 1);
}

}  // namespace

base::Result<void> read_csv(const base::SourceText& source, model::RowVisitor& visitor) {
    visitor.expect(rows_within(source.text));
    Reader reader(source, visitor);
    if (reader.read_header()) reader.read_rows(source.text.size());
    return std::move(reader).result();
}

bool read_csv_in_parts(const base::SourceText& source, std::span<model::RowVisitor* const> visitors) {
    const std::string_view text = source.text;
    visitors.front()->expect(rows_within(text));
    std::deque<Reader> readers;
    readers.emplace_back(source, *visitors.front());
    if (!readers.front().read_header()) return false;
    std::vector<std::size_t> ends;  // of the parts: behind the line feeds next to where equal parts end
    for (std::size_t part = 1; part < visitors.size(); ++part) {
        const auto from =
            readers.front().at() + (text.size() - readers.front().at()) * part / visitors.size();
        ends.push_back(std::min(text.find('\n', from), text.size() - 1) + 1);
        visitors[part]->expect(rows_within(text) / visitors.size());
        readers.emplace_back(source, *visitors[part], readers.front(), ends.back());
    }
    ends.push_back(text.size());
    {
        std::vector<std::jthread> others;
        for (std::size_t part = 1; part < readers.size(); ++part)
            others.emplace_back([&, part] { readers[part].read_rows(ends[part]); });
        readers.front().read_rows(ends.front());
    }
    // A line feed within quotes ends no record: then the part before runs beyond its end.
    for (std::size_t part = 0; part < readers.size(); ++part) {
        const bool is_last = part + 1 == readers.size();
        if ((!is_last && readers[part].at() != ends[part]) || !std::move(readers[part]).result())
            return false;
    }
    return true;
}

}  // namespace wenshu::serial
