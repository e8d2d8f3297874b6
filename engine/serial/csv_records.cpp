#include "serial/csv_records.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace wenshu::serial {
namespace {

constexpr auto npos = std::string_view::npos;

std::size_t line_end(std::string_view text, std::size_t from) {
    return std::min(text.find('\n', from), text.size());
}

// A cell without quotes: the bytes [start, end) without the blanks around them.
RawCell plain_cell(std::string_view text, std::size_t start, std::size_t end) {
    const auto cell = base::trim_blanks(text.substr(start, end - start));
    return {cell.empty() ? start : static_cast<std::size_t>(cell.data() - text.data()), cell, false};
}

}  // namespace

char find_delimiter(std::string_view text) {
    bool is_quoted = false;
    char found = ',';
    const auto header = std::min(text.find_first_not_of(" \r\n"), text.size());
    for (const char c : text.substr(header)) {
        if (c == '"') is_quoted = !is_quoted;
        if (is_quoted) continue;
        if (c == ',') return ',';
        if (c == '\n') break;
        if (found == ',' && (c == '\t' || c == ';')) found = c;
    }
    return found;
}

bool CsvRecords::next(Record& record) {
    if (at_ >= text_.size()) return false;
    record.cells.clear();
    record.start = at_;
    record.state = RecordState::whole;
    const auto end = line_end(text_, at_);
    if (text_.substr(at_, end - at_).find('"') == npos) {
        read_plain_line(record, end);
        at_ = end + 1;
    } else {
        read_quoted_line(record);
    }
    return true;
}

void CsvRecords::read_plain_line(Record& record, std::size_t end) {
    const auto line = text_.substr(0, end);
    for (;;) {
        const auto stop = std::min(line.find(delimiter_, at_), end);
        record.cells.push_back(plain_cell(text_, at_, stop));
        if (stop == end) return;
        at_ = stop + 1;
    }
}

void CsvRecords::read_quoted_line(Record& record) {
    for (;;) {
        const auto first = text_.find_first_not_of(delimiter_ == '\t' ? " " : " \t", at_);
        if (first != npos && text_[first] == '"') {
            if (!read_quoted_cell(record, first)) return;
        } else {
            const auto line = text_.substr(0, line_end(text_, at_));
            const auto stop = std::min(line.find(delimiter_, at_), line.size());
            record.cells.push_back(plain_cell(text_, at_, stop));
            at_ = stop;
        }
        const bool has_more = at_ < text_.size() && text_[at_] == delimiter_;
        ++at_;
        if (!has_more) return;
    }
}

// Leaves at_ on the delimiter or line feed behind the cell.
bool CsvRecords::read_quoted_cell(Record& record, std::size_t open) {
    auto close = text_.find('"', open + 1);
    while (close != npos && close + 1 < text_.size() && text_[close + 1] == '"')
        close = text_.find('"', close + 2);
    if (close == npos) {
        record.state = RecordState::unclosed_quote;
        record.fault_at = open;
        at_ = text_.size();
        return false;
    }
    record.cells.push_back({open, text_.substr(open + 1, close - open - 1), true});
    const auto behind =
        std::min(text_.find_first_not_of(delimiter_ == '\t' ? " \r" : " \t\r", close + 1), text_.size());
    if (behind < text_.size() && text_[behind] != delimiter_ && text_[behind] != '\n') {
        record.state = RecordState::text_after_quote;
        record.fault_at = behind;
        at_ = line_end(text_, behind) + 1;
        return false;
    }
    at_ = behind;
    return true;
}

}  // namespace wenshu::serial
