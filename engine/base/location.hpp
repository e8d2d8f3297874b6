// Where something stands in a text that the user wrote: as small as a number in memory, worked out to
// file, line and column only when it is printed.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace wenshu::base {

enum class SourceId : std::uint32_t { none = 0 };

// A byte in the UTF-8 text of a source, or a cell of a sheet (base/sources.hpp). The default is nowhere.
struct Location {
    SourceId file = SourceId::none;
    std::uint32_t offset = 0;

    auto operator<=>(const Location&) const = default;
};

// The same for people: line and column count from 1, the column in code points as an editor does. In a sheet
// they are row and column, and `cell` is what a spreadsheet program calls the two.
struct Place {
    std::string file;
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    std::string cell{};  // "E5"
};

}  // namespace wenshu::base
