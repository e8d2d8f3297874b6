// Tells what each paragraph of a paper is (GB/T 9704-2012 clause 7) by what it looks like, by what stands
// around it, and by what its format says, if it says anything.
//
// A line that begins with an ordinal is a heading where no mark ends it and it is no longer than a heading
// may be; a 。 ends it only in a format that calls it a heading. Where a text goes on behind the heading’s 。
// (（一）加强领导。各社区要…) the whole is Part::paragraph: its heading runs in. Short lines in a row with
// ordinals of level 3 or more and nothing between them are items of a list. Lines of a title are one title
// passage each; a format’s only heading of level 1, at the front and without ordinal, is the title, and the
// headings below it count from 1 again. 份号, 密级 and 紧急程度 are Part::mark, 签发人 is part of the
// number's line.
#pragma once

#include <span>
#include <vector>

#include "document/manuscript.hpp"

namespace wenshu::read {

// What the format says of a passage besides its text.
struct Hint {
    bool title = false;  // by its style
    int heading = 0;     // the level that its style gives it; 0: none
    bool item = false;   // of a list
    int numbering = 0;   // the level of the number that the format gives it, as of an ordinal; 0: none
    bool centred = false;
    bool right = false;
    bool bold = false;  // the whole of it

    bool operator==(const Hint&) const = default;
};

// Sets `part` and `level` of every passage outside tables; cells become Part::cell. `hints` has one for each
// passage, or none at all.
void give_parts(std::vector<document::Passage>& passages, std::span<const Hint> hints = {});

}  // namespace wenshu::read
