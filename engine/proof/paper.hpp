// A manuscript as rules look at it: its passages one a line in one text that patterns search once for all.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/manuscript.hpp"
#include "text/pattern.hpp"

namespace wenshu::proof {

// A stretch of one passage; offset and length in bytes of its text.
struct Spot {
    std::size_t passage = 0;
    std::size_t offset = 0;
    std::size_t length = 0;

    bool operator==(const Spot&) const = default;
};

class Paper;

// One match of a pattern within one passage.
class Hit {
  public:
    Hit(const Paper& paper, const text::Match& match) : paper_(&paper), match_(match) {}

    bool has(std::size_t group) const { return match_[group].has_value(); }
    std::string_view text(std::size_t group = 0) const;  // empty where the group took no part
    Spot spot(std::size_t group = 0) const;              // the group took part
    const document::Passage& passage() const;
    std::string_view before(std::size_t group = 0) const;  // the passage's text up to the group
    std::string_view after(std::size_t group = 0) const;   // and behind it

  private:
    const Paper* paper_;
    text::Match match_;
};

class Paper {
  public:
    // The manuscript must outlive the paper. `year` is the year that the paper is about, where it is known.
    explicit Paper(const document::Manuscript& manuscript, std::optional<int> year = std::nullopt);

    const std::vector<document::Passage>& passages() const { return manuscript_->passages; }
    std::optional<int> year() const { return year_; }

    // The matches that do not reach over the end of a passage, in order. ^ and $ stand at the ends of
    // passages (and at breaks within them).
    std::vector<Hit> all(const text::Pattern& pattern) const;

    // Whether the spot lies within 《…》 or “…” of its passage: somebody else's words.
    bool is_quoted(const Spot& spot) const;

    // Whether the spot touches a web or mail address or a path.
    bool is_address(const Spot& spot) const;

    std::string_view text(const Spot& spot) const;
    Spot last_character(std::size_t passage) const;  // of a passage with text
    std::string_view text(text::Span span) const {
        return std::string_view(text_).substr(span.offset, span.length);
    }
    Spot spot(text::Span span) const;  // of the whole text: lies within one passage

  private:
    bool within(const std::vector<text::Span>& spans, const Spot& spot) const;

    const document::Manuscript* manuscript_;
    std::optional<int> year_;
    std::string text_;
    std::vector<std::size_t> starts_;  // where each passage begins in the text
    text::Subject subject_;
    std::vector<text::Span> quoted_;
    std::vector<text::Span> addresses_;
};

}  // namespace wenshu::proof
