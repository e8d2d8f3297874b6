// YAML files by yaml-cpp: one document of maps, lists and scalars. Anchors, aliases and tags are refused.
#pragma once

#include "base/result.hpp"
#include "base/sources.hpp"
#include "model/tree.hpp"

namespace wenshu::serial {

base::Result<model::Tree> parse_yaml(const base::SourceText& source);

}  // namespace wenshu::serial
