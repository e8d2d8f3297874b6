// How numbers, years and dates are written (GB/T 15835-2011).
#include "proof/groups.hpp"

namespace wenshu::proof {

std::span<const Rule> numeral_forms() {
    return {};
}

}  // namespace wenshu::proof
