// Marks behind ordinals, in dates and ranges, and at the ends of headings (GB/T 15834-2011 4.13, 4.14, B.3).
#include "proof/groups.hpp"

namespace wenshu::proof {

std::span<const Rule> punctuation_ordinals() {
    return {};
}

}  // namespace wenshu::proof
