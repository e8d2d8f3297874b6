// Keys that are there and should not be, keys that are not there and should be, and where one explains the
// other.
#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "model/schema.hpp"
#include "model/tree.hpp"

namespace wenshu::check {

// As in names.hpp; the properties that the map has already are not guessed.
base::Diagnostic unknown_key(const model::Schema& schema, std::string_view name, base::Location where,
                             std::string_view path, const std::set<std::string_view>& given);

// Whether one of the entries was found unknown and looks like this missing property. That fault then says
// that the property is required, and no second fault is needed.
bool is_misspelled(base::Diagnostics& faults, const model::Mapping& entries, const model::Property& property);

// `packs`: for which the key is due, where it is not for all of a plan's.
base::Diagnostic missing_key(const model::Property& property, base::Location where, std::string_view path,
                             std::span<const std::string> packs = {});

// One of these properties is due and none is there; or more than one is.
base::Diagnostic none_of(const model::Schema& schema, std::span<const std::string> keys, base::Location where,
                         std::string_view path, std::span<const std::string> packs = {});
base::Diagnostic several_of(const model::Schema& schema, std::span<const std::string> keys,
                            base::Location where, std::string_view path);

}  // namespace wenshu::check
