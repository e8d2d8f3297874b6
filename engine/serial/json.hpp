// JSON (RFC 8259) by nlohmann/json's event interface: numbers keep their written text.
#pragma once

#include <cstddef>

#include "base/result.hpp"
#include "base/sources.hpp"
#include "model/tree.hpp"

namespace wenshu::serial {

// The one JSON value in the bytes [begin, end) of the source: a whole file, or a line of JSON Lines.
base::Result<model::Tree> parse_json(const base::SourceText& source, std::size_t begin, std::size_t end);

}  // namespace wenshu::serial
