// Words of official papers: wrong characters, wrong direction, doubled words.
#include "proof/groups.hpp"

namespace wenshu::proof {

std::span<const Rule> usage_words() {
    return {};
}

}  // namespace wenshu::proof
