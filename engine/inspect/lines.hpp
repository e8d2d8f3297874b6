// The lines of text on a page, put together from its words and looked up in its ink.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "inspect/page.hpp"
#include "inspect/raster.hpp"

namespace wenshu::inspect {

struct Line {
    Box box;           // of the characters
    Box ink;           // empty where nothing shows
    std::string text;  // the words, with nothing between them
    double dash = 0;   // the middle of the first character's ink: a page number's dash
    bool red = false;
    std::size_t full = 0;  // characters that take a whole square: Han and full-width punctuation
    bool pure = false;     // it holds no others
};

// What of a page is judged.
struct PageMarks {
    double width = 0;
    double height = 0;
    std::vector<Line> lines;  // from the top down
    std::vector<Rule> rules;

    bool is_landscape() const { return width > height; }
};

PageMarks measure(const Page& page);

// The words of each page by the table that `pdftotext -tsv` writes; pages without words are empty, `pages` is
// how many there are.
std::vector<std::vector<Word>> read_words(std::string_view table, std::size_t pages);

// A Han character, and a full-width punctuation mark.
bool is_han(char32_t c);
bool is_wide_mark(char32_t c);

// The last character of a text; 0 of an empty one.
char32_t last_character(std::string_view text);

}  // namespace wenshu::inspect
