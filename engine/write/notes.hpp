// The footnotes of one paper, counted from 1 in the order of its text and kept until they are printed.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "document/document.hpp"

namespace wenshu::write {

struct Note {
    int number = 1;
    document::Inlines text;
};

class Notes {
  public:
    // The number of this note.
    int add(const document::Footnote& note);

    // Those that were added since notes were last taken.
    std::vector<Note> take() { return std::exchange(waiting_, {}); }

  private:
    int count_ = 0;
    std::vector<Note> waiting_;
};

// ① … ㊿, then (51): as notes are marked in print.
std::string circled(int number);

// The paper with [1], [2] … where its notes belong, which `notes` takes: for formats that have no foot of a
// page, and no second row of headings either: a group stands before its column, 组 > 列.
document::Document with_marks(document::Document paper, Notes& notes);

}  // namespace wenshu::write
