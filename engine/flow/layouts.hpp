// Layouts by name or by file.
#pragma once

#include <string>

#include "base/result.hpp"
#include "document/layout.hpp"
#include "flow/session.hpp"

namespace wenshu::flow {

// `name` is a file where it has a separator or the ending .yaml, else a layout in data/layouts. A layout may
// be based on another by name. Faults: layout.unknown with the nearest name, and all that is wrong in the
// files.
base::Result<document::Layout> load_layout(const std::string& name, Session& session);

}  // namespace wenshu::flow
