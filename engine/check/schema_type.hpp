// JSON Schema's `type` and `format` together are one model::Type.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/schema.hpp"

namespace wenshu::check {

// Whether the subset knows these types: one of JSON's but null, or "number" and "string" together.
bool is_json_type(std::span<const std::string> types);

// Nothing where the format is unknown or not for these types. No types at all are any type.
std::optional<model::Type> type_of(std::span<const std::string> types, std::string_view format);

// "string", "number"…: how a schema.json writes the type.
std::string_view json_type(model::Type type);

}  // namespace wenshu::check
