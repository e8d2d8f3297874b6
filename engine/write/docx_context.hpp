// What the parts of a .docx gather while its text is written: links, pictures, lists, bookmarks.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "document/layout.hpp"
#include "ooxml/package.hpp"
#include "ooxml/word.hpp"
#include "ooxml/zip.hpp"
#include "write/contents.hpp"
#include "write/docx_numbering.hpp"

namespace wenshu::write {

// Relationship ids of the footers of a section; empty where there is none.
struct DocxFooters {
    std::string odd;
    std::string even;
    std::string first;  // of a first page without number; given to the first section
};

// A chart that stands in the text; its parts are written behind it.
struct DocxChart {
    document::Chart chart;
    int width = 0;  // twips
};

// word/footnotes.xml as it grows: the notes in the order in which they are met.
struct DocxFootnotes {
    ooxml::Xml xml;
    int count = 0;
};

// What the table of contents lists; so_far counts the headings that have been written.
struct DocxContents {
    std::vector<ListedHeading> listed;
    int levels = 0;
    std::vector<int> pages;  // of them; empty: not known
    std::size_t so_far = 0;
};

struct DocxContext {
    explicit DocxContext(const document::Layout& paper_layout) : layout(paper_layout) {}

    const document::Layout& layout;
    ooxml::Relationships relationships;  // of word/document.xml
    std::vector<ooxml::Part> media;
    std::vector<DocxChart> charts;
    DocxFootnotes footnotes;
    DocxContents contents;
    std::vector<ooxml::Part> footer_parts;
    DocxFooters footers;
    DocxFooters turned_footers;  // of landscape pages
    DocxLists lists;
    std::map<std::string, int> bookmarks;  // how many of each stem there are
    int bookmark_id = 0;
    int drawing_id = 0;                    // of the last rule, picture or chart
    int heading_list = docx_heading_list;  // that the headings count in
    int paragraphs = 0;                    // opened so far
    std::optional<int> keep_from;          // the paragraphs from this one on stay with what follows them
    document::Orientation orientation = document::Orientation::portrait;  // of the page being written
    std::optional<document::Orientation> ending;  // of a section that ends before the next paragraph
    std::optional<std::size_t> section_end;       // where the last paragraph takes a section's properties
    bool page_break = false;                      // the next paragraph begins a page
    bool after_table = false;                     // nothing stands between here and a table
    bool empty = true;                            // nothing has been written
};

// Opens w:p; a page break that is due goes with it.
void open_paragraph(ooxml::Xml& xml, DocxContext& context, ooxml::ParagraphProperties paragraph);

}  // namespace wenshu::write
