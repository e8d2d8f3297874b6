// From a pack's document specification and a plan's data to papers in every format.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "check/plan.hpp"
#include "document/document.hpp"
#include "document/filled.hpp"
#include "document/layout.hpp"
#include "flow/deliver.hpp"
#include "flow/session.hpp"
#include "model/value.hpp"
#include "render/pack.hpp"
#include "render/scope.hpp"

namespace wenshu::flow {

// Reads images that the data names: from the first of the folders (the plan's, the pack's) that has the file.
render::ImageLoader image_loader(std::vector<std::filesystem::path> folders, Session& session);

// The layout that the plan names for its papers, a file relative to its folder; else the pack's own.
render::LayoutName paper_layout(const render::Pack& pack, const model::Value& root,
                                const std::filesystem::path& folder);

// What a file says of itself: title, the plan's subject and issuer, and the plan's date, else
// SOURCE_DATE_EPOCH (reproducible-builds.org), else none: never the clock.
document::Properties paper_properties(std::string title, const model::Value& root, Session& session);

// A paper that is made: its file name without an ending, and what its draft still misses.
struct Paper {
    std::string name;
    document::Document document;
    std::vector<document::Pending> pending;
};

// Fills and reads one document of a pack. All faults of its name, frame and body at once.
base::Result<Paper> compose(const render::DocumentSpec& spec, const render::Scope& scope, Session& session);

// The body alone: filled, then read as Markdown.
struct Body {
    std::vector<document::Block> blocks;
    std::vector<document::Pending> pending;
};
base::Result<Body> compose_body(const render::Template& body, const render::Scope& scope);

// The paper in each of the formats (all that writers know where there are none).
base::Result<std::vector<Product>> write_paper(const Paper& paper, const document::Layout& layout,
                                               std::span<const std::string> formats);

}  // namespace wenshu::flow
