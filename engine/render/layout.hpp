// Layout files (data/layouts/*.yaml) as the writers need them: every number with its clause, every fault with
// its place.
#pragma once

#include <optional>

#include "base/result.hpp"
#include "document/layout.hpp"
#include "model/tree.hpp"

namespace wenshu::render {

// What names the layout that a file builds on (`based_on`): a name, or a path from the file's folder. The
// caller reads that one first.
std::optional<model::Entry> based_on(const model::Tree& file);

// `file` laid over the one that it builds on, entry by entry; each entry keeps its place. Of a number, the
// value is replaced, the clause becomes "local" unless the file names one, and the tolerance stays. Name and
// title are the file's own.
model::Tree overlaid(const model::Tree& base, const model::Tree& file);

// The layout of a whole file, `overlaid` where it builds on another; a style may leave out what it shares
// with the body. Faults: layout.* for unknown, missing and wrong entries, all at once.
base::Result<document::Layout> layout(const model::Tree& file);

}  // namespace wenshu::render
