// What is said about numbers: increases, shares, comparisons.
#include "proof/groups.hpp"

namespace wenshu::proof {

std::span<const Rule> numeral_words() {
    return {};
}

}  // namespace wenshu::proof
