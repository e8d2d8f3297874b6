// What the reading of one filled text shares: its lines, its faults, and which values have found their place.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "document/filled.hpp"
#include "read/cmark.hpp"

namespace wenshu::read {

class Context {
  public:
    // The text must outlive the reading.
    Context(const document::Filled& filled, document::Lines lines);

    // The value of a slot, which has its place now.
    const document::Slot& place(std::size_t slot);

    // Adds a fault of line `line` of the filled text; `found` is shortened to what a message can show.
    void fault(std::string_view code, int line, std::string_view found, std::vector<base::Arg> more = {});

    // Adds the faults of a text that stands inside this one.
    void add(base::Diagnostics faults) { base::append(faults_, std::move(faults)); }

    // A line as it stands, tokens and all, counted from 1; empty outside of the text.
    std::string_view line(int number) const;

    int line_count() const { return static_cast<int>(lines_.size()); }

    // The same with values in the place of tokens.
    std::string shown_line(int number) const;

    // The footnotes' definitions by their numbers, from 1.
    void set_notes(std::vector<Node> notes) { notes_ = std::move(notes); }
    const Node& note(std::size_t number) const { return notes_.at(number - 1); }

    // A fault for every value that the text prints and that has no place in the paper.
    void check_all_placed();

    const std::vector<document::Slot>& slots() const { return filled_->slots; }
    const base::Diagnostics& faults() const { return faults_; }

  private:
    // Of a file the line itself, of other texts what they began with.
    base::Location place_of(int number) const;

    const document::Filled* filled_;
    document::Lines kind_;
    std::vector<std::string_view> lines_;
    std::vector<bool> placed_;
    std::vector<Node> notes_;
    base::Diagnostics faults_;
};

}  // namespace wenshu::read
