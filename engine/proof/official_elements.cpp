// The elements around the body of an official paper (GB/T 9704-2012 clause 7).
#include "proof/groups.hpp"

namespace wenshu::proof {

std::span<const Rule> official_elements() {
    return {};
}

}  // namespace wenshu::proof
