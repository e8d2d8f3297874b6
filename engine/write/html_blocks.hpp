// The blocks of a body in HTML, on the sheets that its page breaks ask for.
#pragma once

#include <string>
#include <vector>

#include "document/document.hpp"
#include "document/layout.hpp"
#include "write/contents.hpp"
#include "write/html_sheets.hpp"
#include "write/html_text.hpp"
#include "write/numbering.hpp"

namespace wenshu::write {

class HtmlBlocks {
  public:
    // Layout and sheets must outlive it.
    HtmlBlocks(const document::Layout& layout, HtmlSheets& sheets);

    // The paper's own body; a table of contents leads to its headings.
    void write_body(const std::vector<document::Block>& body);

    // The body of an attachment, whose headings count from one.
    void write_attachment(const std::vector<document::Block>& body);

  private:
    void write(const std::vector<document::Block>& blocks);
    std::string block_text(const document::Block& block, int depth);
    std::string heading_text(const document::Heading& heading);
    std::string list_text(const document::List& list, int depth);
    std::string contents_text() const;
    std::string chart_text(const document::Chart& chart);
    std::string inlines(const document::Inlines& text) { return html_inlines(text, &sheets_->notes()); }

    const document::Layout* layout_;
    HtmlSheets* sheets_;
    HeadingNumbers numbers_;
    std::vector<ListedHeading> listed_;  // in the table of contents
    int levels_ = 0;                     // that it lists; 0 where there is none
    int headings_ = 0;                   // of these, written so far
    int charts_ = 0;
};

}  // namespace wenshu::write
