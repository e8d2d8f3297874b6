#include "render/names.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace wenshu::render {
namespace {

// What one part of a path leads to from a value and its schema.
struct Step {
    bool known = false;
    const model::Value* value = nullptr;
    const model::Schema* schema = nullptr;
    const model::Property* property = nullptr;
};

const model::Value* field(const model::Value* value, std::string_view key) {
    const model::Value* found = value == nullptr ? nullptr : model::find(*value, key);
    if (found != nullptr && std::holds_alternative<model::Null>(found->data)) return nullptr;
    return found;
}

Step step(const model::Value* value, const model::Schema* schema, std::string_view name) {
    if (const model::Property* property = property_named(schema, name)) {
        return {true, field(value, property->key), &property->schema, property};
    }
    if (!is_open(schema)) return {};
    const model::Value* found = field(value, name);
    const bool typed = schema != nullptr && !schema->values.empty();
    return {found != nullptr, found, typed ? &schema->values.front() : nullptr, nullptr};
}

Name follow(const Step& first, std::size_t level, std::span<const std::string> path) {
    Name name{Name::State::absent, first.value, first.schema, level, 0};
    for (std::size_t i = 1; i < path.size(); ++i) {
        const Step next = step(name.value, name.schema, path[i]);
        if (!next.known && !is_open(name.schema))
            return {Name::State::unknown, nullptr, name.schema, level, i};
        name.value = next.value;
        name.schema = next.schema;
    }
    if (name.value != nullptr) name.state = Name::State::found;
    return name;
}

void add_names(std::vector<std::string>& names, const model::Schema* schema) {
    if (schema == nullptr) return;
    for (const model::Property& property : schema->properties) {
        names.push_back(property.key);
        if (!property.schema.title.empty()) names.push_back(property.schema.title);
    }
}

}  // namespace

bool is_open(const model::Schema* schema) {
    return schema == nullptr || schema->type == model::Type::any ||
           (schema->type == model::Type::map && schema->open);
}

const model::Property* property_named(const model::Schema* schema, std::string_view name) {
    if (schema == nullptr) return nullptr;
    const auto& properties = schema->properties;
    auto found = std::find_if(properties.begin(), properties.end(),
                              [name](const model::Property& property) { return property.key == name; });
    if (found == properties.end()) {
        found = std::find_if(properties.begin(), properties.end(), [name](const model::Property& property) {
            return property.schema.title == name;
        });
    }
    return found == properties.end() ? nullptr : &*found;
}

const model::Schema* items_of(const model::Schema* schema) {
    return schema == nullptr || schema->items.empty() ? nullptr : &schema->items.front();
}

Name look_up(std::span<const Level> levels, std::span<const std::string> path) {
    bool open = false;
    for (std::size_t i = levels.size(); i-- > 0;) {
        const Step first = step(levels[i].value, levels[i].schema, path.front());
        if (first.known) return follow(first, i, path);
        open = open || is_open(levels[i].schema);
    }
    return {open ? Name::State::absent : Name::State::unknown, nullptr, nullptr, 0, 0};
}

const Level* innermost_loop(std::span<const Level> levels) {
    for (std::size_t i = levels.size(); i-- > 0;) {
        if (levels[i].loop) return &levels[i];
    }
    return nullptr;
}

std::string path_of(const Level& level) {
    return level.loop ? fmt::format("{}[{}]", level.path, level.index) : std::string(level.path);
}

Described describe(std::span<const Level> levels, const Name& name, std::span<const std::string> path) {
    Described described{path_of(levels[name.level]), {}};
    const model::Schema* schema = levels[name.level].schema;
    for (const std::string& part : path) {
        const model::Property* property = property_named(schema, part);
        if (!described.path.empty()) described.path += '.';
        described.path += property == nullptr ? part : property->key;
        described.title = property == nullptr ? part : model::display_name(*property);
        schema = step(nullptr, schema, part).schema;
    }
    return described;
}

std::vector<std::string> known_names(std::span<const Level> levels, const Name& name) {
    std::vector<std::string> names;
    if (name.part > 0) {
        add_names(names, name.schema);
        return names;
    }
    for (std::size_t i = levels.size(); i-- > 0;) add_names(names, levels[i].schema);
    return names;
}

}  // namespace wenshu::render
