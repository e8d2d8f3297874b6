#include "model/schema.hpp"

namespace wenshu::model {

const Schema* find(const Schema& schema, std::string_view key) {
    for (const Property& property : schema.properties) {
        if (property.key == key) return &property.schema;
    }
    return nullptr;
}

const std::string& display_name(const Property& property) {
    return property.schema.title.empty() ? property.key : property.schema.title;
}

}  // namespace wenshu::model
