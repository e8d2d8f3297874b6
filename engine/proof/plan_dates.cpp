// Dates and years that contradict one another.
#include "proof/groups.hpp"

namespace wenshu::proof {

std::span<const Rule> plan_dates() {
    return {};
}

}  // namespace wenshu::proof
