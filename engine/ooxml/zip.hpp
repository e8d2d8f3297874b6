// Office packages are zip archives. This writes them so that the same parts always give the same bytes:
// in the order given, every entry dated 1980-01-01.
#pragma once

#include <span>
#include <string>

#include "base/result.hpp"
#include "base/sink.hpp"

namespace wenshu::ooxml {

// A file inside a package; names are relative, with forward slashes, and stand once.
struct Part {
    std::string name;
    std::string bytes;
};

// Faults: ooxml.too_large beyond 65535 parts or 4 GiB, and those of the sink.
base::Result<void> write_zip(std::span<const Part> parts, base::Sink& sink);

}  // namespace wenshu::ooxml
