// Follows the numbers of a paper's sections and items from its front to its end and tells where one is not
// what it should be.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "proof/ordinals.hpp"

namespace wenshu::proof {

enum class SlipKind {
    gap,      // 一、三、: some are missing
    wrong,    // 一、一、 or 一、五、三、: another number belongs there
    restart,  // 一、二、三、一、: begins anew, and nothing says why
    skip,     // 一、 and under it （1）: a level is left out
};

struct Slip {
    SlipKind kind = SlipKind::gap;
    Ordinal at;
    std::int64_t first = 0;       // of those missing; what belongs there; where it begins
    std::int64_t last = 0;        // of those missing; the last one before it begins anew
    std::optional<Style> parent;  // where a level is skipped
};

// A sequence ends where a level above it goes on; titles, 附件 and headings without a number begin new ones.
// Sections may be counted through from one chapter to the next. A number that stands behind a sentence within
// a paragraph fills its place in a sequence but is not held against it.
std::vector<Slip> slips(const Paper& paper);

}  // namespace wenshu::proof
