// The quotes, brackets and book title marks of a passage, and which of them belong together
// (GB/T 15834-2011 4.8, 4.9, 4.15).
#pragma once

#include <cstddef>
#include <limits>
#include <string_view>
#include <vector>

#include "document/manuscript.hpp"

namespace wenshu::proof {

// The two widths of a round bracket are one kind: which is right is another question.
enum class Pair {
    quotes,
    inner_quotes,
    round,
    title,
    inner_title,
    tortoise,
    lenticular,
    corner,
    inner_corner
};

inline constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

struct Bracket {
    Pair pair = Pair::quotes;
    bool opens = false;
    std::size_t offset = 0;  // in the passage's text, as length
    std::size_t length = 0;
    std::size_t partner = nowhere;  // its position among the passage's brackets
    std::size_t around = nowhere;   // the position of the one that opens last around this one

    std::size_t end() const { return offset + length; }
};

// In order. The brackets of each kind are paired for themselves, the inmost first; 1） is an ordinal where it
// has no partner, an apostrophe no quote.
std::vector<Bracket> brackets_of(const document::Passage& passage);

// 》 for Pair::title.
std::string_view closing(Pair pair);
std::string_view opening(Pair pair);

}  // namespace wenshu::proof
