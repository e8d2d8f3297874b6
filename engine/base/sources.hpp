// The texts that diagnostics point into: every file that is read is entered here once and keeps its number.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>

#include "base/location.hpp"

namespace wenshu::base {

// A text with its name as the user knows it; valid UTF-8 without a byte order mark.
struct SourceText {
    SourceId id = SourceId::none;
    std::string name;
    std::string text;
};

class Sources {
  public:
    // The reference stays good as long as the Sources.
    const SourceText& add(std::string name, std::string text);
    const SourceText& at(SourceId id) const;

    // File, line and column of a location; nothing for the default Location.
    std::optional<Place> place(Location where) const;

  private:
    std::deque<SourceText> texts_;
};

}  // namespace wenshu::base
