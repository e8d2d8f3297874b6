// Which property a written name means: its key or its Chinese title. Used for the keys of a plan file and for
// the column headings of a ledger.
#pragma once

#include <string_view>

#include "base/diagnostic.hpp"
#include "model/schema.hpp"

namespace wenshu::check {

// The property with this key, else the one with this title, or null.
const model::Property* property_named(const model::Schema& schema, std::string_view name);

// The fault data.unknown_key with the nearest name as its guess and, where they are few, the names that are
// known.
base::Diagnostic unknown_key(const model::Schema& schema, std::string_view name, base::Location where,
                             std::string_view path);

}  // namespace wenshu::check
