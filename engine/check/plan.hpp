// Binds one plan file for every pack it is used for.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "model/schema.hpp"
#include "model/tree.hpp"
#include "model/value.hpp"

namespace wenshu::check {

struct PackSchema {
    std::string pack;
    model::Schema schema;
};

// What the templates of one pack see.
struct PackScope {
    std::string pack;
    model::Schema schema;
    model::Value value;
};

// The scope's schema without data: the properties of the core and of all packs, and of the required keys
// those of the core and of `pack`. Fault: schema.conflict.
base::Result<model::Schema> scope_schema(const model::Schema& core, std::span<const PackSchema> packs,
                                         std::string_view pack);

// One scope a pack, in the order of `packs`: the plan bound by the scope's schema, with the entries of
// documents.<pack> laid over the top level (an entry replaces its namesake whole). Every fault once, sorted
// by place.
base::Result<std::vector<PackScope>> bind_plan(const model::Tree& plan, const model::Schema& core,
                                               std::span<const PackSchema> packs);

}  // namespace wenshu::check
