// Ranges, approximate numbers and units (GB/T 15835-2011 5.1).
#include "proof/groups.hpp"

namespace wenshu::proof {

std::span<const Rule> numeral_ranges() {
    return {};
}

}  // namespace wenshu::proof
