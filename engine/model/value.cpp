#include "model/value.hpp"

#include <utility>

namespace wenshu::model {

const Value* find(const Map& map, std::string_view key) {
    for (const Field& field : map.fields) {
        if (field.key == key) return &field.value;
    }
    return nullptr;
}

const Value* find(const Value& value, std::string_view key) {
    const Map* map = map_of(value);
    return map == nullptr ? nullptr : find(*map, key);
}

void set(Map& map, std::string_view key, Value value) {
    for (Field& field : map.fields) {
        if (field.key == key) {
            field.value = std::move(value);
            return;
        }
    }
    map.fields.push_back({std::string(key), std::move(value)});
}

const std::string* text_of(const Value& value) { return std::get_if<std::string>(&value.data); }

const List* list_of(const Value& value) { return std::get_if<List>(&value.data); }

const Map* map_of(const Value& value) { return std::get_if<Map>(&value.data); }

}  // namespace wenshu::model
