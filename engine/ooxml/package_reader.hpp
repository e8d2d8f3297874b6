// Finds its way in an office package (ECMA-376 part 2): which part is the main one, and which go with it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "ooxml/archive.hpp"

namespace wenshu::ooxml {

// A link from one part to another.
struct PartLink {
    std::string type;    // the last step of its address: "styles"
    std::string target;  // the part's name, without a leading slash
    std::string id{};    // what the part calls it by: "rId3"
};

// The name of the main part, by the package's relationships. Faults: ooxml.no_main {file} and those of parts.
base::Result<std::string> main_part(const Archive& archive, std::string_view file);

// The type of a part by [Content_Types].xml; empty where it is not said.
base::Result<std::string> content_type(const Archive& archive, std::string_view file, std::string_view part);

// The parts that a part links to; none where it has no relationships.
base::Result<std::vector<PartLink>> links_of(const Archive& archive, std::string_view file,
                                             std::string_view part);

}  // namespace wenshu::ooxml
