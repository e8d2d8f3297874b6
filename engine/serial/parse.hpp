// Reads a YAML or JSON file to a Tree: every node with its place, every scalar as it was written, normalized.
#pragma once

#include <cstddef>

#include "base/result.hpp"
#include "base/sources.hpp"
#include "model/tree.hpp"
#include "serial/format.hpp"

namespace wenshu::serial {

// Maps and lists may stand in one another this deep.
inline constexpr std::size_t max_depth = 64;

// Faults: serial.* of every kind; only the first syntax fault, but all duplicate keys, reserved characters
// and constructs that are refused (YAML anchors, aliases, tags, several documents). A table format is a
// fault.
base::Result<model::Tree> parse(const base::SourceText& source, Format format);

}  // namespace wenshu::serial
