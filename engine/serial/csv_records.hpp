// Cuts CSV text into records and their raw cells; what a header or a row means is csv.cpp's.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace wenshu::serial {

// What stands between two delimiters, by its bytes; of a quoted cell without its outer quotes.
struct RawCell {
    std::size_t start = 0;  // of the opening quote or the first character that is no blank
    std::string_view text;
    bool quoted = false;
};

enum class RecordState { whole, unclosed_quote, text_after_quote };

struct Record {
    std::vector<RawCell> cells;
    std::size_t start = 0;
    RecordState state = RecordState::whole;
    std::size_t fault_at = 0;  // where the state is not whole
};

// Comma; or, where the header line has none, a tab or semicolon that it has.
char find_delimiter(std::string_view text);

class CsvRecords {
  public:
    explicit CsvRecords(std::string_view text) : text_(text), delimiter_(find_delimiter(text)) {}

    // From `at` on, where a record must begin, in a table with this delimiter.
    CsvRecords(std::string_view text, char delimiter, std::size_t at)
        : text_(text), delimiter_(delimiter), at_(at) {}

    char delimiter() const { return delimiter_; }
    std::size_t at() const { return at_; }  // where the next record begins

    // Reads the next record into `record`, whose memory is used again; false at the end of the text. After a
    // fault the next record begins on the next line, after an unclosed quote there is none.
    bool next(Record& record);

  private:
    void read_plain_line(Record& record, std::size_t end);
    void read_quoted_line(Record& record);
    bool read_quoted_cell(Record& record, std::size_t open);

    std::string_view text_;
    char delimiter_;
    std::size_t at_ = 0;
};

}  // namespace wenshu::serial
