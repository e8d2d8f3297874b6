// A workbook opened: its sheets by name, its texts and number formats; the rows of a sheet are read one after
// the other (xlsx_rows.hpp).
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "ooxml/archive.hpp"
#include "serial/xlsx_numbers.hpp"
#include "serial/xlsx_text.hpp"

namespace wenshu::serial {

struct BookSheet {
    std::string name;
    std::string part;
    bool is_hidden = false;
};

struct Book {
    std::string file;
    ooxml::Archive archive;
    std::vector<BookSheet> sheets;  // without chart sheets
    std::vector<NumberForm> forms;  // by the style of a cell
    SharedTexts texts;
    bool from_1904 = false;
};

// The bytes must outlive the book. Faults: serial.no_workbook {file, format} for other formats that clerks
// have (.xls, .et, .ods, .csv under another name), and those of the archive and its parts.
base::Result<Book> open_book(std::string_view bytes, const std::string& file);

}  // namespace wenshu::serial
