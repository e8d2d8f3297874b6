// Puts a package together anew from one on disk: parts go over as they stand, and what is too large for its
// writer is spliced into parts that were written with a gap for it.
#pragma once

#include <filesystem>
#include <functional>
#include <span>
#include <string>

#include "base/result.hpp"
#include "base/sink.hpp"
#include "ooxml/deflate.hpp"

namespace wenshu::ooxml {

// In the part, what reaches from the first `from` to the end of the next `to` is replaced by `middle`, whose
// deflated bytes (an open stretch) are asked for when their turn comes.
struct Splice {
    std::string part;
    std::string from;
    std::string to;
    Deflated middle;
    std::function<base::Result<void>(base::Sink&)> write_middle;
};

// Faults: ooxml.damaged {file}, ooxml.damaged_part {file, part} and ooxml.no_part {file, part} where the
// package is not what it should be, and those of the sink.
base::Result<void> repack(const std::filesystem::path& package, std::span<const Splice> splices,
                          base::Sink& sink);

}  // namespace wenshu::ooxml
