#include "serial/csv_records.hpp"

#include <algorithm>

namespace wenshu::serial {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::string_view wide_blank = "\u3000";

std::size_t line_end(std::string_view text, std::size_t from) {
    return std::min(text.find('\n', from), text.size());
}

// Whether a cell may begin or end with a blank: few do, and only those are looked at more closely.
bool is_blank_end(std::string_view cell) {
    const auto may_be = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    return !cell.empty() && (may_be(cell.front()) || may_be(cell.back()) || cell.starts_with(wide_blank) ||
                             cell.ends_with(wide_blank));
}

// A cell without quotes: the bytes [start, end) without the blanks around them.
RawCell plain_cell(std::string_view text, std::size_t start, std::size_t end) {
    const auto cell = trim_cell(text.substr(start, end - start));
    return {cell.empty() ? start : static_cast<std::size_t>(cell.data() - text.data()), cell, false};
}

}  // namespace

std::string_view trim_cell(std::string_view cell) {
    constexpr std::string_view blank = " \t\r\n";
    if (!is_blank_end(cell)) return cell;
    for (;;) {
        const auto before = cell.size();
        cell.remove_prefix(std::min(cell.find_first_not_of(blank), cell.size()));
        if (cell.starts_with(wide_blank)) cell.remove_prefix(wide_blank.size());
        if (cell.ends_with(wide_blank)) cell.remove_suffix(wide_blank.size());
        cell.remove_suffix(cell.size() - (cell.find_last_not_of(blank) + 1));  // npos + 1 == 0
        if (cell.size() == before) return cell;
    }
}

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
