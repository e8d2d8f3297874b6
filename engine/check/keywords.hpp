// The keywords of JSON Schema draft-07 that a schema.json may use, and what each does.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "check/schema_reader.hpp"

namespace wenshu::check {

struct Keyword {
    std::string_view name;
    unsigned kinds;  // of types that it may stand with
    bool describes;  // says something to people only: may stand beside a $ref
    void (*take)(SchemaReader& reader, const model::Tree& value,
                 model::Schema& schema);  // null: taken elsewhere
};

const Keyword* keyword_named(std::string_view name);
std::optional<std::string> nearest_keyword(std::string_view name);

// Whether the keyword says anything of values of this type.
bool allows(const Keyword& keyword, model::Type type);

}  // namespace wenshu::check
