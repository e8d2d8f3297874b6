// A title in lines, as GB/T 9704-2012 7.3.1 wants it: words whole, lines of about one length, in the form of
// a trapezoid or a diamond.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wenshu::text {

// The fewest lines of at most `max_columns` (as text::columns counts) that keep every word whole; among those
// the ones most alike in length that first grow and then shrink, broken before 关于 and behind 的 rather than
// elsewhere. Nothing is broken before 的, 等 or a closing mark, behind an opening one, between a number and
// its unit, or inside of a name that ends in 办事处, 委员会 and the like; what stands in brackets or quotes
// only where it cannot be kept together. A word longer than a line is cut. A line feed always breaks; spaces
// where a line breaks, and at both ends, are dropped. An empty text is one empty line.
std::vector<std::string> balanced_lines(std::string_view text, std::size_t max_columns);

}  // namespace wenshu::text
