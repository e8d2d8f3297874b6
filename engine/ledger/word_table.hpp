// Gives each distinct text a number, in the order in which texts come: what a column of a million cells is
// kept by.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace wenshu::ledger {

class WordTable {
  public:
    static constexpr std::uint32_t absent = std::numeric_limits<std::uint32_t>::max();

    // The number of a text, or `absent`.
    std::uint32_t find(std::string_view text) const;

    // The number of a text, the next one where it is new.
    std::uint32_t add(std::string_view text);

    std::size_t size() const { return words_.size(); }
    const std::vector<std::string>& words() const { return words_; }

    // The texts by their numbers; the table is empty then.
    std::vector<std::string> take_words() &&;

  private:
    // Part of a text's hash, so that few texts are compared that differ, and its number.
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t number = absent;
    };

    std::size_t slot_of(std::string_view text, std::uint64_t hash) const;
    void grow();

    std::vector<Slot> slots_;  // a power of two of them, at most half of them taken
    std::vector<std::string> words_;
};

}  // namespace wenshu::ledger
