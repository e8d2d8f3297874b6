// The texts of a workbook: rich text in runs, its readings (phonetic runs) left out, characters that XML
// cannot hold written as _x000A_.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "ooxml/archive.hpp"
#include "ooxml/xml_stream.hpp"

namespace wenshu::serial {

// More than a cell can hold (32,767 characters of at most four bytes); what is longer is cut behind this and
// told apart by its length.
inline constexpr std::size_t longest_text = 32'767 * 4;

// Appends a piece to a text that may grow to one byte over longest_text.
void append_bounded(std::string& text, std::string_view piece);

// Collects the text of an element that holds t, or r with t: si and is.
class RichText {
  public:
    void open(std::string_view name);
    void close(std::string_view name);
    void add(std::string_view piece);

    // The text so far, normalized; then it begins anew.
    std::string take();

  private:
    std::string text_;
    bool in_text_ = false;
    std::size_t in_reading_ = 0;
};

// _x000A_ as the character that it stands for, and the text normalized.
std::string cell_text(std::string_view written);

// The texts that cells share, each once, in one piece of memory.
class SharedTexts {
  public:
    void add(std::string_view text);
    std::size_t size() const { return ends_.size(); }
    std::string_view at(std::size_t index) const;

  private:
    std::string texts_;
    std::vector<std::uint64_t> ends_;
};

base::Result<SharedTexts> read_shared_texts(const ooxml::Archive& archive, std::string_view file,
                                            std::string_view part);

}  // namespace wenshu::serial
