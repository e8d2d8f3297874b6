// Layout files (data/layouts/*.yaml) as the writers need them: every number with its clause, every fault with
// its place.
#pragma once

#include <optional>
#include <string>

#include "base/result.hpp"
#include "document/layout.hpp"
#include "model/tree.hpp"

namespace wenshu::render {

// The name of the layout that a file builds on (`based_on`): the caller reads that one first.
std::optional<std::string> based_on(const model::Tree& file);

// The layout of a file. With `base`, what the file leaves out is taken from there; without, the file must be
// whole, but a style may leave out what it shares with the body. Faults: layout.* for unknown, missing and
// wrong entries, all at once.
base::Result<document::Layout> layout(const model::Tree& file, const document::Layout* base = nullptr);

}  // namespace wenshu::render
