// Layouts by name or by file.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "document/layout.hpp"
#include "flow/session.hpp"

namespace wenshu::flow {

// `name` is a file where it has a separator or the ending of a data file, else a layout in data/layouts. A
// layout may be based on another, by name or by a path from its own folder. Faults: layout.unknown with the
// names that there are, layout.file, layout.cycle, layout.chain, and all that is wrong in the files.
base::Result<document::Layout> load_layout(const std::string& name, Session& session);

// A layout as a file in `folder` names it: a path starts there, a name stays what it is.
std::string layout_from(const std::filesystem::path& folder, const std::string& name);

struct LayoutHelp {
    std::string name;   // gbt9704
    std::string title;  // 公文（下行文）
};

// Every layout in data/layouts, by name. Faults: those of files that cannot be read.
base::Result<std::vector<LayoutHelp>> layouts(Session& session);

}  // namespace wenshu::flow
