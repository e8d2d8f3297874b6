// Changes to a text that are never silent: what stood where, what stands there now, and by which rule.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wenshu::text {

struct Change {
    std::size_t offset = 0;  // bytes, in the text before
    std::string before;
    std::string after;
    std::string_view rule;  // the id of the pass's rule

    bool operator==(const Change&) const = default;
};

// A text and how it came about; the changes are in order and do not touch one another. Without changes the
// text is left empty: the one that was given still stands, and nothing of it is copied.
struct Edited {
    std::string text;
    std::vector<Change> changes;
};

// Takes changes from the front of a text to its end.
class Editor {
  public:
    // The text must outlive the editor.
    explicit Editor(std::string_view text) : text_(text) {}

    // `offset` lies behind all changes before. Replacing a text by itself is no change.
    void replace(std::size_t offset, std::size_t length, std::string_view after, std::string_view rule);
    void remove(std::size_t offset, std::size_t length, std::string_view rule) {
        replace(offset, length, {}, rule);
    }

    // Where the next change may begin.
    std::size_t position() const { return position_; }

    Edited finish() &&;

  private:
    std::string_view text_;
    std::size_t position_ = 0;
    Edited edited_;
};

// Where something at `offset` of the edited text stood before; what was put in stands where it was put.
std::size_t origin(std::span<const Change> changes, std::size_t offset);

}  // namespace wenshu::text
