// Quotes, brackets and book title marks (GB/T 15834-2011 4.8, 4.9, 4.15).
#include "proof/groups.hpp"

namespace wenshu::proof {

std::span<const Rule> punctuation_pairs() {
    return {};
}

}  // namespace wenshu::proof
