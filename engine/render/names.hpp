// What a name in a template means. A name that the schema of a level knows belongs to that level alone,
// whether the data has it or not; other names may come from outside. Titles (中文名) are taken as names.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/schema.hpp"
#include "model/value.hpp"
#include "render/template.hpp"

namespace wenshu::render {

// One level of scope: the whole data first, then for every section that is open the value it shows.
struct Level {
    const model::Value* value = nullptr;    // null where there is no data, as in lint
    const model::Schema* schema = nullptr;  // null where nothing is known
    bool loop = false;
    std::size_t index = 0;  // in a loop
    std::size_t count = 0;
    std::string_view path = {};  // of the section's value, without the index
};

struct Name {
    enum class State { found, absent, unknown };
    State state = State::unknown;
    const model::Value* value = nullptr;    // where found
    const model::Schema* schema = nullptr;  // null where nothing is known
    std::size_t level = 0;                  // where the first part was found
    std::size_t part = 0;                   // where unknown: the part that nobody knows
};

// Whether values of this schema may have names that it doesn't list.
bool is_open(const model::Schema* schema);

// The property that a name means: by its key, else by its title; null where there is none.
const model::Property* property_named(const model::Schema* schema, std::string_view name);

// The schema of a list's items or null.
const model::Schema* items_of(const model::Schema* schema);

Name look_up(std::span<const Level> levels, std::span<const std::string> path);

// The innermost level that is a loop, or null.
const Level* innermost_loop(std::span<const Level> levels);

// Where a level's value stands in the data: "indicators[2]"; empty for the whole.
std::string path_of(const Level& level);

// A name as the plan file has it: its data path in keys, and what people call it.
struct Described {
    std::string path;
    std::string title;
};
Described describe(std::span<const Level> levels, const Name& name, std::span<const std::string> path);

// The names that could have been meant where `name` is unknown, the nearest level's first.
std::vector<std::string> known_names(std::span<const Level> levels, const Name& name);

}  // namespace wenshu::render
