// What a tag stands for at some point of the data: its name looked up, its filters applied.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "document/document.hpp"
#include "document/filled.hpp"
#include "model/value.hpp"
#include "render/names.hpp"
#include "render/scope.hpp"
#include "render/template.hpp"

namespace wenshu::render {

struct Evaluated {
    const model::Value* given = nullptr;    // in the data, as long as no filter made another
    std::optional<model::Value> made;       // by a filter or for a loop name
    std::optional<document::Slot> block;    // what stands alone on its line
    const model::Schema* schema = nullptr;  // of `given`; null where nothing is known
    document::Mark mark;                    // of the figure that it began with

    // Null where a fact is missing.
    const model::Value* value() const { return made ? &*made : given; }
};

// Faults: template.unknown_name, template.not_in_loop, template.filter_type and the filter's own.
base::Result<Evaluated> evaluate(const Tag& tag, std::span<const Level> levels, const Scope& scope);

// Truth as sections see it: false, an empty text and an empty list are false; 0 is true, for it is a result.
bool is_true(const model::Value& value);

// template.print where a value has no form without a filter.
std::optional<base::Diagnostic> unprintable(const Tag& tag, const model::Value& value);

// A fact that is printed and isn't there: its names, and the fault template.missing_value.
struct Missing {
    Described described;
    base::Diagnostic fault;
};
Missing missing_fact(const Tag& tag, std::span<const Level> levels);

// The data path of a tag that was found.
std::string path_of(const Tag& tag, std::span<const Level> levels);

// The fault for a name that no level knows.
base::Diagnostic unknown_name(const Tag& tag, std::span<const Level> levels, const Name& name);

}  // namespace wenshu::render
