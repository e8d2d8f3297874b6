#include "model/tree.hpp"

namespace wenshu::model {

const Tree* find(const Tree& tree, std::string_view key) {
    const auto* mapping = std::get_if<Mapping>(&tree.node);
    if (mapping == nullptr) return nullptr;
    for (const Entry& entry : *mapping) {
        if (entry.key == key) return &entry.value;
    }
    return nullptr;
}

const std::string* text_of(const Tree& tree) {
    const auto* scalar = std::get_if<Scalar>(&tree.node);
    return scalar == nullptr ? nullptr : &scalar->text;
}

bool is_null(const Tree& tree) {
    const auto* scalar = std::get_if<Scalar>(&tree.node);
    return scalar != nullptr && !scalar->quoted && (scalar->text.empty() || scalar->text == "~" || scalar->text == "null");
}

}  // namespace wenshu::model
