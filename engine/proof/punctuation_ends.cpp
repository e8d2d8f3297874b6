// The marks at the ends of paragraphs, items and headings.
#include "proof/groups.hpp"

namespace wenshu::proof {

std::span<const Rule> punctuation_ends() {
    return {};
}

}  // namespace wenshu::proof
