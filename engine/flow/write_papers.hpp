// Composed papers become files in memory: by the writers, and by LibreOffice where that is asked for.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/host.hpp"
#include "base/result.hpp"
#include "document/layout.hpp"
#include "flow/deliver.hpp"
#include "flow/papers.hpp"

namespace wenshu::flow {

// A paper with the layout that it is set in.
struct LaidOut {
    Paper paper;
    const document::Layout* layout = nullptr;
};

// The papers in each of the formats (all that writers know where there are none; "pdf" only where it is
// named). With a PDF comes a note on the faces that this machine lacks. All faults of all papers at once.
base::Result<base::Noted<std::vector<Product>>> write_papers(std::span<const LaidOut> papers,
                                                             std::span<const std::string> formats,
                                                             base::Host& host);

}  // namespace wenshu::flow
