// The cleaning of Chinese text as it is found: copied from web pages, decoded wrongly, typed by many hands.
// Every pass is a function of the text alone that says what it changed; nothing changes unlogged.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/edits.hpp"

namespace wenshu::text {

enum class Simplify { never, where_traditional, always };

struct CleanOptions {
    // Traditional → simplified: by default only paragraphs that are judged to be Traditional.
    Simplify simplify = Simplify::where_traditional;
    // The text is Markdown: its own marks stay.
    bool markdown = false;
    // Names that are written as they are written: no pass changes them.
    std::vector<std::string> names;
};

// One kind of dirt, with its names for people.
struct Pass {
    std::string_view id;
    std::string_view zh;
    std::string_view en;
    Edited (*run)(std::string_view text, const CleanOptions& options);
};

// In the order in which they work: what one leaves, the next one reads.
std::span<const Pass> passes();

// The changes of one pass, as places in the text that clean() was given.
struct PassChanges {
    const Pass* pass = nullptr;
    std::vector<Change> changes;
};

struct Cleaned {
    std::string text;
    std::vector<PassChanges> passes;  // only those that changed something
};

// All passes in order, and again until nothing changes (four times at most): cleaning clean text is no
// change.
Cleaned clean(std::string_view utf8, const CleanOptions& options = {});

}  // namespace wenshu::text
