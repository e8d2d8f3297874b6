// The numbers that a paper's text does not carry: every writer asks here, so that all of them count alike.
#pragma once

#include <array>
#include <string>

#include "document/layout.hpp"

namespace wenshu::write {

// Counts the headings of one paper from its first to its last; a heading restarts the levels below it.
class HeadingNumbers {
  public:
    // The layout must outlive the counting.
    explicit HeadingNumbers(const document::Layout& layout) : layout_(&layout) {}

    // The number of the next heading of this level (1 to 4), as the layout writes it: 一、 （一） 1. （1）
    std::string next(int level);

  private:
    const document::Layout* layout_;
    std::array<int, 4> counts_{};
};

// What stands before item `number` (from 1) of a list, `depth` lists inside another: 1. （1） 1） for ordered
// lists, —— and · for others, as GB/T 1.1 marks items.
std::string list_marker(bool ordered, int depth, int number);

}  // namespace wenshu::write
