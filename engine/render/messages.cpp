#include "render/messages.hpp"

#include <vector>

namespace wenshu::render {
namespace {

std::vector<base::Message> all() {
    std::vector<base::Message> joined;
    for (const auto part : {template_messages(), pack_messages(), sheet_messages(), layout_messages()}) {
        joined.insert(joined.end(), part.begin(), part.end());
    }
    return joined;
}

}  // namespace

std::span<const base::Message> messages() {
    static const std::vector<base::Message> catalogue = all();
    return catalogue;
}

}  // namespace wenshu::render
