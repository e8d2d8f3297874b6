// The sheets of a paper in HTML: each holds what stands between two page breaks, however long that is, with
// its footnotes at its foot.
#pragma once

#include <string>
#include <string_view>

#include "document/document.hpp"
#include "write/notes.hpp"

namespace wenshu::write {

// What sets one sheet apart: where links lead, and a class of its own.
struct HtmlSheet {
    std::string id{};
    std::string name{};
};

class HtmlSheets {
  public:
    // What is added next stands on a new sheet, unless this one is still empty.
    void begin(document::Orientation orientation, HtmlSheet sheet = {});

    void add(std::string_view html) { text_ += html; }

    // At the lower edge of the sheet, below its notes.
    void add_foot(std::string_view html) { foot_ += html; }

    Notes& notes() { return notes_; }
    [[nodiscard]] document::Orientation orientation() const { return orientation_; }

    // All sheets, at least one.
    std::string finish();

  private:
    void close();

    document::Orientation orientation_ = document::Orientation::portrait;
    HtmlSheet sheet_;
    std::string text_;
    std::string foot_;
    std::string sheets_;
    Notes notes_;
};

}  // namespace wenshu::write
