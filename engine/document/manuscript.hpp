// A paper as somebody wrote it, read back: its paragraphs in order, what each of them is, and where every
// character stands in the file, so that a finding can be shown and a correction put in its place.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "document/document.hpp"

namespace wenshu::document {

// What a paragraph is in an official paper (GB/T 9704-2012 clause 7).
enum class Part {
    mark,              // 发文机关标志
    number,            // 发文字号
    title,             // 标题: where papers stand one behind the other in a file, each begins with its own
    to,                // 主送机关
    heading,           // of a level from 1 to 4
    paragraph,         // 正文
    item,              // of a list, whether the format makes its marks or they are in the text
    cell,              // of a table
    attachments,       // 附件说明
    signature,         // 发文机关署名
    date,              // 成文日期
    note,              // 附注
    attachment_mark,   // 附件1, above an attachment
    attachment_title,  // 附件标题
    imprint,           // 抄送机关, 印发机关和印发日期
};

// Where a cell is, each from 1: the table in the paper, the row in the table (the header is one), the column.
struct CellPlace {
    std::size_t table = 1;
    std::size_t row = 1;
    std::size_t column = 1;

    bool operator==(const CellPlace&) const = default;
};

// A stretch of a passage's text and where it stands: in a plain text or Markdown at a byte of the file's
// text (node 0), in a .docx at a byte of the text of its n-th w:t, counted from 0 through the document part.
struct Stretch {
    std::size_t offset = 0;  // in the passage's text, as length
    std::size_t length = 0;
    std::size_t node = 0;
    std::size_t source = 0;

    bool operator==(const Stretch&) const = default;
};

// One paragraph, or one paragraph of a cell.
struct Passage {
    Part part = Part::paragraph;
    int level = 0;          // of a heading
    bool numbered = false;  // the format numbers it, so that the number is not in its text
    std::string text;  // UTF-8 without the marks of the format; a break within the paragraph is a line feed
    std::size_t ordinal = 0;  // the n-th paragraph with text outside tables, from 1; 0 in a cell
    std::optional<CellPlace> cell{};
    std::vector<Stretch> stretches{};  // in order; text that the format adds (a break) is in none
};

struct Manuscript {
    std::vector<Passage> passages;
};

// A correction: what is put in the place of a stretch of a passage's text.
struct Correction {
    std::size_t passage = 0;  // its position in the manuscript
    std::size_t offset = 0;   // in the passage's text, as length
    std::size_t length = 0;
    std::string text;
};

// How a paper of ours reads, with the words that the writers add (抄送：, 附件：); it stands in no file, so
// there are no stretches.
Manuscript manuscript(const Document& paper);

}  // namespace wenshu::document
