// Regular expressions over Chinese text, by ICU: \p{Han} is a Han character, ^ and $ are the ends of a line,
// and all places are bytes of the UTF-8 text.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace wenshu::text {

struct Span {
    std::size_t offset = 0;
    std::size_t length = 0;

    bool operator==(const Span&) const = default;
    std::size_t end() const { return offset + length; }
};

// A text made ready to be searched, once for many patterns. Takes valid UTF-8 and keeps a copy of its own.
class Subject {
  public:
    explicit Subject(std::string_view utf8);
    Subject(Subject&&) noexcept;
    Subject& operator=(Subject&&) noexcept;
    ~Subject();

  private:
    friend class Pattern;
    struct Units;
    std::unique_ptr<Units> units_;
};

// What a pattern found: group 0 is the whole, a group that took no part has no span.
using Match = std::vector<std::optional<Span>>;

class Pattern {
  public:
    // The expression is part of the program: one that is malformed is a fault of code.
    explicit Pattern(std::string_view expression);
    Pattern(Pattern&&) noexcept;
    Pattern& operator=(Pattern&&) noexcept;
    ~Pattern();

    // All matches from the front, none overlapping another. Whatever the text is, the search ends: after a
    // second's worth of steps it gives up with what it has.
    std::vector<Match> all(const Subject& subject) const;

    bool in(std::string_view utf8) const;  // whether it is found anywhere

  private:
    struct Compiled;
    std::unique_ptr<Compiled> compiled_;
};

}  // namespace wenshu::text
