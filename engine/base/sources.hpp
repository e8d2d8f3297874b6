// The texts that diagnostics point into: every file that is read is entered here once and keeps its number.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

#include "base/location.hpp"

namespace wenshu::base {

// A text with its name as the user knows it; valid UTF-8 without a byte order mark. A sheet of a workbook has
// no text: its locations count cells, row by row.
struct SourceText {
    SourceId id = SourceId::none;
    std::string name;  // of a sheet with its file: "台账.xlsx[1月]"
    std::string text;
    bool is_sheet = false;
};

// The location of a cell of a sheet; row and column count from 0. Columns from the 4096th on are one.
Location cell_location(const SourceText& sheet, std::uint32_t row, std::uint32_t column);

// "E5" for row 4 and column 4.
std::string cell_name(std::uint32_t row, std::uint32_t column);

// "E" for column 4.
std::string column_name(std::uint32_t column);

class Sources {
  public:
    // The reference stays good as long as the Sources.
    const SourceText& add(std::string name, std::string text);
    const SourceText& add_sheet(std::string name);
    const SourceText& at(SourceId id) const;

    // File, line and column of a location; nothing for the default Location.
    std::optional<Place> place(Location where) const;

  private:
    std::deque<SourceText> texts_;
};

}  // namespace wenshu::base
